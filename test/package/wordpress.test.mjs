// The WordPress plugin, read as text: that its PHP can be parsed, and that it says what the elements say. CI has no PHP.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Engine } from 'php-parser';
import ts from 'typescript';

const root = new URL('../../', import.meta.url);
const folder = new URL('integrations/wordpress/', root);
const read = (path) => readFileSync(new URL(path, folder), 'utf8');
const json = (path, base = folder) => JSON.parse(readFileSync(new URL(path, base), 'utf8'));

const files = readdirSync(folder, { recursive: true })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => !name.startsWith('assets/'))
  .sort();
const phpFiles = files.filter((name) => name.endsWith('.php'));
const { version } = json('package.json', root);
const block = json('block/block.json');

const parse = (path) => new Engine({ parser: { version: '7.4' } }).parseCode(read(path), path);

/** Every node below, with those that it stands in, the nearest last. */
function* nodesOf(node, within = []) {
  if (Array.isArray(node)) {
    for (const each of node) yield* nodesOf(each, within);
  } else if (node?.kind) {
    yield { node, within };
    for (const [key, value] of Object.entries(node)) {
      if (key !== 'loc' && value && typeof value === 'object') yield* nodesOf(value, [...within, node]);
    }
  }
}
const nameOf = ({ kind, what }) => (kind === 'call' ? what?.name : undefined);

/** Where WordPress looks up the words of another language. */
const TRANSLATES = ['__', 'esc_html__', 'esc_attr__', 'esc_attr_x', '_x'];
/** Something that a person reads: two words in a row, or a letter that is in no code of ours. */
const isProse = (text) => /\p{L}{2,}[,.:]? \p{L}{2,}|[åäöÅÄÖ]/u.test(text.replace(/<[^>]*>|%(\d\$)?s/g, ''));

describe('the attributes that the plugin lets through', () => {
  const array = (items) =>
    Object.fromEntries(
      items.map(({ key, value }) => {
        if (value.kind === 'array') return [key?.value ?? value.items[0].value.value, array(value.items)];
        return [key?.value ?? value.value, value.value];
      }),
    );
  const source = [...nodesOf(parse('includes/element.php'))].find(
    ({ node }) => node.kind === 'function' && node.name.name === 'nara_vard_widgets',
  ).node;
  const [assigned, returned] = ['assign', 'return'].map(
    (kind) => [...nodesOf(source.body)].find(({ node }) => node.kind === kind).node,
  );
  const common = array(assigned.right.items);
  const plugin = Object.fromEntries(
    returned.expr.items.map(({ key, value }) => [key.value, { ...common, ...array(value.right.items) }]),
  );

  const elements = Object.fromEntries(
    json('custom-elements.json', root)
      .modules.flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName }) => tagName)
      .map(({ tagName, attributes }) => [tagName.slice(3), attributes]),
  );

  it('are for the four elements', () => {
    assert.deepEqual(Object.keys(plugin).sort(), Object.keys(elements).sort());
    assert.equal(Object.keys(plugin).length, 4);
  });

  for (const [widget, attributes] of Object.entries(elements)) {
    it(`are those of <nv-${widget}>, and lang`, () => {
      assert.deepEqual(Object.keys(plugin[widget]).sort(), [...attributes.map(({ name }) => name), 'lang'].sort());
      for (const { name, type } of attributes) {
        assert.equal(plugin[widget][name] === 'flag', type.text === 'boolean', `${name} is ${type.text}`);
      }
    });
  }

  it('are those of the block, with the same values', () => {
    const all = Object.assign({}, ...Object.values(plugin));
    const dashed = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const { widget, ...settings } = block.attributes;
    assert.deepEqual([...widget.enum].sort(), Object.keys(plugin).sort());
    assert.deepEqual(Object.keys(settings).map(dashed).sort(), Object.keys(all).sort());
    for (const [name, { type, enum: values }] of Object.entries(settings)) {
      const kind = all[dashed(name)];
      assert.equal(type, kind === 'flag' ? 'boolean' : 'string', name);
      assert.deepEqual(values, typeof kind === 'object' ? Object.values(kind) : undefined, name);
    }
    const editor = read('block/editor.js');
    for (const name of Object.keys(settings)) assert.match(editor, new RegExp(`\\b${name}: __\\(`), `label of ${name}`);
  });
});

