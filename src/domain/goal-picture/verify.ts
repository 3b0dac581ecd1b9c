/**
 * Everything a program can say about a goal picture before a resident meets it. For editors (preview, command line,
 * builder); a resident's page never loads it.
 */
import { goalPictureInFull } from '../../generated/tables/goal-picture-in-full.js';
import { pathOf } from '../shared/parse.js';
import { problem, type Problem } from '../shared/problems.js';
import { MOST_WORDS, sentences, wordsIn } from '../shared/readability.js';
import {
  ANY_PAGE,
  dateProblems,
  duplicateIds,
  errorsFirst,
  linkProblems,
  markupProblems,
  translationProblems,
  writtenIn,
  type Written,
} from '../shared/verify.js';
import type { GoalPicture, Part, TimeSpan } from './content.js';
import { hasText, parseGoalPicture } from './goal-picture.js';
import { MOST_PARTS } from './limits.js';

export interface Verification {
  readonly picture?: GoalPicture;
  /** Errors first; within them, in the document's order. */
  readonly problems: readonly Problem[];
}

/**
 * Parses and verifies a goal picture.
 * @param input the document as read from JSON
 * @param today in Stockholm, `2026-11-03`
 * @param base the address that relative links are read against
 */
export function verifyGoalPicture(input: unknown, today: string, base = ANY_PAGE): Verification {
  const { value: picture, problems } = parseGoalPicture(input, goalPictureInFull);
  if (!picture) return { problems: errorsFirst(problems) };
  const parts = picture.centre ? [picture.centre, ...picture.parts] : picture.parts;
  const all = [
    ...problems,
    ...dateProblems(picture, today),
    ...translationProblems(picture),
    ...pictureProblems(picture),
    ...duplicateIds(parts),
    ...parts.flatMap((part) => partProblems(part, base)),
    ...(picture.timeline ?? []).flatMap(spanProblems),
    ...(picture.furtherReading ?? []).flatMap((link) => addressProblems(link, base)),
    ...(picture.sources ?? []).flatMap((source) => linkProblems(source.url, `${pathOf(source)}.url`, base)),
    ...markupProblems(writtenIn(picture, input)),
    ...runningTexts(picture, input).flatMap(sentenceProblems),
  ];
  return { picture, problems: errorsFirst(all) };
}

/** The picture that is asked for must be one that can be drawn. */
function pictureProblems({ form, centre, parts }: GoalPicture): Problem[] {
  return [
    ...(parts.length > MOST_PARTS ? [problem('goal-picture.too-many-parts', 'parts', parts.length)] : []),
    ...((form === 'wheel' || form === 'hub') && !centre ? [problem('goal-picture.no-centre', 'centre')] : []),
  ];
}

function partProblems(part: Part, base: string): Problem[] {
  const path = pathOf(part) ?? '';
  return [
    ...(hasText(part) ? [] : [problem('goal-picture.part-without-text', path, part.name)]),
    ...(part.links ?? []).flatMap((link) => addressProblems(link, base)),
    ...(part.action ? addressProblems(part.action, base) : []),
  ];
}

/** What reads as a link but has nowhere to lead, and addresses that cannot become one. */
function addressProblems(link: { readonly text: string; readonly url?: string | undefined }, base: string): Problem[] {
  const path = `${pathOf(link)}.url`;
  // A lone # is what editors' tools leave where an address was to come.
  return link.url && link.url.trim() !== '#'
    ? linkProblems(link.url, path, base)
    : [problem('goal-picture.link-without-address', path, link.text)];
}

function spanProblems(span: TimeSpan): Problem[] {
  const path = pathOf(span) ?? '';
  return [
    ...(span.least > span.most ? [problem('goal-picture.reversed-range', `${path}.most`, span.most)] : []),
    ...(span.startYear === undefined ? [problem('goal-picture.range-without-start', `${path}.startYear`)] : []),
  ];
}

/** Fields that are read from beginning to end. Names, addresses and the words on links are not. */
const RUNNING =
  /^(description|motto|lead|body|list|meaning|is|isNot|thought|background|note)$|^(areas|quotations)\[\d+\]\.text$/;

/**
 * The texts that make up the reading of a goal picture, in order, each with its place in the document.
 * @param input the document that `picture` was parsed from
 */
export const runningTexts = (picture: GoalPicture, input: unknown): readonly Written[] =>
  writtenIn(picture, input).filter(({ path }) => {
    const field = path.replace(/\[\d+\]$/, '');
    return RUNNING.test(field) || RUNNING.test(field.replace(/^.*\./, ''));
  });

/** Told by its first words: enough for an editor to find it. */
const sentenceProblems = ({ path, text }: Written): Problem[] =>
  sentences(text)
    .map(wordsIn)
    .filter((words) => words.length > MOST_WORDS)
    .map((words) => problem('goal-picture.long-sentence', path, `${words.slice(0, 5).join(' ')} …`));
