import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import { html } from 'lit';
import '../../src/define/contact-card.js';
import { engine, media, press, skipBecause } from '../support/commands.js';
import { withoutConnection } from '../support/connection.js';
import { PAGE, RICHEST } from '../support/contact-card.cases.js';
import { arrangeCard, setClock, textOf, type CardHarness, type CardWishes } from '../support/contact-card.harness.js';

const WORKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const OFFICE_HOURS = {
  week: [{ days: WORKDAYS, intervals: [{ opens: '08:00', closes: '17:00' }] }],
  redDays: 'closed',
};

const UNIT = {
  id: 'enhet',
  type: 'care-unit',
  name: 'Provstadens hälsocentral',
  category: 'Hälsocentral',
  responsible: 'region',
  hours: OFFICE_HOURS,
  channels: [
    {
      kind: 'e-service',
      label: 'Boka på 1177.se',
      url: 'https://www.1177.se/',
      responseTime: 'Svar inom en arbetsdag',
    },
    { kind: 'phone', telephone: '0980-319200' },
    { kind: 'visit', address: { streetAddress: 'Storgatan 1', postalCode: '012 30', addressLocality: 'Provstad' } },
  ],
};

const register = (...contacts: object[]): object => ({
  kind: 'contacts',
  version: 1,
  lang: 'sv',
  source: { name: 'Region Exempel' },
  updated: '2026-11-03',
  contacts,
});

const arrange = (contact: object = {}, wishes: CardWishes = {}): Promise<CardHarness> =>
  arrangeCard({ content: register({ ...UNIT, ...contact }), ...wishes });

