/** Reading a goal picture, and the questions the element asks of it. Pure. */
import { goalPicture } from '../../generated/tables/goal-picture.js';
import { readDocument } from '../shared/document.js';
import { isEmpty, type Parsed, type Table } from '../shared/parse.js';
import { problem } from '../shared/problems.js';
import type { Audience, Decision, DecisionStatus, GoalPicture, Part, PictureForm } from './content.js';
import { MOST_PARTS } from './limits.js';

/**
 * Parses a goal picture. One without a single readable part is not shown: a picture of nothing helps nobody.
 * @param table the schema's table; with limits for texts where an editor is to be told of them
 */
export function parseGoalPicture(input: unknown, table: Table = goalPicture): Parsed<GoalPicture> {
  const { value, problems } = readDocument<GoalPicture>('goal-picture', table, input);
  if (!value || value.parts.length) return { problems, ...(value && { value }) };
  return { problems: [...problems, problem('goal-picture.no-part', 'parts')] };
}

/** What is shown of a document to one audience. */
export interface Shown {
  readonly centre?: Part;
  readonly parts: readonly Part[];
  /** Centre first: the order in which they are read. */
  readonly all: readonly Part[];
}

const isFor = (part: Part, audience: Audience | undefined): boolean =>
  !audience || !part.audience?.length || part.audience.includes(audience);

/** The parts for an audience, in the document's order. An audience nothing is written for sees everything. */
export function partsFor({ centre, parts }: GoalPicture, audience: Audience | undefined): Shown {
  const own = parts.filter((part) => isFor(part, audience));
  const shown = own.length ? own : parts;
  const middle = centre && (!own.length || isFor(centre, audience)) ? centre : undefined;
  return { parts: shown, all: middle ? [middle, ...shown] : shown, ...(middle && { centre: middle }) };
}

/** The audiences that some part is written for, when there is more than one to choose between. */
export function audiencesOf({ centre, parts }: GoalPicture): readonly Audience[] {
  const named = new Set([...(centre ? [centre] : []), ...parts].flatMap((part) => part.audience ?? []));
  return named.size > 1 ? [...named] : [];
}

/** How the picture is drawn. A wheel and a hub need a centre; more parts than a picture can hold are only listed. */
export function pictureForm(form: PictureForm | undefined, { centre, parts }: Shown): PictureForm {
  if (parts.length > MOST_PARTS) return 'list';
  if (form === 'list' || form === 'fields') return form;
  return centre ? (form ?? 'wheel') : 'fields';
}

/** Whether the goal picture as a whole is a proposal, adopted or revised; undefined where nobody has done anything yet. */
export function statusOf(decisions: readonly Decision[] | undefined): DecisionStatus | undefined {
  const reached = new Set(decisions?.map(({ status }) => status));
  return (['revised', 'adopted', 'proposed'] as const).find((status) => reached.has(status));
}

/** Whether a part says anything beyond its name. */
export const hasText = (part: Part): boolean =>
  ![part.motto, part.lead].every(isEmpty) ||
  Boolean(part.body?.some((block) => typeof block === 'string' || block.list.length)) ||
  Boolean(part.meaning?.length);

/** The part with that id, the centre included. */
export const findPart = ({ all }: Shown, id: string | undefined): Part | undefined =>
  id === undefined ? undefined : all.find((part) => part.id === id);
