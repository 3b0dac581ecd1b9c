// The goal picture on real pages: without script, while it is upgraded, by hand, by keyboard, by link, on paper.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inEveryEngine, openChromium, sampled } from './browsers.mjs';
import { hostPage, openSite, readContent, readOn, watch } from './site.mjs';
import { writeSnippet } from '../../dist/cli/snippet.mjs';

const REGIONS = ['norrbotten', 'orebro', 'vasterbotten', 'vasternorrland'];
const WIDTHS = [320, 768, 1280];
/** What a reader cannot notice: rounding of positions, not movement. */
const MOST_SHIFT = 0.001;
const CHUNK_DELAY_MS = 500;

const pathOf = (region) => `/${region}/malbild.html`;
const documentOf = (region) => readContent(`content/${region}/goal-picture.json`);

/** What an editor pastes; with `inPage` the text between the tags is the content. */
function goalPicture({ region = 'norrbotten', form = 'a', inPage = false, ...attributes } = {}) {
  const src = inPage ? undefined : `/content/${region}/goal-picture.json`;
  const document = documentOf(region);
  return writeSnippet({ widget: 'goal-picture', form, src, document, attributes, lang: 'sv', today: '2026-11-24' });
}

let site, browser;
before(async () => {
  site = await openSite();
  browser = await openChromium();
});
after(async () => {
  await browser?.close();
  await site?.close();
});

/** A page of its own for one test, closed after it. */
async function visiting(url, { width = 1280, height = 800, ...options }, visit) {
  const context = await browser.newContext({ viewport: { width, height }, ...options });
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(url.startsWith('http') ? url : site.url + url);
    if (options.javaScriptEnabled !== false) await page.waitForFunction(areReady);
    return await visit(page);
  } finally {
    await context.close();
  }
}

/** Runs in the page: whether every goal picture in it shows its content. */
function areReady() {
  const places = document.querySelectorAll('nv-goal-picture, [data-nv="goal-picture"]:not(:has(nv-goal-picture))');
  return [...places].every(({ shadowRoot }) => shadowRoot?.querySelector('.card[role=group]'));
}

const settled = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** Runs in the page: where the focus is, inside shadow roots too. */
function focusedIn() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return {
    id: at?.id ?? '',
    role: at?.getAttribute('role') ?? '',
    text: at?.textContent.replace(/\s+/g, ' ').trim() ?? '',
    isInside: at?.getRootNode().host?.localName === 'nv-goal-picture',
  };
}
const focused = (page) => page.evaluate(focusedIn);

/** Runs in the page: the texts of the parts that are open, in every goal picture. */
const openTexts = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('nv-goal-picture')].flatMap(({ shadowRoot }) =>
      [...shadowRoot.querySelectorAll('[part=part]')]
        .filter((each) => each.firstElementChild.checkVisibility())
        .map((each) => each.innerText),
    ),
  );

/** A press in the middle of a part's name in the picture. */
async function pressPart(page, index, picture = 0) {
  const label = page.locator('nv-goal-picture').nth(picture).locator('[role=tab]').nth(index).locator('text');
  await label.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await label.boundingBox();
  await page.mouse.click(x + width / 2, y + height / 2);
}

const words = (text) => text.replace(/[\s\u00a0\u2060]+/g, ' ').trim();

/** Every text that a content document shows its reader. */
function textsOf(value, key = '') {
  if (typeof value === 'string') {
    return /^(name|description|motto|lead|body|list|meaning|is|isNot|thought|background|text|by|note|role)$/.test(key)
      ? [words(value)]
      : [];
  }
  if (Array.isArray(value)) return value.flatMap((each) => textsOf(each, key));
  return Object.entries(value ?? {}).flatMap(([name, each]) => textsOf(each, name));
}

