/** HTML that is written by us, with everything else escaped. There is no door for HTML from anyone. */
export class Html {
  constructor(readonly text: string) {}
}

export type HtmlPart = string | number | Html | undefined | false | readonly HtmlPart[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe as text and inside a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);

function write(part: HtmlPart): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(write).join('');
  return escapeHtml(String(part));
}

/** Our own line breaks and indents are one line break; what was put in keeps every space. */
const tidy = (string: string): string => string.replace(/\s*\n\s*/g, '\n');

/** A template: what stands between the braces is escaped, unless it is itself made by this. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(strings.reduce((text, string, index) => text + write(parts[index - 1]) + tidy(string), ''));
}
