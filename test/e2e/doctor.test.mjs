// `nara-vard doctor` as it is published, on pages that a CMS has had its hands on: each is an ordinary page broken in one
// way, and the doctor must say just that. Whole pages of the demo, and pages of noise, must not be told off or break it.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { FOLDERS, serve } from '../../scripts/serve.mjs';
import { manifest, policy, readContent, REGISTER, root as rootUrl, snippetOf, UNIT, WIDGET_NAMES } from './site.mjs';

const root = fileURLToPath(rootUrl);
const folder = `.cache/doctor-${process.pid}`;
const AUTUMN =
  'data:text/javascript,const instant = Date.parse("2026-11-24T10:20:00%2B01:00"); Date.now = () => instant;';
const { version } = manifest;
const LOADER = `<script type="module" src="/nara-vard/${version}/nara-vard.js"></script>`;
const CARE = /<p>Fara för liv\?[^]*?<\/p>/;

before(() => mkdirSync(root + folder, { recursive: true }));
after(() => rmSync(root + folder, { recursive: true, force: true }));

/** Not the synchronous kind: the pages may be served from this process. */
function nara(args, input = '') {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', AUTUMN, 'dist/cli/nara-vard.mjs', 'doctor', ...args], {
      cwd: root,
    });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr']) {
      child[stream].setEncoding('utf8').on('data', (text) => (said[stream] += text));
    }
    child.on('error', reject).on('close', (status) => resolve({ status, ...said }));
    child.stdin.on('error', () => {}).end(input);
  });
}

/** What is found in each page, in one run. */
async function findings(pages, ...options) {
  const files = pages.map((html, index) => {
    writeFileSync(`${root}${folder}/${index}.html`, html);
    return `${folder}/${index}.html`;
  });
  const { status, stdout, stderr } = await nara([...files, '--json', ...options]);
  assert.equal(stderr, '');
  const diagnoses = JSON.parse(stdout);
  assert.deepEqual(
    diagnoses.map(({ page }) => page),
    files,
  );
  const isIll = diagnoses.some((each) => each.findings.some(({ severity }) => severity === 'error'));
  assert.equal(status, isIll ? 1 : 0);
  return diagnoses.map((each) => each.findings);
}
const codesOf = (found) => found.map(({ code }) => code);

const page = (
  body,
  { head = LOADER, lang = ' lang="sv"', before: above = '<h1>Provsida</h1>', after: below = '' } = {},
) => `<!doctype html>
<html${lang}>
<head>
<meta charset="utf-8">
<title>Provsida</title>
${head}
</head>
<body>
<main>
${above}
${body}
${below}
</main>
</body>
</html>
`;

const card = (options) => snippetOf('contact-card', { form: 'b', ...options });
const element = (options) => snippetOf('contact-card', { form: 'a', ...options });
const link = (options) => snippetOf('contact-card', { form: 'c', ...options });
const inline = (options) => snippetOf('contact-card', { form: 'b-inline', ...options });
const form = (options) => snippetOf('feedback-form', { form: 'b', ...options });
const guide = (options) => snippetOf('care-finder', { form: 'b', ...options });
const contentOf = (snippet) => snippet.replace(/^<[^>]*>\n/, '').replace(/\n<\/[^>]*>$/, '');
const openingOf = (snippet) => /^<[^>]*>/.exec(snippet)[0];
const loader = (attributes, file = 'nara-vard.js', at = version) =>
  `<script ${attributes} src="/nara-vard/${at}/${file}"></script>`;
/** A changed text; a change that changes nothing proves nothing. */
function changed(text, from, to) {
  const result = text.replace(from, to);
  assert.notEqual(result, text, `${from} is not there`);
  return result;
}
const frame = (attributes) =>
  `<iframe src="https://widgetar.example/kort.html#nv-contact-card" ${attributes}></iframe>`;
const SANDBOX =
  'sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-top-navigation-to-custom-protocols"';

