/**
 * The goal picture as a document: what a page shows before, or without, our script. It is also how a page says a goal
 * picture by its own text, so all of it is read back by `readOutline`.
 */
import type { Audience, Block, ContentLink, Part } from '../domain/goal-picture/content.js';
import { GUARD, keyOf, readDate } from '../domain/shared/outline-line.js';
import { isTaken, unquoted, type OutlineWords } from '../domain/goal-picture/outline.js';
import { pageSayable } from '../domain/goal-picture/page-sayable.js';
import { parseGoalPicture } from '../domain/goal-picture/goal-picture.js';
import { outlineWords } from '../elements/goal-picture/goal-picture.page.strings.js';
import * as strings from '../elements/goal-picture/goal-picture.strings.js';
import { currentLocale } from '../localization/localize.js';
import { dateText } from '../localization/time-text.js';
import { careParagraph } from './care.js';
import { escaped, headingLevel, link, markedAs, type PageCircumstances } from './html.js';

export function goalPictureFallback(document: unknown, { attributes, lang, base }: PageCircumstances): string {
  const all = outlineWords();
  const [words] = all as [OutlineWords];
  const { value } = parseGoalPicture(document);
  const audience = (Object.keys(words.audiences) as Audience[]).find((each) => each === attributes.audience);
  const picture = value && pageSayable(value, all, { audience, base });
  if (!picture) return inLanguage(careParagraph(), lang);

  const level = headingLevel(attributes);
  const { name, description, centre, centreNoun, partNoun, parts, about, thought, background, areas } = picture;
  const { timeline, decisions, quotations, furtherReading, sources, updated, example } = picture;

  /** A content text, marked with its language where the words around it are in another. */
  const say = (text: string, own = picture.lang): string => markedAs(own, escaped(text));
  /** A text that stands alone: guarded where it happens to be worded as a heading or a label of ours. */
  const alone = (text: string, own?: string): string => say(isTaken(text, all) ? GUARD + text : text, own);
  /** A name among our own words is in bold, so that it is read back to the letter. */
  const exact = (text: string): string => `<strong>${say(text)}</strong>`;
  const exactAlone = (text: string): string =>
    exact(
      /[(:–—-]|\d{4}/.test(text) || all.some(({ fictional }) => keyOf(fictional) === keyOf(text)) ? GUARD + text : text,
    );

  const heading = (below: number, inside: string): string => {
    const tag = `h${Math.min(6, level + below)}`;
    return `<${tag}>${inside}</${tag}>`;
  };
  const section = (title: string, ...inside: readonly string[]): string[] => [heading(1, escaped(title)), ...inside];
  const body = (blocks: readonly Block[], own?: string): string[] =>
    blocks.map((block) =>
      typeof block === 'string' ? paragraph(alone(block, own)) : list(block.list.map((item) => say(item, own))),
    );
  const linkItem =
    (own?: string) =>
    (each: ContentLink): string =>
      each.url ? link(each.url, say(each.text, own)) : say(each.text, own);
  const day = (date: string | undefined): string => (date ? `, ${dateWritten(date, all)}` : '');

  function partLines(part: Part, noun?: string): string[] {
    const { name, lang: own, audience, motto, lead, body: text, meaning, links, action } = part;
    return [
      heading(1, noun ? `<em>${noun}:</em> ${say(name, own)}` : alone(name, own)),
      ...(audience ? [paragraph(filled(words.audience, escaped(audiencesText(audience, words))))] : []),
      ...(motto ? [paragraph(`<em>${alone(motto, own)}</em>`)] : []),
      ...(lead ? [paragraph(`<strong>${alone(lead, own)}</strong>`)] : []),
      ...body(text ?? [], own),
      ...(meaning ? [heading(2, escaped(words.headings.meaning)), list(meaning.map((each) => say(each, own)))] : []),
      ...(links ? [list(links.map(linkItem(own)))] : []),
      ...(action ? [paragraph(filled(words.actions[action.kind], link(action.url, say(action.text, own))))] : []),
    ];
  }

  const lines = [
    heading(0, say(name)),
    ...(description ? [paragraph(alone(description))] : []),
    ...(partNoun
      ? [paragraph(filled(words.nouns, `${parts.length}&nbsp;${exact(partNoun.other)}`, exact(partNoun.one)))]
      : []),
    ...(centre ? partLines(centre, centreNoun ? say(centreNoun) : escaped(words.centre)) : []),
    ...parts.flatMap((part) => partLines(part)),
    ...(about?.is ? section(words.headings.is, list(about.is.map((each) => say(each)))) : []),
    ...(about?.isNot ? section(words.headings.isNot, list(about.isNot.map((each) => say(each)))) : []),
    ...(thought ? section(words.headings.thought, ...body(thought)) : []),
    ...(background ? section(words.headings.background, ...body(background)) : []),
    ...(areas
      ? section(
          words.headings.areas,
          list(
            areas.map(({ name, modelArea, text }) =>
              broken(modelArea ? `${exact(name)} (${escaped(words.modelArea)})` : exactAlone(name), text && say(text)),
            ),
          ),
        )
      : []),
    ...(timeline
      ? section(
          words.headings.timeline,
          list(
            timeline.map(({ name, startYear, note, ...range }) => {
              const start = startYear === undefined ? '' : `, ${strings.startYearText(startYear)}`;
              return broken(`${exact(name)}: ${escaped(strings.yearsText(range) + start)}`, note && alone(note));
            }),
          ),
        )
      : []),
    ...(decisions
      ? section(
          words.headings.decisions,
          list(
            decisions.map(({ by, status, date, note }) =>
              broken(filled(words.decisions[status], exact(by)) + day(date), note && alone(note)),
            ),
          ),
        )
      : []),
    ...(quotations
      ? section(
          words.headings.quotations,
          ...quotations.map(({ text, role, date, fictional }) =>
            [
              '<blockquote>',
              paragraph(say(unquoted(text) === text ? text : GUARD + text)),
              paragraph(date ? exact(role) + day(date) : exactAlone(role)),
              ...(fictional ? [paragraph(escaped(words.fictional))] : []),
              '</blockquote>',
            ].join('\n'),
          ),
        )
      : []),
    ...(furtherReading ? section(words.headings.furtherReading, list(furtherReading.map(linkItem()))) : []),
    ...(sources ?? []).map(({ name, url, date }) =>
      paragraph(filled(words.source, url ? link(url, say(name)) : exact(name)) + day(date)),
    ),
    ...(updated ? [paragraph(filled(words.updated, dateWritten(updated, all)))] : []),
    ...(example ? [paragraph(escaped(words.example))] : []),
    careParagraph(),
  ];
  return inLanguage(lines.join('\n'), lang);
}

/** On a page in a language that we have no words for, our own are marked as what they are. */
const inLanguage = (html: string, lang: string): string =>
  lang.toLowerCase().split('-')[0] === currentLocale() ? html : `<div lang="${currentLocale()}">\n${html}\n</div>`;

const paragraph = (inside: string): string => `<p>${inside}</p>`;
const list = (items: readonly string[]): string => `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
const broken = (first: string, second: string | undefined): string => (second ? `${first}<br>\n${second}` : first);

/** A pattern of the words with markup where its slots are. */
function filled(pattern: string, ...values: readonly string[]): string {
  let next = 0;
  return escaped(pattern).replace(/\uFFFC/g, () => values[next++] ?? '');
}

/** In words where they can be read back. */
function dateWritten(date: string, words: readonly OutlineWords[]): string {
  const text = dateText(date);
  return escaped(readDate(text, words) === date ? text : date);
}

const audiencesText = (audiences: readonly Audience[], words: OutlineWords): string =>
  audiences.map((each) => words.audiences[each].toLocaleLowerCase(currentLocale())).join(', ');
