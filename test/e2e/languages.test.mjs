// Law 8 on whole pages, in the built bundle: what is fetched for whom, and what is seen when a table of words is missing, broken
// or slow.
import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { parseFragment } from 'parse5';
import { ensureLocale } from '../../dist/cli/snippet.mjs';
import { inEveryEngine } from './browsers.mjs';
import { hostPage, openSite, readContent, readOn, REGISTER, snippetOf, WIDGET_NAMES } from './site.mjs';

let site;
before(async () => {
  site = await openSite();
});
after(() => site?.close());

/** A section in each language, with a compact card. */
const inLanguages = (...languages) =>
  languages
    .map((lang) => `<section lang="${lang}">${snippetOf('contact-card', { variant: 'compact' })}</section>`)
    .join('\n');
const isFinnish = (file) => /^chunks\/fi-/.test(file);
/** Runs in the page. */
const languages = () =>
  [...document.querySelectorAll('nv-contact-card')].map(({ shadowRoot }) => shadowRoot?.querySelector('.nv')?.lang);
const tables = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => /chunks\/([a-z]{2}|sv-x-lattlast|translation-note)-[^/]*$/.exec(name)?.[1])
    .filter(Boolean)
    .sort();
const text = () => document.querySelector('[lang=fi] nv-contact-card').shadowRoot.querySelector('.nv').innerText;

inEveryEngine((page) => {
  const show = (name, options) => page().go(site.put(`/${name}.html`, hostPage(options)));
  const until = (...wanted) =>
    page().until((all) => {
      const shown = [...document.querySelectorAll('nv-contact-card')].map(
        ({ shadowRoot }) => shadowRoot?.querySelector('.nv')?.lang,
      );
      return shown.join() === all.join();
    }, wanted);

  it('shows three languages on one page, each widget in its own, and fetches one table for each', async () => {
    await show('three', { body: inLanguages('sv', 'fi', 'ar') });
    await page().until(readOn, 3);
    await until('sv', 'fi', 'ar');
    assert.deepEqual(await page().run(tables), ['ar', 'fi', 'translation-note']);
    const seen = await page().seen();
    assert.deepEqual([seen.errors, seen.violations, seen.lines], [[], [], []]);
  });

  it('fetches no table for a page in Swedish, with every widget on it', async () => {
    const body = WIDGET_NAMES.map((widget) => snippetOf(widget)).join('\n');
    await show('swedish', { lang: 'sv-SE', body });
    await page().until(readOn, WIDGET_NAMES.length);
    await page().calm();
    assert.deepEqual(await page().run(tables), []);
  });

  it('follows the page when its language is changed', async () => {
    await show('live', { body: inLanguages('sv') });
    await page().until(readOn, 1);
    await page().run(() => (document.querySelector('section').lang = 'fi'));
    await until('fi');
    await page().run(() => (document.querySelector('section').lang = 'sv'));
    await until('sv');
  });

  it('is Swedish, marked so, and says it, where the table of words is missing', async () => {
    const loader = site.putBundle('/no-finnish', (code, file) => (isFinnish(file) ? undefined : code));
    await show('missing', { scripts: [loader], body: inLanguages('fi') });
    await page().until(readOn, 1);
    await page().until(() => globalThis.seen.lines.length > 0);
    await page().until(() =>
      /Den visas på svenska/.test(document.querySelector('nv-contact-card').shadowRoot.textContent),
    );
    assert.deepEqual(await page().run(languages), ['sv']);
    const { lines, errors } = await page().seen();
    assert.deepEqual(errors, []);
    assert.deepEqual(lines.length, 1);
    assert.match(lines[0], /words for "fi" could not be fetched; showing Swedish/);
  });

  it('is Swedish where the table is no script at all', async () => {
    const loader = site.putBundle('/broken-finnish', (code, file) => (isFinnish(file) ? '<!doctype html>' : code));
    await show('broken', { scripts: [loader], body: inLanguages('fi') });
    await page().until(readOn, 1);
    await page().until(() => globalThis.seen.lines.length > 0);
    assert.deepEqual(await page().run(languages), ['sv']);
  });

  it('is Swedish, marked so, for as long as the table is on its way, and says nothing about it', async () => {
    let letThrough;
    const isLet = new Promise((resolve) => (letThrough = resolve));
    const loader = site.putBundle('/slow-finnish', (code, file) => {
      if (!isFinnish(file)) return code;
      site.put(`/slow-finnish/${file}`, async (_request, response) => {
        await isLet;
        response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(code);
      });
      return undefined;
    });
    await show('slow', { scripts: [loader], body: inLanguages('fi') });
    await page().until(readOn, 1);
    await page().calm();
    assert.deepEqual(await page().run(languages), ['sv']);
    assert.doesNotMatch(await page().run(text), /svenska/);
    letThrough();
    await until('fi');
    assert.match(await page().run(text), /Näytä ruotsiksi|ruotsiksi/);
  });

  it('takes the content in the nearest language that there is a document in', async () => {
    site.putJson('/nearest/contacts.fi.json', readContent(REGISTER));
    const body = `<section lang="fit">${snippetOf('contact-card', { src: '/nearest/contacts.{lang}.json' })}</section>`;
    await show('nearest', { body });
    await page().until(readOn, 1);
    await until('fi');
    const { failed } = await page().seen();
    assert.deepEqual(failed, []);
  });
});

/** The texts that are not marked as Swedish. */
const unmarked = (node) => {
  if (node.nodeName === '#text') return [node.value.trim()];
  if (node.attrs?.some(({ name, value }) => name === 'lang' && value === 'sv')) return [];
  return (node.childNodes ?? []).flatMap(unmarked);
};
/** Names of places and units, addresses, and what is isolated because it is in the content's language. */
const NAMES = /[\u2066-\u2068][^\u2069]*\u2069|\S+@\S+|\S+\.(?:se|example)|\p{Lu}\p{Ll}+/gu;

it('what editors paste has no Swedish word that is not marked as Swedish', async () => {
  for (const lang of ['ar', 'fa', 'uk']) {
    await ensureLocale(lang);
    for (const widget of WIDGET_NAMES) {
      for (const form of ['a', 'b-inline', 'c']) {
        const texts = unmarked(parseFragment(snippetOf(widget, { form, lang })));
        const swedish = texts.filter((each) => /[a-zåäö]{3}/.test(each.replace(NAMES, '')));
        // A recipient inside a sentence of ours is not marked.
        const wanted = widget === 'feedback-form' && lang === 'uk' ? ['webbredaktionen på Region Norrbotten.'] : [];
        assert.ok(
          swedish.every((each) => wanted.some((end) => each.endsWith(end))),
          `${lang} ${widget} ${form}: ${swedish}`,
        );
      }
    }
  }
});
