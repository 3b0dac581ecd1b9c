/** What of a goal picture a page's text can say: the one place that decides what survives the way through a CMS. */
import { readLink } from '../shared/link.js';
import { isEmpty } from '../shared/parse.js';
import type { Audience, Block, ContentLink, GoalPicture, Part } from './content.js';
import { parseGoalPicture, partsFor } from './goal-picture.js';
import { keyOf, tidy } from '../shared/outline-line.js';
import { partId, type OutlineWords } from './outline.js';

export interface PageWishes {
  /** Only what is written for them. */
  readonly audience?: Audience | undefined;
  /** What addresses are read against: the page's own, or one made up for a page that is not there yet. */
  readonly base: string;
}

/**
 * The goal picture as a page says it, and as it is read back from that page. Left out are:
 *
 * - `icon`, `reviewBy`, `$schema` and fields that the schema does not know
 * - a part's own `id`: it becomes the one that is made from its name
 * - `form`, but for a hub, which follows from calling the centre that
 * - `centreNoun` where it is the ordinary word, or where there is no centre; a part's `lang` where it is the document's
 * - addresses that are no links; a part's links of which none is one become a list in its text, an action without one goes
 * - numbers of years that are not written with digits, the order of a range that is backwards, and spaces that HTML does not keep
 * - the plural of a noun of which there is one
 *
 * Undefined where nothing is left to show.
 */
export function pageSayable(
  picture: GoalPicture,
  words: readonly OutlineWords[],
  { audience, base }: PageWishes,
): GoalPicture | undefined {
  const shown = partsFor(picture, audience);
  const ids = new Set<string>();
  const { centre, parts } = spoken({
    centre: shown.centre && partOf(shown.centre, base),
    parts: shown.parts.map((each) => partOf(each, base)),
  }) as { centre?: Part; parts?: Part[] };
  const named = (part: Part): object => ({
    ...part,
    id: partId(part.name, ids),
    lang: part.lang === picture.lang ? undefined : part.lang,
  });
  const own = centre?.name ? named(centre) : undefined;
  const rest = (parts ?? []).filter(({ name }) => name).map(named);
  const is = (word: 'centre' | 'hub'): boolean =>
    words.some((each) => keyOf(each[word]) === keyOf(tidy(picture.centreNoun ?? '')));
  const { kind, version, lang, name, description, about, thought, background, areas } = picture;
  const { timeline, decisions, quotations, furtherReading, sources, updated, example, partNoun } = picture;
  const said = spoken({
    name,
    description,
    centreNoun: own && !is('centre') ? picture.centreNoun : undefined,
    form: own && is('hub') ? 'hub' : undefined,
    partNoun: partNoun && {
      one: partNoun.one,
      other: rest.length === 1 ? partNoun.one : partNoun.other,
    },
    about: about && { is: about.is, isNot: about.isNot },
    thought: thought?.map(blockOf),
    background: background?.map(blockOf),
    areas: areas?.map(({ name, modelArea, text }) => ({ name, modelArea: modelArea || undefined, text })),
    timeline: timeline
      ?.filter(({ least, most, startYear = 0 }) => [least, most, startYear].every(hasDigits))
      .map(({ name, least, most, startYear, note }) => ({
        ...{ name, startYear, note },
        least: Math.min(least, most),
        most: Math.max(least, most),
      })),
    decisions: decisions?.map(({ by, status, date, note }) => ({ by, status, date, note })),
    quotations: quotations?.map(({ text, role, date, fictional }) => ({
      text,
      role,
      date,
      fictional: fictional || undefined,
    })),
    furtherReading: furtherReading?.map((link) => linkOf(link, base)),
    sources: sources?.map(({ name, url, date }) => ({ name, url: writtenAddress(url, base), date })),
    updated,
    example: example || undefined,
  }) as object;
  const { value } = parseGoalPicture({
    ...{ kind, version, lang, ...said },
    ...(own && { centre: spoken(own) }),
    parts: spoken(rest) ?? [],
  });
  // Once more: an entry that has lost what it cannot do without has left an empty list.
  return value && (spoken(value) as GoalPicture);
}

/** The address as it is written into a page: places on the region's own website without the base they were read against. */
export function writtenAddress(address: string | undefined, base: string): string | undefined {
  const found = readLink(address, base);
  if (!found) return undefined;
  // A place on the same page stays one, whatever page that turns out to be.
  if (address?.trim().startsWith('#')) return `#${found.href.split('#')[1] ?? ''}`;
  const { origin } = new URL(base);
  return found.external ? found.href : found.href.slice(origin.length);
}

function partOf(part: Part, base: string): object {
  const { name, lang, audience, motto, lead, body, meaning, action } = part;
  const links = part.links?.map((link) => linkOf(link, base)).filter(({ text }) => text) ?? [];
  const hasLink = links.some(({ url }) => url);
  const url = writtenAddress(action?.url, base);
  const unlinked = hasLink || !links.length ? [] : [{ list: links.map(({ text }) => text) }];
  return {
    name,
    lang,
    audience,
    motto,
    lead,
    body: [...(body?.map(blockOf) ?? []), ...unlinked],
    meaning,
    links: hasLink ? links : [],
    action: action && url ? { kind: action.kind, text: action.text, url } : undefined,
  };
}

const blockOf = (block: Block): Block => (typeof block === 'string' ? block : { list: block.list });

const linkOf = ({ text, url }: ContentLink, base: string): ContentLink => {
  const address = writtenAddress(url, base);
  return { text: tidy(text), ...(address && { url: address }) };
};

const hasDigits = (number: number): boolean => /^\d+(\.\d+)?$/.test(String(number));

/** The same without texts, lists and groups that hold nothing. */
function spoken(value: unknown): unknown {
  if (typeof value === 'string') {
    const text = tidy(value);
    return isEmpty(text) ? undefined : text;
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => spoken(item)).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value)
    .map(([key, field]) => [key, spoken(field)] as const)
    .filter(([, field]) => field !== undefined);
  return fields.length ? Object.fromEntries(fields) : undefined;
}
