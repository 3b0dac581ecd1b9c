import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isTakenInCard, readContact } from '../../../src/domain/contact-card/outline.js';
import { parseRegister } from '../../../src/domain/contact-card/register.js';
import { GUARD, type OutlineBlock, type Span } from '../../../src/domain/shared/outline-line.js';
import { contactWords } from '../../../src/elements/contact-card/contact-card.page.strings.js';
import { withLocale } from '../../../src/localization/localize.js';

const words = withLocale('sv', contactWords);

type Written = string | Span;
const lineOf = (written: Written | readonly Written[]): Span[] =>
  [written].flat().map((each) => (typeof each === 'string' ? { text: each } : each));
const h = (...text: Written[]): OutlineBlock => ({ kind: 'heading', level: 2, line: lineOf(text) });
const p = (...text: Written[]): OutlineBlock => ({ kind: 'paragraph', line: lineOf(text) });
/** Items of one line each; an array is an item of several lines, and an array in that a line of several spans. */
const ul = (...items: (Written | (Written | Written[])[])[]): OutlineBlock => ({
  kind: 'list',
  items: items.map((item) => [item].flat().map((line) => lineOf(line as Written))),
});
const b = (text: string): Span => ({ text, emphasis: 'strong' });
const i = (text: string): Span => ({ text, emphasis: 'em' });
const a = (text: string, href: string): Span => ({ text, href });
const CALL = a('Ring 0980-31 92 00', 'tel:+46980319200');

type Raw = Record<string, unknown>;
const raw = (...blocks: OutlineBlock[]): Raw | undefined =>
  readContact(blocks, words, { id: 'x', lang: 'sv', base: 'https://region.example/kontakt' }) as Raw | undefined;
const contact = (...blocks: OutlineBlock[]): Raw => {
  const { id, type, channels, ...rest } = (raw(...blocks)?.contacts as Raw[])[0] as Raw;
  expect(id).to.equal('x');
  return { ...rest, ...(type !== 'service' && { type }), channels };
};
const ways = (...blocks: OutlineBlock[]): unknown => contact(...blocks).channels;
/** Under a name, with a telephone: what else is read. */
const beside = (...blocks: OutlineBlock[]): Raw => {
  const { name, channels, ...rest } = contact(h('Hälsocentralen'), ...blocks, ul(CALL));
  expect(name).to.equal('Hälsocentralen');
  expect(channels).to.deep.equal([{ kind: 'phone', telephone: '+46980319200' }]);
  return rest;
};
/** The hours that are read after a telephone, under a heading. */
const hoursUnder = (...blocks: OutlineBlock[]): Raw => {
  const { name, channels, ...rest } = contact(h('Hälsocentralen'), ul(CALL), h('Öppettider'), ...blocks);
  expect([name, channels]).to.deep.equal(['Hälsocentralen', [{ kind: 'phone', telephone: '+46980319200' }]]);
  return rest;
};
const OFFICE = {
  week: [
    {
      days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      intervals: [{ opens: '08:00', closes: '17:00' }],
    },
  ],
};