describe('a page without script', () => {
  for (const region of REGIONS) {
    it(`${region} is a complete document`, () =>
      visiting(pathOf(region), { javaScriptEnabled: false }, async (page) => {
        const place = page.locator('nv-goal-picture, [data-nv="goal-picture"]');
        assert.equal(await place.count(), 1);
        const text = words(await place.innerText());
        const missing = textsOf(documentOf(region)).filter((each) => !text.includes(each));
        assert.deepEqual(missing, []);
        assert.equal(await place.locator('a[href="tel:112"]').count(), 1);
        assert.equal(await place.locator('a[href="tel:1177"]').count(), 1);
        const headings = await place.locator('h2, h3, h4').evaluateAll((all) => all.map(({ localName }) => localName));
        assert.equal(headings[0], 'h2');
        const { centre, parts } = documentOf(region);
        assert.ok(headings.filter((each) => each === 'h3').length >= parts.length + (centre ? 1 : 0));
        assert.doesNotMatch(text, /undefined|null|\[object/);
      }));
  }
});

describe('the upgrade moves nothing on the page', () => {
  for (const region of REGIONS) {
    for (const width of sampled(WIDTHS, [320, 1280])) {
      for (const delay of sampled([0, CHUNK_DELAY_MS], [CHUNK_DELAY_MS])) {
        it(`${region} at ${width} px${delay ? `, each chunk ${delay} ms late` : ''}`, async () => {
          const page = await browser.newPage({ viewport: { width, height: 800 } });
          await page.addInitScript(() => {
            globalThis.shifts = [];
            new PerformanceObserver((list) => {
              for (const { value, hadRecentInput, sources } of list.getEntries()) {
                const moved = sources.map(({ node, previousRect: from, currentRect: to }) => {
                  const { localName = node?.parentElement?.localName, className, textContent } = node ?? {};
                  return `<${localName}.${className}> "${textContent?.trim().slice(0, 30)}" ${Math.round(from.y)}→${Math.round(to.y)}`;
                });
                if (!hadRecentInput) globalThis.shifts.push({ value, moved });
              }
            }).observe({ type: 'layout-shift', buffered: true });
          });
          if (delay) {
            await page.route(/\/chunks\/|\/content\//, async (route) => {
              await new Promise((resolve) => setTimeout(resolve, delay));
              await route.continue();
            });
          }
          await page.goto(site.url + pathOf(region));
          await page.waitForFunction(areReady);
          await page.waitForLoadState('networkidle');
          await settled(page);
          const shifts = await page.evaluate(() => globalThis.shifts);
          await page.close();
          const sum = shifts.reduce((total, { value }) => total + value, 0);
          console.log(`layout shift ${sum.toFixed(4)}  ${region} at ${width} px, chunks ${delay} ms late`);
          assert.ok(sum <= MOST_SHIFT, shifts.map(({ value, moved }) => `${value} ${moved.join('; ')}`).join('\n'));
        });
      }
    }
  }
});

describe('somebody who reads the text while the script comes', () => {
  /** Runs in the page: where each line of the text between the tags stands. */
  const positions = () =>
    [...document.querySelector('nv-goal-picture, [data-nv="goal-picture"]').querySelectorAll('h2, h3, h4, p, li')].map(
      (each) => Math.round(each.getBoundingClientRect().top + scrollY),
    );

  for (const region of REGIONS) {
    for (const width of [320, 1280]) {
      it(`keeps the line until the content is there: ${region} at ${width} px`, async () => {
        const page = await browser.newPage({ viewport: { width, height: 800 } });
        const gates = {};
        for (const name of ['chunks', 'content']) {
          const gate = new Promise((resolve) => (gates[name] = resolve));
          await page.route(new RegExp(`/${name}/`), async (route) => {
            await gate;
            await route.continue();
          });
        }
        await page.goto(site.url + pathOf(region), { waitUntil: 'commit' });
        await page.waitForSelector('footer');
        const middle = await page.evaluate(() => {
          scrollTo(0, document.documentElement.scrollHeight / 2);
          return scrollY;
        });
        await settled(page);
        const before = await page.evaluate(positions);
        gates.chunks();
        await page.waitForFunction(() => document.querySelector('nv-goal-picture')?.shadowRoot?.querySelector('.nv'));
        await settled(page);
        // A goal picture that is written in the page waits for nothing more.
        if (region !== 'vasternorrland') assert.deepEqual(await page.evaluate(positions), before);
        const after = await page.evaluate(() => scrollY);
        gates.content();
        await page.waitForFunction(areReady);
        await page.close();
        if (region !== 'vasternorrland') assert.equal(after, middle, 'the page is not scrolled');
        else assert.ok(after > middle / 4, `the page is scrolled from ${middle} to ${after}`);
      });
    }
  }
});

