import { expect } from '@open-wc/testing';
import { resolveContact, type ContactWay, type ResolvedContact } from '../../src/domain/contact-card/channels.js';
import type { Contact, OpeningHours, Register } from '../../src/domain/contact-card/content.js';
import { groupWeek, planDay } from '../../src/domain/contact-card/opening-hours.js';
import { findContact, parseRegister } from '../../src/domain/contact-card/register.js';
import { textIn } from '../../src/domain/shared/localized-text.js';
import { numberPolicy } from '../../src/domain/shared/care-numbers.js';
import type { LocalizedText } from '../../src/domain/shared/schema.js';
import { readPageContent } from '../../src/elements/contact-card/contact-card.page.js';
import { channelText } from '../../src/elements/contact-card/contact-card.strings.js';
import { ensureLocale, writeSnippet, type SnippetOptions } from '../../src/embed/snippet.js';
import { examples, type Example } from '../support/examples.js';

const TODAY = '2026-11-24';
/** What addresses are read against: for a page that is not there yet, and on the page. */
const WRITTEN = 'https://page.example/';
const READ = document.baseURI;

const write = (document: unknown, options: Partial<SnippetOptions> = {}): string =>
  writeSnippet({ widget: 'contact-card', form: 'b', document, today: TODAY, ...options });
const bodyOf = (html: string): HTMLElement => new DOMParser().parseFromString(html, 'text/html').body;
const placeholder = (html: string): Element =>
  document.importNode(bodyOf(html).querySelector('[data-nv]') as Element, true);

interface Read {
  readonly register: Register;
  readonly contact: Contact;
}
function readBack(root: Element, lang = 'sv'): Read | undefined {
  const { value: register } = parseRegister(readPageContent(root, lang));
  const contact = register && findContact(register, undefined);
  return contact && { register, contact };
}

/** Said by the page in the place of hours, and by the card from the hours themselves. */
const CLOSED = /Tillfälligt\sstängt(\still\soch\smed\s[^.]*?\d{4})?/;
const spaced = (text: string): string => text.replace(/[\s\u2060]+/g, ' ').trim();
const weekOf = (hours: OpeningHours | undefined): unknown => {
  if (!hours) return undefined;
  // Closed for a while, or past their date: then there is no week in the page.
  if (
    planDay(hours, TODAY).state !== 'ordinary' &&
    !hours.alwaysOpen &&
    (hours.temporarilyClosed ?? hours.validThrough)
  )
    return undefined;
  const { alwaysOpen, byAppointment, week = [] } = hours;
  const groups = groupWeek(week).filter(({ intervals }) => intervals.length);
  return alwaysOpen || byAppointment || groups.length
    ? { alwaysOpen: alwaysOpen || undefined, byAppointment, groups }
    : undefined;
};

/**
 * What a card says of a contact, as text. By design the page does not carry: the type of a contact beside "a person, for …",
 * and the symbol of a row that has a text of its own; seasons, exceptions, eves, half days, closures and how long hours are
 * valid; area layers; when something was checked. A job title, an answering time and a note of a row are the same lines,
 * though which is which may change.
 */
function said({ register, contact }: Read, base: string): unknown {
  const resolved: ResolvedContact = resolveContact(register, contact, { base, today: TODAY });
  const local = (href: string | undefined): string | undefined => href?.replace(new URL(base).origin, '');
  const text = (value: LocalizedText | undefined): string | undefined =>
    spaced((textIn(value, 'sv', register.lang)?.text ?? '').replace(CLOSED, '')) || undefined;
  const way = ({ kind, href, display, name, label, mapHref, hours, ...rest }: ContactWay): object => ({
    href: local(href),
    display: display && spaced(display),
    name: name && spaced(name),
    label: text(label) ?? channelText(kind),
    mapHref: local(mapHref),
    hours: weekOf(hours),
    lines: [rest.jobTitle, rest.responseTime, rest.note].map(text).filter(Boolean).join(' '),
  });
  return JSON.parse(
    JSON.stringify({
      name: text(resolved.name),
      purpose: resolved.type === 'person' ? resolved.purpose : undefined,
      category: text(resolved.category),
      responsible: resolved.responsible,
      jobTitle: text(resolved.jobTitle),
      description: text(resolved.description),
      hours: weekOf(resolved.hours),
      ways: resolved.ways.map(way),
      example: resolved.example,
    }),
  );
}

const hasUnverified = ({ contacts }: Register, id: string): boolean =>
  contacts.some(
    (each) => each.id === id && each.channels?.some(({ telephone = '' }) => numberPolicy(telephone) === 'to-verify'),
  );

