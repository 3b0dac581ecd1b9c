/** The contract's schema as JSON Schema, which Fastify checks every JSON message by. There is no other description. */
import { toJsonSchema } from '@valibot/to-json-schema';
import { feedbackMessage } from '../../src/domain/feedback-form/message.js';

/** Without `$schema`: Fastify's validator speaks one dialect, and ours needs nothing of a newer one. */
export function messageSchema(): Readonly<Record<string, unknown>> {
  const { $schema: _dialect, ...schema } = toJsonSchema(feedbackMessage, { target: 'draft-07' });
  return schema;
}
