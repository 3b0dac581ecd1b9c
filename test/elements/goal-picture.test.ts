import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import { html } from 'lit';
import '../../src/define/goal-picture.js';
import { engine, media, press, skipBecause, viewport } from '../support/commands.js';
import { textOf } from '../support/contact-card.harness.js';
import { REGIONS } from '../support/examples.js';
import { PAGE } from '../support/goal-picture.cases.js';
import {
  arrangeGoalPicture,
  type GoalPictureHarness,
  type GoalPictureWishes,
} from '../support/goal-picture.harness.js';

const PART_NAMES = ['Min kraft', 'Min trygghet', 'Nära mig', 'Enkelt för mig'];
const part = (name: string, rest: object = {}): object => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  lead: `Det här är ${name.toLowerCase()}.`,
  ...rest,
});
const goals = (rest: object = {}): object => ({
  kind: 'goal-picture',
  version: 1,
  lang: 'sv',
  name: 'Målbild för provet',
  centre: part('Min hälsa'),
  parts: PART_NAMES.map((name) => part(name)),
  ...rest,
});
const ALL = ['Min hälsa', ...PART_NAMES];

/** Wide enough for a picture with its text beside it, unless another room is asked for. */
const arrange = (rest: object = {}, wishes: GoalPictureWishes = {}): Promise<GoalPictureHarness> =>
  arrangeGoalPicture({ content: goals(rest), room: '60em', ...wishes });

const arrangeList = (rest: object = {}, wishes: GoalPictureWishes = {}): Promise<GoalPictureHarness> =>
  arrange(rest, { view: 'list', ...wishes });

/** The ids that the page is told of while something is done. */
async function openedWhile(act: () => unknown): Promise<string[]> {
  const opened: string[] = [];
  const note = (event: HTMLElementEventMap['nv-part-opened']): void => void opened.push(event.partId);
  document.addEventListener('nv-part-opened', note as EventListener);
  await act();
  document.removeEventListener('nv-part-opened', note as EventListener);
  return opened;
}

const hasTab = (picture: GoalPictureHarness): boolean => picture.focused?.getAttribute('role') === 'tab';
const chosen = (picture: GoalPictureHarness): string[] =>
  picture.labels.filter((_, index) => picture.tabs[index]?.getAttribute('aria-selected') === 'true');

/** Asks for another fragment of the page's address, as a link does, and waits until the page has been told. */
async function goTo(hash: string): Promise<void> {
  const told = new Promise((done) => addEventListener('hashchange', done, { once: true }));
  location.hash = hash;
  await told;
  await nextFrame();
}

