import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/define/care-finder.js';
import type { OutcomeReachedEvent, StepChangedEvent } from '../../src/elements/care-finder/care-finder.events.js';
import { press } from '../support/commands.js';
import { arrangeCareFinder, type CareFinderWishes } from '../support/care-finder.harness.js';

const outcome = (id: string, more: object = {}) => ({
  id,
  level: 'advice',
  name: `Svar ${id}`,
  actions: ['Gör det första.', 'Gör det andra.'],
  when: 'Dygnet runt.',
  contacts: ['1177'],
  ifWorse: 'Ring 112 om det blir fara för liv.',
  ...more,
});

const FLOW = {
  kind: 'care-finder',
  version: 1,
  lang: 'sv',
  edition: '1',
  name: 'Hitta rätt vård',
  description: 'Svara på några frågor.',
  start: 'akut',
  terms: { pv: { indefinite: 'hälsocentral' } },
  updated: '2026-11-23',
  questions: [
    {
      id: 'akut',
      text: 'Är det fara för liv?',
      help: ['Någon svarar inte.'],
      locked: true,
      urgency: true,
      options: [
        { id: 'ja', text: 'Ja', to: 'ring-112' },
        { id: 'nej', text: 'Nej', to: 'behov' },
      ],
    },
    {
      id: 'behov',
      text: 'Vad behöver du hjälp med?',
      textForOther: 'Vad behöver personen hjälp med?',
      options: [
        { id: 'sjuk', text: 'Jag är sjuk', textForOther: 'Personen är sjuk', to: 'brattom' },
        { id: 'vald', text: 'Jag är utsatt för våld', to: 'vald' },
        { id: 'borta', text: 'Något som inte finns', to: 'finns-inte' },
        { id: 'tomt', text: 'Något utan kontakt', to: 'tomt' },
      ],
    },
    {
      id: 'brattom',
      text: 'Är din {{pv}} öppen?',
      options: [
        { id: 'ja', text: 'Ja', to: 'hemma' },
        { id: 'vet-inte', text: 'Jag vet inte', to: 'ring-1177', unsure: true },
      ],
    },
  ],
  outcomes: [
    outcome('ring-112', { level: 'emergency', contacts: ['112'] }),
    outcome('ring-1177'),
    outcome('hemma', { level: 'primary-care', name: 'Ring din {{pv}}', contacts: ['din-halsocentral'] }),
    outcome('vald', { level: 'support-line', sensitive: true }),
    outcome('tomt', { contacts: ['ingen-sådan'] }),
  ],
};
const CONTACTS = '/content/norrbotten/contacts.json';

const arrange = (wishes: CareFinderWishes = {}) => arrangeCareFinder({ content: FLOW, contacts: CONTACTS, ...wishes });

/** What leaves the widget while something is done: events, addresses, storage, requests, lines in the console. */
async function leaving(work: () => Promise<unknown>): Promise<string> {
  const heard: string[] = [];
  const names = ['nv-step-changed', 'nv-outcome-reached', 'nv-content-ready', 'nv-content-error', 'nv-contact-used'];
  const listen = (event: Event): void => {
    heard.push(`${event.type} ${JSON.stringify(event)} ${JSON.stringify({ ...event })}`);
  };
  const { fetch } = globalThis;
  const lines = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const before = lines.map((name) => console[name]);
  names.forEach((name) => document.addEventListener(name, listen));
  globalThis.fetch = (...given) => {
    const [asked] = given;
    heard.push(`request ${asked instanceof Request ? asked.url : asked.toString()}`);
    return fetch(...given);
  };
  lines.forEach((name) => {
    console[name] = (...given: unknown[]) => heard.push(`console ${given.map(String).join(' ')}`);
  });
  try {
    await work();
  } finally {
    names.forEach((name) => document.removeEventListener(name, listen));
    globalThis.fetch = fetch;
    lines.forEach((name, index) => {
      console[name] = before[index] as typeof console.log;
    });
  }
  heard.push(
    location.href,
    document.cookie,
    JSON.stringify({ ...localStorage }),
    JSON.stringify({ ...sessionStorage }),
  );
  heard.push(JSON.stringify(history.state));
  return heard.join('\n');
}

