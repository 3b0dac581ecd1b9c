/**
 * What a page loads: one script, placed once. It finds the widgets on the page and fetches only those that are used. It
 * knows nothing of Lit, so that a page that cannot run Lit keeps its readable text and gets one line in the console.
 */
import { cleanAttribute } from './attributes.js';
import { FRAME } from './form-d.js';
import type * as Frame from './frame.js';

declare const __VERSION__: string;

type Word = keyof typeof WIDGETS;

const WIDGETS = {
  'care-finder': () => import('../define/care-finder.js'),
  'contact-card': () => import('../define/contact-card.js'),
  'feedback-form': () => import('../define/feedback-form.js'),
  'goal-picture': () => import('../define/goal-picture.js'),
};
const KEY = Symbol.for('nara-vard');
const page = globalThis as { [KEY]?: { version: string; origins: string[] } };
const { origins, shadowHosts } = settings();
const selector = [
  '[data-nv]',
  "a[href*='#nv-']",
  `iframe[src*='${FRAME}']`,
  ...Object.keys(WIDGETS).map((word) => `nv-${word}`),
  ...shadowHosts,
].join();
/** A link of form C; also with its fragment encoded. Those to a part or an answer of a widget are not. */
const LINK = /#nv-(\w+-\w+)(?:;|%3B|$)/i;
/** Widgets whose failure to start has been told: one line for the page, however many cards it has. */
const told = new Set<Word>();
/** About as far ahead as browsers fetch pictures that are to be lazy. */
const NEAR = '2500px';
const entered = new WeakSet<ShadowRoot>();
const coming: { [word in Word]?: Promise<unknown> } = {};

const running = page[KEY];
if (running) {
  // The first one wins: two copies would fight over the tags, and the page's author cannot see which one is right.
  if (running.version !== __VERSION__) {
    console.warn(`nara-vard: version ${running.version} already runs this page; version ${__VERSION__} stands aside.`);
  }
} else if (!('adoptedStyleSheets' in Document.prototype)) {
  // Safari before 16.4 and their like: without these, Lit writes style elements, which a strict page refuses.
  console.warn('nara-vard: this browser is too old for the widgets; the page’s own text stays.');
} else if (document.contentType !== 'text/html') {
  // What Lit draws with is HTML, which a document of XML cannot parse.
  console.warn('nara-vard: this page is not text/html; its own text stays.');
} else {
  page[KEY] = { version: __VERSION__, origins };
  start(document.documentElement);
  if (location.hash === FRAME) void withFrames(({ tellHost }) => tellHost());
}

/**
 * What the script's own tag says, separated by spaces or commas: in `data-origins` where content may come from besides the
 * script's own origin; in `data-shadow-hosts` the tags of the page's elements with widgets in their open shadow roots.
 */
function settings(): { origins: string[]; shadowHosts: string[] } {
  const { url } = import.meta;
  const { dataset } = [...document.scripts].find(({ src }) => src === url) ?? {};
  const named = (list = ''): string[] => list.split(/[\s,]+/).filter(Boolean);
  return {
    origins: [new URL(url).origin, ...named(dataset?.origins)],
    // Whatever else would make a selector that throws.
    shadowHosts: named(dataset?.shadowHosts).filter((name) => /^[a-z][\w-]*$/.test(name)),
  };
}

function start(root: Element | ShadowRoot): void {
  find(root);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      addedNodes.forEach((node) => {
        if (node instanceof Element) find(node);
      });
    }
  }).observe(root, { childList: true, subtree: true });
}

function find(root: Element | ShadowRoot): void {
  if (root instanceof Element && root.matches(selector)) meet(root);
  root.querySelectorAll(selector).forEach(meet);
}

function meet(element: Element): void {
  if (shadowHosts.includes(element.localName)) void enter(element);
  else void upgrade(element);
}

async function enter(host: Element): Promise<void> {
  if (!host.shadowRoot && host.localName.includes('-')) await customElements.whenDefined(host.localName);
  const { shadowRoot } = host;
  if (!shadowRoot || entered.has(shadowRoot)) return;
  entered.add(shadowRoot);
  start(shadowRoot);
}

/** Without it a frame keeps the height it was given. */
async function withFrames(use: (frame: typeof Frame) => void): Promise<void> {
  return import('./frame.js').then(use, () => undefined);
}

async function upgrade(element: Element): Promise<void> {
  if (element instanceof HTMLIFrameElement) return withFrames(({ followPage }) => followPage(element));
  const link = LINK.exec(element.getAttribute('href') ?? '')?.[1];
  const named = link ?? element.getAttribute('data-nv') ?? element.localName.slice(3);
  const word = cleanAttribute(named).toLowerCase() as Word;
  if (!Object.keys(WIDGETS).includes(word)) return;
  const tag = `nv-${word}`;
  if (element.localName === tag) {
    for (const { name, value } of [...element.attributes]) {
      const clean = cleanAttribute(value);
      if (clean !== value && name !== 'class' && name !== 'style') element.setAttribute(name, clean);
    }
    // Above all one that a placeholder has just been given: asking for its style now would lay the page out without it, and
    // the browser would then hold on to what stands below.
    if (customElements.get(tag)) return;
  }
  await untilNear(element);
  const line = link ? (element as HTMLAnchorElement) : onlyLink(element);
  const start = async (): Promise<void> => {
    // One promise for all: they come alive in one frame, and no reader is held by the next one while this one grows.
    await (coming[word] ??= WIDGETS[word]());
    if (link) (await import('./widget-link.js')).replaceLink(element, word, cleanAttribute);
    else if (element.localName !== tag) fillPlaceholder(element, word);
  };
  try {
    if (line) await (await import('./widget-link.js')).whenUnseen(line, start);
    else await start();
  } catch (error) {
    if (!told.has(word)) console.warn(`nara-vard: "${word}" could not start; the page's own text stays.`, error);
    told.add(word);
  }
}

/**
 * Resolves when somebody is about to see the element, so that a page fetches only what is read. At once where nobody can
 * tell, where the address asks for a part of a widget, and before printing.
 */
function untilNear(element: Element): Promise<unknown> {
  if (location.hash.startsWith('#nv-') || getComputedStyle(element).display === 'contents') return Promise.resolve();
  return new Promise((resolve) => {
    addEventListener('beforeprint', resolve, { once: true });
    new IntersectionObserver(
      ([entry], observer) => {
        if (!entry?.isIntersecting) return;
        observer.disconnect();
        resolve(entry);
      },
      { rootMargin: NEAR },
    ).observe(element);
  });
}

/** The link of form B-inline: all that stands in its placeholder, but for spaces. */
function onlyLink(placeholder: Element): HTMLAnchorElement | undefined {
  const [link, ...others] = placeholder.querySelectorAll('a');
  const isAll = link && !others.length && link.textContent?.trim() === placeholder.textContent?.trim();
  return isAll && link.protocol.startsWith('http') ? link : undefined;
}

/** The placeholder keeps its place in the page; what was readable in it becomes what the widget falls back to. */
function fillPlaceholder(placeholder: Element, word: Word): void {
  if (placeholder.querySelector(`:scope > nv-${word}`) || !placeholder.isConnected) return;
  const widget = document.createElement(`nv-${word}`);
  for (const { name, value } of [...placeholder.attributes]) {
    if (name.startsWith('data-nv-')) widget.setAttribute(name.slice(8), cleanAttribute(value));
  }
  widget.append(...placeholder.childNodes);
  placeholder.append(widget);
}
