/**
 * The words by which a goal picture is written into a page, and read from it. Apart from the others: what a page says in
 * its own text is read by a chunk that only such pages fetch.
 */
import { msg, str } from '@lit/localize';
import { SLOT } from '../../domain/shared/outline-line.js';
import type { OutlineWords } from '../../domain/goal-picture/outline.js';
import { inOwnAndSwedish } from '../shared/page-words.js';
import { dateText } from '../../localization/time-text.js';
import { modelAreaText, sourceLabel, updatedText } from '../shared/provenance.strings.js';
import * as words from './goal-picture.strings.js';

export const outlineWords = inOwnAndSwedish(makeWords);

function makeWords(): OutlineWords {
  const day = '2000-01-01';
  const decided = (status: keyof OutlineWords['decisions']): string => words.decisionText({ by: SLOT, status });
  const audience = (each: keyof OutlineWords['audiences']): string => words.audienceText(each);
  return {
    headings: {
      meaning: words.meaningHeading(),
      is: words.isHeading(),
      isNot: words.isNotHeading(),
      thought: words.thoughtHeading(),
      background: words.backgroundHeading(),
      areas: words.areasHeading(),
      timeline: words.timelineHeading(),
      decisions: words.decisionsHeading(),
      quotations: words.quotationsHeading(),
      furtherReading: words.furtherHeading(),
      sources: sourcesHeading(),
    },
    centre: words.centreText({} as Parameters<typeof words.centreText>[0]),
    hub: hubNoun(),
    audience: audienceLine(SLOT),
    audiences: {
      resident: audience('resident'),
      collaboration: audience('collaboration'),
      staff: audience('staff'),
    },
    actions: { contact: contactLine(SLOT), guide: guideLine(SLOT) },
    nouns: nounsLine(SLOT, SLOT),
    source: `${sourceLabel()} ${SLOT}`,
    updated: updatedText(day).replace(dateText(day), SLOT),
    decisions: {
      proposed: decided('proposed'),
      adopted: decided('adopted'),
      revised: decided('revised'),
      awaited: decided('awaited'),
    },
    years: words.yearsText({ least: 1, most: 1 }).replace('1', SLOT),
    startYear: words.startYearText(1).replace('1', SLOT),
    example: words.exampleText(),
    fictional: words.fictionalText(),
    modelArea: modelAreaText(),
    months: Array.from({ length: 12 }, (_, month) =>
      dateText(`2000-${String(month + 1).padStart(2, '0')}-01`, false)
        .replace(/[^\p{L}]/gu, '')
        .toLowerCase(),
    ),
  };
}

const sourcesHeading = (): string => msg('Källor', { desc: 'Heading of who says so, written by an editor in a page' });
const hubNoun = (): string =>
  msg('Navet', { desc: 'What the centre is called where the picture is a hub with spokes' });
const audienceLine = (audiences: string): string =>
  msg(str`Gäller: ${audiences}`, { desc: 'Whom a part is written for: "For: residents, staff"' });
const contactLine = (link: string): string =>
  msg(str`Kontakt: ${link}`, { desc: 'Before a link from a part to a page with contacts' });
const guideLine = (link: string): string =>
  msg(str`Hitta rätt: ${link}`, { desc: 'Before a link from a part to the guide to where one turns with a need' });
const nounsLine = (count: string, noun: string): string =>
  msg(str`Målbilden har ${count}. Varje ${noun} har en egen rubrik.`, {
    desc: 'What the parts are called: "The goal picture has 4 focus areas. Each focus area has its own heading."',
  });
