/** A language for whoever looks for words that are not translated, or that are cut off when they are longer. */
import { templates } from '../../src/generated/locales/en.js';

type Words = Record<string, string | { strings: TemplateStringsArray; values: readonly number[] }>;

/** `Open now` → `[Ópe´n nó´w~~~~]`: accented, bracketed, 40 % longer. */
function stretched(text: string): string {
  const accented = text.replace(/[aeiouyAEIOUY]/g, (letter) => `${letter}\u0301`);
  return `[${accented}${'~'.repeat(Math.ceil(text.length * 0.4))}]`;
}

/** English becomes that language, everywhere, until what is returned is called. */
export function stretchEnglish(): () => void {
  const words = templates as unknown as Words;
  const kept = { ...words };
  for (const [id, word] of Object.entries(words)) {
    if (typeof word === 'string') words[id] = stretched(word);
    else {
      const last = word.strings.length - 1;
      const strings = word.strings.map(
        (text, index) => `${index ? '' : '['}${text}${index === last ? '~~~~]' : ''}`,
      ) as unknown as TemplateStringsArray;
      words[id] = { ...word, strings };
    }
  }
  return () => void Object.assign(words, kept);
}