/** What editors' tools do to pasted markup (measured: TinyMCE, CKEditor, Tiptap, WordPress), on the page's own elements. */
const MANGLED: Readonly<Record<string, (root: Element) => void>> = {
  'empty paragraphs between everything (WordPress, TinyMCE)': (root) => {
    for (const each of root.querySelectorAll('h2, p, ul, details')) {
      each.before(made('p'), made('p', '\u00a0'), made('p', made('br')));
    }
    root.append(made('p', '\u00a0'), '\u00a0');
  },
  'paragraphs around and inside everything (WordPress)': (root) => {
    for (const each of root.querySelectorAll('li, summary')) each.replaceChildren(made('p', ...each.childNodes));
    root.replaceChildren(made('p'), made('div', ...root.childNodes), made('p'));
  },
  'spaces and non-breaking spaces at the edges': (root) => {
    for (const each of root.querySelectorAll('h2, p, li, a, strong')) {
      each.prepend('\n      ');
      each.append('\u00a0', '\n');
    }
  },
  'non-breaking spaces for spaces': (root) => {
    for (const text of textsOf(root)) text.data = text.data.replace(/ /g, '\u00a0');
  },
  'spans with style inside everything (Word)': (root) => {
    for (const each of root.querySelectorAll('h2, p, li, a')) {
      each.append(made('font', made('span', ...each.childNodes), document.createElement('o:p')));
    }
  },
  'details that became a heading and a list': (root) => {
    for (const each of root.querySelectorAll('summary')) each.replaceWith(made('h3', ...each.childNodes));
    for (const each of root.querySelectorAll('details')) each.replaceWith(...each.childNodes);
  },
  'lines that became paragraphs': (root) => {
    for (const each of root.querySelectorAll('li')) {
      const paragraphs = [made('p')];
      for (const node of [...each.childNodes]) {
        if (node.nodeName === 'BR') paragraphs.push(made('p'));
        else paragraphs[paragraphs.length - 1]?.append(node);
      }
      each.replaceChildren(...paragraphs);
    }
  },
  'hyphens for dashes, and full stops': (root) => {
    for (const text of textsOf(root)) {
      if (/^\s*(mån|tis|ons|tors|fre|lör|sön)/.test(text.data)) text.data = `${text.data.replace(/–/g, '-').trim()}.`;
    }
  },
  'links that open in a new window': (root) => {
    for (const each of root.querySelectorAll('a')) each.setAttribute('target', '_blank');
  },
};

function* textsOf(root: Element): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}
function made(name: string, ...inside: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...inside);
  return element;
}

describe('a contact written into a page', () => {
  let all: Example[];
  before(async () => {
    all = await examples();
    await ensureLocale('en');
  });

  const each = (work: (original: Read, html: string, name: string) => void): void => {
    let count = 0;
    for (const { name, document: raw, contactIds } of all) {
      const { value: register } = parseRegister(raw);
      for (const id of contactIds) {
        const contact = register && findContact(register, id);
        if (!contact) continue;
        const { ways } = resolveContact(register, contact, { base: WRITTEN, today: TODAY });
        // Nobody to turn to: nothing that a page could say.
        if (!ways.length) continue;
        // By design: the page carries no date on which such a number was tried, and so the number is not shown.
        if (hasUnverified(register, id)) continue;
        work({ register, contact }, write(raw, { attributes: { 'contact-id': id } }), `${name}#${id}`);
        count++;
      }
    }
    expect(count, 'contacts that were looked at').to.be.greaterThan(25);
  };

  it('is read back as the same: its ways, numbers, hours and texts', () => {
    each((original, html, name) => {
      const back = readBack(placeholder(html));
      expect(back && said(back, READ), `${name}\n${html}`).to.deep.equal(said(original, WRITTEN));
    });
  });

  for (const [name, mangle] of Object.entries(MANGLED)) {
    it(`is read as it was written through ${name}`, () => {
      each((original, html, id) => {
        const root = placeholder(html);
        mangle(root);
        const back = readBack(root);
        expect(back && said(back, READ), `${id}\n${root.innerHTML}`).to.deep.equal(said(original, WRITTEN));
        // What comes out of the tool is parsed once more by the reader's browser.
        const again = readBack(placeholder(root.outerHTML));
        expect(again && said(again, READ), `${id}, parsed again`).to.deep.equal(said(original, WRITTEN));
      });
    });
  }

  it('is read back from a page in English, too', () => {
    each((original, html, id) => {
      const english = write(original.register, { lang: 'en', attributes: { 'contact-id': original.contact.id } });
      const back = readBack(placeholder(english), 'en');
      const ways = ({ ways: own }: { ways: { href?: string; hours?: unknown }[] }): unknown =>
        own.map(({ href, hours }) => [href, hours]);
      expect(back && ways(said(back, READ) as never), `${id}\n${english}`).to.deep.equal(
        ways(said(original, WRITTEN) as never),
      );
      expect(html).to.not.equal(english);
    });
  });
});
