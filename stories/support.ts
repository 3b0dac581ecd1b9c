/** Circumstances that a story needs of the page around it: the time, and a server with a bad day. */
import { standAt } from '../test/support/clock.js';

/** For a story's `beforeEach`. */
export { withoutConnection, withSilentServer } from '../test/support/connection.js';

/** A Tuesday morning in November on which most are open. */
export const TUESDAY_MORNING = '2026-11-24T10:20:00+01:00';

/** For a story's `beforeEach`: it is this moment until the next story. */
export const at = (moment: string) => (): void => standAt(moment);

/** A story with a moment, or a server, of its own cannot share a page with others: the docs give it a frame. */
export const inItsOwnFrame = { docs: { story: { inline: false, height: '44rem' } } };
