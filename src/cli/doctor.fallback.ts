/** What the CMS did to the readable text, which may be all that somebody in distress has (laws 1 and 9). */
import { phoneDigits } from '../domain/shared/phone-number.js';
import type { Finding } from './doctor.finding.js';
import { around, inside, isTag, isWithin, textOf, type Item, type Tag } from './doctor.html.js';
import { careWords, isWord, type CareRow } from './doctor.widgets.js';
import { finding, type Page } from './doctor.page.js';

/** The digits that a link dials; undefined for another link, and for one that no telephone can dial. */
export function dialled({ attributes }: Tag): string | undefined {
  const [, number = ''] = /^\s*tel:(.*)$/is.exec(attributes.get('href') ?? '') ?? [];
  const digits = number.replace(/[\s().\u00a0-]/g, '');
  return /^\+?\d{3,15}$/.test(digits) ? phoneDigits(digits) : undefined;
}

/** The readable text: law 1 and law 9. */
export function fallbacks(page: Page): Finding[] {
  const { items, widgets, rows, frames: framed, regions } = page;
  const found: Finding[] = [];
  const ours = widgets.filter(({ word }) => isWord(word));
  const known = new Set(regions);
  const outside = rows.filter(({ tag }) => ![tag, ...around(tag)].some((each) => known.has(each)));
  /** The safety row that stands after each, before the next. */
  const beside = new Map<Tag, CareRow>();
  for (const row of outside) {
    const before = [...regions, ...framed].filter(({ end }) => end <= row.tag.start || isWithinLink(row, page));
    const [last] = before.filter(({ start }) => start <= row.tag.end).sort((a, b) => b.start - a.start);
    if (last && !beside.has(last)) beside.set(last, row);
    else found.push({ code: 'fallback.only-text', ...row.place, values: {} });
  }
  for (const [tag, row] of beside) {
    const widget = widgets.find((each) => each.tag === tag);
    const needsRow = framed.includes(tag) || !widget || widget.isLink || !textOf(items, tag);
    if (!needsRow) found.push({ code: 'fallback.only-text', ...row.place, values: {} });
  }
  for (const { tag, form, isLink, word } of ours) {
    const row = beside.get(tag);
    const text = textOf(items, tag);
    if (!text) {
      const isInParagraph = form === 'a' && around(tag).some(({ name }) => name === 'p');
      if (!isInParagraph)
        found.push(finding(row && form !== 'c' ? 'fallback.moved-out' : 'fallback.empty', tag, { form }));
      continue;
    }
    // An address that the row ends up in one paragraph with its link is as good as beside it.
    const parts = isLink ? [...(row ? [row.tag] : []), tag] : [tag];
    found.push(...careFaults(items, parts, tag));
    if (word === 'feedback-form') found.push(...formFaults(items, tag));
  }
  return found;
}

/** Editors may join a link's paragraph with the row that follows it. */
const isWithinLink = (row: CareRow, { widgets }: Page): boolean => widgets.some(({ tag }) => isWithin(tag, row.tag));

function careFaults(items: readonly Item[], parts: readonly Tag[], widget: Tag): Finding[] {
  const found: Finding[] = [];
  const words = careWords();
  const links = parts
    .flatMap((part) => [part, ...inside(items, part)])
    .filter((each): each is Tag => isTag(each) && each.name === 'a');
  const numbers = new Set(links.map(dialled));
  let told = '';
  for (const link of links) {
    const text = textOf(items, link);
    const href = link.attributes.get('href')?.trim() ?? '';
    const number = dialled(link);
    const right = words.some(({ call112 }) => text === call112)
      ? '112'
      : words.some(({ call1177 }) => text === call1177)
        ? '1177'
        : undefined;
    const isBroken = right
      ? number !== right
      : number === undefined && (/^tel:/i.test(href) || (!href && /\d{2}[\d\s\u00a0-]{4,}/.test(text)));
    if (!isBroken) continue;
    found.push(finding('fallback.broken-link', link, { text, href }));
    told += ` ${right ?? ''} `;
  }
  for (const [number, code] of [
    ['112', 'fallback.no-112'],
    ['1177', 'fallback.no-1177'],
  ] as const) {
    if (!numbers.has(number) && !told.includes(` ${number} `)) found.push(finding(code, widget));
  }
  return found;
}

/** A form inside a form is left out by every browser; an editor's filter may take the form and leave its buttons. */
function formFaults(items: readonly Item[], widget: Tag): Finding[] {
  if (around(widget).some(({ name }) => name === 'form')) return [finding('fallback.nested-form', widget)];
  const loose = inside(items, widget).find(
    (each): each is Tag =>
      isTag(each) && /^(button|textarea|input)$/.test(each.name) && !around(each).some(({ name }) => name === 'form'),
  );
  return loose ? [finding('fallback.form-stripped', loose)] : [];
}