/** One way of breaking a page, what must be found and nothing else, and words that the answer must hold. */
const BROKEN = {
  'nothing of ours at all': [page('<p>Välkommen.</p>', { head: '' }), ['page.no-trace'], /form C/],
  'the script alone': [page('<p>Välkommen.</p>'), ['page.no-widget'], /klistra in snutten/],
  'a placeholder without the script': [page(card(), { head: '' }), ['loader.missing'], /webbansvarig/],
  'a link without the script': [page(link(), { head: '' }), ['loader.missing'], /webbansvarig/],
  'a script that is no module': [
    page(card(), { head: loader('') }),
    ['loader.not-module'],
    /nara-vard-all\.classic\.js/,
  ],
  'a script with curly quotes around its type': [
    page(card(), { head: loader('type=”module”') }),
    ['loader.not-module'],
    /type="module"/,
  ],
  'the classic script as a module': [
    page(card(), { head: loader('type="module"', 'nara-vard-all.classic.js') }),
    ['loader.classic-as-module'],
    /defer/,
  ],
  'the script twice': [page(card(), { head: LOADER + LOADER }), ['loader.twice'], /andra gör ingenting/],
  'the script in two versions': [
    page(card(), { head: LOADER + loader('type="module"', 'nara-vard.js', '0.0.9') }),
    ['loader.two-versions', 'loader.other-version'],
    /0\.0\.9/,
  ],
  'the script in another version than the command': [
    page(card(), { head: loader('type="module"', 'nara-vard.js', '9.8.7') }),
    ['loader.other-version'],
    new RegExp(`9\\.8\\.7.*${version}`),
  ],
  'latest with a hash': [
    page(card(), { head: loader('type="module" integrity="sha384-AAAA"', 'nara-vard-all.js', 'latest') }),
    ['loader.latest-integrity'],
    /version i adressen/,
  ],
  'a hash that covers the loader alone': [
    page(card(), { head: loader('type="module" integrity="sha384-AAAA"') }),
    ['loader.integrity-partial'],
    /nara-vard-all\.js/,
  ],
  'a hash that is none': [
    page(card(), { head: loader('type="module" integrity="sha384"', 'nara-vard-all.js') }),
    ['loader.integrity-malformed'],
    /manifest\.json/,
  ],
  'a hash from another site without crossorigin': [
    page(card(), {
      head: '<script defer integrity="sha384-AAAA" src="https://filer.example/nara-vard-all.classic.js"></script>',
    }),
    ['loader.integrity-no-crossorigin'],
    /crossorigin/,
  ],
  'an origin with a slash at its end': [
    page(card(), { head: loader('type="module" data-origins="https://innehall.example/"') }),
    ['loader.origins-malformed'],
    /https:\/\/innehall\.example, utan snedstreck/,
  ],
  'the script in the text field of an editor': [
    page(`${card()}<div contenteditable="true">${LOADER}</div>`, { head: '' }),
    ['loader.in-editor'],
    /mallen/,
  ],
  'the script as TinyMCE keeps it': [
    page(`${card()}<script type="mce-module" src="/nara-vard/${version}/nara-vard.js"></script>`, { head: '' }),
    ['loader.in-editor'],
    /mallen/,
  ],

  'the address removed': [
    page(changed(card(), / data-nv-src="[^"]*"/, '')),
    ['attribute.lost'],
    /tog bort data-nv-src.*form C/,
  ],
  'the address removed from the element': [
    page(changed(element(), / src="[^"]*"/, '')),
    ['attribute.lost'],
    /tog bort src/,
  ],
  'the address removed from a link': [page(changed(link(), /src=[^;"]*;/, '')), ['attribute.lost'], /tog bort src/],
  'all but the name removed from a card': [
    page(changed(card(), / data-nv-src="[^"]*" data-nv-contact-id="[^"]*"/, '')),
    ['widget.own-text'],
    /registe?r/,
  ],
  'the contact removed': [
    page(changed(card(), / data-nv-contact-id="[^"]*"/, '')),
    ['contact.perhaps-not-chosen'],
    /data-nv-contact-id/,
  ],
  'the name removed': [
    page(changed(card(), 'data-nv="contact-card" ', '')),
    ['widget.lost-word'],
    /data-nv="contact-card"/,
  ],
  'the name misspelt': [page(changed(card(), 'data-nv="', 'data-vn="')), ['attribute.misspelt'], /Skriv data-nv\./],
  'an unknown widget': [
    page(changed(card(), '"contact-card"', '"contactcard"')),
    ['widget.unknown'],
    /Menas contact-card\?/,
  ],
  'an element that is nearly ours': [
    page(element().replaceAll('nv-contact-card', 'nv-contact-cards')),
    ['widget.unknown'],
    /Menas contact-card\?/,
  ],
  'an attribute misspelt': [
    page(changed(card(), 'data-nv-src', 'data-nv-scr')),
    ['attribute.misspelt'],
    /Skriv data-nv-src/,
  ],
  'an attribute that lost its hyphen': [
    page(changed(card(), 'data-nv-src', 'data-nvsrc')),
    ['attribute.misspelt'],
    /Skriv data-nv-src/,
  ],
  'an attribute that lost its prefix': [
    page(changed(card(), 'data-nv-src', 'src')),
    ['attribute.prefix'],
    /Skriv data-nv-src/,
  ],
  'a prefix on the element': [page(changed(element(), ' src=', ' data-nv-src=')), ['attribute.prefix'], /Skriv src/],
  'an attribute of nobody': [
    page(changed(card(), ' data-nv-src', ' data-nv-kommun="x" data-nv-src')),
    ['attribute.unknown'],
    /stavningen/,
  ],
  'a curly quote around a value': [
    page(changed(card(), `"${UNIT}"`, `”${UNIT}”`)),
    ['attribute.cleaned'],
    /skriv om det/,
  ],
  'a no-break space around a value': [
    page(changed(card(), `"${UNIT}"`, `"&nbsp;${UNIT}"`)),
    ['attribute.cleaned'],
    /skriv om det/,
  ],
  'a name in capitals': [
    page(changed(card(), '"contact-card"', '"Contact-Card"')),
    ['attribute.cleaned'],
    /contact-card/,
  ],
  'a no-break space inside a value': [
    page(changed(card(), `"${UNIT}"`, '"din&nbsp;central"')),
    ['attribute.stray-character'],
    /mitt i/,
  ],
  'a value parted by curly quotes': [
    page(changed(card(), `"${UNIT}"`, '”din central”')),
    ['attribute.split'],
    /raka citattecken/,
  ],
  'a contact in capitals': [
    page(changed(card(), `"${UNIT}"`, '"Exempelstadens-Halsocentral"')),
    ['attribute.capitals'],
    /registret/,
  ],
  'a letter taken apart': [
    page(changed(card(), `"${UNIT}"`, '"ha\u0308lsocentral"')),
    ['attribute.mangled-letter'],
    /Skriv hälsocentral/,
  ],
  'a letter read as another alphabet': [
    page(changed(card(), `"${UNIT}"`, '"hÃ¤lsocentral"')),
    ['attribute.mangled-letter'],
    /Skriv hälsocentral/,
  ],
  'a letter left encoded': [
    page(changed(card(), `"${UNIT}"`, '"h%C3%A4lsocentral"')),
    ['attribute.mangled-letter'],
    /Skriv hälsocentral/,
  ],
  'a heading level that is none': [page(card({ 'heading-level': '9' })), ['attribute.not-allowed'], /2, 3, 4, 5, 6/],
  'a variant that is none': [
    page(changed(card({ variant: 'compact' }), '"compact"', '"kompact"')),
    ['attribute.not-allowed'],
    /Menas compact\?/,
  ],
  'a file in somebody’s computer': [
    page(card({ src: 'C:\\webb\\kontakter.json' })),
    ['address.local-file'],
    /webbplatsen/,
  ],
  'an address that is none': [page(card({ src: 'javascript:alert(1)' })), ['address.not-an-address'], /https/],
  'insecure content': [
    page(card({ src: 'http://innehall.example/k.json' })),
    ['address.insecure'],
    /Byt http till https/,
  ],
  'an insecure script': [
    page(card(), { head: '<script type="module" src="http://filer.example/nara-vard.js"></script>' }),
    ['address.insecure'],
    /Byt http till https/,
  ],
  'a base that moves the address': [
    page(card({ src: 'kontakter.json' }), { head: `<base href="/annan/mapp/">${LOADER}` }),
    ['address.base'],
    /\/annan\/mapp\/kontakter\.json/,
  ],

  'the tag removed and the text left': [page(contentOf(card())), ['fallback.only-text'], /Bara texten är kvar.*form B/],
  'the tag of a guide removed': [page(contentOf(guide())), ['fallback.only-text'], /Bara texten är kvar/],
  'the tag of a form removed': [page(contentOf(form())), ['fallback.only-text'], /Bara texten är kvar/],
  'a placeholder emptied': [page(`${openingOf(card())}&nbsp;</div>`), ['fallback.empty'], /112.*1177/],
  'a bare tag': [page(`${openingOf(element())}</nv-contact-card>`), ['fallback.empty'], /112.*1177/],
  'a link without text': [page(changed(link(), />[^<>]+<\/a>/, '></a>')), ['fallback.empty'], /Länken har ingen text/],
  'the text moved out of the placeholder': [
    page(`${openingOf(card())}</div>\n${contentOf(card())}`),
    ['fallback.moved-out'],
    /B-inline/,
  ],
  'no 112': [page(changed(card(), '<a href="tel:112">Ring 112</a>', 'Ring 112')), ['fallback.no-112'], /112 saknas/],
  'no 1177': [
    page(changed(card(), '<a href="tel:1177">Ring 1177</a>', 'Ring 1177')),
    ['fallback.no-1177'],
    /1177 saknas/,
  ],
  'no row beside a link': [page(changed(link(), CARE, '')), ['fallback.no-112', 'fallback.no-1177'], /112 saknas/],
  'no row beside an inline placeholder': [
    page(changed(inline(), CARE, '')),
    ['fallback.no-112', 'fallback.no-1177'],
    /112 saknas/,
  ],
  'a link to 112 that leads elsewhere': [
    page(changed(card(), 'href="tel:112"', 'href="http://tel:112"')),
    ['fallback.broken-link'],
    /ringer inte/,
  ],
  'a number that lost its address': [
    page(changed(card(), /href="tel:\+46\d+"/, '')),
    ['fallback.broken-link'],
    /leder till ingenting/,
  ],
  'a form that lost its tag': [page(form().replace(/<\/?form[^>]*>/g, '')), ['fallback.form-stripped'], /form C/],
  'a page in one form': [
    page(form(), { before: '<h1>Provsida</h1><form action="/sok">', after: '</form>' }),
    ['fallback.nested-form'],
    /formulär runt allt/,
  ],

  'the element in a paragraph': [page(`<p>${element()}</p>`), ['widget.in-paragraph'], /utanför stycket/],
  'a paragraph around the placeholder': [page(`<p>${card()}</p>`), ['widget.broke-paragraph'], /stycke/],
  'an empty paragraph in the snippet': [
    page(changed(card(), '\n<h2>', '<p>&nbsp;</p>\n<h2>')),
    ['widget.empty-paragraph'],
    /stycke/,
  ],
  'the same snippet twice': [page(card() + card()), ['widget.twice'], /två gånger/],
  'a heading too far down': [page(card({ 'heading-level': '4' })), ['widget.heading-jump'], /heading-level till 2/],
  'a page without a language': [page(card(), { lang: '' }), ['page.no-lang'], /lang="sv"/],
  'a folded part of the page': [
    page(`<details><summary>Mer</summary>${card()}</details>`),
    ['widget.hidden'],
    /hopfällt/,
  ],
  'a hidden part of the page': [page(`<div hidden>${card()}</div>`), ['widget.hidden'], /dolt/],
  'preview left behind': [page(card({ preview: '' })), ['widget.preview'], /innan sidan publiceras/],

  'the snippet as text': [page(card().replaceAll('<', '&lt;')), ['text.snippet'], /källkod/],
  'the element as text': [page(element().replaceAll('<', '&lt;')), ['text.snippet'], /källkod/],
  'the snippet as code': [
    page(`<pre><code>${card().replaceAll('<', '&lt;')}</code></pre>`),
    ['text.snippet-in-code'],
    /läget för HTML/,
  ],
  'the content as text': [
    page(`${card()}<p>{"kind": "contacts", "version": 1}</p>`),
    ['text.json'],
    /lägg det i en fil/,
  ],

  'a link encoded': [
    page(changed(link(), /#[^"]*/, (all) => `#${encodeURIComponent(all.slice(1))}`)),
    ['link.encoded'],
    /läser det ändå/,
  ],
  'a link encoded twice': [page(changed(link(), /;src=/, '%253Bsrc=')), ['link.mangled'], /kodat länkens adress/],
  'a link to an unknown widget': [
    page(link().replace('#nv-contact-card', '#nv-contakt-card')),
    ['widget.unknown'],
    /Menas contact-card\?/,
  ],
  'a link that says where to send': [
    page(snippetOf('feedback-form', { form: 'c' }).replace(';src=', ';endpoint=/svar;src=')),
    ['link.forbidden'],
    /innehållsfilen/,
  ],
  'a frame in which nothing runs': [
    page(frame('sandbox="" title="Kort"'), { head: '' }),
    ['frame.sandboxed'],
    /allow-scripts/,
  ],
  'a frame without a name': [page(frame(SANDBOX), { head: '' }), ['frame.no-title'], /title/],
  'a frame that protects nothing': [
    page(`<iframe src="/kort.html#nv-contact-card" title="Kort" ${SANDBOX}></iframe>`, { head: '' }),
    ['frame.same-origin'],
    /skyddar sandbox inte/,
  ],
  'a policy in the page that lets no content in': [
    page(card(), {
      head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">${LOADER}`,
    }),
    ['csp.connect'],
    /'self' i connect-src/,
  ],
  'a part of a page': [card(), ['page.fragment'], /hela sidan/],
};

describe('nara-vard doctor, of an ordinary page', () => {
  it('has nothing to say, and says what it has read', async () => {
    const forms = ['a', 'b', 'b-inline', 'c'];
    const pages = WIDGET_NAMES.flatMap((widget) =>
      forms.flatMap((each) =>
        ['sv', 'en'].map((lang) => page(snippetOf(widget, { form: each, lang }), { lang: ` lang="${lang}"` })),
      ),
    );
    pages.push(
      page(WIDGET_NAMES.map((widget) => snippetOf(widget, { form: 'b' })).join('\n')),
      page(snippetOf('goal-picture', { form: 'b', src: undefined })),
      page(frame(`${SANDBOX} title="Kort"`), { head: '' }),
      page(card(), { head: loader('defer', 'nara-vard-all.classic.js') }),
      page(card(), { head: '<script type="module">import "/nara-vard/latest/nara-vard.js";</script>' }),
    );
    for (const [index, found] of (await findings(pages)).entries()) assert.deepEqual(found, [], pages[index]);

    const { status, stdout, stderr } = await nara(['-'], pages[0]);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.equal(
      stdout,
      '-: inget att rätta i det som lästes\n  Läst: 1 skript, 1 widgetar, 0 innehållsfiler, 0 policyer (CSP). Inget har körts i en webbläsare.\n',
    );
  });

  it('finds no error in the demonstration', async () => {
    const files = readdirSync(`${root}dist/demo`, { recursive: true }).filter((name) => name.endsWith('.html'));
    assert.ok(files.length >= 30, `${files.length}`);
    const { status, stdout, stderr } = await nara([...files.map((name) => `dist/demo/${name}`), '--json']);
    assert.equal(stderr, '');
    assert.equal(status, 0, stdout);
    const remarks = new Set(JSON.parse(stdout).flatMap((each) => codesOf(each.findings)));
    // Pages about the site itself have no widget; those of states show the editor's box.
    assert.deepEqual([...remarks].sort(), ['page.no-widget', 'widget.preview']);
  });

  it('knows every attribute that the widgets have', async () => {
    const { modules } = JSON.parse(readFileSync(`${root}custom-elements.json`, 'utf8'));
    const elements = modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName, attributes = [] }) => tagName && attributes.length);
    assert.equal(elements.length, 4);
    const widgets = elements.map(({ tagName, attributes }) => {
      const written = attributes.map(({ name }) => `${name}="x"`).join(' ');
      return page(`<${tagName} ${written}></${tagName}>`);
    });
    for (const found of await findings(widgets, '--page-only')) {
      assert.deepEqual(
        found.filter(({ code }) => code === 'attribute.unknown'),
        [],
      );
    }
    const [unknown] = await findings([page('<nv-contact-card colour="x"></nv-contact-card>')], '--page-only');
    assert.ok(codesOf(unknown).includes('attribute.unknown'));
  });
});

describe('nara-vard doctor, of a page broken in one way', () => {
  const found = new Map();
  before(async () => {
    const all = await findings(Object.values(BROKEN).map(([html]) => html));
    Object.keys(BROKEN).forEach((name, index) => found.set(name, all[index]));
  });

  for (const [name, [html, codes, words]] of Object.entries(BROKEN)) {
    it(`finds ${name}, and gives the mend`, async () => {
      assert.deepEqual(codesOf(found.get(name)), codes, JSON.stringify(found.get(name)));
      const [swedish, english] = await Promise.all([nara(['-'], html), nara(['-', '--lang', 'en'], html)]);
      assert.match(swedish.stdout, words);
      for (const [{ stdout }, start] of [
        [swedish, /^ {2}(Fel|Påpekande)( rad \d+, tecken \d+)?: /],
        [english, /^ {2}(Error|Note)( line \d+, column \d+)?: /],
      ]) {
        const lines = stdout.trimEnd().split('\n').slice(1, -1);
        assert.equal(lines.length, codes.length);
        for (const line of lines) {
          const sentence = line.replace(start, '');
          assert.notEqual(sentence, line, 'says how grave it is, and where');
          assert.match(sentence, /^[”“\p{L}\p{N}].*[.?)]$/u, sentence);
          assert.doesNotMatch(sentence, /undefined|\[object|\bNaN\b/);
          for (const { code } of found.get(name)) assert.ok(!sentence.includes(code), 'in words, not in codes');
        }
      }
      assert.doesNotMatch(
        english.stdout.replace(/“[^”]*”|Write h.*$|called .*$/gm, ''),
        /\b(och|inte|skriv|Klistra)\b/,
      );
    });
  }

  it('says where in the page', async () => {
    const [[lost]] = await findings([BROKEN['the address removed'][0]]);
    const lines = BROKEN['the address removed'][0].split('\n');
    assert.equal(lines[lost.line - 1].slice(lost.column - 1).startsWith('<div data-nv="contact-card"'), true);
  });

  it('puts errors before remarks', async () => {
    const [found] = await findings([
      page(`${card({ preview: '' })}${changed(guide(), / data-nv-src="[^"]*"/, '')}`, { lang: '' }),
    ]);
    assert.deepEqual(codesOf(found), ['attribute.lost', 'page.no-lang', 'widget.preview']);
  });

  it('compares with a register that is handed to it', async () => {
    const contacts = ['--contacts', REGISTER.slice(1)];
    const phone = /tel:\+46\d+/.exec(card())[0];
    const [whole, unknown, old, unchosen] = await findings(
      [
        page(card()),
        page(changed(card(), `"${UNIT}"`, `"${UNIT.slice(0, -1)}"`)),
        page(changed(card(), phone, 'tel:+46980319299')),
        page(changed(card(), / data-nv-contact-id="[^"]*"/, '')),
      ],
      ...contacts,
    );
    assert.deepEqual(whole, []);
    assert.deepEqual(codesOf(unknown), ['contact.unknown']);
    assert.equal(unknown[0].values.right, UNIT);
    assert.deepEqual(codesOf(old), ['fallback.old-number']);
    assert.deepEqual(codesOf(unchosen), ['contact.not-chosen']);
  });

  it('lets no page write to the terminal what it will', async () => {
    const evil = page(changed(card(), '"contact-card"', '"contact-card&#27;[2J&#7;&#10;Fel"'));
    const { stdout } = await nara(['-'], evil);
    assert.doesNotMatch(stdout, /[^\P{Cc}\n]/u);
    assert.equal(stdout.trimEnd().split('\n').length, 3);
  });
});

describe('nara-vard doctor, of anything', () => {
  /** The same noise each time: a fault that is found can be found again. */
  function noise(seed) {
    let state = seed;
    return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  }

  it('reads pages cut off anywhere, and noise, without a fault of its own', async () => {
    const whole = page(WIDGET_NAMES.map((widget) => snippetOf(widget, { form: 'b' })).join('\n') + link() + element());
    const next = noise(7);
    const pieces = [...whole.matchAll(/<[^>]*>|[^<]+/g)].map(([piece]) => piece);
    const pages = [''];
    for (let nth = 0; nth < 60; nth++) {
      pages.push(whole.slice(0, Math.floor(next() * whole.length)));
      pages.push(Array.from({ length: 200 }, () => pieces[Math.floor(next() * pieces.length)]).join(''));
      pages.push(Array.from({ length: 400 }, () => '<>/="\' &;#-anv\u0000\ufffd”\n'[Math.floor(next() * 21)]).join(''));
    }
    assert.equal((await findings(pages)).length, pages.length);
    for (let nth = 0; nth < 4; nth++) {
      const bytes = Buffer.from(Array.from({ length: 5000 }, () => Math.floor(next() * 256)));
      const { status, stderr } = await nara(['-'], bytes);
      assert.equal(stderr, '');
      assert.ok(status === 0 || status === 1);
    }
  });

  it('ends in time on a page made to take it', { timeout: 60_000 }, async () => {
    const [deep, ...others] = await findings([
      '<div>'.repeat(100_000),
      '<b x>'.repeat(300) + '<p>x</p>'.repeat(2000),
      card().repeat(2000),
      `<div data-nv="contact-card" data-nv-src="/k.json">`.repeat(400),
    ]);
    assert.deepEqual(codesOf(deep), ['page.too-intricate']);
    assert.equal(others.length, 3);
  });

  it('reads a page in the alphabet that it says', async () => {
    const html = page(changed(card(), `"${UNIT}"`, '"hälsocentral"'))
      .replace('utf-8', 'iso-8859-1')
      .replace(/[^\0-\xff]/g, '-');
    writeFileSync(`${root}${folder}/latin.html`, Buffer.from(html, 'latin1'));
    const { stdout } = await nara([`${folder}/latin.html`]);
    assert.match(stdout, /inget att rätta/);
  });

  it('says so when there is no page, or it is not asked for in a way that it knows', async () => {
    for (const [args, words] of [
      [['finns-inte.html'], /filen finns inte/],
      [['http://127.0.0.1:9/'], /gick inte att nå/],
      [['content/edge/README.md', '--contacts', 'finns-inte.json'], /finns-inte\.json: filen finns inte/],
      [[], /nara-vard doctor/],
      [['x.html', '--out', 'y.html'], /nara-vard doctor/],
    ]) {
      const { status, stdout, stderr } = await nara(args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, words);
      assert.equal(stdout, '');
      assert.doesNotMatch(stderr, /\n\s+at /);
    }
    writeFileSync(`${root}${folder}/large.html`, ' '.repeat(5_000_001));
    const { status, stderr } = await nara([`${folder}/large.html`]);
    assert.equal(status, 2);
    assert.match(stderr, /större än 5 MB/);
  });

  it('fails on remarks too with --strict', async () => {
    const html = page(card({ preview: '' }));
    assert.equal((await nara(['-'], html)).status, 0);
    assert.equal((await nara(['-', '--strict'], html)).status, 1);
  });
});

describe('nara-vard doctor, of a served page', () => {
  let site;
  let other;
  const pages = {};
  const headers = { 'Content-Type': 'text/html; charset=utf-8' };
  const served =
    (html, more = {}) =>
    (_, response) =>
      response.writeHead(200, { ...headers, ...more }).end(html);
  const register = readFileSync(root + REGISTER.slice(1));
  const built = (file) => readFileSync(`${root}dist/page/${version}/${file}`);

  before(async () => {
    site = await serve({ pages, headers: {} });
    // Another site, which lets in whom its address says.
    other = createServer((request, response) => {
      const isOpen = request.url.startsWith('/open/');
      const file = request.url.replace(/^\/(open|closed)/, '');
      const body =
        file === '/nara-vard.js' ? built('nara-vard.js') : file.endsWith('.json') ? register : built(file.slice(1));
      response.writeHead(200, {
        'Content-Type': file.endsWith('.json') ? 'application/json' : 'text/javascript',
        ...(isOpen && { 'Access-Control-Allow-Origin': '*' }),
      });
      response.end(body);
    });
    await new Promise((resolve) => other.listen(0, '127.0.0.1', resolve));
  });
  after(async () => {
    await site.close();
    await new Promise((resolve) => other.close(resolve));
  });

  async function at(path, ...options) {
    const { stdout, stderr } = await nara([site.url + path, '--json', ...options]);
    assert.equal(stderr, '');
    const [{ findings: found, looked }] = JSON.parse(stdout);
    return { found, looked, codes: codesOf(found) };
  }
  async function codesAt(html, more) {
    pages['/prov.html'] = served(html, more);
    return (await at('/prov.html')).codes;
  }

  it('reads the script and the content too, and has nothing to say when all is there', async () => {
    pages['/hel.html'] = served(page(card()), policy('nara-vard'));
    const { codes, looked } = await at('/hel.html');
    // The region's own register has hours that have run out; `check` says the same.
    assert.deepEqual(codes, ['content.faulty']);
    assert.deepEqual(looked, { scripts: 1, widgets: 1, policies: 1, contents: 1 });
    assert.deepEqual((await at('/hel.html', '--page-only')).codes, []);
  });

  it('finds no error but those of the content in the served demonstration', async () => {
    const guides = ['/norrbotten/malbild.html', '/orebro/hitta-vard.html', '/vasternorrland/kontakt.html'];
    for (const path of guides) {
      const { found } = await at(path);
      const errors = found.filter(({ severity, code }) => severity === 'error' && code !== 'content.faulty');
      assert.deepEqual(errors, [], path);
    }
  });

  it('says what the policy in the header forbids, and what to add', async () => {
    const self = "script-src 'self'; connect-src 'self'";
    for (const [csp, codes, add] of [
      [self, [], ''],
      [`${self}; trusted-types default dompurify`, ['csp.trusted-types'], ''],
      [`${self}; trusted-types 'none'`, ['csp.trusted-types'], ''],
      [`${self}; trusted-types nara-vard`, [], ''],
      [`${self}; trusted-types *`, [], ''],
      ["script-src https://cdn.example; connect-src 'self'", ['csp.script'], "'self'"],
      ["default-src 'self'; script-src 'none'", ['csp.script'], "'self'"],
      ["default-src 'none'; script-src 'self'", ['csp.connect'], "'self'"],
      [`script-src 'self' 'unsafe-inline'; connect-src https://api.example`, ['csp.connect'], "'self'"],
      ["script-src 'strict-dynamic' 'nonce-abc' 'self'; connect-src *", ['csp.nonce'], ''],
      ["script-src 'nonce-abc'; connect-src *", ['csp.nonce'], ''],
      [`script-src ${new URL(site.url).host}; connect-src http:`, [], ''],
      [`script-src ${site.url}/nara-vard/${version}/nara-vard.js`, ['csp.script'], "'self'"],
      [`script-src ${site.url}/nara-vard/`, [], ''],
      [`${self}; sandbox allow-forms`, ['csp.sandbox'], ''],
      [`${self}, script-src 'none'`, ['csp.script'], "'self'"],
      ["img-src 'self'", [], ''],
    ]) {
      pages['/policy.html'] = served(page(card()), { 'Content-Security-Policy': csp });
      const { found, codes: given } = await at('/policy.html', '--page-only');
      assert.deepEqual(given, codes, csp);
      if (add) assert.equal(found[0].values.add, add, csp);
    }
    pages['/policy.html'] = served(page(card(), { head: LOADER.replace('src="', 'src="https://filer.example') }), {
      'Content-Security-Policy': self,
    });
    const { found } = await at('/policy.html', '--page-only');
    assert.deepEqual(
      found.map(({ code, values }) => [code, values.add]),
      [['csp.script', 'https://filer.example']],
    );
    const nonce = page(card(), { head: LOADER.replace('<script', '<script nonce="abc"') });
    assert.deepEqual(
      await codesAt(nonce, {
        'Content-Security-Policy': "script-src 'strict-dynamic' 'nonce-abc'; connect-src 'self'",
      }),
      ['content.faulty'],
    );
  });

  it('says when the form without script may not be sent', async () => {
    pages['/form.html'] = served(page(form()), {
      'Content-Security-Policy': "script-src 'self'; connect-src 'self'; form-action https://annan.example",
    });
    const { codes, found } = await at('/form.html', '--page-only');
    assert.deepEqual(codes, ['csp.form-action']);
    assert.equal(found[0].values.add, "'self'");
  });

  it('says when what it refers to is not there', async () => {
    assert.deepEqual(await codesAt(page(card({ src: '/content/finns-inte.json' }))), ['content.unreachable']);
    assert.deepEqual(await codesAt(page(card({ src: '/innehåll.html' }))), ['content.unreachable']);
    assert.deepEqual(await codesAt(page(card({ src: '/content/norrbotten/goal-picture.json' }))), [
      'content.wrong-kind',
    ]);
    pages['/k.json'] = served('<!doctype html><p>Logga in</p>');
    const { found } = await at(((pages['/login.html'] = served(page(card({ src: '/k.json' })))), '/login.html'));
    assert.deepEqual(
      found.map(({ code, values }) => [code, values.problem]),
      [['content.faulty', 'document.not-json']],
    );
    const head = loader('type="module"', 'nara-vard.js', `${version}/borta`);
    assert.ok((await codesAt(page(card(), { head }))).includes('loader.unreachable'));
  });

  it('says when the script is another, of the wrong kind, or alone', async () => {
    const plainly =
      (type, more = {}) =>
      (_, response) =>
        response.writeHead(200, { 'Content-Type': type, ...more }).end(built('nara-vard.js'));
    pages['/a/nara-vard.js'] = plainly('text/plain');
    pages['/b/nara-vard.js'] = plainly('text/javascript');
    pages['/c/nara-vard.js'] = served('Logga in', { 'Content-Type': 'text/javascript' });
    pages['/d/nara-vard-all.classic.js'] = (_, response) =>
      response
        .writeHead(200, { 'Content-Type': 'text/plain', 'X-Content-Type-Options': 'nosniff' })
        .end(built('nara-vard-all.classic.js'));
    const script = (src, attributes = 'type="module"') =>
      page(
        card({ src: '/content/edge/longest.json', contact: undefined, 'contact-id': undefined, document: undefined }),
        {
          head: `<script ${attributes} src="${src}"></script>`,
        },
      );
    const codes = async (...args) => (await codesAt(script(...args))).filter((code) => code.startsWith('loader.'));
    assert.deepEqual(await codes('/a/nara-vard.js'), ['loader.wrong-type', 'loader.chunk-unreachable']);
    assert.deepEqual(await codes('/b/nara-vard.js'), ['loader.chunk-unreachable']);
    assert.deepEqual(await codes('/c/nara-vard.js'), ['loader.not-ours']);
    assert.deepEqual(await codes('/d/nara-vard-all.classic.js', 'defer'), ['loader.wrong-type']);
  });

  it('holds the script to its hash', async () => {
    const file = 'nara-vard-all.js';
    const right = `sha384-${createHash('sha384').update(built(file)).digest('base64')}`;
    const codes = async (hash) =>
      (await codesAt(page(card(), { head: loader(`type="module" integrity="${hash}"`, file) }))).filter((code) =>
        code.startsWith('loader.'),
      );
    assert.deepEqual(await codes(right), []);
    assert.deepEqual(await codes(right.replace(/.{8}$/, 'AAAAAAAA')), ['loader.integrity-wrong']);
  });

  it('says when another site does not let the page in, or is not allowed for', async () => {
    const { port } = other.address();
    const script = (way) => `<script type="module" src="http://127.0.0.1:${port}/${way}/nara-vard.js"></script>`;
    const about = async (html) => (await codesAt(html)).filter((code) => !/faulty/.test(code));
    assert.deepEqual(await about(page(card(), { head: script('open') })), []);
    assert.deepEqual(await about(page(card(), { head: script('closed') })), ['loader.no-cors']);
    assert.deepEqual(await about(page(card({ src: `http://127.0.0.1:${port}/open/contacts.json` }))), [
      'address.other-origin',
    ]);
    assert.deepEqual((await about(page(card({ src: `http://127.0.0.1:${port}/closed/contacts.json` })))).sort(), [
      'address.other-origin',
      'content.no-cors',
    ]);
  });

  it('finds the contact in the register that the page names, and numbers that have changed', async () => {
    const phone = /tel:\+46\d+/.exec(card())[0];
    assert.deepEqual(await codesAt(page(changed(card(), phone, 'tel:+46980319299'))), [
      'content.faulty',
      'fallback.old-number',
    ]);
    assert.deepEqual((await codesAt(page(changed(card(), `"${UNIT}"`, `"${UNIT.replace('-', '')}"`)))).sort(), [
      'contact.unknown',
      'content.faulty',
    ]);
    assert.ok(readContent(REGISTER).contacts.length > 1);
  });

  it('says when the address gives no page, or leads on', async () => {
    assert.deepEqual((await at('/finns-inte.html')).codes, ['page.status']);
    pages['/fil.pdf'] = served('%PDF', { 'Content-Type': 'application/pdf' });
    assert.deepEqual((await at('/fil.pdf')).codes, ['page.not-html']);
    pages['/gammal.html'] = (_, response) => response.writeHead(301, { Location: '/hel.html' }).end();
    pages['/hel.html'] = served(page(card()));
    const { codes, found } = await at('/gammal.html', '--page-only');
    assert.deepEqual(codes, ['page.redirected']);
    assert.equal(found[0].values.to, `${site.url}/hel.html`);
    assert.ok(Object.keys(FOLDERS).includes('/nara-vard/'));
  });
});
