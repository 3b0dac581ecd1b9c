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
  // telephone numbers
  | 'phone.not-dialable'
  | 'phone.refused'
  | 'phone.unverified'
  // opening hours
  | 'hours.overlap'
  | 'hours.empty'
  | 'hours.reversed-period';

/** `error`: a resident misses something until it is mended. `warning`: it works, but an editor should look. */
export type Severity = 'error' | 'warning';

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Where in the document, as an editor would write it: `contacts[2].channels[0].telephone`. Empty for the whole document. */
  readonly path: string;
  /** The offending value, or what was expected, cut to 80 characters; never a resident's own text. */
  readonly detail?: string;
}

const WARNINGS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'document.dangerous-key',
  'field.empty',
  'field.unknown',
  'field.markup',
  'document.review-passed',
  'document.not-updated',
  'goal-picture.no-centre',
  'goal-picture.no-part-for-audience',
  'goal-picture.range-without-start',
  'goal-picture.part-without-text',
  'goal-picture.long-sentence',
  'goal-picture.link-without-address',
  'phone.unverified',
  'hours.empty',
]);

/** Makes a problem; its severity follows from its code, so that one code never means two things. */
export function problem(code: ProblemCode, path: string, detail?: unknown): Problem {
  const severity: Severity = WARNINGS.has(code) ? 'warning' : 'error';
  if (detail === undefined) return { code, severity, path };
  // Of anything else only its type: an object's own toString may be anything, and may throw.
  const isPlain = typeof detail === 'number' || typeof detail === 'boolean';
  const text = typeof detail === 'string' ? detail : isPlain ? String(detail) : typeof detail;
  return { code, severity, path, detail: text.length > 80 ? `${text.slice(0, 79)}…` : text };
}