describe('<nv-care-finder>', () => {
  describe('emergency', () => {
    it('asks first of all whether life is in danger, and counts it as no question', async () => {
      const finder = await arrange();
      expect(finder.step).to.equal('Är det fara för liv?');
      expect(finder.progress).to.equal('Först av allt');
      expect(finder.text).to.contain('Någon svarar inte.');
    });

    it('has 112 and 1177 above every step, every answer and every dead end', async () => {
      const finder = await arrange();
      const check = () => expect(finder.links.slice(0, 2)).to.deep.equal(['tel:112', 'tel:1177']);
      check();
      await finder.answer('Nej');
      check();
      await finder.answer('Jag är sjuk');
      check();
      await finder.answer('Jag vet inte');
      check();
      await finder.press('Börja om');
      await finder.answer('Nej', 'Något som inte finns');
      check();
    });

    it('puts the call to 112 first in the answer to an emergency, before any contact has come', async () => {
      const finder = await arrange({ contacts: '/content/ingen.json' });
      await finder.answer('Ja');
      expect(finder.query('.outcome a')?.getAttribute('href')).to.equal('tel:112');
    });
  });

  describe('a question', () => {
    it('moves the focus to its heading, which is the legend of the answers', async () => {
      const finder = await arrange();
      await finder.answer('Nej');
      expect(finder.focused).to.equal('Vad behöver du hjälp med?');
      expect(finder.query('#step')?.closest('legend')).to.not.equal(null);
      expect(finder.progress).to.equal('Fråga 1 av högst 2');
      await finder.answer('Jag är sjuk');
      expect(finder.progress).to.equal('Fråga 2, den sista');
    });

    it('says so when nothing is chosen, and leads to the answers', async () => {
      const finder = await arrange();
      await finder.press('Nästa');
      expect(finder.focused).to.contain('Välj ett svar');
      expect(finder.step).to.equal('Är det fara för liv?');
      await finder.press('Gå till svaren');
      expect((finder.root.activeElement as HTMLInputElement).type).to.equal('radio');
      await finder.answer('Nej');
      expect(finder.text).to.not.contain('Välj ett svar');
    });

    it('keeps what was answered when one goes back', async () => {
      const finder = await arrange();
      await finder.answer('Nej', 'Jag är sjuk');
      await finder.press('Tillbaka');
      expect(finder.step).to.equal('Vad behöver du hjälp med?');
      expect(finder.marked).to.equal('Jag är sjuk');
      await finder.press('Tillbaka');
      expect(finder.marked).to.equal('Nej');
      await finder.press('Nästa');
      await finder.press('Nästa');
      expect(finder.step).to.equal('Är din hälsocentral öppen?');
    });

    it('lists the answers, and changes any of them', async () => {
      const finder = await arrange();
      await finder.answer('Nej', 'Jag är sjuk', 'Jag vet inte');
      await finder.press('Dina svar (3)');
      expect(finder.given).to.deep.equal([
        'Är det fara för liv? Nej',
        'Vad behöver du hjälp med? Jag är sjuk',
        'Är din hälsocentral öppen? Jag vet inte',
      ]);
      await finder.press('Ändra svaret på ”Vad behöver du hjälp med?”');
      expect(finder.focused).to.equal('Vad behöver du hjälp med?');
      await finder.answer('Jag är utsatt för våld');
      expect(finder.step).to.equal('Svar vald');
    });

    it('starts over, with nothing marked', async () => {
      const finder = await arrange();
      await finder.answer('Nej', 'Jag är sjuk');
      await finder.press('Börja om');
      expect(finder.focused).to.equal('Är det fara för liv?');
      expect(finder.marked).to.equal(undefined);
      await finder.answer('Nej');
      expect(finder.marked).to.equal(undefined);
    });

    it('speaks of somebody else where the content can, and of the emergency always alike', async () => {
      const finder = await arrange();
      expect(finder.all('.who').length).to.equal(0);
      await finder.answer('Nej');
      (finder.all('.who input')[1] as HTMLInputElement).click();
      await finder.element.updateComplete;
      expect(finder.step).to.equal('Vad behöver personen hjälp med?');
      expect(finder.options[0]).to.equal('Personen är sjuk');
      expect(finder.options[1]).to.equal('Jag är utsatt för våld');
    });

    it('is answered by keyboard alone', async () => {
      const finder = await arrange();
      (finder.query('[name=answer]') as HTMLElement).focus();
      await press('ArrowDown');
      await nextFrame();
      expect(finder.marked).to.equal('Nej');
      await press('Enter');
      await waitUntil(() => finder.step === 'Vad behöver du hjälp med?', 'Enter should go on');
    });
  });

  describe('an answer', () => {
    it('says what to do in order, when, and what if it gets worse', async () => {
      const finder = await arrange();
      await finder.answer('Nej', 'Jag är sjuk', 'Ja');
      expect(finder.focused).to.equal('Ring din hälsocentral');
      for (const text of ['Gör det första.', 'Dygnet runt.', 'Om det blir värre', 'Ring 112 om det blir fara för liv.'])
        expect(finder.text).to.contain(text);
      expect(finder.text).to.contain('Uppdaterad 23 november 2026');
      expect(finder.text).to.contain('Utkast – inte medicinskt granskat');
    });

    it('stands on the ladder of care levels, in words', async () => {
      const finder = await arrange();
      await finder.answer('Nej', 'Jag är sjuk', 'Ja');
      const here = finder.query('.ladder [aria-current]');
      expect(here?.textContent).to.contain('Primärvård');
      expect(finder.all('.ladder li').length).to.equal(6);
    });

    it('shows the contact as a card of the register', async () => {
      const finder = await arrange();
      await finder.answer('Nej', 'Jag är sjuk', 'Ja');
      expect(await finder.contacts()).to.deep.equal(['din-halsocentral']);
    });

    for (const [title, wishes] of [
      ['no such contact', {}],
      ['no register', { contacts: '' }],
      ['a register that is not there', { contacts: '/content/ingen.json' }],
    ] as const) {
      it(`leads to 1177 where there is ${title}`, async () => {
        const finder = await arrange(wishes);
        await finder.answer('Nej', 'Något utan kontakt');
        expect(await finder.contacts()).to.deep.equal([]);
        expect(finder.query('.outcome a.call')?.getAttribute('href')).to.equal('tel:1177');
      });
    }

    it('is a designed one where the content leads nowhere, and the answer can be changed', async () => {
      const finder = await arrange();
      await finder.answer('Nej', 'Något som inte finns');
      expect(finder.step).to.equal('Ring 1177, så får du hjälp att hitta rätt');
      await finder.press('Dina svar (2)');
      await finder.press('Ändra svaret på ”Vad behöver du hjälp med?”');
      expect(finder.step).to.equal('Vad behöver du hjälp med?');
    });
  });

  describe('privacy', () => {
    it('lets no answer out: not by event, address, request, storage, history or console', async () => {
      const finder = await arrange({ history: true });
      const all = await leaving(async () => {
        await finder.answer('Nej', 'Jag är sjuk', 'Ja');
        await finder.contacts();
        await finder.press('Börja om');
        await finder.answer('Nej', 'Jag är utsatt för våld');
        await finder.contacts();
      });
      for (const secret of ['sjuk', 'brattom', 'hemma', 'vald', 'våld', 'behov', 'nej', 'Nej'])
        expect(all, `"${secret}" leaves the widget`).to.not.contain(secret);
    });

    it('tells the host which answer only where it asked, and never a sensitive one', async () => {
      for (const [announceOutcome, answers, id] of [
        [false, ['Nej', 'Jag är sjuk', 'Ja'], undefined],
        [true, ['Nej', 'Jag är sjuk', 'Ja'], 'hemma'],
        [true, ['Nej', 'Jag är utsatt för våld'], undefined],
      ] as const) {
        const finder = await arrange({ announceOutcome });
        const told: OutcomeReachedEvent[] = [];
        finder.element.addEventListener('nv-outcome-reached', (event) => told.push(event));
        await finder.answer(...answers);
        expect(told.map(({ outcomeId }) => outcomeId)).to.deep.equal([id]);
      }
    });

    it('tells steps by number alone', async () => {
      const finder = await arrange();
      const told: StepChangedEvent[] = [];
      finder.element.addEventListener('nv-step-changed', (event) => told.push(event));
      await finder.answer('Nej', 'Jag är sjuk');
      await finder.press('Tillbaka');
      expect(told.map(({ step }) => step)).to.deep.equal([1, 2, 1]);
    });

    it('offers no link to a sensitive answer, and opens none', async () => {
      const finder = await arrange();
      await finder.answer('Nej', 'Jag är utsatt för våld');
      expect(finder.buttons.map((each) => each.textContent?.trim())).to.not.include('Kopiera länk till svaret');
      history.replaceState(null, '', '#nv-outcome=vald');
      const linked = await arrange();
      expect(linked.step).to.equal('Är det fara för liv?');
      history.replaceState(null, '', ' ');
    });

    it('opens an answer that a link asks for, and starts the guide from there', async () => {
      history.replaceState(null, '', '#nv-outcome=hemma');
      const finder = await arrange();
      await waitUntil(() => finder.step === 'Ring din hälsocentral', 'the answer should open');
      history.replaceState(null, '', ' ');
      await finder.press('Börja guiden');
      expect(finder.step).to.equal('Är det fara för liv?');
    });
  });

  describe('the browser’s history', () => {
    it('is left alone unless asked for', async () => {
      const finder = await arrange();
      const before = history.length;
      await finder.answer('Nej', 'Jag är sjuk');
      expect(history.length).to.equal(before);
    });

    it('goes between steps where asked for, with the host’s own state kept', async () => {
      history.replaceState({ router: 'of the host' }, '');
      const finder = await arrange({ history: true });
      const { href } = location;
      await finder.answer('Nej', 'Jag är sjuk');
      expect((history.state as { router?: string }).router).to.equal('of the host');
      expect(location.href).to.equal(href);
      history.back();
      await waitUntil(() => finder.step === 'Vad behöver du hjälp med?', 'Back should go one step back');
      expect(finder.marked).to.equal('Jag är sjuk');
      history.forward();
      await waitUntil(() => finder.step === 'Är din hälsocentral öppen?', 'Forward should go one step on');
    });
  });
});

