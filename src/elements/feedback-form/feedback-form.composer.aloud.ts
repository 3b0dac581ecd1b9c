/** What is said aloud while somebody writes. */
import { FEW, type DraftController } from '../../controllers/draft.js';
import { healthHeading, leftText, looksLikeText } from './feedback-form.composer.strings.js';

/** What has been found in the text, in one breath: a screen reader says it when the writer pauses. */
export function aloudText(draft: DraftController): string {
  return [
    ...new Set(draft.spots.map(({ kind }) => looksLikeText(kind))),
    ...(draft.need ? [healthHeading()] : []),
    ...(draft.left <= FEW ? [leftText(draft.left)] : []),
  ]
    .map((sentence) => `${sentence}.`)
    .join(' ');
}
