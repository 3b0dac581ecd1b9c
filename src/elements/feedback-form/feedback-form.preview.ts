/** What the editor is told about a feedback form. A chunk of its own: a resident's page never fetches it. */
import { clock } from '../../controllers/clock.js';
import { reachIn } from '../../domain/contact-card/reach.js';
import { verifyFeedbackForm } from '../../domain/feedback-form/verify.js';
import type { Problem } from '../../domain/shared/problems.js';
import { stockholmDate } from '../../domain/shared/stockholm-time.js';
import { editorNotice, uniqueProblems, type EditorNotice } from '../shared/notice.js';

export { dressNotice } from '../shared/notice.js';

/**
 * @param raw the form's content as it was read, if it was
 * @param register the contact register as it was read, if it was
 * @param found what the widget itself has found (no recipient, an endpoint that is not allowed)
 */
export function feedbackFormNotice(
  raw: unknown,
  register: unknown,
  { endpoint, base }: { readonly endpoint: string | undefined; readonly base: string },
  found: readonly Problem[],
): EditorNotice {
  const today = stockholmDate(clock.now());
  const reachOf = register === undefined ? undefined : reachIn(register, today);
  const verified = raw === undefined ? [] : verifyFeedbackForm(raw, today, { reachOf, endpoint, base }).problems;
  return editorNotice(uniqueProblems(found, verified));
}
