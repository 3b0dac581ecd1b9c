/**
 * What is wrong with a content document, as codes with a path. Words for people are made where they are shown
 * (editor's notice, command line), never here; residents never see them.
 */
export type ProblemCode =
  // the document as a whole
  | 'document.not-json'
  | 'document.not-found'
  | 'document.unreachable'
  | 'document.too-slow'
  | 'document.too-large'
  | 'document.wrong-type'
  | 'document.blocked-origin'
  | 'document.wrong-kind'
  | 'document.newer-version'
  | 'document.dangerous-key'
  | 'document.duplicate-id'
  | 'document.review-passed'
  | 'document.not-updated'
  | 'document.translation-outdated'
  | 'document.no-reviewer'
  // any field
  | 'field.missing'
  | 'field.empty'
  | 'field.unknown'
  | 'field.wrong-type'
  | 'field.not-allowed'
  | 'field.too-long'
  | 'field.bad-date'
  | 'field.bad-time'
  | 'field.bad-link'
  | 'field.insecure-link'
  | 'field.bad-email'
  | 'field.markup'
  // the register
  | 'register.unknown-area'
  | 'register.unknown-contact'
  | 'register.circular'
  // one contact
  | 'contact.no-channel'
  | 'contact.only-digital'
  | 'contact.not-chosen'
  | 'contact.expired'
  // the goal picture
  | 'goal-picture.no-part'
  | 'goal-picture.too-many-parts'
  | 'goal-picture.no-centre'
  | 'goal-picture.no-part-for-audience'
  | 'goal-picture.range-without-start'
  | 'goal-picture.reversed-range'
  | 'goal-picture.part-without-text'
  | 'goal-picture.long-sentence'
  | 'goal-picture.link-without-address'
  // the care flow: the emergency step, and what a region may not change
  | 'care-flow.emergency-not-first'
  | 'care-flow.emergency-not-locked'
  | 'care-flow.emergency-changed'
  | 'care-flow.emergency-unreviewed'
  | 'care-flow.no-112'
  | 'care-flow.locked'
  | 'care-flow.locked-missing'
  // the care flow: its tree
  | 'care-flow.missing-target'
  | 'care-flow.no-option'
  | 'care-flow.cycle'
  | 'care-flow.unreachable'
  | 'care-flow.orphan-outcome'
  | 'care-flow.no-outcome'
  | 'care-flow.too-deep'
  | 'care-flow.too-many-options'
  // the care flow: its steps
  | 'care-flow.incomplete'
  | 'care-flow.no-action'
  | 'care-flow.no-contact'
  | 'care-flow.no-way'
  | 'care-flow.only-login'
  | 'care-flow.worse-without-number'
  | 'care-flow.self-care-not-chosen'
  | 'care-flow.no-unsure'
  | 'care-flow.unsure-astray'
  | 'care-flow.logic'
  | 'care-flow.unknown-contact'
  | 'care-flow.unverified-contact'
  | 'care-flow.dead-contact'
  // the care flow: its words
  | 'care-flow.forbidden-words'
  | 'care-flow.concept-as-place'
  | 'care-flow.placeholder'
  | 'care-flow.internal-word'
  | 'care-flow.unverified-number'
  | 'care-flow.hard-to-read'
  | 'care-flow.long-sentence'
  // the care flow: who answers for it
  | 'care-flow.no-approval'
  | 'care-flow.changed-after-approval'
  | 'care-flow.no-review-date'
  // a region's overrides
  | 'care-flow.unknown-id'
  | 'care-flow.no-advice'
  | 'care-flow.other-language'
  | 'care-flow.other-edition'
  // the feedback form
  | 'feedback-form.no-endpoint'
  | 'feedback-form.endpoint-elsewhere'
  | 'feedback-form.only-mail'
  | 'feedback-form.no-privacy-page'
  | 'feedback-form.no-contacts'
  // telephone numbers
  | 'phone.not-dialable'
  | 'phone.refused'
  | 'phone.unverified'
  // opening hours
  | 'hours.overlap'
  | 'hours.empty'
  | 'hours.reversed-period';

export interface Problem {
  readonly code: ProblemCode;
  /** Where in the document, as an editor would write it: `contacts[2].channels[0].telephone`. Empty for the whole document. */
  readonly path: string;
  /** The offending value, or what was expected, cut to 80 characters; never a resident's own text. */
  readonly detail?: string;
}

/** Makes a problem. How grave it is follows from its code (`severityOf`), so that one code never means two things. */
export function problem(code: ProblemCode, path: string, detail?: unknown): Problem {
  if (detail === undefined) return { code, path };
  // Of anything else only its type: an object's own toString may be anything, and may throw.
  const isPlain = typeof detail === 'number' || typeof detail === 'boolean';
  const text = typeof detail === 'string' ? detail : isPlain ? String(detail) : typeof detail;
  return { code, path, detail: text.length > 80 ? `${text.slice(0, 79)}…` : text };
}
