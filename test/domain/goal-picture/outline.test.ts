import { expect } from '@open-wc/testing';
import { parseGoalPicture } from '../../../src/domain/goal-picture/goal-picture.js';
import { GUARD, keyOf, readDate, tidy, type OutlineBlock, type Span } from '../../../src/domain/shared/outline-line.js';
import { isTaken, partId, readOutline } from '../../../src/domain/goal-picture/outline.js';
import { outlineWords } from '../../../src/elements/goal-picture/goal-picture.page.strings.js';
import { ensureLocale, withLocale } from '../../../src/localization/localize.js';

const words = withLocale('sv', outlineWords);

type Written = string | Span;
const lineOf = (written: Written | readonly Written[]): Span[] =>
  [written].flat().map((each) => (typeof each === 'string' ? { text: each } : each));
const h = (level: number, text: Written | Written[], id?: string): OutlineBlock => ({
  kind: 'heading',
  level,
  line: lineOf(text),
  ...(id !== undefined && { id }),
});
const p = (...text: Written[]): OutlineBlock => ({ kind: 'paragraph', line: lineOf(text) });
/** Items of one line each; an array is an item of several. */
const ul = (...items: (Written | Written[])[]): OutlineBlock => ({
  kind: 'list',
  items: items.map((item) => [item].flat().map((line) => lineOf(line))),
});
const quote = (...lines: Written[]): OutlineBlock => ({ kind: 'quotation', lines: lines.map((each) => lineOf(each)) });
const b = (text: string): Span => ({ text, emphasis: 'strong' });
const i = (text: string): Span => ({ text, emphasis: 'em' });
const a = (text: string, href = '/x'): Span => ({ text, href });

const raw = (...blocks: OutlineBlock[]): Record<string, unknown> =>
  readOutline(blocks, words, 'sv') as Record<string, unknown>;
/** What is read under the headings of a picture with one part. */
const under = (heading: string, ...blocks: OutlineBlock[]): Record<string, unknown> =>
  raw(h(2, 'Målbild'), h(3, 'Nära'), h(3, heading), ...blocks);
const partsOf = (...blocks: OutlineBlock[]): Record<string, unknown>[] =>
  raw(...blocks).parts as Record<string, unknown>[];
/** One part, with what stands under its heading. */
const partWith = (...blocks: OutlineBlock[]): Record<string, unknown> => {
  const [part] = partsOf(h(2, 'Målbild'), h(3, 'Nära'), ...blocks);
  const { id, name, ...rest } = part ?? {};
  expect([id, name]).to.deep.equal(['nära', 'Nära']);
  return rest;
};
const names = (...blocks: OutlineBlock[]): unknown[] => partsOf(...blocks).map(({ name }) => name);

