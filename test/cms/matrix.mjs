// Every snippet through every editor, and what a browser shows of what comes out.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import sanitizeHtml from 'sanitize-html';
import { SNIPPET_FORMS } from '../../dist/cli/snippet.mjs';
import { openChromium } from '../e2e/browsers.mjs';
import { STRICT_HEADERS } from '../../scripts/serve.mjs';
import { hostPage, LOADER, openSite, snippetOf, WIDGET_NAMES } from '../e2e/site.mjs';
import { filterHtml } from './drupal.mjs';
import { EDITORS, TOOLS } from './editors.mjs';
import { verdict } from './verdict.mjs';
import { classic, kses } from './wordpress.mjs';

export const RESULTS = new URL('survival.json', import.meta.url);
export const RENEW = 'node scripts/cms.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
/** Where the forms with a link or a frame lead. */
const pageOf = (widget) => `/sidor/${widget}.html`;
/**
 * An editor and the page that it writes for are seldom in the same folder, which matters where addresses are made relative.
 * Resolved, so that an address that leads elsewhere counts as another.
 */
const EDITING = '/redigera';
const SHOWN = '/vard/kontakt';
/** So that the card says the same all through the run. */
const TUESDAY_MORNING = '2026-11-24T10:20:00+01:00';
/** How long a widget that may start may take. One that never will costs this much. */
const PATIENCE_MS = 4000;

/** An attribute without a value is what some editors take for nothing. */
const MORE = { 'contact-card': { 'choose-area': '', 'heading-level': '3' } };

/** Every form of every widget; and the goal picture that is written in the page, in the forms that hold text. */
export const SNIPPETS = [
  ...WIDGET_NAMES.flatMap((widget) =>
    SNIPPET_FORMS.map((form) => ({
      widget,
      form,
      write: (origin) =>
        snippetOf(widget, { ...MORE[widget], form, page: `${form === 'd' ? origin : ''}${pageOf(widget)}` }),
    })),
  ),
  ...['a', 'b'].map((form) => ({
    widget: 'goal-picture-in-page',
    form,
    write: () => snippetOf('goal-picture', { form, src: undefined }),
  })),
];

/** Every editor with one snippet, every snippet with one editor, the same each time. */
export function sample() {
  // No common factor with the number of snippets: so every snippet has its turn.
  const stride = [5, 7, 11].find((each) => SNIPPETS.length % each) ?? 1;
  return EDITORS.map((editor, index) => ({ editor, snippet: SNIPPETS[(index * stride) % SNIPPETS.length] }));
}

export const everything = () => EDITORS.flatMap((editor) => SNIPPETS.map((snippet) => ({ editor, snippet })));

/** Code that is run as it is printed. */
const moduleOf = ({ names = '', configuration = '{}' }) => `${names}\nexport default ${configuration};`;

/** One bundle a tool, with all its configurations in it. */
async function bundle(tool, editors) {
  const { page, package: name } = TOOLS[tool];
  const isTinymce = page === 'tinymce';
  const contents = [
    `import { open } from './pages/${page}.mjs';`,
    ...(isTinymce
      ? [
          `import tinymce from '${name}';`,
          ...['models/dom', 'icons/default', 'themes/silver'].map((part) => `import '${name}/${part}';`),
        ]
      : []),
    ...editors.map(({ id }, index) => `import c${index} from 'configuration:${id}';`),
    'globalThis.editors = {};',
    ...editors.map(({ id }, index) => `editors['${id}'] = await open(${isTinymce ? 'tinymce, ' : ''}c${index});`),
  ].join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'error',
    plugins: [
      {
        name: 'configurations',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^configuration:/ }, ({ path }) => ({ path, namespace: 'configuration' }));
          onLoad({ filter: /.*/, namespace: 'configuration' }, ({ path }) => ({
            contents: moduleOf(editors.find(({ id }) => path === `configuration:${id}`)),
            resolveDir: here,
          }));
        },
      },
    ],
  });
  return outputFiles[0].text;
}

