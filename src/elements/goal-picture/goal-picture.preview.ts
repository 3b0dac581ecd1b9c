/** What the editor is told about a goal picture. A chunk of its own: a resident's page never fetches it. */
import { clock } from '../../controllers/clock.js';
import { verifyGoalPicture } from '../../domain/goal-picture/verify.js';
import type { Problem } from '../../domain/shared/problems.js';
import { stockholmDate } from '../../domain/shared/stockholm-time.js';
import { editorNotice, uniqueProblems, type EditorNotice } from '../shared/notice.js';

export { dressNotice } from '../shared/notice.js';

/**
 * @param raw the document as it was read, if it was
 * @param found what the widget itself has found (unreachable document)
 */
export function goalPictureNotice(raw: unknown, found: readonly Problem[]): EditorNotice {
  const verified = raw === undefined ? [] : verifyGoalPicture(raw, stockholmDate(clock.now())).problems;
  return editorNotice(uniqueProblems(found, verified));
}