describe('on the strictest host', () => {
  inEveryEngine((page) => {
    it('shows each form, with nothing for the policy to object to', async () => {
      const body = [
        goalPicture(),
        goalPicture({ form: 'b', 'deep-link': '' }),
        goalPicture({ form: 'b', inPage: true }),
      ];
      await page().go(site.put('/goal-pictures.html', hostPage({ body: body.join('\n') })));
      await page().until(readOn, 3);
      await page().calm();
      const { violations, errors, failed } = await page().seen();
      assert.deepEqual([violations, errors, failed], [[], [], []]);
      const found = await page().run(() =>
        [...document.querySelectorAll('nv-goal-picture')].map(({ shadowRoot: root }) => ({
          tabs: root.querySelectorAll('[role=tab]').length,
          display: getComputedStyle(root.querySelector('.card')).display,
          // Closed parts can be found by the browser's own search, where it knows how.
          closed: [...root.querySelectorAll('[part=part][hidden]')].map((each) => each.getAttribute('hidden')),
        })),
      );
      assert.equal(found.length, 3);
      for (const { tabs, display, closed } of found) {
        assert.equal(tabs, 5);
        assert.equal(display, 'grid', 'its styles are applied');
        assert.deepEqual(closed, Array(4).fill('until-found'));
      }
    });
  });

  it('takes a placeholder over where it stands, with its attributes and its text', async () => {
    const url = site.put('/placeholder.html', hostPage({ body: goalPicture({ form: 'b', view: 'list' }) }));
    await visiting(url, {}, async (page) => {
      const place = page.locator('main > [data-nv="goal-picture"]');
      const widget = place.locator('> nv-goal-picture');
      assert.equal(await widget.getAttribute('src'), '/content/norrbotten/goal-picture.json');
      assert.equal(await widget.getAttribute('view'), 'list');
      assert.equal(await widget.locator('> h2').count(), 1, 'the text is kept, for when the content fails');
      assert.equal(await widget.locator('.opener').count(), 5);
    });
  });
});

describe('opening a part', () => {
  for (const [region, width] of [
    ['vasterbotten', 1280],
    ['orebro', 1280],
    ['norrbotten', 1280],
    ['norrbotten', 320],
  ]) {
    it(`asks for nothing and leaves the picture where it is: ${region} at ${width} px`, () =>
      visiting(pathOf(region), { width }, async (page) => {
        await page.waitForLoadState('networkidle');
        const requests = [];
        page.on('request', (request) => requests.push(request.url()));
        const { centre, parts } = documentOf(region);
        const all = [...(centre ? [centre] : []), ...parts];
        const standsAt = () =>
          page.evaluate(() => {
            const { shadowRoot } = document.querySelector('nv-goal-picture');
            return Math.round(
              shadowRoot.querySelector('.explorer > :first-child').getBoundingClientRect().top + scrollY,
            );
          });
        const place = await standsAt();
        for (const [index, part] of all.entries()) {
          const opener = page.locator('.opener').nth(index);
          if (width === 320) await opener.click();
          else await pressPart(page, index);
          await settled(page);
          const texts = await openTexts(page);
          assert.ok(words(texts.join(' ')).includes(words(part.lead)), `${part.name}: ${texts}`);
          assert.equal(await standsAt(), place, part.name);
          if (width !== 320) assert.equal(texts.length, 1, 'one at a time beside the picture');
        }
        assert.deepEqual(requests, []);
        const { errors, violations } = await page.evaluate(() => globalThis.seen);
        assert.deepEqual([errors, violations], [[], []]);
      }));
  }

  it('a closed part that the browser’s search has found is opened', () =>
    visiting(pathOf('norrbotten'), { width: 320 }, async (page) => {
      const part = page.locator('nv-goal-picture [part=part]').nth(3);
      assert.equal(await part.getAttribute('hidden'), 'until-found');
      await part.evaluate((each) => each.dispatchEvent(new Event('beforematch', { bubbles: true })));
      await settled(page);
      assert.equal(await part.getAttribute('hidden'), null);
      assert.equal(await page.locator('.opener').nth(3).getAttribute('aria-expanded'), 'true');
    }));

  it('two on one page do not know of each other', () => {
    const body = [goalPicture(), goalPicture({ region: 'vasterbotten', form: 'b' })];
    const url = site.put('/two.html', hostPage({ body: body.join('\n') }));
    return visiting(url, {}, async (page) => {
      await pressPart(page, 2, 1);
      await settled(page);
      const chosen = await page
        .locator('[role=tab][aria-selected=true]')
        .evaluateAll((all) => all.map(({ id, textContent }) => [id, textContent.replace(/\s+/g, ' ').trim()]));
      assert.deepEqual(
        chosen.map(([id]) => id),
        ['tab-0', 'tab-2'],
      );
      const [first, second] = await openTexts(page);
      assert.match(first, /Jag vill må bra/);
      assert.match(second, /Munnen hör ihop/);
    });
  });
});

