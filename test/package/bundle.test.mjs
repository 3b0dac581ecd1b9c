// What we promise of the files we publish, read from the files themselves.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { manifest, pageFiles, pageFolder, root, WIDGETS, withImports } from './widgets.mjs';

const filesIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => statSync(join(folder, name)).isFile());
const run = (...args) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
const schema = JSON.parse(readFileSync(`${root}dist/schema/contacts.json`, 'utf8'));

/** Fails with the words around the find: bundles are single lines of many thousand letters. */
function assertNowhere(pattern, files = pageFiles) {
  for (const { file, text } of files) {
    const found = typeof pattern === 'string' ? text.indexOf(pattern) : text.search(pattern);
    assert.equal(found, -1, `${file}: …${text.slice(Math.max(0, found - 60), found + 60)}…`);
  }
}

function* valuesOf(key, node) {
  for (const [name, value] of Object.entries(node ?? {})) {
    if (name === key && typeof value === 'string') yield value;
    else if (typeof value === 'object') yield* valuesOf(key, value);
  }
}

describe('the page bundle', () => {
  it('is ES2021', () => {
    const { status, stdout, stderr } = run(
      'node_modules/es-check/lib/cli/index.js',
      'es2021',
      'dist/page/**/*.js',
      '--module',
    );
    assert.equal(status, 0, stdout + stderr);
  });

  it('uses one Trusted Types policy, called nara-vard', () => {
    const names = pageFiles.flatMap(({ text }) =>
      [...text.matchAll(/\.createPolicy\(\s*([^,)]+)/g)].map(([, name]) => name),
    );
    assert.deepEqual(names, ['"nara-vard"']);
    assertNowhere('"lit-html"');
  });

  it('leans on no global that an element of the host could stand in for', () => {
    assertNowhere(/lit(Html|Element)Versions|reactiveElementVersions|PolyfillSupport|HydrateSupport/);
  });

  it('makes no code from text', () => assertNowhere(/\beval\s*\(|\bFunction\s*\(["'`]|new Function\b|javascript:/));

  it('sets no style attribute', () => assertNowhere(/\sstyle\s*=\s*["'$\\]|styleMap/));

  it('brings no development warnings', () => assertNowhere(/lit\.dev\/msg|Lit is in dev mode/));

  it('leaves the words for editors and translators at home', () => {
    const descriptions = [...valuesOf('description', schema)].filter((text) => text.length > 20);
    assert.ok(descriptions.length > 10, 'the schema has descriptions to look for');
    // As a whole text, and not where residents read the same words.
    const interfaceWords = readFileSync(`${root}xliff/en.xlf`, 'utf8');
    for (const words of descriptions) if (!interfaceWords.includes(words)) assertNowhere(`"${words}"`);
    assertNowhere(/\bdesc:\s*["'`]/);
  });

  it('has a loader without Lit in it', () => {
    const files = [...withImports('nara-vard.js').keys()];
    assertNowhere(
      /createPolicy|_\$lit|CSSResult/,
      pageFiles.filter(({ file }) => files.includes(file)),
    );
  });

  it('has a door for each widget, which the loader fetches when it is used', () => {
    for (const { door } of WIDGETS) {
      const file = manifest.files.find(({ source }) => source === door)?.file;
      const dynamic = [...withImports('nara-vard.js').values()].flatMap(({ dynamicImports }) => dynamicImports);
      assert.ok(dynamic.includes(file), door);
    }
  });
});

describe('the source maps', () => {
  it('are there for every file of a page, with our source in them and nothing of the machine that built it', () => {
    for (const { file, text } of pageFiles) {
      assert.ok(text.trimEnd().endsWith(`//# sourceMappingURL=${basename(file)}.map`), file);
      const map = JSON.parse(readFileSync(`${pageFolder}/${file}.map`, 'utf8'));
      for (const source of map.sources) assert.match(source, /^(src|node_modules)\/|^[\w./-]*words$/, file);
      assert.equal(map.sourcesContent.length, map.sources.length);
    }
  });

  it('lead from a place in the bundle to the line it comes from', () => {
    const chunk = (start) => pageFiles.find(({ file }) => file.startsWith(start));
    for (const [{ file, text }, words, source] of [
      [chunk('nara-vard.js'), 'could not start', 'src/embed/loader.ts'],
      // Behind the edits of styles, templates and words.
      [chunk('chunks/contact-card-'), '"nv-contact-used"', 'src/elements/contact-card/contact-card.events.ts'],
      [chunk('chunks/shared-'), '"nara-vard",', 'node_modules/lit-html/lit-html.js'],
    ]) {
      const before = text.slice(0, text.indexOf(words)).split('\n');
      const map = new SourceMap(JSON.parse(readFileSync(`${pageFolder}/${file}.map`, 'utf8')));
      const { originalSource, originalLine } = map.findEntry(before.length - 1, before.at(-1).length);
      assert.equal(originalSource, source);
      const content = map.payload.sourcesContent[map.payload.sources.indexOf(source)].split('\n');
      const wanted = source.startsWith('src') ? words.replaceAll('"', '') : 'createPolicy';
      assert.ok(content[originalLine].includes(wanted), `${source}:${originalLine + 1}`);
    }
  });
});

describe('dist/manifest.json', () => {
  it('knows every script of the page bundle, with its hash and size', () => {
    const all = [...manifest.files, ...manifest.allInOne];
    assert.deepEqual(
      all.map(({ file }) => file).sort(),
      filesIn(pageFolder)
        .filter((name) => name.endsWith('.js'))
        .sort(),
    );
    for (const { file, bytes, brotli, integrity } of all) {
      const content = readFileSync(`${pageFolder}/${file}`);
      assert.equal(integrity, `sha384-${createHash('sha384').update(content).digest('base64')}`, file);
      assert.equal(bytes, content.length, file);
      const small = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
      assert.equal(brotli, small.length, file);
    }
  });

  it('names the policy lines that a host needs', () => {
    assert.ok(manifest.csp.needed.includes('trusted-types nara-vard'));
    assert.ok(manifest.csp.strictest.includes("require-trusted-types-for 'script'"));
  });

  it('has "latest" as an exact copy', () => {
    const latest = `${root}dist/page/latest`;
    assert.deepEqual(filesIn(latest).sort(), filesIn(pageFolder).sort());
    for (const file of filesIn(latest)) {
      assert.ok(readFileSync(join(latest, file)).equals(readFileSync(join(pageFolder, file))), file);
    }
  });
});

describe('the npm package', () => {
  const modules = filesIn(`${root}dist/npm`);
  const read = (name) => readFileSync(`${root}dist/npm/${name}`, 'utf8');

  it('registers nothing and adds no global when its index is imported', () => {
    const { status, stdout, stderr } = run(
      '--input-type=module',
      '--eval',
      `const defined = [];
       globalThis.customElements = { define: (tag) => defined.push(tag), get: () => undefined };
       const before = new Set(Reflect.ownKeys(globalThis));
       await import('./dist/npm/index.js');
       const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
       console.log(JSON.stringify({ defined, added }));`,
    );
    assert.equal(status, 0, stderr);
    const { defined, added } = JSON.parse(stdout);
    assert.deepEqual(defined, []);
    // Lit notes its versions; that is Lit's, and the host's own.
    assert.deepEqual(
      added.filter((name) => !/^(lit|reactive)/.test(name)),
      [],
    );
  });

  it('leaves Lit and Valibot to the host, and brings its own @lit/localize', () => {
    const scripts = modules.filter((name) => name.endsWith('.js'));
    const imports = new Set(
      scripts.flatMap((name) =>
        [...read(name).matchAll(/(?:from|import)\s*\(?["']([^."'][^"']*)["']/g)].map(([, from]) => from),
      ),
    );
    for (const name of imports) assert.match(name, /^(lit|valibot)($|\/)/);
    assert.ok(imports.has('lit') && imports.has('valibot'));
  });

  it('has every module that package.json promises', () => {
    const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    for (const target of Object.values(exports).flatMap((each) =>
      typeof each === 'string' ? [each] : Object.values(each),
    )) {
      if (!target.includes('*')) assert.ok(existsSync(join(root, target)), target);
    }
    for (const { door } of WIDGETS) {
      const name = door.replace(/^src\/|\.ts$/g, '');
      assert.ok(modules.includes(`${name}.js`) && modules.includes(`${name}.d.ts`), name);
    }
  });

  it('has types that a strict project can use without our tools', () => {
    const folder = `${root}.cache/consumer`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      `${folder}/page.ts`,
      `import * as library from '../../dist/npm/index.js';\nimport '../../dist/npm/define/contact-card.js';\n` +
        `const card = document.createElement('nv-contact-card');\ncard.lang = 'sv';\nexport default library;\n`,
    );
    const settings = {
      target: 'ES2021',
      module: 'ESNext',
      moduleResolution: 'bundler',
      strict: true,
      noEmit: true,
      types: [],
    };
    writeFileSync(
      `${folder}/tsconfig.json`,
      JSON.stringify({ compilerOptions: { ...settings, lib: ['ES2022', 'DOM', 'DOM.Iterable'] }, files: ['page.ts'] }),
    );
    const { status, stdout } = run('node_modules/typescript/bin/tsc', '-p', '.cache/consumer');
    rmSync(folder, { recursive: true });
    assert.equal(status, 0, stdout);
    for (const name of modules.filter((each) => each.endsWith('.d.ts'))) {
      assert.ok(!/from ['"]@lit\/localize/.test(read(name)), `${name} imports a package the host does not have`);
    }
  });
});

describe('the command line', () => {
  const program = `${root}dist/cli/nara-vard.mjs`;

  it('is a program of one file', { skip: process.platform === 'win32' && 'Windows has no execute permission' }, () => {
    assert.match(readFileSync(program, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    assert.ok(statSync(program).mode & 0o100);
    assert.ok(
      !/from ["'][^n]/.test(
        readFileSync(program, 'utf8')
          .match(/^import .*$/gm)
          ?.join('\n') ?? '',
      ),
    );
  });
});

describe('the JSON Schema', () => {
  it('has a title and an address, and describes what editors fill in', () => {
    assert.equal(schema.$id, 'urn:nara-vard-widgets:schema:contacts:1');
    assert.ok(schema.title);
    assert.ok([...valuesOf('title', schema)].length > 30);
  });
});
