/** What counts as an answer. Apart from the message's schema, which no resident's page needs. */

/** The body of a 2xx answer: the message is kept. Anything else, a login page or an empty body, is not an answer. */
export interface FeedbackReceipt {
  readonly version: 1;
  /** The key of the message that is kept. */
  readonly received: string;
}

/** Whether the answer says that the message with this key is kept. */
export function isReceipt(answer: unknown, idempotencyKey: string): answer is FeedbackReceipt {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    (answer as FeedbackReceipt).version === 1 &&
    (answer as FeedbackReceipt).received === idempotencyKey
  );
}
