import { expect } from '@open-wc/testing';
import { PartLinkController } from '../../src/controllers/part-link.js';

interface Wishes {
  readonly isOn?: boolean;
  /** The parts there are. */
  readonly parts?: readonly string[];
}

const clean = location.href.split('#')[0] as string;

/** A link controller on a page that has just been opened at a fragment. */
function open(hash: string, { isOn = true, parts = ['a'] }: Wishes = {}) {
  history.replaceState(null, '', `${clean}${hash}`);
  const state = { isOn, parts: [...parts], asked: [] as string[] };
  const host = { addController() {}, removeController() {}, requestUpdate() {}, updateComplete: Promise.resolve(true) };
  const link = new PartLinkController(
    host,
    () => state.isOn,
    (id) => {
      state.asked.push(id);
      return state.parts.includes(id);
    },
  );
  link.hostConnected();
  connected.push(link);
  return { state, link, goTo };
}

const connected: PartLinkController[] = [];

/** The address changes as when a link is followed. */
function goTo(hash: string): void {
  history.replaceState(null, '', `${clean}${hash}`);
  dispatchEvent(new HashChangeEvent('hashchange'));
}

describe('PartLinkController', () => {
  afterEach(() => {
    connected.splice(0).forEach((each) => each.hostDisconnected());
    history.replaceState(null, '', clean);
  });

  it('asks for the part when its host has drawn itself, and no more once it is open', () => {
    const { state, link } = open('#nv-part=a');
    expect(state.asked).to.deep.equal([]);
    link.hostUpdated();
    link.hostUpdated();
    expect(state.asked).to.deep.equal(['a']);
  });

  it('asks again until the part is there: content may be late', () => {
    const { state, link } = open('#nv-part=b');
    link.hostUpdated();
    link.hostUpdated();
    state.parts.push('b');
    link.hostUpdated();
    link.hostUpdated();
    expect(state.asked).to.deep.equal(['b', 'b', 'b']);
  });

  it('asks again for the same part when the reader comes back to its address', () => {
    const { state } = open('#nv-part=a');
    goTo('#nv-part=a');
    goTo('#innehall');
    goTo('#nv-part=a');
    expect(state.asked).to.deep.equal(['a', 'a']);
  });

  it('asks for nothing while it is off, and from then on when it is turned on', () => {
    const { state, link } = open('#nv-part=a', { isOn: false });
    link.hostUpdated();
    goTo('#nv-part=a');
    expect(state.asked).to.deep.equal([]);
    state.isOn = true;
    link.hostUpdated();
    expect(state.asked).to.deep.equal(['a']);
  });

  it('hears nothing when its host is gone', () => {
    const { state, link } = open('');
    link.hostDisconnected();
    goTo('#nv-part=a');
    expect(state.asked).to.deep.equal([]);
  });

  for (const hash of [
    '',
    '#',
    '#a',
    '#/nv-part=a',
    '#NV-PART=a',
    '#x#nv-part=a',
    '#nv-contact-card;src=a',
    '#nv-parts=a',
  ]) {
    it(`does not read a fragment of the page’s own: "${hash}"`, () => {
      const { state, link } = open(hash);
      link.hostUpdated();
      goTo(hash);
      expect(state.asked).to.deep.equal([]);
    });
  }

  for (const hash of ['#nv-part=%', '#nv-part=%E0%A4%A', '#nv-part=100%']) {
    it(`bears broken percent signs: "${hash}"`, () => {
      const { state, link } = open(hash);
      link.hostUpdated();
      goTo(hash);
      expect(state.asked).to.deep.equal([]);
    });
  }

  it('gives an address that leads back to the same part, whatever its id and the page’s own fragment', () => {
    const fragments = ['', '#innehall', '#nv-part=a', '#/a#b'];
    ['a', 'nära-mig', 'a b', '100%', 'a/b?c&d=e', '#', 'الرعاية', '👍', '%20'].forEach((id, index) => {
      const { state, link } = open(fragments[index % 4] as string, { parts: [id] });
      const address = link.addressOf(id);
      expect(address.startsWith(`${clean}#nv-part=`)).to.equal(true);
      const { hash, href } = new URL(address);
      expect(href.split('#').length, 'one fragment').to.equal(2);
      goTo(hash);
      expect(state.asked.at(-1)).to.equal(id);
      link.hostDisconnected();
    });
  });

  it('writes nothing into the address', () => {
    const { link } = open('#min-rutt');
    const before = [location.href, history.length];
    link.hostUpdated();
    link.addressOf('a');
    link.hostDisconnected();
    expect([location.href, history.length]).to.deep.equal(before);
  });
});