describe('a link to a part', () => {
  const PART = 'samverkansperspektivet';
  const LEAD = /Regionen och kommunerna delar på ansvaret/;
  const path = pathOf('orebro');

  /** The part is open, seen, and where the keyboard goes on from. */
  async function isShown(page) {
    await page.waitForFunction(() => {
      const inside = document.querySelector('nv-goal-picture').shadowRoot;
      return inside.activeElement && inside.activeElement.getBoundingClientRect().top < innerHeight;
    });
    const { id, isInside } = await focused(page);
    assert.ok(isInside);
    assert.match((await openTexts(page)).join(), LEAD);
    const box = await page.locator('nv-goal-picture [part=part]', { hasText: LEAD }).boundingBox();
    assert.ok(box.y >= -1 && box.y < 800, `it stands at ${box.y}`);
    return id;
  }

  for (const width of [320, 1280]) {
    it(`opens it and puts the focus there, at ${width} px`, () =>
      visiting(`${path}#nv-part=${PART}`, { width }, async (page) => {
        const id = await isShown(page);
        if (width === 1280) assert.equal(id, 'part-1');
        else assert.equal(await page.locator('.opener').nth(1).getAttribute('aria-expanded'), 'true');
      }));

    it(`opens it on a slow line too, at ${width} px`, async () => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.route(/\/chunks\/|\/content\//, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, CHUNK_DELAY_MS));
        await route.continue();
      });
      await page.goto(`${site.url}${path}#nv-part=${PART}`);
      await page.waitForFunction(areReady);
      await isShown(page);
      await page.close();
    });
  }

  it('is followed from another page, and within the page', () =>
    visiting(path, {}, async (page) => {
      await page.goto(`${site.url}/orebro/index.html`);
      await page.getByRole('link', { name: 'Samverkansperspektivet' }).click();
      await page.waitForFunction(areReady);
      await isShown(page);
      await page.evaluate(() => (location.hash = '#nv-part=medarbetarperspektivet'));
      await page.waitForFunction(() =>
        document.querySelector('nv-goal-picture').shadowRoot.querySelector('#tab-2[aria-selected=true]'),
      );
      await page.goBack();
      await page.waitForFunction(() =>
        document.querySelector('nv-goal-picture').shadowRoot.querySelector('#tab-1[aria-selected=true]'),
      );
    }));

  it('that stands under a part leads to that part', () =>
    visiting(path, {}, async (page) => {
      await pressPart(page, 2);
      await settled(page);
      await page.locator('.permalink:visible').click();
      assert.equal(new URL(page.url()).hash, '#nv-part=medarbetarperspektivet');
    }));

  it('to a part that is not there changes nothing', () =>
    visiting(`${path}#nv-part=finns-inte`, {}, async (page) => {
      await settled(page);
      assert.equal((await focused(page)).isInside, false);
      assert.equal(await page.evaluate(() => scrollY), 0);
      assert.deepEqual(await page.evaluate(() => globalThis.seen.errors), []);
    }));

  it('is nothing to a goal picture whose author has not asked for such links', () =>
    visiting(`${pathOf('norrbotten')}#nv-part=nara-mig`, {}, async (page) => {
      await settled(page);
      assert.equal(await page.locator('.permalink').count(), 0);
      assert.equal(await page.locator('#tab-0').getAttribute('aria-selected'), 'true');
    }));

  /** The heading that the page's own anchor names stands at the top, or the page is at its end. */
  async function leadsToTheHeading(page) {
    const { top, isAtEnd } = await page.evaluate(() => ({
      top: document.getElementById('beslutat').getBoundingClientRect().top,
      isAtEnd: scrollY + innerHeight >= document.documentElement.scrollHeight - 1,
    }));
    assert.ok(Math.abs(top) < 2 || (isAtEnd && top > 0 && top < 700), `the heading stands at ${top}`);
  }

  for (const width of [320, 1280]) {
    it(`leaves the page’s own anchors alone, at ${width} px`, () =>
      visiting(path, { width }, async (page) => {
        await page.getByRole('link', { name: 'Så beslutades målbilden' }).click();
        await settled(page);
        await leadsToTheHeading(page);
        assert.equal((await focused(page)).isInside, false);
        const open = page.locator('[role=tab][aria-selected=true], .opener[aria-expanded=true]');
        assert.equal(await open.count(), width === 1280 ? 1 : 0);
      }));

    it(`keeps an address with an anchor of the page’s own where it leads, at ${width} px`, () =>
      visiting(`${path}#beslutat`, { width }, async (page) => {
        await page.waitForLoadState('networkidle');
        await settled(page);
        await leadsToTheHeading(page);
      }));
  }
});