describe('the outline of a page', () => {
  describe('headings', () => {
    it('take the first as the name and the others as parts, whatever the levels', () => {
      for (const [name, part] of [
        [1, 2],
        [2, 3],
        [2, 4],
        [4, 6],
        [3, 3],
        [3, 2],
      ] as const) {
        const read = raw(h(name, 'Målbild'), h(part, 'Ett'), p('x'), h(part, 'Två'));
        expect(read.name).to.equal('Målbild');
        expect((read.parts as { name: string }[]).map((each) => each.name)).to.deep.equal(['Ett', 'Två']);
      }
    });

    it('begin with the parts where something stands before them: then that is the name', () => {
      const read = raw(p('Vår målbild'), p('Om den.'), h(3, 'Ett'), h(3, 'Två'));
      expect(read).to.include({ name: 'Vår målbild', description: 'Om den.' });
      expect(read.parts).to.have.length(2);
      // A heading above the others is the name, wherever it stands.
      expect(raw(p('Om den.'), h(2, 'Målbild'), h(3, 'Ett'))).to.include({ name: 'Målbild', description: 'Om den.' });
    });

    it('may be in bold where there are no others', () => {
      const bold = [p(b('Målbild')), p('Om den.'), p(b('Ett')), p('Text'), p(b('Bakgrund:')), p('Då.')];
      expect(raw(...bold)).to.deep.include({ name: 'Målbild', description: 'Om den.', background: ['Då.'] });
      expect(names(...bold)).to.deep.equal(['Ett']);
      expect(names(h(2, 'Målbild'), p(b('Ett')), p(b('Två')))).to.deep.equal(['Ett', 'Två']);
      // With a single real one, bold is an introduction.
      expect(partWith(p(b('Två')))).to.deep.equal({ lead: 'Två' });
    });

    it('are text below a part that has begun to speak, and parts below one that has not', () => {
      expect(partWith(p('Ett.'), h(4, 'Så gör vi'), p('Två.'))).to.deep.equal({ body: ['Ett.', 'Så gör vi', 'Två.'] });
      expect(names(h(2, 'Målbild'), h(3, 'Delar'), h(4, 'Ett'), p('x'), h(4, 'Två'))).to.deep.equal([
        'Delar',
        'Ett',
        'Två',
      ]);
    });

    it('are known by their words, not by capitals, colons, dashes or spaces', () => {
      for (const heading of [
        'Bakgrund',
        'BAKGRUND:',
        'bakgrund.',
        'Bak\u00adgrund'.replace('\u00ad', ''),
        ' Bakgrund\u00a0',
      ]) {
        expect(under(heading, p('x')).background, heading).to.deep.equal(['x']);
      }
      expect(under('Vill du\u00a0veta mer', ul(a('y'))).furtherReading).to.deep.equal([{ text: 'y', url: '/x' }]);
      expect(names(h(2, 'M'), h(3, `${GUARD}Bakgrund`))).to.deep.equal(['Bakgrund']);
    });

    it('give ids: their own if it is one, else the name; never the same twice', () => {
      const ids = partsOf(
        h(2, 'M'),
        h(3, 'Nära dig!', 'egen'),
        h(3, 'Nära dig!', 'två ord'),
        h(3, 'Nära – dig'),
        h(3, '!'),
      );
      expect(ids.map(({ id }) => id)).to.deep.equal(['egen', 'nära-dig', 'nära-dig-2', 'del']);
      expect(partId('😀'.repeat(99), new Set())).to.equal('del');
      expect(partId('å'.repeat(99), new Set())).to.have.length(60);
    });

    it('call the centre by its noun', () => {
      const centre = (heading: Written | Written[]): unknown[] => {
        const { centre, centreNoun, form } = raw(h(2, 'M'), h(3, heading), h(3, 'Nära'));
        return [(centre as { name: string } | undefined)?.name, centreNoun, form];
      };
      expect(centre('Kärnan: Min hälsa')).to.deep.equal(['Min hälsa', undefined, undefined]);
      expect(centre('Navet – Primärvården')).to.deep.equal(['Primärvården', 'Navet', 'hub']);
      expect(centre([i('Hjärtat:'), ' Du'])).to.deep.equal(['Du', 'Hjärtat', undefined]);
      expect(centre([i('Hjärtat'), ': Du'])).to.deep.equal(['Du', 'Hjärtat', undefined]);
      for (const heading of ['Trygghet: för mig', `${GUARD}Kärnan: x`, [b('Trygghet:'), ' x'], [i('Nära'), ' dig']]) {
        expect(centre(heading)).to.deep.equal([undefined, undefined, undefined]);
      }
      expect(names(h(2, 'M'), h(3, 'Kärnan: a'), h(3, 'Kärnan: b'))).to.deep.equal(['Kärnan: b']);
    });
  });

  describe('a part', () => {
    it('has a motto in italics and a lead in bold, first of all', () => {
      expect(partWith(p(i('Jag!')), p(b('Så.')), p('Text.'), p(i('Inte motto.')), p(b('Inte ingress.')))).to.deep.equal(
        {
          motto: 'Jag!',
          lead: 'Så.',
          body: ['Text.', 'Inte motto.', 'Inte ingress.'],
        },
      );
    });

    it('says what it may mean, under its own heading', () => {
      expect(partWith(p('Text.'), h(4, 'Det kan betyda för dig'), p('Ett.'), ul('Två.', 'Tre.'))).to.deep.equal({
        body: ['Text.'],
        meaning: ['Ett.', 'Två.', 'Tre.'],
      });
    });

    it('has links in a list of nothing else, or under their heading, and keeps those in its text', () => {
      expect(partWith(ul(a('Ett', '/1'), 'utan'), p(a('Två', '/2')))).to.deep.equal({
        links: [{ text: 'Ett', url: '/1' }, { text: 'utan' }, { text: 'Två', url: '/2' }],
      });
      expect(partWith(p('x'), h(4, 'Vill du veta mer?'), ul(['Läs ', a('mer')] as Written[]))).to.deep.equal({
        body: ['x'],
        links: [{ text: 'Läs mer', url: '/x' }],
      });
      expect(
        partWith(p('Läs ', a('mer'), '.'), p('Ring ', a('oss', 'tel:112'), '.'), ul(['Se ', a('här')])),
      ).to.deep.equal({
        body: ['Läs mer.', 'Ring oss.', { list: ['Se här'] }],
        links: [
          { text: 'mer', url: '/x' },
          { text: 'här', url: '/x' },
        ],
      });
    });

    it('leads on to a contact or to the guide', () => {
      expect(partWith(p('Kontakt: ', a('Ring oss')))).to.deep.equal({
        action: { kind: 'contact', text: 'Ring oss', url: '/x' },
      });
      expect(partWith(p('Hitta rätt: ', a('Guiden')))).to.deep.equal({
        action: { kind: 'guide', text: 'Guiden', url: '/x' },
      });
      expect(partWith(p('Kontakt: fråga i receptionen'))).to.deep.equal({ body: ['Kontakt: fråga i receptionen'] });
    });

    it('is for those it names, if all of them are known', () => {
      expect(partWith(p('Gäller: invånare, medarbetare'))).to.deep.equal({ audience: ['resident', 'staff'] });
      expect(partWith(p('gäller: Invånare och samverkan.'))).to.deep.equal({ audience: ['resident', 'collaboration'] });
      expect(partWith(p('Gäller: invånare och hundar'))).to.deep.equal({ body: ['Gäller: invånare och hundar'] });
    });
  });

  describe('sections', () => {
    it('of areas: a list, lines, with and without text', () => {
      const areas = [{ name: 'Umeå' }, { name: 'Södra Lappland', modelArea: true, text: 'Här provas nytt.' }];
      expect(under('Områden', ul('Umeå', ['Södra Lappland (modellområde)', 'Här provas nytt.'])).areas).to.deep.equal(
        areas,
      );
      expect(under('Områden', p('Umeå'), p('Södra Lappland – modellområde: Här provas nytt.')).areas).to.deep.equal(
        areas,
      );
    });

    it('of time: ranges with any dash, a single number, a start', () => {
      const timeline = (...lines: string[]): unknown => under('Så lång tid kan det ta', ul(...lines)).timeline;
      expect(timeline('I hela landet: 10–15 år, räknat från 2019', 'Här 4-5 år', 'Där: 3 år.')).to.deep.equal([
        { name: 'I hela landet', least: 10, most: 15, startYear: 2019 },
        { name: 'Här', least: 4, most: 5 },
        { name: 'Där', least: 3, most: 3 },
      ]);
      const { timeline: none, background } = under('Så lång tid kan det ta', p('Det tar tid.'));
      expect([none, background]).to.deep.equal([undefined, ['Det tar tid.']]);
    });

    it('of decisions: who, when, and what explains it', () => {
      expect(
        under(
          'Beslut',
          ul(
            ['Föreslagen av Regionstyrelsen, 11 juni 2021', 'Samma dag.', 'Enigt.'],
            'Väntar på beslut av länets kommuner',
          ),
          p('Antagen av: Nämnden, 2022-02-11.'),
        ).decisions,
      ).to.deep.equal([
        { by: 'Regionstyrelsen', status: 'proposed', date: '2021-06-11', note: 'Samma dag. Enigt.' },
        { by: 'länets kommuner', status: 'awaited' },
        { by: 'Nämnden', status: 'adopted', date: '2022-02-11' },
      ]);
    });

    it('of voices: quotations, or lines with a dash', () => {
      const said = [
        { text: 'Det är bra.', role: 'regionråd', date: '2021-06-11' },
        { text: 'Ja.', role: 'ordförande', fictional: true },
      ];
      expect(
        under(
          'Röster',
          quote('– Det är bra.', 'regionråd, 11 juni 2021'),
          quote('”Ja.”', '– ordförande', 'Påhittat citat'),
        ).quotations,
      ).to.deep.equal(said);
      expect(under('Röster', p('– Det är bra.'), p('regionråd, den 11 juni 2021')).quotations).to.deep.equal([said[0]]);
    });

    it('of facts, which may stand anywhere', () => {
      expect(
        raw(
          h(2, 'Målbild'),
          p('Målbilden har fyra delområden. Varje delområde har en egen rubrik.'),
          h(3, 'Nära'),
          p('Källa: ', a('Region Norrbotten', 'https://www.norrbotten.se/'), ', 11 juni 2021'),
          p('Källa: Region Örebro län'),
          p('Uppdaterad: den 16 november 2021'),
          p('Exempel. Texten är skriven för att visa komponenten'),
          h(3, 'Källor'),
          ul('Region Västerbotten'),
        ),
      ).to.deep.include({
        partNoun: { one: 'delområde', other: 'delområden' },
        sources: [
          { name: 'Region Norrbotten', url: 'https://www.norrbotten.se/', date: '2021-06-11' },
          { name: 'Region Örebro län' },
          { name: 'Region Västerbotten' },
        ],
        updated: '2021-11-16',
        example: true,
        parts: [{ id: 'nära', name: 'Nära' }],
      });
    });
  });

  it('is in Swedish on a page in another language too, or in that language', async () => {
    await ensureLocale('en');
    const english = withLocale('en', outlineWords);
    const read = (...blocks: OutlineBlock[]): Record<string, unknown> =>
      readOutline([h(2, 'M'), h(3, 'Near'), ...blocks], english, 'en') as Record<string, unknown>;
    expect(read(h(3, 'Background'), p('x'), p('Updated 11 June 2021'))).to.deep.include({
      lang: 'en',
      background: ['x'],
      updated: '2021-06-11',
    });
    expect(read(h(3, 'Bakgrund'), p('x'), p('Uppdaterad 11 juni 2021')).updated).to.equal('2021-06-11');
  });

  it('never breaks, and without a part shows nothing', () => {
    for (const blocks of [
      [],
      [p(' ')],
      [h(2, '\u200b')],
      [ul()],
      [ul([])],
      [quote()],
      [quote(' ')],
      [h(3, 'Bakgrund')],
      [p('x')],
    ]) {
      expect(parseGoalPicture(readOutline(blocks, words, 'sv')).value).to.equal(undefined);
    }
    const odd = under('Bakgrund', p('x', { text: '\u0000' }), ul([], ['', ' ']), quote('x'), h(6, ''), p());
    expect(parseGoalPicture(odd).value?.background).to.deep.equal(['x']);
  });
});

