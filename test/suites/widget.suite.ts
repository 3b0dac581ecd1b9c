/**
 * The widget laws (DESIGN part 2): promises that every widget keeps for every example. One suite for the whole family, so
 * that a new widget inherits all of them with one call.
 */
import { expect, nextFrame } from '@open-wc/testing';
import { engine, media, press, skipBecause, viewport } from '../support/commands.js';

export interface WidgetCase {
  /** For the test's title: the file, the entry, the state. */
  readonly name: string;
  /** The example file it shows an entry of; none where it is a state of the widget. */
  readonly example?: string;
  /** Puts the widget into the page and waits until it has settled. */
  readonly arrange: () => Promise<HTMLElement>;
  /** Whether the widget has failed to show its content here. */
  readonly isFailure?: boolean;
}

export interface Family {
  readonly tag: string;
  readonly define: () => Promise<unknown>;
  readonly cases: readonly WidgetCase[];
  /** A case with most of what the widget can show, for the laws that take long. */
  readonly richest: WidgetCase;
}

type Check = (root: ShadowRoot, each: WidgetCase, element: HTMLElement) => unknown;

const FORBIDDEN_ROLES = ['banner', 'main', 'contentinfo', 'navigation', 'complementary', 'region', 'search', 'form'];
const LANDMARK_TAGS = 'main,header,footer,nav,aside,section[aria-label],section[aria-labelledby],form[aria-label]';

