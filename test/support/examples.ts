/** Every example content file, so that each one goes through every law. `test/package/examples.test.mjs` keeps the list whole. */

export interface Example {
  readonly name: string;
  readonly address: string;
  /** The document as parsed from JSON. */
  readonly document: unknown;
  readonly contactIds: readonly string[];
}

export const REGIONS = ['norrbotten', 'vasternorrland', 'orebro', 'vasterbotten'] as const;

/** Files that a resident's card shows something of. */
export const READABLE = [
  ...REGIONS.map((region) => `${region}/contacts`),
  'national/contacts',
  'edge/smallest',
  'edge/longest',
  'edge/rtl',
  'edge/empty-fields',
  'edge/only-digital',
  'edge/expired',
  'edge/broken-parts',
  'edge/hostile-keys',
];

/** Files that nothing can be shown of; the laws are held on them as failures. */
export const UNREADABLE = ['edge/malformed', 'edge/newer-version'];

/** Goal pictures beside the Swedish ones, in the language that the file's name ends in. */
export const TRANSLATED_GOAL_PICTURES = [
  'norrbotten/goal-picture.en',
  'norrbotten/goal-picture.fi',
  'norrbotten/goal-picture.ar',
  'vasterbotten/goal-picture.en',
  'vasterbotten/goal-picture.fi',
];

/** Goal pictures that a resident is shown something of. */
export const GOAL_PICTURES = [
  ...REGIONS.map((region) => `${region}/goal-picture`),
  ...TRANSLATED_GOAL_PICTURES,
  'edge/goal-picture/smallest',
  'edge/goal-picture/longest',
  'edge/goal-picture/many-parts',
  'edge/goal-picture/rtl',
  'edge/goal-picture/english',
  'edge/goal-picture/empty-fields',
  'edge/goal-picture/hostile',
];

/** Goal pictures that nothing can be shown of. What is not JSON at all is the same for every kind: `edge/malformed`. */
export const UNREADABLE_GOAL_PICTURES = ['edge/goal-picture/newer-version'];

/** Care flows that a resident is shown something of. */
export const CARE_FLOWS = [
  'national/care-finder',
  'edge/care-finder/smallest',
  'edge/care-finder/longest',
  'edge/care-finder/rtl',
  'edge/care-finder/english',
  'edge/care-finder/unreviewed',
  'edge/care-finder/for-other',
  'edge/care-finder/dead-end',
  'edge/care-finder/cycle',
  'edge/care-finder/no-contacts',
  'edge/care-finder/empty-fields',
  'edge/care-finder/hostile',
];

/** What the regions change in the national flow. No page loads these; they are merged when publishing. */
export const CARE_FLOW_OVERRIDES = REGIONS.map((region) => `${region}/care-finder-overrides`);

/** Care flows that nothing can be shown of. */
export const UNREADABLE_CARE_FLOWS = ['edge/care-finder/newer-version'];

/** Feedback forms that a resident is shown something of; of one without a recipient only the contacts. */
export const FEEDBACK_FORMS = [
  ...REGIONS.map((region) => `${region}/feedback-form`),
  'edge/feedback-form/smallest',
  'edge/feedback-form/longest',
  'edge/feedback-form/rtl',
  'edge/feedback-form/english',
  'edge/feedback-form/mail',
  'edge/feedback-form/no-recipient',
  'edge/feedback-form/empty-fields',
  'edge/feedback-form/hostile',
];

/** Feedback forms that nothing can be shown of. */
export const UNREADABLE_FEEDBACK_FORMS = ['edge/feedback-form/newer-version'];

export const addressOf = (name: string): string => `/content/${name}.json`;

export async function example(name: string): Promise<Example> {
  const address = addressOf(name);
  const document = (await (await fetch(address)).json()) as { contacts?: { id?: unknown }[] };
  const ids = (document.contacts ?? [])
    .map((contact) => contact?.id)
    .filter((id): id is string => typeof id === 'string');
  return { name, address, document, contactIds: [...new Set(ids)].filter((id) => id.trim()) };
}

export const examples = (): Promise<Example[]> => Promise.all(READABLE.map(example));

export interface GoalPictureExample {
  readonly name: string;
  readonly address: string;
  /** The document as parsed from JSON. */
  readonly document: unknown;
  /** As they are written, the centre's first; some cannot be used. */
  readonly partIds: readonly string[];
}

export async function goalPictureExample(name: string): Promise<GoalPictureExample> {
  const address = addressOf(name);
  const document = (await (await fetch(address)).json()) as { centre?: { id?: unknown }; parts?: { id?: unknown }[] };
  const ids = [document.centre, ...(document.parts ?? [])].map((part) => part?.id);
  const written = ids.filter((id): id is string => typeof id === 'string' && id.trim() !== '');
  return { name, address, document, partIds: [...new Set(written)] };
}

export const goalPictureExamples = (): Promise<GoalPictureExample[]> =>
  Promise.all(GOAL_PICTURES.map(goalPictureExample));

export interface CareFlowExample {
  readonly name: string;
  readonly address: string;
  /** The document as parsed from JSON. */
  readonly document: unknown;
  /** As they are written; some cannot be reached, or not be used. */
  readonly outcomeIds: readonly string[];
}

export async function careFlowExample(name: string): Promise<CareFlowExample> {
  const address = addressOf(name);
  const document = (await (await fetch(address)).json()) as { outcomes?: ({ id?: unknown } | null)[] };
  const ids = (document.outcomes ?? []).map((outcome) => outcome?.id);
  const written = ids.filter((id): id is string => typeof id === 'string' && id.trim() !== '');
  return { name, address, document, outcomeIds: [...new Set(written)] };
}

export const careFlowExamples = (): Promise<CareFlowExample[]> => Promise.all(CARE_FLOWS.map(careFlowExample));