/** An editor that runs here: a function from HTML to HTML. */
async function inNode({ tool, configuration }) {
  if (tool === 'drupal') return (html) => filterHtml(html, configuration);
  if (tool === 'wordpress') {
    const steps = configuration.split(' ').map((name) => ({ kses, classic })[name]);
    // Saved again and again, shown once.
    return (html) => steps.reduce((text, step) => step(text), html);
  }
  if (!configuration) return (html) => sanitizeHtml(html);
  const code = `export default (sanitizeHtml) => (${configuration});`;
  const { default: options } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return (html) => sanitizeHtml(html, options(sanitizeHtml));
}

/** Opens the editors and a host; `judge` gives the verdict of one snippet in one editor. */
export async function openMatrix(editors = EDITORS) {
  const site = await openSite();
  // A frame's page belongs on another origin.
  const framed = await openSite();
  for (const widget of WIDGET_NAMES) framed.put(pageOf(widget), hostPage({ body: snippetOf(widget, { form: 'b' }) }));
  const browser = await openChromium();
  const change = new Map();
  for (const tool of new Set(editors.map((each) => each.tool))) {
    const its = editors.filter((each) => each.tool === tool);
    if (!TOOLS[tool].page) {
      for (const editor of its) change.set(editor.id, await inNode(editor));
      continue;
    }
    const page = await browser.newPage();
    const script = site.put(`${EDITING}/${tool}.js`, await bundle(tool, its), {
      type: 'text/javascript; charset=utf-8',
    });
    const html = `<!doctype html><meta charset="utf-8"><title>${tool}</title><script type="module" src="${script}"></script>`;
    const failed = [];
    page.on('pageerror', (error) => failed.push(error.message));
    await page.goto(site.put(`${EDITING}/${tool}.html`, html, { headers: {} }));
    await page
      .waitForFunction((count) => Object.keys(globalThis.editors ?? {}).length === count, its.length)
      .catch((error) => {
        throw new Error(`${tool} did not open: ${failed.join('; ') || error.message}`);
      });
    for (const { id } of its) {
      change.set(id, (html) => page.evaluate(([id, html]) => globalThis.editors[id](html), [id, html]));
    }
  }

  const page = await browser.newPage();
  await page.clock.setFixedTime(TUESDAY_MORNING);
  const policy = {
    'Content-Security-Policy': `${STRICT_HEADERS['Content-Security-Policy']}; frame-src ${framed.url}`,
  };
  const known = new Map();
  /** What a browser shows of it, without our script and with it. */
  async function read(html) {
    if (!known.has(html)) {
      const show = (name, scripts) =>
        page.goto(site.put(`${SHOWN}/${name}.html`, hostPage({ body: html, scripts }), { headers: policy }));
      await show('utan', []);
      const { name, ...plain } = await page.evaluate(readPlain);
      await show('med', [LOADER]);
      // A frame that may not run scripts cannot become a widget, and is not to be looked into.
      const frame = (await page.evaluate(mayRunFrame)) && page.frames()[1];
      const readings = [];
      for (const part of [page, frame].filter(Boolean)) {
        await part.evaluate(lookAt, CANDIDATES);
        await part.waitForFunction(hasStarted, [CANDIDATES, PATIENCE_MS]);
        readings.push(await part.evaluate(readLive));
      }
      const live = {
        isReady: readings.some(({ isReady }) => isReady),
        widgets: readings.flatMap(({ widgets }) => widgets),
        outside: readings[0].outside,
        calls: readings.flatMap(({ calls }) => calls),
      };
      known.set(html, { name, plain, live });
    }
    return known.get(html);
  }

  async function pass({ id, tool }, html) {
    const once = await change.get(id)(html);
    // WordPress changes what it shows, not what it keeps.
    return tool === 'wordpress' ? once : change.get(id)(once);
  }

  return {
    /** What the editor makes of the snippet when it has been opened and saved twice. */
    pass: (editor, snippet) => pass(editor, snippet.write(framed.url)),
    async judge(editor, snippet) {
      const html = snippet.write(framed.url);
      return verdict(await read(html), await read(await pass(editor, html)));
    },
    async close() {
      await browser.close();
      await Promise.all([site.close(), framed.close()]);
    },
  };
}

/** What may become a widget. */
const CANDIDATES = "[data-nv], nv-care-finder, nv-contact-card, nv-feedback-form, nv-goal-picture, a[href*='#nv-']";