describe('the plugin’s files', () => {
  it('has some PHP to check', () => assert.ok(phpFiles.length > 5, phpFiles.join()));

  for (const path of phpFiles) {
    it(`${path} is PHP, and runs only inside WordPress`, () => {
      assert.equal(parse(path).errors.length, 0);
      const onlyReturns = /^<\?php\s+(\/\/.*\s+)*return /.test(read(path));
      assert.ok(onlyReturns || /defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/.test(read(path)), path);
    });
  }

  it('all say the version of the package', () => {
    assert.match(read('nara-vard.php'), new RegExp(`\\* Version: +${version}\\n`));
    assert.match(read('nara-vard.php'), new RegExp(`NARA_VARD_VERSION = '${version}'`));
    assert.match(read('readme.txt'), new RegExp(`^Stable tag: ${version}$`, 'm'));
    assert.match(read('block/editor.asset.php'), new RegExp(`'${version}'`));
    assert.equal(block.version, version);
    assert.equal(block.apiVersion, 3);
  });

  it('name no telephone number but 112 and 1177', () => {
    for (const path of files.filter((name) => /\.\w+$/.test(name))) {
      for (const [, number] of read(path).matchAll(/(?:tel|sms):(\+?\d+)/g)) assert.match(number, /^(112|1177)$/, path);
      assert.doesNotMatch(read(path), /\b0\d{1,3}[-–]\d{2}/, path);
    }
  });

  it('remove every option that they set', () => {
    const options = files.flatMap((name) =>
      name.endsWith('.php') ? [...read(name).matchAll(/register_setting\( '\w+', '(\w+)'/g)].map((hit) => hit[1]) : [],
    );
    assert.deepEqual(options, ['nara_vard_base', 'nara_vard_origins']);
    for (const option of options) assert.match(read('uninstall.php'), new RegExp(`delete_option\\( '${option}' \\)`));
  });
});

describe('the plugin’s words', () => {
  const asked = new Set();
  const askedInEditor = new Set();
  const astray = [];
  for (const path of phpFiles.filter((name) => !name.startsWith('languages/'))) {
    for (const { node, within } of nodesOf(parse(path))) {
      if (!['string', 'inline', 'encapsedpart', 'nowdoc'].includes(node.kind)) continue;
      const call = within.findLast((each) => TRANSLATES.includes(nameOf(each)));
      if (!call) {
        if (isProse(String(node.value))) astray.push(`${path}: ${node.value}`);
      } else if (node === call.arguments[0]) {
        const context = call.what.name.endsWith('_x') ? `${call.arguments[1].value}\u0004` : '';
        asked.add(context + node.value);
        assert.equal(call.arguments.at(-1).value, 'nara-vard', `text domain of "${node.value}"`);
      }
    }
  }
  const visit = (node) => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) {
      const call =
        ts.isCallExpression(node.parent) && node.parent.expression.getText() === '__' ? node.parent : undefined;
      if (!call && isProse(node.text)) astray.push(`block/editor.js: ${node.text}`);
      if (call?.arguments[0] === node) askedInEditor.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('editor.js', read('block/editor.js'), ts.ScriptTarget.ES2021, true));

  it('all pass the functions that translate', () => assert.deepEqual(astray, []));

  it('are all in English, too', () => {
    const known = [...nodesOf(parse('languages/nara-vard-en_US.l10n.php'))]
      .filter(({ node, within }) => node.kind === 'entry' && within.some(({ kind }) => kind === 'entry'))
      .map(({ node }) => [node.key.value.replace('\\4', '\u0004'), node.value.value]);
    const header = /Description: +(.+)\n/.exec(read('nara-vard.php'))[1];
    const ofBlock = [
      `block title\u0004${block.title}`,
      `block description\u0004${block.description}`,
      ...block.keywords.filter((word) => !/^\d+$/.test(word)).map((word) => `block keyword\u0004${word}`),
    ];
    assert.deepEqual(known.map(([sv]) => sv).sort(), [...asked, ...ofBlock, header].sort());

    for (const locale of ['en_US', 'en_GB']) {
      const { '': head, ...words } = json(`languages/nara-vard-${locale}-nara-vard-widget-editor-script.json`)
        .locale_data['nara-vard'];
      assert.equal(head.lang, locale);
      assert.deepEqual(Object.keys(words).sort(), [...askedInEditor].sort());
    }
  });

  it('of the safety row are the widgets’ own, in both languages', () => {
    const xliff = readFileSync(new URL('xliff/en.xlf', root), 'utf8');
    const english = read('languages/nara-vard-en_US.l10n.php');
    for (const sv of ['Fara för liv?', 'Ring 112', 'Stängt eller osäker?', 'Ring 1177', 'dygnet runt']) {
      assert.ok(asked.has(sv), sv);
      const en = xliff.split(`<source>${sv}</source>`)[1].match(/<target>(.*)<\/target>/)[1];
      assert.match(english, new RegExp(`'${sv.replace('?', '\\?')}' +=> '${en.replace('?', '\\?')}'`));
    }
  });
});
