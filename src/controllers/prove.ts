/** The work that an endpoint asks for, done so that the page can be used meanwhile. Fetched only when it is asked for. */
import type { Challenge, Proof } from '../domain/feedback-form/message.js';
import { solve } from '../domain/feedback-form/proof.js';

/** @returns undefined where it is cancelled, or cannot be done */
export const prove = (challenge: Challenge, signal: AbortSignal): Promise<Proof | undefined> =>
  solve(challenge, async () => {
    await breath();
    return signal.aborted;
  });

/**
 * Lets the page do what is waiting. One round of digests after another would keep it from it: nothing is drawn, and no
 * press on "cancel" is heard. Not a timer: in a tab that nobody looks at, those come once a second.
 */
const breath = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