describe('the outline of a contact', () => {
  it('is nothing where it leads to nobody', () => {
    expect(raw()).to.equal(undefined);
    expect(raw(h('Hälsocentralen'), p('Ring växeln.'), ul('Välkommen!'))).to.equal(undefined);
    expect(raw(h('Hälsocentralen'), ul(a('Skript', 'javascript:alert(1)')))).to.equal(undefined);
  });

  it('has the first heading as its name, or else a paragraph in bold', () => {
    expect(contact(h('Ett'), ul(CALL)).name).to.equal('Ett');
    expect(contact(p('Före.'), h('Ett'), ul(CALL))).to.include({ name: 'Ett', description: 'Före.' });
    expect(contact(p(b('Ett')), ul(CALL)).name).to.equal('Ett');
    expect(contact(p('Öppet hus.'), ul(CALL)).name).to.equal(undefined);
    expect(contact(h('Kontakt'), ul(CALL)).name).to.equal(undefined);
  });

  describe('the lines under the name', () => {
    it('are purpose, kind and responsible, with dots between', () => {
      expect(beside(p('Hälsocentral · Regionen ansvarar'))).to.deep.equal({
        category: 'Hälsocentral',
        responsible: 'region',
      });
      expect(beside(p('PRESSKONTAKT'), p('Pressekreterare'))).to.deep.equal({
        type: 'person',
        purpose: 'press',
        jobTitle: 'Pressekreterare',
      });
      expect(beside(p('Kontakt i vården · Barn · Kommunen ansvarar'))).to.deep.equal({
        type: 'person',
        purpose: 'care',
        category: 'Barn',
        responsible: 'municipality',
      });
    });

    it('are what kind of place it is, if they are short and no sentence', () => {
      expect(beside(p('Hälsocentral'))).to.deep.equal({ category: 'Hälsocentral' });
      expect(beside(p('Vi hjälper dig.'))).to.deep.equal({ description: 'Vi hjälper dig.' });
      expect(beside(p('Hälsocentral'), p('Vi hjälper dig'))).to.deep.equal({
        category: 'Hälsocentral',
        description: 'Vi hjälper dig',
      });
      expect(beside(p(GUARD + 'Hälsocentral'))).to.deep.equal({ description: 'Hälsocentral' });
    });

    it('are a title in italics', () => {
      expect(beside(p(i('Distriktssköterska')))).to.deep.equal({ jobTitle: 'Distriktssköterska' });
    });

    it('say in which language they are', () => {
      expect(beside(p({ text: 'Terveyskeskus', lang: 'fi' }))).to.deep.equal({ category: { fi: 'Terveyskeskus' } });
      // No schema takes such a tag, and the text would go with it.
      expect(beside(p({ text: 'Terveyskeskus', lang: 'x y' }))).to.deep.equal({ category: 'Terveyskeskus' });
    });
  });

  describe('a row', () => {
    const row = (...line: Written[]): unknown => ways(h('X'), ul([line]));
    const phone = (more: object = {}): unknown => [{ kind: 'phone', telephone: '0980-319200', ...more }];
    const tel = (text: string): Span => a(text, 'tel:0980-319200');

    it('is a telephone, with what stands before the number', () => {
      expect(row(tel('0980-31 92 00'))).to.deep.equal(phone());
      expect(row(tel('Ring 0980-31 92 00'))).to.deep.equal(phone());
      expect(row(tel('Rådgivning: +46 980 31 92 00'))).to.deep.equal(phone({ label: 'Rådgivning' }));
      expect(row('Telefon: ', tel('0980-31 92 00'))).to.deep.equal(phone({ label: 'Telefon' }));
      expect(row('Telefon: ', tel('0980-31 92 00'), '.')).to.deep.equal(phone({ label: 'Telefon' }));
      expect(row(b('Växel'), ' ', tel('0980 - 31\u00a092\u00a000'))).to.deep.equal(phone({ label: 'Växel' }));
      expect(row(tel('Ring oss'))).to.deep.equal(phone({ label: 'Ring oss' }));
      expect(row(tel('Val 2 0980-31 92 00'))).to.deep.equal(phone({ label: 'Val 2' }));
      expect(row(a('112', 'tel:112'))).to.deep.equal([{ kind: 'phone', telephone: '112' }]);
    });

    it('is known by our own words as what it is', () => {
      expect(row(a('Skicka sms 070-174 06 05', 'sms:0701740605'))).to.deep.equal([
        { kind: 'sms', telephone: '0701740605' },
      ]);
      expect(row(tel('Texttelefoni 0980-31 92 00'))).to.deep.equal([{ kind: 'text-relay', telephone: '0980-319200' }]);
      expect(row(a('Logga in på 1177', 'https://e.example/'))).to.deep.equal([
        { kind: 'e-service', url: 'https://e.example/' },
      ]);
      expect(row(tel('Kontaktperson: '), { ...tel('Kim'), emphasis: 'strong' }, tel(' 0980-31 92 00'))).to.deep.equal([
        { kind: 'person', telephone: '0980-319200', name: 'Kim' },
      ]);
      expect(row(tel('Kontaktperson: Kim 0980-31 92 00'))).to.deep.equal([
        { kind: 'person', telephone: '0980-319200', name: 'Kim' },
      ]);
      expect(row('Kontaktperson: Kim')).to.deep.equal([{ kind: 'person', name: 'Kim' }]);
    });

    it('is a mail address or a page', () => {
      expect(row('E-post: ', a('a@x.example', 'mailto:a@x.example?subject=Hej'))).to.deep.equal([
        { kind: 'email', email: 'a@x.example', label: 'E-post' },
      ]);
      expect(row(a('Mejla oss', 'mailto:a%40x.example'))).to.deep.equal([
        { kind: 'email', email: 'a@x.example', label: 'Mejla oss' },
      ]);
      expect(row('Läs mer på ', a('vår webbplats', '/om'))).to.deep.equal([
        { kind: 'web', url: '/om', label: 'Läs mer på vår webbplats' },
      ]);
    });

    it('is an address, with its postal code or a word for it', () => {
      const address = { streetAddress: 'Storgatan 1', postalCode: '981 31', addressLocality: 'Kiruna' };
      expect(row('Storgatan 1, 981 31 Kiruna')).to.deep.equal([{ kind: 'visit', address }]);
      expect(row('Besök oss Storgatan 1, 981 31 Kiruna')).to.deep.equal([{ kind: 'visit', address }]);
      expect(row(b('Besöksadress:'), ' Storgatan 1, 981\u00a031 Kiruna')).to.deep.equal([
        { kind: 'visit', label: 'Besöksadress', address: { ...address, postalCode: '981\u00a031' } },
      ]);
      expect(row('Adress: Storgatan 1')).to.deep.equal([
        { kind: 'visit', label: 'Adress', address: { streetAddress: 'Storgatan 1' } },
      ]);
      expect(row('Huvudentrén ', b('Storgatan 1'))).to.deep.equal([
        { kind: 'visit', label: 'Huvudentrén', address: { streetAddress: 'Storgatan 1' } },
      ]);
      expect(row('Storgatan 1, 981 31 Kiruna ', a('Visa på karta', 'https://karta.example/'))).to.deep.equal([
        { kind: 'visit', address, mapUrl: 'https://karta.example/' },
      ]);
      // Neither is certain.
      for (const text of ['Våning 3', 'Kontakta oss: Storgatan 1', 'Besök oss gärna', 'Fax: 0980-31 92 01']) {
        expect(contact(h('X'), ul(CALL), ul(text)).description, text).to.equal(text);
      }
    });

    it('is made of a number or mail address without a link, if that is all, or has a word for it', () => {
      expect(row('0980-31 92 00')).to.deep.equal([{ kind: 'phone', telephone: '0980-31 92 00' }]);
      expect(row('Tel: 0980-31 92 00')).to.deep.equal([{ kind: 'phone', label: 'Tel', telephone: '0980-31 92 00' }]);
      expect(row('E-post: a@x.example')).to.deep.equal([{ kind: 'email', label: 'E-post', email: 'a@x.example' }]);
    });

    it('takes its hours and what is good to know from the lines under it, or after it', () => {
      expect(ways(h('X'), ul([CALL, 'Svar samma dag', 'mån–fre 8–17', 'Talsvar.']))).to.deep.equal([
        { kind: 'phone', telephone: '+46980319200', responseTime: 'Svar samma dag', hours: OFFICE, note: 'Talsvar.' },
      ]);
      expect(row(CALL, ', mån–fre 8–17')).to.deep.equal([{ kind: 'phone', telephone: '+46980319200', hours: OFFICE }]);
      expect(row(CALL, ' (talsvar)')).to.deep.equal([{ kind: 'phone', telephone: '+46980319200', note: 'talsvar' }]);
      expect(ways(h('X'), ul([CALL, i('Kurator'), [a('Visa på karta', '/karta')]]))).to.deep.equal([
        { kind: 'phone', telephone: '+46980319200', jobTitle: 'Kurator', mapUrl: '/karta' },
      ]);
    });

    it('may be a paragraph, and take its text from the line above', () => {
      expect(ways(h('X'), p('Telefon: ', tel('0980-31 92 00')))).to.deep.equal(phone({ label: 'Telefon' }));
      expect(ways(h('X'), h('Telefon'), p(tel('0980-31 92 00')))).to.deep.equal(phone({ label: 'Telefon' }));
      expect(ways(h('X'), p(b('Besöksadress')), p('Storgatan 1'))).to.deep.equal([
        { kind: 'visit', label: 'Besöksadress', address: { streetAddress: 'Storgatan 1' } },
      ]);
      const unused = contact(h('X'), ul(CALL), h('Besöksadress'), p('Vi flyttar.'));
      expect(unused.description).to.equal('Vi flyttar. Besöksadress');
    });

    it('is beside a sentence, which keeps its words', () => {
      const read = contact(
        h('X'),
        p('Vi hjälper dig. Ring ', tel('0980-31 92 00'), ' eller läs ', a('mer', '/mer'), '.'),
      );
      expect(read.description).to.equal('Vi hjälper dig. Ring 0980-31 92 00 eller läs mer.');
      expect(read.channels).to.deep.equal([
        { kind: 'phone', telephone: '0980-319200' },
        { kind: 'web', url: '/mer', label: 'mer' },
      ]);
    });

    it('is no number where the text and the link say two: the words stay, and the editor is told', () => {
      const read = contact(h('X'), ul(CALL), ul([[tel('Växel 0980-31 92 01')]]));
      expect(read.description).to.equal('Växel 0980-31 92 01');
      expect(read.channels).to.deep.equal([
        { kind: 'phone', telephone: '+46980319200' },
        { kind: 'phone', telephone: '0980-31 92 01 / 0980-319200' },
      ]);
    });

    it('is text where its link leads nowhere', () => {
      const read = contact(h('X'), ul(CALL, [[a('Boka tid.', 'javascript:alert(1)')]]));
      expect(read.description).to.equal('Boka tid.');
      expect(read.channels).to.have.length(1);
    });
  });

  describe('opening hours', () => {
    it('stand under their heading, in bold or not, and not with the sentence that we add', () => {
      expect(hoursUnder(ul('mån–fre 8–17', 'Andra tider kan gälla vid helger.'))).to.deep.equal({ hours: OFFICE });
      expect(contact(h('X'), ul(CALL), p(b('Öppettider:')), p('mån–fre 8–17')).hours).to.deep.equal(OFFICE);
      expect(contact(h('X'), ul(CALL), p('Öppet mån–fre 8–17')).hours).to.deep.equal(OFFICE);
      expect(contact(h('X'), p('mån–fre 8–17'), ul(CALL)).hours).to.deep.equal(OFFICE);
      expect(contact(h('X'), ul(CALL), p('Öppet dygnet runt')).hours).to.deep.equal({ alwaysOpen: true });
    });

    it('are of the telephone where they are called so', () => {
      for (const blocks of [[p('Telefontid: mån–fre 8–17')], [h('Telefontider'), ul('mån–fre 8–17')]]) {
        expect(contact(h('X'), ul(CALL), ...blocks)).to.deep.equal({
          name: 'X',
          channels: [{ kind: 'phone', telephone: '+46980319200', hours: OFFICE }],
        });
      }
    });

    /** Hours that the parser refuses, so that the editor is told, and the words for the resident. */
    const unclear = (read: Raw, description: string): void => {
      expect(read.description).to.equal(description);
      expect(parseRegister(raw).value).to.equal(undefined);
      expect((read.hours as Raw).week).to.be.a('string');
    };

    it('are not believed where one line is not understood: all of them stay as they were written', () => {
      unclear(
        hoursUnder(ul('mån–fre 8–17', 'Lördagar udda veckor 10–14')),
        'Öppettider: mån–fre 8–17, Lördagar udda veckor 10–14',
      );
      unclear(hoursUnder(p('mån–fre 8–17'), p('Lunchstängt 12–13')), 'Öppettider: mån–fre 8–17, Lunchstängt 12–13');
      unclear(hoursUnder(p('mån–fre 8–17'), p('onsdag 8–19')), 'Öppettider: mån–fre 8–17, onsdag 8–19');
      unclear(
        contact(h('X'), p('Vi har stängt för ombyggnad till 3 maj.'), ul(CALL), p('Öppet mån–fre 8–17')),
        'Vi har stängt för ombyggnad till 3 maj. Öppet mån–fre 8–17',
      );
    });

    it('under a number and without a word of whose they are, are nobody’s', () => {
      unclear(contact(h('X'), p(CALL), p('mån–fre 8–17')), 'mån–fre 8–17');
    });

    it('of one row are its note where they are not understood', () => {
      const [row] = ways(h('X'), ul([CALL, 'mån–fre 8–17', 'Lunchstängt 12–13'])) as [Raw];
      expect(row.note).to.equal('Lunchstängt 12–13 mån–fre 8–17');
      expect(row.hours).to.deep.equal({ week: 'mån–fre 8–17' });
    });

    it('that are refused cost nothing but themselves', () => {
      const { value, problems } = parseRegister(
        raw(h('X'), ul(CALL), h('Öppettider'), ul('mån–fre 8–17', 'Lördagar ibland')),
      );
      expect(value?.contacts[0]?.hours).to.equal(undefined);
      expect(value?.contacts[0]?.channels).to.have.length(1);
      expect(problems.map(({ path }) => path).join()).to.include('contacts[0].hours');
    });
  });

  it('says that it is an example, as our snippets do', () => {
    expect(raw(h('X'), ul(CALL), p('Exempel. Uppgifterna är påhittade.'))?.example).to.equal(true);
  });

  it('tells which texts are to be guarded', () => {
    for (const text of ['Hälsocentral', 'Vi har öppet mån–fre 8–17.', 'Stängt i juli.', 'Regionen ansvarar'])
      expect(isTakenInCard(text, words), text).to.equal(true);
    expect(isTakenInCard('Vi hjälper dig som är sjuk.', words)).to.equal(false);
  });

  it('loses no word that an editor wrote, wherever it stands', () => {
    const text = fc.constantFrom(
      'Hälsocentral',
      'Vi hjälper dig.',
      'mån–fre 8–17',
      'Telefontid: tis 9–11',
      'lördagar udda veckor',
      'Besöksadress',
      'Storgatan 1, 981 31 Kiruna',
      'Telefon: 0980-31 92 07',
      'Kontaktperson: Kim',
      'Lunchstängt 12–13',
      'Fax: 0980-31 92 01',
      '(se karta)',
      'Obs!',
      'x@y.example',
      'Öppet hus',
    );
    const link = fc.constantFrom(
      CALL,
      a('här', '/här'),
      a('Mejla', 'mailto:a@x.example'),
      a('0980-31 92 02', 'tel:0980319203'),
      a('trasig', 'javascript:1'),
      { ...a('fet länk', '/fet'), emphasis: 'strong' as const },
    );
    const span: fc.Arbitrary<Written> = fc.oneof(text, text.map(b), text.map(i), link);
    const line = fc.array(span, { minLength: 1, maxLength: 3 }).map((spans) => spans.flatMap((each) => [' ', each]));
    const block: fc.Arbitrary<OutlineBlock> = fc.oneof(
      line.map((spans) => p(...spans)),
      line.map((spans) => h(...spans)),
      fc.array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((items) => ({
        kind: 'list' as const,
        items: items.map((item) => item.map(lineOf)),
      })),
    );
    const spansOf = (each: OutlineBlock): readonly Span[] =>
      each.kind === 'list' ? each.items.flat(2) : each.kind === 'quotation' ? each.lines.flat() : each.line;
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const document = raw(...blocks, ul(CALL));
        // What the hours say is compared by their own test; here they only count as read.
        const found = JSON.stringify(document).replace(/\s+/g, ' ');
        const hours = JSON.stringify(document?.contacts ?? '').includes('"opens"');
        for (const { text: each } of blocks.flatMap(spansOf)) {
          for (const word of each.match(/\p{L}{3,}/gu) ?? []) {
            const isHours = hours && /^(mån|fre|tis|Telefontid)$/.test(word);
            const isOurs = /^(Ring|Kontaktperson|Besök)$/.test(word);
            if (!isHours && !isOurs) expect(found, `${word} of ${JSON.stringify(blocks)}`).to.include(word);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