describe('a guide that nobody has read the translation of', () => {
  it('says in Swedish, marked as Swedish, what to do when life is in danger, and the rest in its own language', async () => {
    const finder = await arrangeCareFinder({ src: '/content/edge/care-finder/unreviewed.json', contacts: CONTACTS });
    finder.element.parentElement?.setAttribute('lang', 'en');
    await waitUntil(() => finder.query('.nv')?.getAttribute('lang') === 'en');
    await finder.element.updateComplete;
    const unmarked = (selector: string) => finder.all(selector).filter((each) => !each.querySelector('[lang=sv]'));
    expect(finder.step).to.equal('Är det fara för liv?');
    for (const selector of ['#step', '#help li', '.option']) {
      expect(finder.all(selector), selector).not.to.deep.equal([]);
      expect(unmarked(selector), selector).to.deep.equal([]);
    }
    finder.mark('Nej, det är inte fara för liv');
    await finder.press('Next');
    expect(finder.step).to.equal('What do you need help with?');
    expect(finder.all('.card [lang=sv]:not(.care)').map((each) => each.textContent)).to.deep.equal([
      'Är det fara för liv?',
      'Nej, det är inte fara för liv',
    ]);
    await finder.press('Start over');
    finder.mark('Ja, eller jag är inte säker');
    await finder.press('Next');
    expect(finder.step).to.equal('Ring 112 nu');
    for (const selector of ['#step', '.actions li', '.worse p']) {
      expect(finder.all(selector), selector).not.to.deep.equal([]);
      expect(unmarked(selector), selector).to.deep.equal([]);
    }
  });
});
