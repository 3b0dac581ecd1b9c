/** Texts that count, in languages that have more forms than one and many. */
import { pluralRules } from './localize.js';

/**
 * The form of a counted text that goes with `count`, in the locale that `msg()` answers in, with the number where `#` stands.
 * A translation that needs several forms gives each, named as in CLDR:
 * `one: # znak | few: # znaki | many: # znaków | other: # znaku`. One without names is the same for all numbers.
 * @param shown what stands for the number: itself, unless it is a range that ends with it
 */
export function counted(count: number, text: string, shown = String(count)): string {
  const forms = text.split(' | ').map((form) => /^(?:(zero|one|two|few|many|other): )?([^]*)$/.exec(form) ?? []);
  const category = forms.length > 1 ? pluralRules().select(count) : undefined;
  const [, , found = text] = forms.find(([, name]) => name === category) ?? forms.at(-1) ?? [];
  return found.replace('#', shown);
}