export function itObeysTheWidgetLaws({ tag, define, cases, richest }: Family): void {
  describe(`<${tag}> and the widget laws`, () => {
    const laws: [title: string, check: Check][] = [];
    const forEach = (title: string, check: Check): void => void laws.push([title, check]);

    forEach('1. a failure never hides care', (root, { isFailure }, element) => {
      const hrefs = [...root.querySelectorAll('a'), ...element.querySelectorAll('a')].map((a) =>
        a.getAttribute('href'),
      );
      if (isFailure) {
        expect(hrefs).to.include('tel:112');
        expect(hrefs).to.include('tel:1177');
      }
      expect(root.textContent?.trim() || element.textContent?.trim()).to.not.equal('');
    });

    forEach('2. nothing is an empty shell', (root) => {
      expect(emptyShells(root)).to.deep.equal([]);
    });

    forEach('4 and 5. nothing of the content runs, and a strict policy has nothing to object to', (root) => {
      expect((globalThis as { harmed?: unknown }).harmed).to.equal(undefined);
      expect(root.querySelectorAll('script, style, iframe, [style]').length).to.equal(0);
      // A widget inside a widget names its content; it is held to the laws by itself.
      for (const { href, src } of root.querySelectorAll<HTMLAnchorElement & HTMLImageElement>(
        '[href], [src]:not(nv-contact-card)',
      )) {
        expect(src ?? '').to.equal('');
        expect(String(href)).to.match(/^(https:|http:\/\/(localhost|127)|tel:|sms:|mailto:)/);
      }
    });

    forEach('6. no landmark is added to the page', (root) => {
      expect(root.querySelectorAll(LANDMARK_TAGS).length).to.equal(0);
      const roles = [...root.querySelectorAll('[role]')].map((element) => element.getAttribute('role'));
      expect(roles.filter((role) => FORBIDDEN_ROLES.includes(role ?? ''))).to.deep.equal([]);
    });

    forEach('7. no axe violation', async (_root, _each, element) => {
      await expect(element).to.be.accessible();
    });

    forEach('7. every target is at least 24 px', (root) => {
      const small = [...root.querySelectorAll<HTMLElement>('button, select, input, textarea, a')].filter((target) => {
        if (!target.getClientRects().length || isInSentence(target)) return false;
        const { width, height } = targetBox(target);
        return width < 24 || height < 24;
      });
      expect(small.map((target) => target.outerHTML.slice(0, 120))).to.deep.equal([]);
    });

    // One visit for all of them: to arrange a widget takes longer than to look at it.
    describe(`laws ${[...new Set(laws.map(([title]) => title.split('. ')[0]))].join(', ')}`, () => {
      for (const each of cases) {
        it(each.name, async () => {
          const element = await each.arrange();
          const broken: string[] = [];
          for (const [title, check] of laws) {
            try {
              await check(element.shadowRoot as ShadowRoot, each, element);
            } catch (error) {
              broken.push(`${title}: ${(error as Error).message}`);
            }
          }
          if (broken.length) throw new Error(broken.join('\n'));
        });
      }
    });

    describe('7. at 320 px nothing is cut off', () => {
      for (const each of cases) {
        it(each.name, async () => {
          await viewport(320);
          const element = await each.arrange();
          expect(overflowing(element)).to.deep.equal([]);
        });
      }
    });

    describe('3. nothing is stored', () => {
      it('no cookie, no web storage, no database, no worker', async () => {
        await richest.arrange();
        expect(document.cookie).to.equal('');
        expect(localStorage.length).to.equal(0);
        expect(sessionStorage.length).to.equal(0);
        const databases = await indexedDB.databases?.();
        expect(databases ?? []).to.deep.equal([]);
        const workers = await navigator.serviceWorker?.getRegistrations();
        expect(workers ?? []).to.deep.equal([]);
      });
    });

    describe('6. a good guest', () => {
      it('is defined twice without an error', async () => {
        await define();
        await define();
        expect(customElements.get(tag)).to.be.a('function');
      });

      it('survives being moved, removed and put back', async () => {
        const element = await richest.arrange();
        const before = element.shadowRoot?.textContent;
        const parent = element.parentElement as HTMLElement;
        const elsewhere = document.createElement('div');
        parent.append(elsewhere);
        elsewhere.append(element);
        await nextFrame();
        element.remove();
        await nextFrame();
        parent.append(element);
        await nextFrame();
        expect(element.shadowRoot?.textContent).to.equal(before);
      });

      it('keeps its looks on a page that resets everything', async () => {
        const element = await richest.arrange();
        const before = element.getBoundingClientRect();
        const heading = element.shadowRoot?.querySelector('[part=heading]') as HTMLElement;
        const { fontWeight } = getComputedStyle(heading);
        const reset = new CSSStyleSheet();
        reset.replaceSync('* { all: unset !important }');
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, reset];
        try {
          expect(getComputedStyle(element).display).to.equal('block');
          expect(getComputedStyle(heading).fontWeight).to.equal(fontWeight);
          expect(element.getBoundingClientRect().height).to.be.within(before.height * 0.7, before.height * 1.3);
        } finally {
          document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== reset);
        }
      });

      it('takes its size from the host’s text, never from the root', async () => {
        const element = await richest.arrange();
        const size = (): number =>
          parseFloat(getComputedStyle(element.shadowRoot?.querySelector('p, li') as Element).fontSize);
        const before = size();
        document.documentElement.style.setProperty('font-size', '62.5%');
        element.style.setProperty('font-size', '20px');
        const small = size();
        element.style.setProperty('font-size', '40px');
        expect(size()).to.be.closeTo(small * 2, 0.1);
        document.documentElement.style.removeProperty('font-size');
        expect(before).to.be.greaterThan(0);
      });

      it('leaves no global behind but the one it may', async () => {
        await richest.arrange();
        const known = /^(lit|reactiveElement|__|webpack|mocha|chai|axe|harmed)/;
        const frame = document.createElement('iframe');
        document.body.append(frame);
        const bare = new Set(Object.getOwnPropertyNames(frame.contentWindow));
        frame.remove();
        const added = Object.getOwnPropertyNames(window).filter(
          (name) => !bare.has(name) && /nara|nv|vard|widget/i.test(name) && !known.test(name),
        );
        expect(added).to.deep.equal([]);
      });
    });

    describe('7. beyond the letter', () => {
      it('is walked through by keyboard, in the order it is read, with a ring at every stop', async () => {
        const element = await richest.arrange();
        const root = element.shadowRoot as ShadowRoot;
        const stops = [
          ...root.querySelectorAll<HTMLElement>('a[href], button, select, input, textarea, [tabindex="0"]'),
        ].filter((each) => isVisible(each) && isStop(each));
        const before = document.createElement('button');
        element.before(before);
        before.focus();
        const seen: HTMLElement[] = [];
        // A widget inside this one has stops of its own, and is walked through by itself.
        const most = stops.length + 12 * root.querySelectorAll('nv-contact-card').length;
        for (let step = 0; step < most && seen.length < stops.length; step += 1) {
          await press('Tab');
          const focused = root.activeElement as HTMLElement | null;
          if (!focused || focused.shadowRoot) continue;
          seen.push(focused);
          if (document.hasFocus()) expect(hasRing(focused), `a focus ring on ${nameOf(focused)}`).to.equal(true);
        }
        // Under a bare display nobody gives WebKit's window the focus, and then no element matches :focus.
        if (!document.hasFocus()) console.log(`not seen in ${engine()}: the focus ring; its window has no focus here`);
        before.remove();
        // WebKit's default leaves links out of the Tab order, as Safari does until its user asks for them.
        const expected =
          engine() === 'webkit' && !seen.some((each) => each.localName === 'a')
            ? stops.filter((each) => each.localName !== 'a')
            : stops;
        expect(seen.slice(0, expected.length).map(nameOf)).to.deep.equal(expected.map(nameOf));
      });

      it('bears wider text spacing without losing words (WCAG 1.4.12)', async () => {
        await viewport(320);
        const element = await richest.arrange();
        const spacing = new CSSStyleSheet();
        spacing.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
        );
        const root = element.shadowRoot as ShadowRoot;
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, spacing];
        await nextFrame();
        expect(overflowing(element)).to.deep.equal([]);
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== spacing);
      });

      it('keeps its edges in forced colours', async function () {
        if (!(await media({ forcedColors: 'active' }))) skipBecause(this, `${engine()} cannot emulate forced colours`);
        const element = await richest.arrange();
        expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
        await expect(element).to.be.accessible();
        const card = element.shadowRoot?.querySelector('[part=card]') as Element;
        expect(getComputedStyle(card).borderTopStyle).to.equal('solid');
      });

      it('stands still when less motion is asked for', async function () {
        if (!(await media({ reducedMotion: 'reduce' }))) skipBecause(this, `${engine()} cannot emulate reduced motion`);
        const element = await richest.arrange();
        const moving = element.shadowRoot?.getAnimations?.() ?? [];
        expect(moving.length).to.equal(0);
      });

      it('follows the heading level of the page', async () => {
        const element = (await richest.arrange()) as HTMLElement & {
          headingLevel: number;
          updateComplete: Promise<unknown>;
        };
        for (const [level, tagName] of [
          [2, 'h2'],
          [3, 'h3'],
          [6, 'h6'],
          [9, 'h6'],
          [0, 'h2'],
        ] as const) {
          element.headingLevel = level;
          await element.updateComplete;
          expect(element.shadowRoot?.querySelector('[part=heading]')?.localName).to.equal(tagName);
        }
      });
    });
  });
}

