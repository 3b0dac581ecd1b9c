/** How grave a problem is. For editors; a resident's page never loads it. */
import type { ProblemCode } from './problems.js';

/** `error`: a resident misses something until it is mended. `warning`: it works, but an editor should look. */
export type Severity = 'error' | 'warning';

const WARNINGS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'document.dangerous-key',
  'field.empty',
  'field.unknown',
  'field.markup',
  'document.review-passed',
  'document.not-updated',
  'document.translation-outdated',
  'document.no-reviewer',
  'goal-picture.no-centre',
  'goal-picture.no-part-for-audience',
  'goal-picture.range-without-start',
  'goal-picture.part-without-text',
  'goal-picture.long-sentence',
  'goal-picture.link-without-address',
  'care-flow.too-deep',
  'care-flow.too-many-options',
  'care-flow.unknown-contact',
  'care-flow.unverified-contact',
  'care-flow.dead-contact',
  'care-flow.internal-word',
  'care-flow.unverified-number',
  'care-flow.hard-to-read',
  'care-flow.long-sentence',
  'care-flow.no-approval',
  'care-flow.changed-after-approval',
  'care-flow.no-review-date',
  'care-flow.other-edition',
  'feedback-form.only-mail',
  'feedback-form.no-privacy-page',
  'feedback-form.no-contacts',
  'phone.unverified',
  'hours.empty',
]);

export const severityOf = (code: ProblemCode): Severity => (WARNINGS.has(code) ? 'warning' : 'error');
