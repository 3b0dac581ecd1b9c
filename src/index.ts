/** The names of the library. Importing this registers nothing; `nara-vard-widgets/define/contact-card` does. */
export { CareFinderElement } from './elements/care-finder/care-finder.element.js';
export { OutcomeReachedEvent, StepChangedEvent } from './elements/care-finder/care-finder.events.js';
export { ContactCardElement } from './elements/contact-card/contact-card.element.js';
export { ContactUsedEvent } from './elements/contact-card/contact-card.events.js';
export { GoalPictureElement } from './elements/goal-picture/goal-picture.element.js';
export { PartOpenedEvent } from './elements/goal-picture/goal-picture.events.js';
export { ContentErrorEvent, ContentReadyEvent } from './elements/shared/content.events.js';
export type { Register } from './domain/contact-card/content.js';
export { parseRegister, findContact } from './domain/contact-card/register.js';
export type { CareFlow } from './domain/care-finder/content.js';
export { parseCareFlow } from './domain/care-finder/flow.js';
export type { GoalPicture } from './domain/goal-picture/content.js';
export { parseGoalPicture } from './domain/goal-picture/goal-picture.js';
export { resolveContact } from './domain/contact-card/channels.js';
export { structuredData } from './domain/contact-card/structured-data.js';
export { contactVCard } from './domain/contact-card/vcard.js';
export { isOpenAt, nextChange, statusAt } from './domain/contact-card/opening-hours.js';
export type { Problem, ProblemCode } from './domain/shared/problems.js';
