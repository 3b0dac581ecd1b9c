// Builds dist/: npm modules with types, the page bundle, the command line, JSON Schemas, and a manifest with hashes. And
// receiver/dist/, which belongs to a package of its own.
// Everything is made beside dist and put in place at the end: a failed build leaves the last good one.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { toJsonSchema } from '@valibot/to-json-schema';
import { build as bundle } from 'esbuild';
import { rollup } from 'rollup';
import { NEEDED_CSP, STRICT_CSP } from './csp.mjs';
import { generate } from './generate.mjs';
import { SCHEMAS } from './tables.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Style sheets beside the page bundle: that of pages `nara-vard page` writes, and one that a host page may link. */
const STYLES = ['page.css', 'place.css'];
const staging = `.cache/dist-${process.pid}`;
process.env.OUT = staging;

export async function build() {
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  try {
    await step('languages and icons', generate);
    const { default: builds } = await import('../rollup.config.mjs');
    await step('npm modules', () => write(builds.npm));
    await step('types', declarations);
    const page = await step('page bundle', () => write(builds.page));
    const allInOne = await step('all in one file', () => write(builds.allInOne));
    await step('command line', async () => {
      const output = [
        ...(await write(builds.command)),
        ...(await write(builds.snippet)),
        ...(await write(builds.prerender)),
      ];
      writeFileSync(`${staging}/cli/LICENSES.txt`, licences(output));
      chmodSync(`${staging}/cli/nara-vard.mjs`, 0o755);
    });
    const styles = await step('styles of what servers draw', storedStyles);
    await step('receiver', async () => {
      await write(builds.receiver);
      chmodSync(`${staging}/receiver/main.mjs`, 0o755);
    });
    await step('JSON Schemas', schemas);
    await step('manifest', () => manifest(page, allInOne, styles));
    await step('WordPress plugin', wordpress);
    putInPlace();
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

async function step(name, work) {
  const start = Date.now();
  const result = await work();
  console.log(`  ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  return result;
}

async function write(config) {
  const built = await rollup(config);
  const outputs = [];
  for (const each of [config.output].flat()) outputs.push(...(await built.write(each)).output);
  await built.close();
  return outputs;
}

function declarations() {
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      'node_modules/typescript/bin/tsc',
      '-p',
      '.',
      '--emitDeclarationOnly',
      '--sourceMap',
      'false',
      '--outDir',
      `${staging}/npm`,
    ],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout);
}

/** How a schema of ours reads in an editor's tool, where the two differ. What is left out here the parser still checks. */
const EDITORS_SCHEMA = {
  // That a date exists is more than JSON Schema can say.
  ignoreActions: ['check', 'partial_check', 'raw_check', 'transform', 'trim'],
  // Editors' tools read patterns as Unicode already; only the flag itself has no place in JSON Schema.
  overrideAction: ({ valibotAction, jsonSchema }) =>
    valibotAction.type === 'regex' && valibotAction.requirement.flags === 'u'
      ? { ...jsonSchema, pattern: valibotAction.requirement.source }
      : undefined,
  // A record with a closed list of keys: named properties, which an editor's tool completes.
  overrideSchema({ valibotSchema: { type, key, value } }) {
    if (type !== 'record' || key.type !== 'picklist') return undefined;
    const each = toJsonSchema(value, EDITORS_SCHEMA);
    delete each.$schema;
    return {
      type: 'object',
      properties: Object.fromEntries(key.options.map((name) => [name, each])),
      additionalProperties: false,
    };
  },
};

async function schemas() {
  mkdirSync(`${staging}/schema`, { recursive: true });
  for (const { kind, module, schema, title } of SCHEMAS) {
    const outfile = `${staging}/${kind}.mjs`;
    await bundle({
      entryPoints: [module],
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'silent',
    });
    const exported = await import(pathToFileURL(outfile).href);
    const { $schema, ...rest } = toJsonSchema(exported[schema], EDITORS_SCHEMA);
    const document = { $schema, $id: `urn:nara-vard-widgets:schema:${kind}:1`, title, ...rest };
    writeFileSync(`${staging}/schema/${kind}.json`, `${JSON.stringify(document, null, 2)}\n`);
    rmSync(outfile);
  }
}

/** The elements' own styles once more, as files that a declarative shadow root links to. */
async function storedStyles() {
  const { DRAWN, storedStyles: stylesOf } = await import(pathToFileURL(`${staging}/cli/prerender.mjs`).href);
  return DRAWN.map((widget) => {
    const { file, css } = stylesOf(widget);
    writeFileSync(`${staging}/page/${version}/${file}`, css);
    return file;
  });
}

/** The plugin with the widgets in it, ready to be put into wp-content/plugins. */
function wordpress() {
  const plugin = `${staging}/wordpress/nara-vard`;
  cpSync('integrations/wordpress', plugin, { recursive: true });
  cpSync(`${staging}/page/${version}`, `${plugin}/assets`, { recursive: true });
}

/** What a host page's owner needs to know of each file: its size, its hash, what it imports, and the policy lines. */
function manifest(output, allInOne, styles) {
  const folder = `${staging}/page/${version}`;
  writeFileSync(`${folder}/LICENSES.txt`, licences(output));
  for (const file of STYLES) cpSync(`src/embed/${file}`, `${folder}/${file}`);
  const measured = (file) => {
    const bytes = readFileSync(join(folder, file));
    return {
      bytes: bytes.length,
      brotli: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
      integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
    };
  };
  const files = output
    .filter(({ type }) => type === 'chunk')
    .map((chunk) => ({
      file: chunk.fileName,
      // What it is for, by a name that stays when the hash changes: a door, a language, the loader.
      source: purpose(chunk),
      ...measured(chunk.fileName),
      imports: chunk.imports,
      dynamicImports: chunk.dynamicImports,
    }));
  const content = {
    version,
    entry: `page/${version}/nara-vard.js`,
    files,
    // For pages `nara-vard page` writes, for a host page that keeps the widgets' room, and for what a server has drawn.
    styles: [...STYLES, ...styles].map((file) => ({ file, ...measured(file) })),
    // Each of them all that runs: the hash covers it.
    allInOne: allInOne
      .filter(({ type }) => type === 'chunk')
      .map(({ fileName: file }) => ({ file, ...measured(file) })),
    csp: { needed: NEEDED_CSP, strictest: STRICT_CSP },
  };
  writeFileSync(`${staging}/manifest.json`, `${JSON.stringify(content, null, 2)}\n`);
  // The alias moves with each release, so it has no hashes.
  cpSync(folder, `${staging}/page/latest`, { recursive: true });
}

function purpose({ facadeModuleId, moduleIds }) {
  const names = [facadeModuleId, ...moduleIds].filter(Boolean).map((id) => relative('.', id).replaceAll('\\', '/'));
  return facadeModuleId ? names[0] : names.find((name) => name.startsWith('src/define/'));
}

function licences(output) {
  const packages = new Set();
  for (const { modules = {} } of output) {
    for (const id of Object.keys(modules)) {
      const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'));
      if (found) packages.add(found[1]);
    }
  }
  const texts = [...packages].sort().map((folder) => {
    const { name, version: itsVersion, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
    return `${name} ${itsVersion} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8').trim() : ''}\n`;
  });
  const { version: lucide } = JSON.parse(readFileSync('node_modules/lucide-static/package.json', 'utf8'));
  texts.push(`Icons: Lucide ${lucide} (ISC)\n\n${readFileSync('node_modules/lucide-static/LICENSE', 'utf8').trim()}\n`);
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

/** dist/demo belongs to demo/build.mjs and stays. */
function putInPlace() {
  mkdirSync('dist', { recursive: true });
  for (const name of readdirSync('dist')) if (name !== 'demo') rmSync(join('dist', name), { recursive: true });
  rmSync('receiver/dist', { recursive: true, force: true });
  renameSync(join(staging, 'receiver'), 'receiver/dist');
  for (const name of readdirSync(staging)) renameSync(join(staging, name), join('dist', name));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log('Building dist/ …');
  try {
    await build();
  } catch (error) {
    console.error(error.frame ? `${error.message}\n${error.loc?.file}\n${error.frame}` : (error.stack ?? error));
    process.exitCode = 1;
  }
}