/** Labels, commas, headings, links, rows and lists without a value. */
function emptyShells(root: ShadowRoot): string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll<HTMLElement>(
    'a, button, h2, h3, h4, h5, h6, p, li, ul, td, th, caption, label, option, bdi',
  )) {
    const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const name = element.getAttribute('aria-label') ?? text;
    if (!name) found.push(`empty <${element.localName} class="${element.className}">`);
    // A colon promises that something follows: inside the same element, or as the list after it.
    else if (/:$/.test(text) && element.localName !== 'button' && element.nextElementSibling?.localName !== 'ul')
      found.push(`label without a value: "${text}"`);
    else if (/^[,;·–-]|[,;·–]$|, ?,|\(\)|\bundefined\b|\bnull\b|\[object|NaN|Invalid/.test(text))
      found.push(`stray sign in "${text}"`);
    if (element.localName === 'a' && !element.getAttribute('href')) found.push(`link without an address: "${text}"`);
  }
  return found;
}

/** Elements that stick out of the page, and the page itself if it can be scrolled sideways. */
function overflowing(element: HTMLElement): string[] {
  const wide = document.documentElement.clientWidth;
  const out = [...(element.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>('*')]
    .filter((each) => each.getClientRects().length && !each.closest('.said, svg'))
    .filter((each) => {
      const { left, right } = each.getBoundingClientRect();
      return right > wide + 1 || left < -1;
    })
    .map((each) => `<${each.localName} class="${each.className}"> ${(each.textContent ?? '').trim().slice(0, 40)}`);
  return out;
}

function isVisible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && !element.closest('[hidden]');
}

/** Of radio buttons that belong together only the chosen one is a stop, or the first; arrows go between them. */
function isStop(element: HTMLElement): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
  const group = (element.getRootNode() as ShadowRoot).querySelectorAll<HTMLInputElement>(
    `[type=radio][name="${element.name}"]`,
  );
  return element === ([...group].find(({ checked }) => checked) ?? group[0]);
}

const nameOf = (element: HTMLElement): string =>
  (element.getAttribute('aria-label') ?? (element.closest('label') ?? element).textContent ?? '')
    .replace(/\s+/g, ' ')
    .trim();

/** Links in running text are exempt from the target size (WCAG 2.5.8, "inline"). */
function isInSentence(target: HTMLElement): boolean {
  const parent = target.parentElement;
  return (
    target.localName === 'a' &&
    getComputedStyle(target).display === 'inline' &&
    parent?.textContent?.trim() !== target.textContent?.trim()
  );
}

/** The size of what answers a press: the element, or the area that its pseudo-element covers. */
function targetBox(target: HTMLElement): { width: number; height: number } {
  const after = getComputedStyle(target, '::after');
  if (after.position === 'absolute' && after.content !== 'none') {
    const { width, height } = (target.closest('li') ?? target).getBoundingClientRect();
    return { width, height };
  }
  return target.getBoundingClientRect();
}

function hasRing(element: HTMLElement): boolean {
  // A shape in a picture has no outline that follows it: its ring is a drawn one.
  const drawn = element.querySelector('.ring');
  if (drawn) {
    const { stroke, strokeWidth } = getComputedStyle(drawn);
    return stroke !== 'none' && parseFloat(strokeWidth) >= 2;
  }
  // A radio button without looks of its own shows its ring on the label beside it.
  const { nextElementSibling: beside } = element;
  return [element, ...(element instanceof HTMLInputElement && beside ? [beside] : [])].some((shown) => {
    // Chromium draws no ring round a link in the line that blocks break up, whatever its style says.
    const isBrokenUp =
      getComputedStyle(shown).display === 'inline' &&
      [...shown.children].some((child) => getComputedStyle(child).display === 'block');
    if (isBrokenUp || getComputedStyle(shown).opacity === '0') return false;
    return [getComputedStyle(shown), getComputedStyle(shown, '::after')].some(
      ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
    );
  });
}
