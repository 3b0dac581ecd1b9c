/** Values inside a sentence that is written from right to left. */
import { aboutLanguage } from './localize.js';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/**
 * A number, a time, an address or a name as it stands in a sentence of the locale that `msg()` answers in: in one that is
 * written from right to left it keeps its own order (`1177.se`, not `se.1177`). In characters, not `<bdi>`, since it also goes
 * into labels that are only heard.
 */
export const isolated = (value: string): string =>
  aboutLanguage()?.dir ? FIRST_STRONG_ISOLATE + value + POP_DIRECTIONAL_ISOLATE : value;