describe('<nv-goal-picture>', () => {
  before(() => viewport(1300, 800));

  describe('the picture', () => {
    it('shows every part by name, and the text of the first', async () => {
      const picture = await arrange();
      expect(picture.heading.localName).to.equal('h2');
      expect(picture.heading.textContent).to.equal('Målbild för provet');
      expect(picture.labels).to.deep.equal(ALL);
      expect(chosen(picture)).to.deep.equal(['Min hälsa']);
      expect(picture.openTexts).to.have.length(1);
      expect(picture.openTexts[0]).to.include('Det här är min hälsa.');
    });

    it('shows one text at a time: that of the part that is pressed', async () => {
      const picture = await arrange();
      for (const name of [...ALL].reverse()) {
        await picture.choose(name);
        expect(chosen(picture)).to.deep.equal([name]);
        expect(picture.open).to.deep.equal([name]);
        expect(picture.openTexts[0]).to.include(`Det här är ${name.toLowerCase()}.`);
      }
    });

    it('says which text belongs to which field, both ways', async () => {
      const picture = await arrange();
      picture.tabs.forEach((tab, index) => {
        const text = picture.parts[index] as HTMLElement;
        expect(tab.getAttribute('aria-controls')).to.equal(text.id);
        expect(text.getAttribute('role')).to.equal('tabpanel');
        expect(text.getAttribute('aria-labelledby')).to.equal(tab.id);
      });
      expect(picture.picture?.getAttribute('role')).to.equal('tablist');
      expect(picture.picture?.getAttribute('aria-label')).to.equal('Bild: Målbild för provet');
    });

    it('keeps every text in the page, for those who search it, translate it or index it', async () => {
      for (const picture of [await arrange(), await arrangeList()]) {
        for (const name of ALL) expect(picture.text).to.include(`Det här är ${name.toLowerCase()}.`);
        const closed = picture.parts.filter((each) => each.hasAttribute('hidden'));
        expect(closed.length).to.be.at.least(4);
        for (const each of closed) expect(each.getAttribute('hidden')).to.equal('until-found');
      }
    });

    it('opens the part whose words the browser finds, in the picture and in the list', async () => {
      for (const picture of [await arrange(), await arrangeList()]) {
        const opened = await openedWhile(async () => {
          picture.parts[3]?.dispatchEvent(new Event('beforematch', { bubbles: true }));
          await picture.element.updateComplete;
        });
        expect(picture.open).to.deep.equal(['Nära mig']);
        expect(opened).to.deep.equal(['nära-mig']);
      }
    });

    it('says its whole name where only the beginning has room', async () => {
      const name = 'Hälso- och sjukvårdsförvaltningsledningsgruppens samverkansperspektiv och riktning';
      const picture = await arrange({ parts: [1, 2, 3, 4, 5, 6, 7].map((id) => part(`${name}`, { id: `del-${id}` })) });
      expect(textOf(picture.tabs[1] as Element)).to.include('…');
      expect(picture.labels.slice(1)).to.deep.equal(Array(7).fill(name));
    });

    it('is heard as the words it is, also where a word is divided', async () => {
      const name = 'Sjukvårdsadministrationsutvecklingen';
      const picture = await arrange({ parts: [part(name), part('B'), part('C'), part('D')] });
      expect(picture.tabs[1]?.querySelectorAll('text > tspan:not(.heard)').length).to.be.greaterThan(1);
      expect(picture.labels[1]).to.equal(name);
    });

    for (const form of ['wheel', 'hub', 'fields']) {
      it(`is drawn as the document says: ${form}`, async () => {
        const picture = await arrange({ form });
        expect(picture.labels).to.deep.equal(ALL);
        expect(Boolean(picture.query('.spokes'))).to.equal(form === 'hub');
      });
    }

    it('is a list where the document wants one, or has more parts than a picture holds', async () => {
      for (const rest of [{ form: 'list' }, { parts: Array.from({ length: 9 }, (_, id) => part(`Del ${id}`)) }]) {
        const picture = await arrange(rest);
        expect(Boolean(picture.picture)).to.equal(false);
        expect(picture.buttons).to.deep.equal(['Visa alla']);
        expect(picture.openers.length).to.be.greaterThan(4);
      }
    });

    it('stands beside its text where there is room, and above it where there is less', async () => {
      const picture = await arrange();
      const isBeside = (): boolean => {
        const [one, other] = [picture.picture, picture.query('.parts')].map((each) =>
          (each as Element).getBoundingClientRect(),
        ) as [DOMRect, DOMRect];
        return one.right <= other.left;
      };
      expect(isBeside()).to.equal(true);
      await picture.resize('40em');
      expect(isBeside()).to.equal(false);
    });
  });

  describe('keyboard', () => {
    it('goes round with the arrows, to the ends with Home and End, and keeps the focus on the field', async () => {
      const picture = await arrange();
      picture.tabs[0]?.focus();
      for (const [key, name] of [
        ['ArrowRight', 'Min kraft'],
        ['ArrowDown', 'Min trygghet'],
        ['ArrowLeft', 'Min kraft'],
        ['ArrowUp', 'Min hälsa'],
        ['ArrowLeft', 'Enkelt för mig'],
        ['ArrowRight', 'Min hälsa'],
        ['End', 'Enkelt för mig'],
        ['Home', 'Min hälsa'],
      ] as const) {
        await press(key);
        await picture.element.updateComplete;
        expect(chosen(picture), key).to.deep.equal([name]);
        expect(hasTab(picture), `${key} keeps the focus`).to.equal(true);
        expect(picture.focused === picture.tab(name), 'it has the focus').to.equal(true);
        expect(picture.open).to.deep.equal([name]);
      }
    });

    it('goes the other way where one reads from the right', async () => {
      const picture = await arrange({}, { dir: 'rtl' });
      picture.tabs[0]?.focus();
      await press('ArrowLeft');
      expect(chosen(picture)).to.deep.equal(['Min kraft']);
      await press('ArrowRight', 'ArrowRight');
      expect(chosen(picture)).to.deep.equal(['Enkelt för mig']);
    });

    it('is one stop: Tab goes from the field to its text, and back', async () => {
      const picture = await arrange();
      await picture.choose('Nära mig');
      picture.tab('Nära mig').focus();
      expect(picture.tabs.filter((tab) => tab.getAttribute('tabindex') === '0').length).to.equal(1);
      await press('Tab');
      expect(picture.focused === picture.parts[3], 'it has the focus').to.equal(true);
      await press('Shift+Tab');
      expect(picture.focused === picture.tab('Nära mig'), 'it has the focus').to.equal(true);
    });

    it('leaves the browser’s own chords alone', async () => {
      const picture = await arrange();
      for (const held of [{ altKey: true }, { ctrlKey: true }, { metaKey: true }]) {
        const event = new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true, ...held });
        picture.tabs[0]?.dispatchEvent(event);
        expect(event.defaultPrevented).to.equal(false);
      }
      const letter = new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true });
      picture.tabs[0]?.dispatchEvent(letter);
      expect(letter.defaultPrevented).to.equal(false);
      await picture.element.updateComplete;
      expect(chosen(picture)).to.deep.equal(['Min hälsa']);
    });

    it('opens and closes in the list with Enter and the space bar', async () => {
      const picture = await arrangeList();
      picture.openers[1]?.focus();
      await press('Enter');
      await picture.element.updateComplete;
      expect(picture.open).to.deep.equal(['Min kraft']);
      expect(picture.focused === picture.openers[1], 'it has the focus').to.equal(true);
      await press('Space');
      await picture.element.updateComplete;
      expect(picture.open).to.deep.equal([]);
    });
  });

  describe('the list', () => {
    it('begins closed, and opens as many as the reader likes', async () => {
      const picture = await arrangeList();
      expect(Boolean(picture.picture)).to.equal(false);
      expect(picture.names).to.deep.equal(ALL);
      expect(picture.open).to.deep.equal([]);
      await picture.toggle(1);
      await picture.toggle(3);
      expect(picture.open).to.deep.equal(['Min kraft', 'Nära mig']);
      expect(picture.openers.map((each) => each.getAttribute('aria-expanded'))).to.deep.equal([
        'false',
        'true',
        'false',
        'true',
        'false',
      ]);
      await picture.toggle(1);
      expect(picture.open).to.deep.equal(['Nära mig']);
    });

    it('opens and closes all, with the focus on the same button', async () => {
      const picture = await arrangeList();
      await picture.press('Visa alla');
      expect(picture.open).to.deep.equal(ALL);
      expect(picture.buttons).to.deep.equal(['Visa som bild', 'Dölj alla']);
      expect(textOf(picture.focused as Element)).to.equal('Dölj alla');
      await picture.press('Dölj alla');
      expect(picture.open).to.deep.equal([]);
      expect(textOf(picture.focused as Element)).to.equal('Visa alla');
    });

    it('is where "Visa alla" in the picture leads', async () => {
      const picture = await arrange();
      await picture.press('Visa alla');
      expect(Boolean(picture.picture)).to.equal(false);
      expect(picture.open).to.deep.equal(ALL);
      expect(textOf(picture.focused as Element)).to.equal('Dölj alla');
    });

    it('offers to close all when the last one has been opened by hand', async () => {
      const picture = await arrangeList();
      for (const index of ALL.keys()) await picture.toggle(index);
      expect(picture.buttons.at(-1)).to.equal('Dölj alla');
    });

    it('has nothing to open all of where there is one part', async () => {
      const picture = await arrange({ centre: undefined, parts: [part('Nära mig')] }, { view: 'list' });
      expect(picture.buttons).to.deep.equal(['Visa som bild']);
    });
  });

  describe('the reader’s choice of view', () => {
    it('goes to the list and back, with the focus on the same button', async () => {
      const picture = await arrange();
      await picture.press('Visa som lista');
      expect(Boolean(picture.picture)).to.equal(false);
      expect(textOf(picture.focused as Element)).to.equal('Visa som bild');
      await picture.press('Visa som bild');
      expect(Boolean(picture.picture)).to.equal(true);
      expect(textOf(picture.focused as Element)).to.equal('Visa som lista');
    });

    it('keeps what was open', async () => {
      const picture = await arrange();
      await picture.choose('Nära mig');
      await picture.press('Visa som lista');
      expect(picture.open).to.deep.equal(['Nära mig']);
      await picture.toggle(1);
      await picture.press('Visa som bild');
      expect(picture.open).to.deep.equal(['Min kraft']);
      await picture.press('Visa som lista');
      expect(picture.open).to.deep.equal(['Min kraft', 'Nära mig']);
    });

    it('shows in the picture a part that is still open in the list', async () => {
      const picture = await arrangeList();
      await picture.toggle(1);
      await picture.toggle(3);
      await picture.toggle(3);
      await picture.press('Visa som bild');
      expect(picture.open).to.deep.equal(['Min kraft']);
    });

    it('opens one part in the list for one that was chosen, however many were looked at', async () => {
      const picture = await arrange();
      for (const name of ALL) await picture.choose(name);
      await picture.press('Visa som lista');
      expect(picture.open).to.deep.equal(['Enkelt för mig']);
    });

    it('stands over the attribute', async () => {
      const picture = await arrangeList();
      await picture.press('Visa som bild');
      picture.element.requestUpdate();
      await picture.element.updateComplete;
      expect(Boolean(picture.picture)).to.equal(true);
    });
  });

  describe('room', () => {
    it('is a list below 30 em, and a picture again when there is more', async () => {
      const picture = await arrange({}, { room: '30em' });
      expect(Boolean(picture.picture)).to.equal(true);
      await picture.resize('29.9em');
      expect(Boolean(picture.picture)).to.equal(false);
      expect(picture.buttons).to.deep.equal(['Visa alla']);
      expect(picture.names).to.deep.equal(ALL);
      await picture.resize('30em');
      expect(Boolean(picture.picture)).to.equal(true);
    });

    it('counts in the reader’s own text size', async () => {
      const picture = await arrange({}, { room: '600px' });
      expect(Boolean(picture.picture)).to.equal(true);
      await picture.resizeText('24px');
      expect(Boolean(picture.picture)).to.equal(false);
      await picture.resizeText('16px');
      expect(Boolean(picture.picture)).to.equal(true);
    });

    it('takes nothing from whoever turns the screen while reading', async () => {
      const picture = await arrange();
      await picture.choose('Nära mig');
      await picture.resize('22em');
      expect(picture.open).to.deep.equal(['Nära mig']);
      await picture.toggle(4);
      await picture.resize('60em');
      expect(picture.open).to.deep.equal(['Enkelt för mig']);
      await picture.resize('22em');
      expect(picture.open).to.deep.equal(['Nära mig', 'Enkelt för mig']);
    });

    it('begins as a list on a telephone, and in a place that is not shown yet', async () => {
      const hidden = await arrange({}, { room: '0' });
      expect(Boolean(hidden.picture)).to.equal(false);
      await hidden.resize('40em');
      expect(Boolean(hidden.picture)).to.equal(true);
    });

    it('draws no larger than what it has', async () => {
      for (const room of ['30em', '40em', '52em', '80em']) {
        const picture = await arrange({}, { room });
        const { left, right } = (picture.picture as Element).getBoundingClientRect();
        const card = (picture.query('.card') as Element).getBoundingClientRect();
        expect(left).to.be.at.least(card.left);
        expect(right).to.be.at.most(card.right);
      }
    });
  });

  describe('events', () => {
    it('tells the page of a part that is opened, once, by its id', async () => {
      const picture = await arrange();
      const events: Event[] = [];
      const note = (event: Event): void => void events.push(event);
      document.addEventListener('nv-part-opened', note);
      await picture.choose('Nära mig');
      document.removeEventListener('nv-part-opened', note);
      expect(events).to.have.length(1);
      const [event] = events as [Event & { partId: string }];
      expect(event.partId).to.equal('nära-mig');
      expect(event.bubbles && event.composed).to.equal(true);
      expect(Object.keys(event).filter((key) => key !== 'isTrusted')).to.deep.equal(['partId']);
    });

    it('tells nothing twice of one that is already open', async () => {
      const picture = await arrange();
      const opened = await openedWhile(async () => {
        await picture.choose('Nära mig');
        await picture.choose('Nära mig');
        picture.tab('Nära mig').focus();
        await press('Enter', 'Space');
        await picture.press('Visa som lista');
        await picture.press('Visa som bild');
        await picture.resize('22em');
        await picture.resize('60em');
        picture.parts[3]?.dispatchEvent(new Event('beforematch', { bubbles: true }));
        await picture.element.updateComplete;
      });
      expect(opened).to.deep.equal(['nära-mig']);
    });

    it('tells of each opening in the list, and of no closing', async () => {
      const picture = await arrangeList();
      const opened = await openedWhile(async () => {
        for (const index of [1, 2, 1, 1, 1, 2, 2]) await picture.toggle(index);
      });
      expect(opened).to.deep.equal(['min-kraft', 'min-trygghet', 'min-kraft', 'min-trygghet']);
    });

    it('tells once that it is ready, with nothing of the content', async () => {
      const events: Event[] = [];
      const note = (event: Event): void => void events.push(event);
      document.addEventListener('nv-content-ready', note);
      const picture = await arrange();
      await picture.choose('Nära mig');
      document.removeEventListener('nv-content-ready', note);
      expect(events).to.have.length(1);
      expect(Object.keys(events[0] as Event).filter((key) => key !== 'isTrusted')).to.deep.equal([]);
    });
  });

  describe('audience', () => {
    const AUDIENCES = {
      centre: part('Min hälsa'),
      parts: [
        part('Min kraft', { audience: ['resident'] }),
        part('Vårt samarbete', { audience: ['collaboration', 'staff'] }),
        part('Mitt arbete', { audience: ['staff'] }),
        part('Allas'),
      ],
    };

    it('shows only what the page’s author wants, and asks nothing', async () => {
      const picture = await arrange(AUDIENCES, { audience: 'resident' });
      expect(picture.labels).to.deep.equal(['Min hälsa', 'Min kraft', 'Allas']);
      expect(picture.names).to.deep.equal(picture.labels);
      expect(picture.audiences.length).to.equal(0);
      expect(picture.text).to.include('2 delar');
    });

    it('lets the reader choose, and says how many are left', async () => {
      const picture = await arrange(AUDIENCES);
      expect(picture.audiences.map((each) => textOf(each.parentElement as Element))).to.deep.equal([
        'Alla',
        'Invånare',
        'Samverkan',
        'Medarbetare',
      ]);
      expect(picture.audiences[0]?.checked).to.equal(true);
      await picture.chooseAudience(3);
      expect(picture.labels).to.deep.equal(['Min hälsa', 'Vårt samarbete', 'Mitt arbete', 'Allas']);
      expect(textOf(picture.query('[aria-live]') as Element)).to.equal('3 delar');
      await picture.chooseAudience(0);
      expect(picture.labels).to.have.length(5);
    });

    it('asks nothing where there is nothing to choose between', async () => {
      expect((await arrange()).audiences.length).to.equal(0);
      const one = await arrange({ parts: [part('Min kraft', { audience: ['staff'] })] });
      expect(one.audiences.length).to.equal(0);
    });

    it('shows the first part when the chosen one is for others, and the chosen one again afterwards', async () => {
      const picture = await arrange(AUDIENCES);
      await picture.choose('Mitt arbete');
      await picture.chooseAudience(1);
      expect(picture.open).to.deep.equal(['Min hälsa']);
      await picture.chooseAudience(0);
      expect(picture.open).to.deep.equal(['Mitt arbete']);
    });

    it('counts a part by the noun of the region', async () => {
      const partNoun = { one: 'delområde', other: 'delområden' };
      const several = await arrange({ partNoun, centreNoun: 'Navet' });
      expect(textOf(several.query('.count') as Element)).to.equal('4 delområden');
      expect(several.all('.place').map(textOf)).to.deep.equal([
        'Navet',
        'delområde 1 av 4',
        'delområde 2 av 4',
        'delområde 3 av 4',
        'delområde 4 av 4',
      ]);
      const one = await arrange({ partNoun, parts: [part('Nära mig')] });
      expect(textOf(one.query('.count') as Element)).to.equal('1 delområde');
    });
  });

  describe('the picture and the text say the same', () => {
    for (const region of REGIONS) {
      it(`whatever the reader does: ${region}`, async function () {
        this.timeout(60_000);
        const step = fc.oneof(
          fc.record({ kind: fc.constant('choose' as const), at: fc.nat(8) }),
          fc.record({ kind: fc.constant('audience' as const), at: fc.nat(3) }),
          fc.record({ kind: fc.constant('button' as const), at: fc.nat(1) }),
          fc.record({ kind: fc.constant('room' as const), at: fc.constantFrom(22, 32, 60) }),
        );
        await fc.assert(
          fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
            const picture = await arrangeGoalPicture({ src: `/content/${region}/goal-picture.json`, room: '60em' });
            for (const { kind, at } of steps) {
              if (kind === 'room') await picture.resize(`${at}em`);
              else if (kind === 'audience') await picture.chooseAudience(at);
              else if (kind === 'button') {
                const button = picture.buttons[at];
                if (button) await picture.press(button);
              } else {
                const name = picture.names[at % picture.names.length] as string;
                await picture.choose(name);
                expect(picture.picture ? chosen(picture) : [name]).to.deep.equal([name]);
              }
              expect(picture.names.length).to.be.greaterThan(0);
              if (picture.picture) {
                expect(picture.labels).to.deep.equal(picture.names);
                expect(picture.open).to.deep.equal(chosen(picture));
              } else {
                expect(picture.labels).to.deep.equal([]);
                const expanded = picture.openers.map((each) => each.getAttribute('aria-expanded') === 'true');
                expect(picture.open).to.deep.equal(picture.names.filter((_, index) => expanded[index]));
              }
            }
            picture.element.parentElement?.remove();
          }),
          { numRuns: 8 },
        );
      });
    }
  });

  describe('permanent links', () => {
    const clean = location.href.split('#')[0] as string;
    afterEach(() => history.replaceState(null, '', clean));

    it('are off unless the page’s author wants them', async () => {
      const picture = await arrange();
      expect(Boolean(picture.query('.permalink'))).to.equal(false);
      await goTo('#nv-part=nära-mig');
      await picture.element.updateComplete;
      expect(chosen(picture)).to.deep.equal(['Min hälsa']);
      expect(picture.focused === null, 'nothing has the focus').to.equal(true);
    });

    it('open the part when the page is opened, and go to it', async () => {
      history.replaceState(null, '', `${clean}#nv-part=min-trygghet`);
      const picture = await arrange({}, { deepLink: true });
      await waitUntil(() => picture.focused === picture.parts[2], 'the text should have the focus');
      expect(picture.open).to.deep.equal(['Min trygghet']);
      const list = await arrangeList({}, { deepLink: true });
      await waitUntil(() => list.focused === list.openers[2], 'the button should have the focus');
      expect(list.open).to.deep.equal(['Min trygghet']);
    });

    it('open it when the address changes, also when it was asked for before', async () => {
      const picture = await arrange({}, { deepLink: true });
      for (const [id, name] of [
        ['nära-mig', 'Nära mig'],
        ['min-hälsa', 'Min hälsa'],
        ['nära-mig', 'Nära mig'],
      ] as const) {
        const opened = await openedWhile(() => goTo(`#nv-part=${id}`));
        await waitUntil(() => picture.focused?.getAttribute('aria-labelledby') === picture.tab(name).id);
        expect(chosen(picture)).to.deep.equal([name]);
        expect(opened).to.deep.equal([id]);
      }
    });

    it('are followed once: the reader may go on to another part', async () => {
      history.replaceState(null, '', `${clean}#nv-part=min-trygghet`);
      const picture = await arrange({}, { deepLink: true });
      await picture.choose('Nära mig');
      picture.element.requestUpdate();
      await picture.element.updateComplete;
      expect(picture.open).to.deep.equal(['Nära mig']);
    });

    for (const [written, name] of [
      ['nära-mig', 'Nära mig'],
      ['n%C3%A4ra-mig', 'Nära mig'],
      ['n%c3%a4ra%2Dmig', 'Nära mig'],
      ['åäö', 'Åäö'],
      ['%C3%A5%C3%A4%C3%B6', 'Åäö'],
    ] as const) {
      it(`read å, ä and ö, as they are and as percent signs: ${written}`, async () => {
        const picture = await arrange({ parts: [part('En'), part('Nära mig'), part('Åäö')] }, { deepLink: true });
        await goTo(`#nv-part=${written}`);
        await waitUntil(() => picture.focused?.getAttribute('aria-labelledby') === picture.tab(name).id);
        expect(picture.open).to.deep.equal([name]);
      });
    }

    for (const hash of [
      '#nv-part=',
      '#nv-part=ingen',
      '#nv-part=%E0%A4%A',
      '#nv-part=%',
      '#nära-mig',
      '#/nv-part=nära-mig',
      '#:~:text=x',
    ]) {
      it(`leave alone what is not theirs or leads nowhere: ${hash}`, async () => {
        const picture = await arrange({}, { deepLink: true });
        if (location.hash !== hash) history.replaceState(null, '', `${clean}${hash}`);
        const before = location.href;
        dispatchEvent(new HashChangeEvent('hashchange'));
        picture.element.requestUpdate();
        await picture.element.updateComplete;
        expect(chosen(picture)).to.deep.equal(['Min hälsa']);
        expect(picture.focused === null, 'nothing has the focus').to.equal(true);
        expect(location.href).to.equal(before);
      });
    }

    it('write nothing into the page’s address or history', async () => {
      history.replaceState(null, '', `${clean}#/vart-som-helst?a=1`);
      const picture = await arrange({}, { deepLink: true });
      const before = [location.href, history.length];
      for (const name of ALL) await picture.choose(name);
      await picture.press('Visa alla');
      await picture.press('Dölj alla');
      await picture.toggle(1);
      expect([location.href, history.length]).to.deep.equal(before);
    });

    it('have the address of this page, also where it has a base elsewhere or a fragment of its own', async () => {
      const base = document.createElement('base');
      base.href = '/elsewhere/';
      history.replaceState(null, '', `${clean}#innehall`);
      document.head.append(base);
      const picture = await arrange({}, { deepLink: true });
      const addresses = picture.all('.permalink').map((each) => (each as HTMLAnchorElement).href);
      base.remove();
      expect(addresses).to.deep.equal(
        ['min-hälsa', 'min-kraft', 'min-trygghet', 'nära-mig', 'enkelt-för-mig'].map(
          (id) => `${clean}#nv-part=${encodeURIComponent(id)}`,
        ),
      );
    });

    it('lead to a part that the reader’s own choice of audience hides, and never past the page’s', async () => {
      const rest = {
        parts: [part('Min kraft', { audience: ['resident'] }), part('Mitt arbete', { audience: ['staff'] })],
      };
      const picture = await arrange(rest, { deepLink: true });
      await picture.chooseAudience(1);
      await goTo('#nv-part=mitt-arbete');
      await waitUntil(() => picture.focused === picture.parts[2]);
      expect(picture.open).to.deep.equal(['Mitt arbete']);
      history.replaceState(null, '', clean);
      const narrow = await arrange(rest, { deepLink: true, audience: 'resident' });
      await goTo('#nv-part=mitt-arbete');
      expect(narrow.open).to.deep.equal(['Min hälsa']);
    });

    it('wait for the content', async () => {
      history.replaceState(null, '', `${clean}#nv-part=nara-mig`);
      const picture = await arrangeGoalPicture({
        src: '/content/norrbotten/goal-picture.json',
        deepLink: true,
        room: '60em',
      });
      await waitUntil(() => picture.focused === picture.parts[4]);
      expect(picture.open).to.deep.equal(['Nära mig på bästa sätt']);
    });
  });

  describe('where the content comes from', () => {
    it('is fetched from src', async () => {
      const picture = await arrangeGoalPicture({ src: '/content/orebro/goal-picture.json', room: '60em' });
      expect(picture.labels).to.deep.equal(['Invånarperspektivet', 'Samverkansperspektivet', 'Medarbetarperspektivet']);
    });

    it('is the property before anything else, and follows it', async () => {
      const picture = await arrange({}, { src: '/content/orebro/goal-picture.json', inside: PAGE });
      expect(picture.labels).to.deep.equal(ALL);
      picture.element.content = goals({ parts: [part('Ny')] });
      await picture.settled();
      expect(picture.labels).to.deep.equal(['Min hälsa', 'Ny']);
    });

    it('is what the page’s author wrote between the tags, where nothing else is named', async () => {
      const picture = await arrangeGoalPicture({ inside: PAGE, room: '60em' });
      expect(textOf(picture.heading)).to.equal('Vår målbild');
      expect(picture.labels).to.deep.equal(['Nära dig', 'Tillsammans']);
      expect(picture.openTexts[0]).to.include('Det är nära till hjälp!').and.to.include('Du får hjälp där du är.');
      expect(Boolean(picture.query('slot:not([name])')), 'the text is not shown twice').to.equal(false);
    });

    it('is src where there is both', async () => {
      const picture = await arrangeGoalPicture({
        src: '/content/orebro/goal-picture.json',
        inside: PAGE,
        room: '60em',
      });
      expect(picture.labels).to.have.length(3);
      expect(picture.text).to.not.include('Vår målbild');
    });

    it('may come after the tag, as a framework writes it', async () => {
      const picture = await arrangeGoalPicture({ room: '60em' });
      expect(picture.state).to.equal('failed');
      picture.element.innerHTML = '<h2>Vår målbild</h2><h3>Nära dig</h3><p>Du får hjälp.</p>';
      await waitUntil(() => picture.state === 'ready', 'the text should be read');
      expect(picture.labels).to.deep.equal(['Nära dig']);
    });

    it('stays as it was read: what is added later takes nothing from whoever reads', async () => {
      const picture = await arrangeGoalPicture({ inside: PAGE, room: '60em' });
      await picture.choose('Tillsammans');
      const card = document.createElement('p');
      card.slot = 'part-tillsammans';
      card.textContent = 'Ett kontaktkort.';
      picture.element.append(card);
      await nextFrame();
      await picture.settled();
      expect(picture.open).to.deep.equal(['Tillsammans']);
      expect(card.getBoundingClientRect().height, 'it is seen in its part').to.be.greaterThan(0);
    });

    it('is not read before the page has arrived', async () => {
      // So that the chunk that reads it is there.
      await arrangeGoalPicture({ inside: PAGE, room: '60em' });
      Object.defineProperty(document, 'readyState', { configurable: true, get: () => 'loading' });
      const picture = await arrangeGoalPicture({
        inside: html`<h2>Vår målbild</h2>
          <h3>Nära dig</h3>
          <p>Du får hjälp.</p>`,
        room: '60em',
        impatient: true,
      });
      await nextFrame();
      await nextFrame();
      expect(picture.state).to.equal('loading');
      picture.element.insertAdjacentHTML('beforeend', '<h3>Tillsammans</h3><p>Vi hjälps åt.</p>');
      delete (document as { readyState?: unknown }).readyState;
      dispatchEvent(new Event('DOMContentLoaded'));
      await picture.settled();
      expect(picture.labels).to.deep.equal(['Nära dig', 'Tillsammans']);
    });

    it('is forgotten when another document is named', async () => {
      const picture = await arrangeGoalPicture({ inside: PAGE, room: '60em' });
      picture.element.src = '/content/orebro/goal-picture.json';
      await waitUntil(() => picture.labels.length === 3);
      expect(picture.text).to.not.include('Vår målbild');
    });
  });

  describe('failures', () => {
    const failing: [string, GoalPictureWishes, string][] = [
      ['nothing to show', {}, 'field.missing'],
      ['a missing file', { src: '/content/ingen.json' }, 'document.not-found'],
      ['a file that is not JSON', { src: '/content/edge/malformed.json' }, 'document.not-json'],
      ['a newer version', { src: '/content/edge/goal-picture/newer-version.json' }, 'document.newer-version'],
      ['an address elsewhere', { src: 'https://other.example/goal-picture.json' }, 'document.blocked-origin'],
      ['no part at all', { content: goals({ parts: [] }) }, 'goal-picture.no-part'],
    ];
    for (const [name, wishes, code] of failing) {
      it(`gives the resident care and the page a code: ${name}`, async () => {
        const codes: string[] = [];
        const note = (event: Event): void => void codes.push(...(event as Event & { codes: string[] }).codes);
        document.addEventListener('nv-content-error', note);
        const picture = await arrangeGoalPicture(wishes);
        document.removeEventListener('nv-content-error', note);
        expect(picture.state).to.equal('failed');
        expect(codes).to.include(code);
        expect(picture.links.map((each) => each.getAttribute('href'))).to.include.members(['tel:112', 'tel:1177']);
        expect(picture.text).to.include('Målbilden kan inte visas just nu.').and.to.not.include(code);
      });
    }

    it('leaves the page’s own text where the document cannot be had', async () => {
      const picture = await arrangeGoalPicture({ src: '/content/ingen.json', inside: PAGE });
      expect(picture.state).to.equal('failed');
      const own = picture.element.querySelector('h3') as HTMLElement;
      expect(own.getBoundingClientRect().height, 'it is seen').to.be.greaterThan(0);
      expect(picture.links.map((each) => each.getAttribute('href'))).to.include('tel:112');
    });

    it('leaves a text that is no goal picture as its author wrote it', async () => {
      const picture = await arrangeGoalPicture({ inside: html`<p>Läs målbilden som pdf.</p>` });
      expect(picture.state).to.equal('failed');
      expect((picture.element.querySelector('p') as HTMLElement).getBoundingClientRect().height).to.be.greaterThan(0);
    });

    it('shows 112 and 1177 already while it waits', async () => {
      const picture = await arrangeGoalPicture({ src: '/faults/slow?ms=400&goals', impatient: true });
      expect(picture.state).to.equal('loading');
      expect(picture.links.map((each) => each.getAttribute('href'))).to.include.members(['tel:112', 'tel:1177']);
      await picture.settled();
    });
  });

  describe('headings', () => {
    const FULL = {
      parts: [part('Nära mig', { meaning: ['Du märker det.'] }), part('Min kraft')],
      about: { is: ['Ett sätt att arbeta.'], isNot: ['Ett hus.'] },
      thought: ['Vad är viktigt för dig?'],
      background: ['Det började så.'],
      areas: [{ name: 'Norr' }],
      timeline: [{ name: 'Här', least: 4, most: 5 }],
      decisions: [{ by: 'regionfullmäktige', status: 'adopted', date: '2024-02-29' }],
      quotations: [{ text: 'Nu går vi.', role: 'regionråd' }],
      furtherReading: [{ text: 'Mer', url: '/mer' }],
    };
    for (const level of [2, 3, 4, 5, 6]) {
      it(`follow the page’s: nothing is skipped under level ${level}`, async () => {
        for (const view of ['picture', 'list'] as const) {
          const { outline } = await arrange(FULL, { headingLevel: level, view });
          const levels = outline.map((each) => Number(each[1]));
          expect(levels[0]).to.equal(level);
          levels.slice(1).forEach((each, index) => {
            expect(each, outline.join(', ')).to.be.at.most((levels[index] as number) + 1);
            expect(each).to.be.at.least(Math.min(6, level + 1));
            expect(each).to.be.at.most(6);
          });
          expect(new Set(levels).size).to.equal(Math.min(3, 7 - level));
        }
      });
    }
  });

  describe('languages', () => {
    it('marks a part in another language: its name in the picture, in the text, and what it says', async () => {
      const finnish = part('Lähelläsi', { lang: 'fi', lead: 'Saat apua kotona.', body: ['Lue lisää.'], motto: 'Hei!' });
      const picture = await arrange({ parts: [finnish, part('Min kraft')] });
      expect(picture.tab('Lähelläsi').getAttribute('lang')).to.equal('fi');
      expect(picture.tab('Min kraft').getAttribute('lang')).to.equal('sv');
      const marked = [...(picture.parts[1] as Element).querySelectorAll('[lang=fi]')].map(textOf);
      expect(marked).to.include.members(['Lähelläsi', 'Saat apua kotona.', 'Lue lisää.', 'Hei!']);
      expect((picture.parts[2] as Element).querySelectorAll('[lang]').length).to.equal(0);
    });

    it('marks the whole content where the words around it are in another language', async () => {
      const picture = await arrange({}, { lang: 'en' });
      await waitUntil(() => picture.buttons.includes('Show all'));
      expect(picture.query('.nv')?.getAttribute('lang')).to.equal('en');
      expect(Boolean(picture.heading.querySelector('[lang=sv]'))).to.equal(true);
    });

    it('sets a name from its own side, so that the hyphen of a divided word stands behind it', async () => {
      const long = 'Sjukvårdsadministrationsutvecklingen';
      for (const dir of ['ltr', 'rtl'] as const) {
        const picture = await arrange({ parts: [part(long), part('الرعاية القريبة', { id: 'b' })] }, { dir });
        const line = picture.tabs[1]?.querySelector('tspan') as SVGTSpanElement;
        const last = line.getNumberOfChars() - 1;
        expect(line.textContent?.[last]).to.equal('-');
        expect(line.getStartPositionOfChar(last).x).to.be.greaterThan(line.getStartPositionOfChar(0).x);
        expect(picture.tabs[2]?.querySelector('tspan')?.getAttribute('direction')).to.equal('rtl');
      }
    });

    it('mirrors the picture where one reads from the right', async () => {
      const boxes = async (dir: 'ltr' | 'rtl'): Promise<number[]> => {
        const { tabs } = await arrange({ form: 'hub' }, { dir });
        return tabs.map((tab) => {
          const { x, width } = (tab.querySelector('.shape') as SVGPathElement).getBBox();
          return x + width / 2;
        });
      };
      const [left, right] = [await boxes('ltr'), await boxes('rtl')];
      const middle = left[0] as number;
      left.forEach((x, index) => expect(right[index]).to.be.closeTo(2 * middle - x, 0.5));
      expect(left[1]).to.not.be.closeTo(right[1] as number, 1);
    });
  });

  describe('links', () => {
    it('are only those that are safe to follow; the others stay text', async () => {
      const links = [
        { text: 'Skript', url: 'javascript:alert(1)' },
        { text: 'Data', url: 'data:text/html,x' },
        { text: 'Utan adress' },
        { text: 'Osäker', url: 'http://annan.example/' },
        { text: 'På sajten', url: '/kontakt.html' },
        { text: 'Annan sajt', url: 'https://www.1177.se/a' },
      ];
      const picture = await arrange({ parts: [part('Nära mig', { links })], furtherReading: links });
      for (const list of picture.all('.links')) {
        expect([...list.querySelectorAll('li')].map(textOf)).to.deep.equal([
          'Skript',
          'Data',
          'Utan adress',
          'Osäker',
          'På sajten',
          'Annan sajt Länk till 1177.se',
        ]);
        expect([...list.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
          new URL('/kontakt.html', location.href).href,
          'https://www.1177.se/a',
        ]);
      }
      expect(picture.all('.links').length).to.equal(2);
    });

    it('leave no way on where its address is unsafe', async () => {
      const go = (url: string): object => ({ action: { kind: 'contact', text: 'Kontakta oss', url } });
      const picture = await arrange({ parts: [part('A', go('javascript:alert(1)')), part('B', go('/kontakt.html'))] });
      expect(picture.all('.action').length).to.equal(1);
      expect((picture.query('.action') as HTMLAnchorElement).pathname).to.equal('/kontakt.html');
    });

    it('in the sources are links only where they lead somewhere', async () => {
      const sources = [
        { name: 'Regionen', url: 'https://www.region.example/', date: '2021-06-11' },
        { name: 'Utan adress' },
      ];
      const picture = await arrange({ sources, updated: '2026-09-30' });
      const said = textOf(picture.query('.provenance') as Element);
      expect(said).to.include('Uppdaterad 30 september 2026');
      expect(said).to.include('Källa: Regionen, 11 juni 2021').and.to.include('Källa: Utan adress');
      expect(picture.all('.provenance a').length).to.equal(1);
    });
  });

  describe('what stands below', () => {
    const rows = (picture: GoalPictureHarness, name: string): string[] =>
      picture.all(`.${name} .rows > li`).map(textOf);

    it('says how long it takes, in order however it is written, never broken after the dash', async () => {
      const picture = await arrange({
        timeline: [
          { name: 'I landet', least: 10, most: 15, startYear: 2019 },
          { name: 'Omvänt', least: 5, most: 4 },
          { name: 'Jämnt', least: 3, most: 3, startYear: 2026 },
        ],
      });
      expect(rows(picture, 'timeline').map((each) => each.replace(/\u2060/g, ''))).to.deep.equal([
        'I landet 10–15 år, räknat från 2019, klart 2029–2034',
        'Omvänt 4–5 år',
        'Jämnt 3 år, räknat från 2026, klart 2029',
      ]);
      const { textContent } = picture.query('.timeline') as Element;
      expect(textContent)
        .to.match(/10\u2060–\u206015/)
        .and.to.not.match(/\d–|–\d/);
      const bars = picture
        .all('.bar')
        .map((bar) =>
          ['.least', '.most'].map((one) => Number((bar.querySelector(one) as Element).getAttribute('width'))),
        );
      expect(bars).to.deep.equal([
        [10, 15],
        [4, 5],
        [3, 3],
      ]);
    });

    it('says who has decided and who has not, in words', async () => {
      const picture = await arrange({
        decisions: [
          { by: 'regionstyrelsen', status: 'proposed', date: '2021-06-11' },
          { by: 'regionfullmäktige', status: 'adopted' },
          { by: 'nämnden', status: 'revised', date: '2024-02-29', note: 'En bilaga till.' },
          { by: 'länets kommuner', status: 'awaited' },
        ],
      });
      expect(rows(picture, 'decisions').map((each) => each.replace(/[\u2068\u2069]/g, ''))).to.deep.equal([
        'Föreslagen av regionstyrelsen, 11 juni 2021',
        'Antagen av regionfullmäktige',
        'Reviderad av nämnden, 29 februari 2024 En bilaga till.',
        'Väntar på beslut av länets kommuner',
      ]);
      expect(textOf(picture.query('.card > .eyebrow') as Element)).to.equal('Målbild Reviderad 29 februari 2024');
    });

    it('claims no decision where nobody has decided', async () => {
      const picture = await arrange({ decisions: [{ by: 'länets kommuner', status: 'awaited' }] });
      expect(textOf(picture.query('.card > .eyebrow') as Element)).to.equal('Målbild');
    });

    it('says who is quoted, and what is made up', async () => {
      const picture = await arrange({
        quotations: [
          { text: 'Nu går vi.', role: 'regionråd', date: '2021-06-11' },
          { text: 'Vi hjälps åt.', role: 'ordförande', fictional: true },
        ],
      });
      expect(picture.all('figure').map(textOf)).to.deep.equal([
        '– Nu går vi. regionråd, 11 juni 2021',
        '– Vi hjälps åt. ordförande Påhittat citat',
      ]);
    });

    it('says what nära vård is and is not, where it is, and what to think about', async () => {
      const picture = await arrange({
        about: { is: ['Ett sätt att arbeta.'], isNot: ['Ett hus.'] },
        thought: ['En tanke.'],
        background: ['Det började så.', { list: ['ett', 'två'] }],
        areas: [{ name: 'Norr', modelArea: true, text: 'Här provar vi.' }, { name: 'Söder' }],
        example: true,
      });
      expect(picture.outline.slice(-5)).to.deep.equal([
        'h3 Vad är viktigt för dig?',
        'h3 Vad nära vård är',
        'h3 Vad nära vård inte är',
        'h3 Områden',
        'h3 Bakgrund',
      ]);
      expect(rows(picture, 'areas')).to.deep.equal(['Norr Modellområde Här provar vi.', 'Söder']);
      expect(picture.all('.background li').map(textOf)).to.deep.equal(['ett', 'två']);
      expect(picture.text).to.include('Exempel. Texten är skriven för att visa komponenten.');
    });

    it('is nothing where there is nothing', async () => {
      const empty = {
        centre: undefined,
        parts: [{ id: 'a', name: 'Nära mig', body: [], meaning: [], links: [], lead: ' ' }],
        about: { is: [], isNot: [] },
        thought: [],
        background: [{ list: [] }],
        areas: [],
        timeline: [],
        decisions: [],
        quotations: [],
        furtherReading: [],
        sources: [],
      };
      const picture = await arrange(empty, { view: 'list' });
      expect(picture.outline).to.deep.equal(['h2 Målbild för provet', 'h3 1 Nära mig']);
      expect(picture.all('p, li, ul').filter((each) => !textOf(each)).length).to.equal(0);
      expect(Boolean(picture.query('.provenance, .example, .meaning, .links, figure'))).to.equal(false);
    });
  });

  describe('for the editor', () => {
    it('names what is wrong, with its path, only with preview', async () => {
      const parts = [part('Nära mig', { icon: 'raket', links: [{ text: 'X', url: 'javascript:x' }] }), part('B')];
      const picture = await arrange({ parts }, { preview: true });
      await waitUntil(() => picture.notice !== '', 'the notice should come');
      expect(picture.notice).to.match(/parts\W*0\W*icon/);
      expect(picture.notice).to.match(/parts\W*0\W*links\W*0\W*url/);
      expect((await arrange({ parts })).notice).to.equal('');
    });
  });

  describe('on paper, and for those who see otherwise', () => {
    const isSeen = (each: Element): boolean => each.checkVisibility() && each.getClientRects().length > 0;

    it('prints every text, open or not, and no button', async function () {
      if (!(await media({ media: 'print' }))) skipBecause(this, `${engine()} cannot emulate print`);
      for (const picture of [await arrange({}, { deepLink: true }), await arrangeList({}, { deepLink: true })]) {
        const leads = picture.all('.lead');
        expect(leads.length).to.equal(5);
        for (const lead of leads) {
          expect(isSeen(lead), textOf(lead)).to.equal(true);
          expect(lead.getBoundingClientRect().height).to.be.greaterThan(10);
        }
        expect(picture.all('.tools button, .audience input, .permalink').filter(isSeen).map(textOf)).to.deep.equal([]);
      }
    });

    it('shows the chosen field in forced colours, and its name on it', async function () {
      if (!(await media({ forcedColors: 'active' }))) skipBecause(this, `${engine()} cannot emulate forced colours`);
      for (const form of ['wheel', 'fields', 'hub']) {
        const picture = await arrange({ form });
        await picture.choose('Nära mig');
        // The colour changes by degrees.
        await Promise.all(picture.root.getAnimations().map(({ finished }) => finished));
        const fills = picture.tabs.map((tab) => {
          const { fill, fillOpacity, stroke } = getComputedStyle(tab.querySelector('.shape') as Element);
          expect(stroke).to.not.equal('none');
          return [fill, fillOpacity, getComputedStyle(tab.querySelector('text') as Element).fill].join(' ');
        });
        const others = fills.filter((_, index) => index !== 3);
        expect(new Set(others).size, 'the others look alike').to.equal(1);
        expect(others).to.not.include(fills[3]);
        const [ground, , words] = (fills[3] as string).match(/rgba?\([^)]*\)|[\d.]+/g) as string[];
        expect(words).to.not.equal(ground);
      }
    });

    it('moves nothing for those who want it still', async function () {
      const durations = (picture: GoalPictureHarness): string[] =>
        picture.all('.shape, .opener > .icon').map((each) => getComputedStyle(each).transitionDuration);
      if (!(await media({ reducedMotion: 'reduce' }))) skipBecause(this, `${engine()} cannot emulate reduced motion`);
      for (const picture of [await arrange(), await arrangeList()]) {
        expect(durations(picture).length).to.equal(5);
        for (const duration of durations(picture)) expect(duration).to.equal('0s');
      }
      await media({ reducedMotion: 'no-preference' });
      for (const duration of durations(await arrange())) expect(duration).to.equal('0.2s');
    });
  });
});