describe('<nv-contact-card>', () => {
  describe('defaults', () => {
    it('shows name, kind, who runs it, whether it is open, and the ways in the region’s order', async () => {
      const card = await arrange();
      expect(card.heading.localName).to.equal('h2');
      expect(card.heading.textContent).to.equal('Provstadens hälsocentral');
      expect(card.text).to.include('Hälsocentral').and.to.include('Regionen ansvarar');
      expect(card.status).to.equal('Öppet nu stänger kl. 17');
      expect(card.ways.map((way) => way.split(' ')[0])).to.deep.equal(['Boka', 'Ring', 'Besök']);
    });

    it('dials the number in its international form and shows it as Swedes write it', async () => {
      const card = await arrange();
      expect(card.hrefs).to.include('tel:+46980319200');
      expect(card.query('.number')?.textContent).to.equal('0980-31\u00a092\u00a000');
    });

    it('says when the facts were updated and by whom', async () => {
      const card = await arrange();
      expect(card.text).to.include('Uppdaterad 3 november 2026').and.to.include('Källa: Region Exempel');
    });

    it('always has 112 and 1177 one press away', async () => {
      const card = await arrange();
      expect(card.hrefs).to.include.members(['tel:112', 'tel:1177']);
    });

    it('marks made-up facts as an example', async () => {
      expect((await arrange({ example: true })).text).to.include('Exempel. Uppgifterna är påhittade.');
      expect((await arrange()).text).to.not.include('påhittade');
    });
  });

  describe('configuration', () => {
    it('needs no id when the register has one contact', async () => {
      expect((await arrange({}, { contactId: '' })).state).to.equal('ready');
    });

    it('shows the entry that is named, also when its name has å, ä or ö', async () => {
      const content = register(UNIT, { ...UNIT, id: 'hälsan-i-åsele', name: 'Hälsan i Åsele' });
      const card = await arrangeCard({ content, contactId: ' hälsan-i-åsele ' });
      expect(card.heading.textContent).to.equal('Hälsan i Åsele');
    });

    it('is short in a sidebar', async () => {
      const card = await arrange({}, { variant: 'compact' });
      expect(card.week).to.deep.equal([]);
      expect(card.text).to.not.include('Uppdaterad');
      expect(card.text).to.include('Öppet nu');
      expect(card.hrefs).to.include('tel:112');
    });

    it('never looks like a care path when it is for the press', async () => {
      const card = await arrange({ type: 'person', purpose: 'press', name: 'Presstjänsten', hours: undefined });
      expect(card.text).to.include('Presskontakt');
      expect(card.hrefs).to.not.include('tel:1177');
      expect(card.query('.badge')).to.equal(null);
    });

    it('gives 112 and 1177 where a person cannot be reached at all', async () => {
      const card = await arrange({
        type: 'person',
        purpose: 'press',
        name: 'Presstjänsten',
        hours: undefined,
        channels: [],
      });
      expect(card.hrefs).to.include.members(['tel:112', 'tel:1177']);
    });

    it('leaves no trace of a person without e-mail', async () => {
      const card = await arrange({
        type: 'person',
        purpose: 'press',
        name: 'Talesperson (exempel)',
        jobTitle: 'Regionråd (X)',
        hours: undefined,
        channels: [
          { kind: 'phone', telephone: '0980-319201' },
          { kind: 'email', email: ' ' },
        ],
      });
      expect(card.ways).to.deep.equal(['Ring 0980-31 92 01']);
      expect(card.text).to.not.match(/e-post/i);
    });

    it('shows the area’s own number where the page is about an area, and the region’s elsewhere', async () => {
      const content = {
        ...register({ ...UNIT, local: [{ area: 'norr', channels: [{ kind: 'phone', telephone: '0980-319299' }] }] }),
        areas: [
          { id: 'norr', name: 'Norra länsdelen', modelArea: true },
          { id: 'byn', name: 'Exempelbyn', within: 'norr' },
        ],
      };
      expect((await arrangeCard({ content })).hrefs).to.include('tel:+46980319200');
      const inVillage = await arrangeCard({ content, area: 'byn' });
      expect(inVillage.hrefs).to.include('tel:+46980319299').and.not.to.include('tel:+46980319200');
      expect(inVillage.text).to.include('Modellområde');
    });
  });

  describe('open or closed', () => {
    const at = async (now: string, contact: object = {}): Promise<string> => (await arrange(contact, { now })).status;

    it('says when it closes and when it opens', async () => {
      expect(await at('2026-11-24T16:59:00+01:00')).to.equal('Öppet nu stänger kl. 17');
      expect(await at('2026-11-24T17:00:00+01:00')).to.match(/^Stängt nu öppnar i morgon kl\. 8/);
      expect(await at('2026-11-24T07:00:00+01:00')).to.match(/^Stängt nu öppnar kl\. 8/);
      expect(await at('2026-11-27T18:00:00+01:00')).to.match(/^Stängt nu öppnar måndag kl\. 8/);
    });

    it('explains a closed weekday by its holiday', async () => {
      expect(await at('2026-04-06T10:00:00+02:00')).to.match(/öppnar i morgon kl\. 8 \(annandag påsk i dag\)/);
      expect(await at('2026-04-03T10:00:00+02:00')).to.match(/öppnar tisdag kl\. 8 \(långfredagen i dag\)/);
    });

    it('names the date when it opens later than in a week', async () => {
      const hours = { ...OFFICE_HOURS, temporarilyClosed: { from: '2026-12-21', through: '2027-01-06' } };
      expect(await at('2026-12-22T10:00:00+01:00', { hours })).to.match(
        /^Tillfälligt stängt till och med 6 januari 2027/,
      );
      const season = { seasons: [{ from: '2026-12-07', through: '2026-12-18', week: OFFICE_HOURS.week }] };
      expect(await at('2026-11-24T10:00:00+01:00', { hours: season })).to.match(/öppnar måndag 7 december kl\. 8/);
    });

    it('says midnight rather than tomorrow at 0', async () => {
      const hours = { week: [{ days: WORKDAYS, intervals: [{ opens: '16:00', closes: '24:00' }] }] };
      expect(await at('2026-11-24T20:00:00+01:00', { hours })).to.equal('Öppet nu stänger vid midnatt');
    });

    it('says that a line answers around the clock', async () => {
      expect(await at('2026-11-24T03:00:00+01:00', { type: 'crisis-line', hours: { alwaysOpen: true } })).to.equal(
        'Öppet dygnet runt',
      );
    });

    it('gives a closed care unit 1177 at once, and 112 as well', async () => {
      const card = await arrange({}, { now: '2026-11-24T22:00:00+01:00' });
      expect(card.status).to.include('Ring 1177, dygnet runt');
      expect(card.hrefs).to.include('tel:112');
    });

    it('claims neither open nor closed by appointment, while temporarily closed, or past the date of the facts', async () => {
      for (const hours of [
        { ...OFFICE_HOURS, byAppointment: true },
        { ...OFFICE_HOURS, temporarilyClosed: { reason: 'Vi bygger om.' } },
        { ...OFFICE_HOURS, validThrough: '2026-10-31' },
      ]) {
        const card = await arrange({ hours });
        expect(card.status).to.not.match(/Öppet nu|Stängt nu/);
        expect(card.text).to.not.match(/Öppet i dag|Stängt i dag/);
        expect(card.hrefs).to.include('tel:1177');
      }
    });

    it('sends the reader to 1177.se when the hours are out of date', async () => {
      const card = await arrange({ hours: { ...OFFICE_HOURS, validThrough: '2026-10-31' } });
      expect(card.status).to.include('Se öppettider på 1177.se');
      expect(card.hrefs).to.include('https://www.1177.se/');
    });

    it('claims nothing when one of the times in the content is wrong', async () => {
      const hours = { week: [{ days: WORKDAYS, intervals: [{ opens: '8', closes: '17:00' }] }] };
      const card = await arrange({ hours });
      expect(card.text).to.not.match(/Öppet|Stängt (nu|i dag)/);
    });

    it('keeps telephone hours apart from visiting hours', async () => {
      const phoneHours = {
        week: [
          {
            days: WORKDAYS,
            intervals: [
              { opens: '08:00', closes: '10:00' },
              { opens: '13:00', closes: '15:30' },
            ],
          },
        ],
      };
      const card = await arrange({
        channels: [{ kind: 'phone', telephone: '0980-319200', hours: phoneHours }, UNIT.channels[2]],
      });
      expect(card.status).to.equal('Öppet nu stänger kl. 17');
      expect(card.ways[0]).to.equal('Ring 0980-31 92 00 Telefontid i dag kl. 8–10 och 13–15.30 – öppnar kl. 13');
      expect(card.ways[1]).to.include('Öppet i dag kl. 8–17');
    });

    it('shows the week on demand, today first, with the holidays named', async () => {
      const card = await arrange({}, { now: '2026-12-24T09:00:00+01:00' });
      expect(card.isWeekVisible).to.equal(false);
      card.button('Öppettider de närmaste sju dagarna').click();
      await card.element.updateComplete;
      expect(card.isWeekVisible).to.equal(true);
      expect(card.week).to.deep.equal([
        'torsdag (i dag) julafton kl. 8–17',
        'fredag juldagen Stängt',
        'lördag annandag jul Stängt',
        'söndag Stängt',
        'måndag kl. 8–17',
        'tisdag kl. 8–17',
        'onsdag kl. 8–17',
      ]);
    });

    it('changes by itself when the doors close', async () => {
      const card = await arrange({}, { now: '2026-11-24T16:59:59.900+01:00' });
      expect(card.status).to.include('Öppet nu');
      setClock('2026-11-24T17:00:00.100+01:00');
      await waitUntil(() => card.status.includes('Stängt nu'));
    });
  });

  describe('the choice of area', () => {
    const content = {
      ...register(
        { ...UNIT, local: [{ area: 'norr', channels: [{ kind: 'phone', telephone: '0980-319299' }] }] },
        { ...UNIT, id: 'annan', local: [{ area: 'norr', name: 'Norra mottagningen' }] },
      ),
      areas: [
        { id: 'norr', name: 'Norra länsdelen' },
        { id: 'söder', name: 'Södra länsdelen' },
      ],
    };

    it('offers the areas that differ, and "Vet inte"', async () => {
      const card = await arrangeCard({ content, contactId: 'enhet', chooseArea: true });
      expect([...(card.areaSelect?.options ?? [])].map(({ text }) => text)).to.deep.equal([
        'Vet inte',
        'Norra länsdelen',
      ]);
    });

    it('asks nothing when no area differs', async () => {
      const card = await arrange({}, { chooseArea: true });
      expect(card.areaSelect).to.equal(null);
    });

    it('is followed by the other cards of the register, said once, and forgotten with them', async () => {
      const src = '/content/vasterbotten/contacts.json';
      const first = await arrangeCard({ src, contactId: 'din-halsocentral', chooseArea: true });
      const second = await arrangeCard({ src, contactId: 'din-halsocentral' });
      const before = second.hrefs;
      await first.chooseArea('umea');
      await second.element.updateComplete;
      expect(second.hrefs).to.not.deep.equal(before);
      expect(second.hrefs.filter((href) => href.startsWith('tel:+'))).to.deep.equal(
        first.hrefs.filter((href) => href.startsWith('tel:+')),
      );
      expect(first.said).to.match(/^Visar kontakter för Umeå/);
      await first.chooseArea('');
      await second.element.updateComplete;
      expect(second.hrefs).to.deep.equal(before);
      await first.chooseArea('umea');
      first.element.remove();
      second.element.remove();
      await Promise.resolve();
      const third = await arrangeCard({ src, contactId: 'din-halsocentral' });
      expect(third.hrefs).to.deep.equal(before);
    });
  });

  describe('the page’s own text as content', () => {
    it('is the contact, where nothing else is named: its ways, and whether it is open now', async () => {
      const card = await arrangeCard({ fallback: PAGE });
      expect(card.state).to.equal('ready');
      expect(textOf(card.heading)).to.equal('Låtsasfors hälsocentral');
      expect(card.hrefs).to.include('tel:+46980319200').and.to.include('mailto:latsasfors@region.example');
      expect(card.ways[0]).to.include('0980-31 92 00');
      expect(card.ways[1]).to.include('Storgatan 1, 981 31 Låtsasfors');
      expect(card.status).to.equal('Öppet nu stänger kl. 17');
      expect(Boolean(card.query('slot')), 'the text is not shown twice').to.equal(false);
      expect(card.hrefs).to.include.members(['tel:112', 'tel:1177']);
    });

    it('is closed when its hours say so', async () => {
      const card = await arrangeCard({ fallback: PAGE, now: '2026-11-24T20:00:00+01:00' });
      expect(card.status).to.include('Stängt nu').and.to.include('öppnar i morgon kl. 8');
      // The 25th of December is no weekday, though a Friday.
      const christmas = await arrangeCard({ fallback: PAGE, now: '2026-12-25T10:00:00+01:00' });
      expect(christmas.status).to.include('Stängt nu');
    });

    it('claims nothing of hours that are not understood, and keeps their words', async () => {
      const card = await arrangeCard({
        fallback: html`${PAGE}
          <p>Lördagar udda veckor 10–14</p>`,
      });
      expect(card.state).to.equal('ready');
      // The telephone's are another matter, and it is said that they are the telephone's.
      expect(card.status).to.equal('Telefon Öppet nu stänger kl. 11');
      expect(card.week.some((row) => row.includes('8–17'))).to.equal(false);
      expect(card.text).to.include('Vardagar 8–17').and.to.include('Lördagar udda veckor 10–14');
    });

    it('tells the editor of such hours', async () => {
      const card = await arrangeCard({
        fallback: html`${PAGE}
          <p>Lördagar udda veckor 10–14</p>`,
        preview: true,
      });
      await waitUntil(() => card.notice !== '', 'the notice should come');
      expect(card.notice).to.include('contacts[0].hours');
    });

    it('is read under the id that the page asks for', async () => {
      const card = await arrangeCard({ fallback: PAGE, contactId: 'latsasfors' });
      expect(card.state).to.equal('ready');
    });

    it('is src, or the property, where there is one', async () => {
      const card = await arrangeCard({ ...RICHEST, fallback: PAGE });
      expect(textOf(card.heading)).to.not.equal('Låtsasfors hälsocentral');
      const other = await arrangeCard({ content: register(UNIT), fallback: PAGE });
      expect(textOf(other.heading)).to.not.equal('Låtsasfors hälsocentral');
    });

    it('may come after the tag, as a framework writes it', async () => {
      const card = await arrangeCard();
      expect(card.state).to.equal('failed');
      card.element.innerHTML = '<h2>Sent</h2><ul><li><a href="tel:0980319200">0980-31 92 00</a></li></ul>';
      await waitUntil(() => card.state === 'ready', 'the text should be read');
      expect(textOf(card.heading)).to.equal('Sent');
      // Once it is read it stays: somebody may be reading it.
      card.element.innerHTML = '';
      await card.settled();
      expect(textOf(card.heading)).to.equal('Sent');
    });

    it('is left as its author wrote it where it leads to nobody', async () => {
      const card = await arrangeCard({ fallback: html`<p>Ring växeln.</p>` });
      expect(card.state).to.equal('failed');
      expect((card.element.querySelector('p') as HTMLElement).getBoundingClientRect().height).to.be.greaterThan(0);
      expect(card.hrefs).to.include.members(['tel:112', 'tel:1177']);
    });

    it('is in Swedish on a page in another language, too', async () => {
      const card = await arrangeCard({ fallback: PAGE, lang: 'en' });
      await waitUntil(() => card.text.includes('Open now'), 'the words should come');
      expect(textOf(card.heading)).to.equal('Låtsasfors hälsocentral');
    });
  });

  describe('failures', () => {
    const failing: [string, CardWishes, string][] = [
      ['a missing file', { src: '/content/ingen.json' }, 'document.not-found'],
      ['a file that is not JSON', { src: '/content/edge/malformed.json' }, 'document.not-json'],
      ['a newer version', { src: '/content/edge/newer-version.json' }, 'document.newer-version'],
      ['a log-in page instead', { src: '/faults/html' }, 'document.not-json'],
      ['an empty answer', { src: '/faults/empty' }, 'document.not-json'],
      ['a server in trouble', { src: '/faults/broken' }, 'document.not-found'],
      ['a file of 5 MB', { src: '/faults/huge' }, 'document.too-large'],
      ['an answer without an end', { src: '/faults/endless' }, 'document.too-large'],
      ['a redirect to another website', { src: '/faults/elsewhere' }, 'document.unreachable'],
      ['an address that is none', { src: 'http://[' }, 'document.blocked-origin'],
      ['a script as an address', { src: 'javascript:alert(1)' }, 'document.blocked-origin'],
      ['an address elsewhere', { src: 'https://other.example/contacts.json' }, 'document.blocked-origin'],
      ['an id that is not there', { content: register(UNIT), contactId: 'annan' }, 'register.unknown-contact'],
      ['no id among several', { content: register(UNIT, { ...UNIT, id: 'två' }) }, 'contact.not-chosen'],
    ];
    for (const [name, wishes, code] of failing) {
      it(`gives the resident care and the page one code: ${name}`, async () => {
        const codes: string[] = [];
        const note = (event: Event): void => void codes.push(...(event as Event & { codes: string[] }).codes);
        document.addEventListener('nv-content-error', note);
        const card = await arrangeCard(wishes);
        document.removeEventListener('nv-content-error', note);
        expect(card.state).to.equal('failed');
        expect(codes).to.deep.equal([code]);
        expect(card.hrefs).to.include.members(['tel:112', 'tel:1177']);
        expect(card.text).to.not.include(code);
      });
    }

    it('keeps the page’s own text while it waits and when it fails', async () => {
      const card = await arrangeCard({ src: '/content/ingen.json', fallback: 'Ring växeln 0980-31 92 00' });
      expect(card.query('slot')).to.not.equal(null);
      expect(card.element.textContent).to.include('Ring växeln');
      expect(card.hrefs).to.include('tel:112');
    });

    it('can be asked to try again', async () => {
      const card = await arrangeCard({ src: '/content/ingen.json' });
      card.button('Försök igen').click();
      await card.element.updateComplete;
      expect(card.state).to.equal('loading');
      await card.settled();
      expect(card.state).to.equal('failed');
    });

    it('leaves nobody behind who has tried again: the focus goes on at the answer', async () => {
      const end = withoutConnection();
      const card = await arrangeCard({ src: '/content/edge/smallest.json' });
      for (const answer of ['Försök igen', 'Kontakt']) {
        if (answer === 'Kontakt') end();
        card.button('Försök igen').focus();
        card.button('Försök igen').click();
        await card.element.updateComplete;
        await card.settled();
        expect(card.focused).to.equal(answer);
      }
    });

    it('does not call back whoever has gone elsewhere on the page since', async () => {
      const end = withoutConnection();
      const card = await arrangeCard({ src: '/faults/slow?ms=100&again' });
      end();
      const elsewhere = document.createElement('button');
      card.element.after(elsewhere);
      card.button('Försök igen').click();
      elsewhere.focus();
      await card.element.updateComplete;
      await card.settled();
      expect(card.state).to.equal('ready');
      expect(document.activeElement).to.equal(elsewhere);
    });

    it('shows 112 and 1177 already while it waits', async () => {
      const card = await arrangeCard({ src: '/faults/slow?ms=700', impatient: true });
      expect(card.state).to.equal('loading');
      expect(card.hrefs).to.include.members(['tel:112', 'tel:1177']);
      await card.settled();
    });

    it('asks once for ten cards of one register', async () => {
      const src = `/faults/slow?ms=50&once`;
      const cards = await Promise.all(Array.from({ length: 10 }, () => arrangeCard({ src })));
      expect(cards.map(({ state }) => state)).to.deep.equal(Array(10).fill('ready'));
      const asked = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('&once'));
      expect(asked).to.have.length(1);
    });

    it('forgets an answer that comes after another address was asked for', async () => {
      const card = await arrangeCard({ src: '/faults/slow?ms=600&late', impatient: true });
      card.element.src = '/content/norrbotten/contacts.json';
      card.element.contactId = 'presstjansten';
      await card.element.updateComplete;
      await card.settled();
      const { textContent } = card.heading;
      await (await fetch('/faults/slow?ms=700')).text();
      expect(card.heading.textContent).to.equal(textContent);
    });

    it('reads addresses against the page, also where a form of the host is called baseURI', async () => {
      const form = document.createElement('form');
      form.name = 'baseURI';
      document.body.append(form);
      const card = await arrangeCard({ src: '/content/edge/smallest.json?form' });
      form.remove();
      expect(card.state).to.equal('ready');
    });

    it('lets keys that reach for a prototype reach nothing', async () => {
      const card = await arrangeCard({ src: '/content/edge/hostile-keys.json', contactId: 'constructor' });
      expect(card.state).to.equal('ready');
      expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
      expect(Object.keys(Object.prototype)).to.deep.equal([]);
    });

    it('shows what is right in a register with a fault elsewhere', async () => {
      const card = await arrange({
        channels: [{ kind: 'phone', telephone: 'ring oss' }, { kind: 'röksignal' }, UNIT.channels[2]],
      });
      expect(card.ways).to.have.length(1);
      expect(card.ways[0]).to.include('Storgatan 1');
    });
  });

  describe('every subset of the fields', () => {
    it('renders without an empty label, a stray comma or an empty link', async function () {
      this.timeout(60_000);
      const blank = fc.constantFrom(undefined, null, '', ' ', '-', '\u00a0');
      const maybe = <T>(value: T): fc.Arbitrary<unknown> => fc.oneof(fc.constant(value), blank);
      const channel = fc.record({
        kind: fc.constantFrom(
          'e-service',
          'phone',
          'sms',
          'text-relay',
          'video-relay',
          'visit',
          'web',
          'email',
          'person',
          'care-contact',
          'digital-help',
        ),
        label: maybe('Kontakta oss'),
        telephone: maybe('0980-319200'),
        email: maybe('info@region.example'),
        url: maybe('https://www.1177.se/'),
        address: fc.oneof(
          blank,
          fc.record({
            streetAddress: maybe('Storgatan 1'),
            postalCode: maybe('012 30'),
            addressLocality: maybe('Provstad'),
          }),
        ),
        mapUrl: maybe('https://karta.example/'),
        name: maybe('Namn (exempel)'),
        jobTitle: maybe('Sjuksköterska'),
        responseTime: maybe('Svar i dag'),
        note: maybe('Säg till om du vill ha tolk.'),
        hours: fc.oneof(blank, fc.constant(OFFICE_HOURS)),
      });
      const contact = fc.record({
        id: fc.constant('x'),
        type: fc.constantFrom('care-unit', 'person', 'crisis-line', 'service'),
        purpose: maybe('press'),
        name: maybe('Provstadens hälsocentral'),
        category: maybe('Hälsocentral'),
        jobTitle: maybe('Chef'),
        description: maybe('Vi hjälper dig.'),
        responsible: maybe('region'),
        hours: fc.oneof(blank, fc.constant(OFFICE_HOURS)),
        channels: fc.oneof(blank, fc.array(channel, { maxLength: 4 })),
      });
      const card = await arrange();
      await fc.assert(
        fc.asyncProperty(contact, async (each) => {
          card.element.content = register(each);
          await card.element.updateComplete;
          expect(card.state).to.equal('ready');
          for (const link of card.links) {
            expect(link.getAttribute('href')).to.match(/^(https|tel|sms|mailto):./);
            expect(link.textContent?.trim()).to.not.equal('');
          }
          for (const item of card.all('li, p, td, th, h2, caption, button, bdi')) {
            const name = item.getAttribute('aria-label') ?? item.textContent?.replace(/\s+/g, ' ').trim() ?? '';
            expect(name).to.not.equal('');
            expect(name).to.not.match(/^[,;:·–-]|[,:;·]$|undefined|null|\[object/);
          }
        }),
        { numRuns: 150 },
      );
    });
  });

  describe('journey', () => {
    it('offers the contact as a vCard', async () => {
      const card = await arrange();
      let saved: HTMLAnchorElement | undefined;
      const note = (event: Event): void => {
        saved = event.target as HTMLAnchorElement;
        event.preventDefault();
      };
      const click = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function () {
        this.addEventListener('click', note);
        this.dispatchEvent(new MouseEvent('click', { cancelable: true }));
      };
      card.button('Spara kontakten').click();
      await waitUntil(() => saved);
      HTMLAnchorElement.prototype.click = click;
      expect(saved?.download).to.equal('enhet.vcf');
      const text = await (await fetch(saved?.href ?? '')).text();
      expect(text).to.include('TEL;TYPE=WORK,VOICE:+46980319200').and.to.include('FN:Provstadens hälsocentral');
    });

    it('says once that a number has been copied, or how to do it by hand', async function () {
      if (!('clipboard' in navigator)) skipBecause(this, `${engine()} has no clipboard on this page`);
      const card = await arrange();
      const copy = card.button('Kopiera 0980-31\u00a092\u00a000');
      copy.click();
      await waitUntil(() => card.said !== '');
      expect(card.said).to.match(/är kopierat|Det gick inte att kopiera/);
    });

    it('opens the hours when a word in them is searched for', async () => {
      const card = await arrange();
      const week = card.query('#week') as HTMLElement;
      week.dispatchEvent(new Event('beforematch', { bubbles: true }));
      await card.element.updateComplete;
      expect(card.isWeekVisible).to.equal(true);
    });

    it('prints the week although it is closed on the screen', async function () {
      if (!(await media({ media: 'print' }))) skipBecause(this, `${engine()} cannot emulate print`);
      const card = await arrange();
      expect(getComputedStyle(card.query('#week') as Element).display).to.equal('grid');
      expect(getComputedStyle(card.query('.actions') as Element).display).to.equal('none');
    });
  });

  describe('keyboard and focus', () => {
    it('opens the week with Enter and keeps the focus where it is', async () => {
      const card = await arrange();
      const button = card.button('Öppettider de närmaste sju dagarna');
      button.focus();
      await press('Enter');
      await card.element.updateComplete;
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(card.focused).to.equal('Öppettider de närmaste sju dagarna');
      await press('Space');
      await card.element.updateComplete;
      expect(card.isWeekVisible).to.equal(false);
    });
  });

  describe('events', () => {
    it('tells the page that it is ready, once, with nothing of the content', async () => {
      let count = 0;
      const note = (event: Event): void => {
        count += 1;
        expect(Object.keys(event).filter((key) => key !== 'isTrusted')).to.deep.equal([]);
      };
      document.addEventListener('nv-content-ready', note);
      const card = await arrange();
      card.element.requestUpdate();
      await card.element.updateComplete;
      document.removeEventListener('nv-content-ready', note);
      expect(count).to.equal(1);
    });

    it('tells only the kind of way that was used', async () => {
      const card = await arrange();
      const phone = card.links.find(({ href }) => href.startsWith('tel:+')) as HTMLAnchorElement;
      phone.addEventListener('click', (event) => event.preventDefault());
      setTimeout(() => phone.click());
      const event = await oneEvent(document, 'nv-contact-used');
      expect(JSON.stringify({ ...event })).to.not.match(/\d{3}|enhet|Provstad/);
      expect((event as unknown as { kind: string }).kind).to.equal('phone');
    });
  });

  describe('language', () => {
    it('speaks the nearest language, two on one page, and follows when it changes', async () => {
      const swedish = await arrange();
      const english = await arrange({}, { lang: 'en' });
      await waitUntil(() => english.text.includes('Open now'));
      expect(swedish.text).to.include('Öppet nu');
      expect(english.status).to.equal('Open now closes at 17:00');
      expect(english.query('.nv')?.getAttribute('lang')).to.equal('en');
      english.element.parentElement?.setAttribute('lang', 'sv');
      await waitUntil(() => english.text.includes('Öppet nu'));
      expect(english.query('.nv')?.getAttribute('lang')).to.equal('sv');
    });

    it('falls back along an explicit chain, never to the visitor’s browser', async () => {
      const meankieli = await arrange({}, { lang: 'fit' });
      await waitUntil(() => meankieli.query('.nv')?.getAttribute('lang') === 'fi');
      expect(meankieli.text).to.not.include('Öppet nu');
      const sami = await arrange({}, { lang: 'se' });
      expect(sami.query('.nv')?.getAttribute('lang')).to.equal('sv');
      expect(sami.text).to.include('Öppet nu');
    });

    it('marks a content text that is in another language than the words around it', async () => {
      const card = await arrange(
        { name: { se: 'Dearvvašvuođaguovddáš', sv: 'Provstadens hälsocentral' } },
        { lang: 'se' },
      );
      expect(card.heading.querySelector('[lang]')?.getAttribute('lang')).to.equal('se');
      expect(card.heading.textContent).to.include('Dearvvašvuođaguovddáš');
    });
  });

  describe('for the editor', () => {
    it('names what is missing, in Swedish, with its path, only with preview', async () => {
      const contact = {
        channels: [
          { kind: 'phone', telephone: 'ring' },
          { kind: 'email', email: '' },
        ],
      };
      const card = await arrange(contact, { preview: true });
      await waitUntil(() => card.notice !== '');
      expect(card.notice).to.include('Till dig som är redaktör');
      expect(card.notice).to.include('går inte att ringa').and.to.include('contacts[0].channels[0].telephone');
      expect(card.notice).to.include('contacts[0].channels[1].email');
      expect((await arrange(contact)).notice).to.equal('');
    });

    it('tells of a card with only digital ways; the resident still gets 1177', async () => {
      const card = await arrange({ channels: [UNIT.channels[0]] }, { preview: true });
      await waitUntil(() => card.notice !== '');
      expect(card.notice).to.include('Alla kontaktvägar är digitala');
      expect(card.hrefs).to.include('tel:1177');
    });

    it('praises what is right', async () => {
      const card = await arrange({}, { preview: true });
      await waitUntil(() => card.notice !== '');
      expect(card.notice).to.include('rätt ifyllt');
    });
  });
});
