/** Reads settings out of the environment, and gathers everything that is wrong with them, to be told at once. */
import { readFileSync } from 'node:fs';

export class Environment {
  /** What is wrong, in whole sentences. */
  readonly problems: string[] = [];

  constructor(private readonly _values: Readonly<Record<string, string | undefined>>) {}

  /**
   * A setting as text, without space around it. With `<NAME>_FILE` instead it is read from that file, where container and
   * service managers put secrets.
   * @returns undefined where it is missing or empty
   */
  text(name: string): string | undefined {
    const file = this._values[`${name}_FILE`]?.trim();
    const value = this._values[name]?.trim();
    if (!file) return value || undefined;
    if (value) this.problems.push(`${name} and ${name}_FILE are both set; one of them is meant.`);
    try {
      return readFileSync(file, 'utf8').trim() || undefined;
    } catch (error) {
      this.problems.push(
        `${name}_FILE: ${file} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`,
      );
      return undefined;
    }
  }

  /** @param advice a whole sentence that says what to set */
  required(name: string, advice: string): string {
    const value = this.text(name);
    if (value === undefined) this.problems.push(`${name} is missing. ${advice}`);
    return value ?? '';
  }

  integer<T extends number | undefined>(
    name: string,
    { fallback, least, most }: { readonly fallback: T; readonly least: number; readonly most: number },
  ): number | T {
    const value = this.text(name);
    if (value === undefined) return fallback;
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= least && number <= most) return number;
    this.problems.push(`${name} is "${value}"; it must be a whole number from ${least} to ${most}.`);
    return fallback;
  }

  choice<T extends string>(name: string, options: readonly T[], fallback: T): T {
    const value = this.text(name);
    if (value === undefined) return fallback;
    const option = options.find((each) => each === value);
    if (!option) this.problems.push(`${name} is "${value}"; it must be one of: ${options.join(', ')}.`);
    return option ?? fallback;
  }

  /** A comma-separated list. */
  list(name: string): readonly string[] {
    return (this.text(name) ?? '')
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean);
  }
}