describe('a line of a page', () => {
  it('loses what only tools put there', () => {
    expect(tidy('  a \n\t b\u00a0 ')).to.equal('a b');
    expect(tidy('kl.\u00a08')).to.equal('kl.\u00a08');
    expect(tidy('a\u00a0\u00a0b')).to.equal('a b');
    expect(tidy(`${GUARD}\u200b x`)).to.equal('x');
  });

  it('is compared without what people write differently', () => {
    expect(keyOf('Vad är  VIKTIGT\u00a0— för dig?')).to.equal('vad är viktigt - för dig');
  });

  it('may hold a date', () => {
    for (const text of ['11 juni 2021', 'den 11 jun. 2021', '2021-06-11']) {
      expect(readDate(text, words), text).to.equal('2021-06-11');
    }
    expect(readDate('1 maj 2021', words)).to.equal('2021-05-01');
    expect(readDate('11 foo 2021', words)).to.equal('11 foo 2021');
  });

  it('is taken when it is worded as ours', () => {
    for (const text of ['bakgrund', 'Kärnan: x', 'Gäller: invånare', 'Källa: x', 'Antagen av x', 'Här 3 år']) {
      expect(isTaken(text, words), text).to.equal(true);
    }
    for (const text of ['Vi har en bakgrund.', 'Kärnan', 'Nära: x', 'Det tar tre år']) {
      expect(isTaken(text, words), text).to.equal(false);
    }
  });
});
