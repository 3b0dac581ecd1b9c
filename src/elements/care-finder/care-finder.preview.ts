/** What the editor is told about a care guide. A chunk of its own: a resident's page never fetches it. */
import { clock } from '../../controllers/clock.js';
import { verifyCareFlow } from '../../domain/care-finder/verify.js';
import { reachIn } from '../../domain/contact-card/reach.js';
import type { Problem } from '../../domain/shared/problems.js';
import { stockholmDate } from '../../domain/shared/stockholm-time.js';
import { editorNotice, uniqueProblems, type EditorNotice } from '../shared/notice.js';

export { dressNotice } from '../shared/notice.js';

/**
 * @param raw the guide as it was read, if it was
 * @param register the contact register as it was read, if it was
 * @param found what the widget itself has found (unreachable document)
 */
export function careFinderNotice(raw: unknown, register: unknown, found: readonly Problem[]): EditorNotice {
  const today = stockholmDate(clock.now());
  const reachOf = register === undefined ? undefined : reachIn(register, today);
  const verified = raw === undefined ? [] : verifyCareFlow(raw, today, { reachOf }).problems;
  return editorNotice(uniqueProblems(found, verified));
}