/** Runs in the page. */
function mayRunFrame() {
  const frame = document.querySelector('iframe[src]');
  frame?.scrollIntoView();
  return Boolean(frame) && (!frame.hasAttribute('sandbox') || frame.sandbox.contains('allow-scripts'));
}

/** Runs in the page: widgets start when they are near. */
function lookAt(candidates) {
  globalThis.began = performance.now();
  const first = document.querySelector(candidates);
  // A link in sight stays a link until somebody presses it or has read past it: so it is near, and not in sight.
  const isLine = first?.localName === 'a' || first?.querySelectorAll('a').length === 1;
  if (isLine) document.querySelector('main').style.marginTop = '150vh';
  else first?.scrollIntoView();
}

/** Runs in the page: true when a widget shows its content, none can, or it has taken too long. */
function hasStarted([candidates, patience]) {
  return (
    globalThis.seen?.ready > 0 || !document.querySelector(candidates) || performance.now() - globalThis.began > patience
  );
}

/** Runs in the page: everything to read without our script, what is folded too. Addresses are resolved. */
function readPlain() {
  const main = document.querySelector('main');
  main.querySelector('h1').remove();
  for (const details of main.querySelectorAll('details')) details.open = true;
  const INLINE = /^(a|b|em|i|small|span|strong|u)$/;
  const isShown = (element) => element.checkVisibility();
  const textOf = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || !isShown(node)) return '';
    const inside = [...node.childNodes].map(textOf).join('') || node.getAttribute('title') || '';
    return INLINE.test(node.localName) ? inside : ` ${inside} `;
  };
  const words = (node) => textOf(node).replace(/\s+/g, ' ').trim();
  const all = (selector) => [...main.querySelectorAll(selector)].filter(isShown);
  const plain = {
    words: words(main),
    links: all('a[href]').map((link) => `${words(link)} ${link.href}`),
    headings: all('h1, h2, h3, h4, h5, h6').map((each) => `${each.localName} ${words(each)}`),
    items: all('li').length,
    folds: all('details > summary').map(words),
    controls: [...main.querySelectorAll('input, textarea, button, select')].map(
      ({ form, name, type, value }) => `${form?.method} ${form?.action} ${type} ${name} ${value}`,
    ),
    frames: all('iframe').map(({ src, sandbox }) => `${src} ${sandbox}`),
  };
  const [named] = [...all('h1, h2, h3, h4, h5, h6, iframe'), ...all('a[href]')];
  return { ...plain, name: named ? words(named) : '' };
}

/** Runs in the page: what a reader meets with our script. */
async function readLive() {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  }
  const WIDGETS = 'nv-care-finder, nv-contact-card, nv-feedback-form, nv-goal-picture';
  const main = document.querySelector('main');
  main.querySelector(':scope > h1')?.remove();
  const isShown = (node) => node.nodeType === Node.ELEMENT_NODE && getComputedStyle(node).display !== 'none';
  /** As it is drawn: through shadow roots and slots. */
  const childrenOf = (node) =>
    node.localName === 'slot' ? node.assignedNodes({ flatten: true }) : (node.shadowRoot ?? node).childNodes;
  const textOf = (node, leave) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (!isShown(node) || (leave && node.matches(leave))) return ' ';
    return ` ${[...childrenOf(node)].map((each) => textOf(each, leave)).join('')} `;
  };
  const words = (node, leave) => textOf(node, leave).replace(/\s+/g, ' ').trim();
  const hrefs = (node) =>
    isShown(node) ? [...(node.localName === 'a' ? [node.href] : []), ...[...childrenOf(node)].flatMap(hrefs)] : [];
  return {
    isReady: globalThis.seen.ready > 0,
    widgets: [...main.querySelectorAll(WIDGETS)]
      .filter(({ shadowRoot }) => shadowRoot)
      .map((widget) => ({
        tag: widget.localName,
        attributes: Object.fromEntries([...widget.attributes].map(({ name, value }) => [name, value])),
        text: words(widget),
      })),
    outside: words(main, WIDGETS),
    calls: hrefs(main).filter((href) => href.startsWith('tel:')),
  };
}
