/** What a widget's writer is told about the page. */
export interface PageCircumstances {
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly lang: string;
  readonly today: string;
  readonly base: string;
}