describe('by keyboard alone', () => {
  async function tabUntil(page, condition, most = 40) {
    for (let presses = 0; presses < most; presses += 1) {
      await page.keyboard.press('Tab');
      const at = await focused(page);
      if (condition(at)) return at;
    }
    throw new Error('The keyboard never came there.');
  }

  it('goes to the picture, round it, into the text and out again', () =>
    visiting(pathOf('norrbotten'), {}, async (page) => {
      assert.equal((await tabUntil(page, ({ role }) => role === 'tab')).id, 'tab-0');
      for (const [key, id] of [
        ['ArrowRight', 'tab-1'],
        ['ArrowDown', 'tab-2'],
        ['End', 'tab-4'],
        ['ArrowRight', 'tab-0'],
        ['ArrowLeft', 'tab-4'],
        ['Home', 'tab-0'],
        ['ArrowDown', 'tab-1'],
        ['ArrowDown', 'tab-2'],
        ['ArrowDown', 'tab-3'],
      ]) {
        await page.keyboard.press(key);
        await settled(page);
        assert.equal((await focused(page)).id, id, key);
      }
      await page.keyboard.press('Tab');
      assert.equal((await focused(page)).id, 'part-3', 'Tab goes from the picture to the text');
      await page.keyboard.press('Tab');
      assert.match((await focused(page)).text, /Se hur du kontaktar vården/);
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Shift+Tab');
      assert.equal((await focused(page)).id, 'tab-3', 'and back to the part that is chosen');
      await tabUntil(page, ({ isInside, text }) => !isInside && text !== '');
    }));

  it('opens and closes the parts of the list, and never loses the place', () =>
    visiting(pathOf('orebro'), { width: 320 }, async (page) => {
      const opener = await tabUntil(page, ({ text }) => text.startsWith('Invånarperspektivet'));
      const isOpen = () => page.locator('.opener').first().getAttribute('aria-expanded');
      for (const [key, expanded] of [
        ['Enter', 'true'],
        ['Space', 'false'],
        ['Space', 'true'],
      ]) {
        await page.keyboard.press(key);
        await settled(page);
        assert.equal(await isOpen(), expanded);
        assert.equal((await focused(page)).text, opener.text);
      }
      await page.keyboard.press('Tab');
      assert.match((await focused(page)).text, /Hitta din vårdcentral/);
    }));

  it('shows a focus that is never hidden by the page', () =>
    visiting(pathOf('vasterbotten'), { width: 768, height: 500 }, async (page) => {
      await tabUntil(page, ({ role }) => role === 'tab');
      for (let step = 0; step < 5; step += 1) {
        await page.keyboard.press('ArrowDown');
        await settled(page);
        const at = await page.evaluate(() => {
          const tab = document.querySelector('nv-goal-picture').shadowRoot.activeElement;
          const { top, bottom } = tab.getBoundingClientRect();
          return { ring: getComputedStyle(tab.querySelector('.ring')).stroke, top, bottom };
        });
        assert.notEqual(at.ring, 'none');
        assert.ok(at.bottom > 0 && at.top < 500, JSON.stringify(at));
      }
    }));
});

describe('however it is read', () => {
  for (const region of REGIONS) {
    it(`${region} at 400 % zoom cannot be scrolled sideways, with every part open`, () =>
      visiting(pathOf(region), { width: 320, height: 256 }, async (page) => {
        const spill = () =>
          page.evaluate(() => {
            const { scrollWidth, clientWidth } = document.documentElement;
            return scrollWidth - clientWidth;
          });
        assert.equal(await spill(), 0);
        await page.getByRole('button', { name: 'Visa alla' }).click();
        await settled(page);
        const { centre, parts } = documentOf(region);
        assert.equal((await openTexts(page)).length, parts.length + (centre ? 1 : 0));
        assert.equal(await spill(), 0);
      }));

    it(`${region} on paper has every part’s text`, () =>
      visiting(pathOf(region), {}, async (page) => {
        await page.emulateMedia({ media: 'print' });
        const texts = words((await openTexts(page)).join(' '));
        const { centre, parts } = documentOf(region);
        for (const { lead, body = [], meaning = [] } of [...(centre ? [centre] : []), ...parts]) {
          for (const text of textsOf([lead, ...body, ...meaning], 'body')) assert.ok(texts.includes(text), text);
        }
        const heights = await page.evaluate(() =>
          [...document.querySelector('nv-goal-picture').shadowRoot.querySelectorAll('[part=part]')].map(
            (each) => each.getBoundingClientRect().height,
          ),
        );
        assert.ok(
          heights.every((height) => height > 40),
          `heights ${heights}`,
        );
        const pdf = await page.pdf({ format: 'A4' });
        assert.ok(pdf.length > 10_000);
      }));
  }
});
