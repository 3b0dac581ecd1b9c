// Three builds of the same source: for npm, for a page, for Node. `npm run build` (scripts/build.mjs) runs them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { transform } from 'esbuild';
import esbuild from 'rollup-plugin-esbuild';
import { compiledWords } from './scripts/compiled-words.mjs';
import { editedCode } from './scripts/edited-code.mjs';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const OUT = process.env.OUT ?? 'dist';

/** The oldest browsers we promise; esbuild unfolds newer CSS (nesting) for them. */
const BROWSERS = ['chrome110', 'edge110', 'firefox110', 'safari16'];

const typescript = (describe) =>
  esbuild({
    target: 'es2021',
    tsconfig: 'tsconfig.json',
    charset: 'utf8',
    define: { __DESCRIBE__: String(describe), __VERSION__: JSON.stringify(version) },
  });
const resolve = (...exportConditions) => nodeResolve({ extensions: ['.ts', '.mjs', '.js'], exportConditions });

// Creating a template or a style sheet does nothing by itself: an icon nobody shows may go.
const treeshake = { manualPureFunctions: ['svg', 'css'] };

function warn(warning, show) {
  // A warning nobody mends is noise; the few we get are faults.
  if (warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids.every((id) => id.includes('node_modules'))) return;
  if (warning.code === 'THIS_IS_UNDEFINED' && warning.id.includes('node_modules')) return;
  show(warning);
}

/**
 * Lit as a guest on a strict page: our own Trusted Types policy (a second Lit with the stock name does not load), and no
 * globals that an element of the host, with an unlucky id, could stand in for. Fails when Lit changed underneath.
 */
function guestLit() {
  const POLICY = [/(\w+)\?\1\.createPolicy\("lit-html",/, '$1?.createPolicy?$1.createPolicy("nara-vard",'];
  const versions = (name) => [new RegExp(`,?\\(\\w+\\.${name}\\?\\?=\\[\\]\\)\\.push\\("[\\d.]+"\\)`), ''];
  const hook = (name) => [new RegExp(`\\b\\w+\\.${name}\\b`), '(void 0)'];
  const changes = {
    'lit-html/lit-html.js': [POLICY, versions('litHtmlVersions'), hook('litHtmlPolyfillSupport')],
    'lit-element/lit-element.js': [
      versions('litElementVersions'),
      hook('litElementPolyfillSupport'),
      hook('litElementHydrateSupport'),
    ],
    '@lit/reactive-element/reactive-element.js': [
      versions('reactiveElementVersions'),
      hook('reactiveElementPolyfillSupport'),
    ],
  };
  const done = new Set();
  return {
    name: 'guest-lit',
    buildStart: () => done.clear(),
    transform(code, id) {
      const file = Object.keys(changes).find((name) => id.replaceAll('\\', '/').endsWith(`node_modules/${name}`));
      if (!file) return null;
      const edits = changes[file].map(([pattern, replacement]) => {
        const found = pattern.exec(code);
        if (!found) this.error(`${file} no longer has ${pattern}: look what Lit does instead.`);
        return [found.index, found.index + found[0].length, found[0].replace(pattern, replacement)];
      });
      done.add(file);
      return editedCode(code, edits);
    },
    buildEnd(error) {
      const left = Object.keys(changes).filter((name) => !done.has(name));
      if (!error && left.length > 0) this.error(`Lit is made of other files now; not found: ${left.join(', ')}.`);
    },
  };
}

/** Minifies css`…` (never html`…`: a message's id is made of its template, and a changed one loses its translation). */
function smallStyles() {
  return {
    name: 'small-styles',
    async transform(code, id) {
      if (id.includes('node_modules')) return null;
      const edits = [];
      for (const { 0: sheet, 1: styles, index } of code.matchAll(/\bcss`([^`$\\]*)`/g)) {
        const { code: css } = await transform(styles, { loader: 'css', minify: true, target: BROWSERS });
        edits.push([index, index + sheet.length, `css\`${css.trim().replaceAll('\\', '\\\\')}\``]);
      }
      return edits.length > 0 ? editedCode(code, edits) : null;
    },
  };
}

/**
 * One space where a template has line breaks and indents. Only after `compiledWords`: until then a message's id hangs on
 * every space in it.
 */
function smallTemplates() {
  return {
    name: 'small-templates',
    transform(code, id) {
      if (id.includes('node_modules') || !/\b(html|svg)`/.test(code)) return null;
      const pieces = [];
      const visit = (node) => {
        if (node.type === 'TaggedTemplateExpression' && /^(html|svg)$/.test(node.tag.name)) {
          pieces.push(...node.quasi.quasis.map(({ start, end }) => [start, end]));
        }
        for (const child of Object.values(node).flat()) if (child?.type) visit(child);
      };
      visit(this.parse(code));
      return editedCode(
        code,
        pieces.map(([start, end]) => [start, end, code.slice(start, end).replace(/\s+/g, ' ')]),
      );
    },
  };
}

/**
 * Words that no resident reads stay out of what residents fetch: `msg('Ring', { desc: 'For the translator' })` → `msg('Ring')`
 * (a message's id does not depend on them), and with `titles` also `titled(schema, 'Titel', 'Beskrivning')` → `schema`.
 */
function withoutNotes({ titles = false } = {}) {
  return {
    name: 'without-notes',
    transform(code, id) {
      if (id.includes('node_modules') || !/\b(msg|titled)\(/.test(code)) return null;
      const cuts = [];
      const visit = (node) => {
        if (node.type === 'CallExpression') {
          const [first, second] = node.arguments;
          if (node.callee.name === 'msg' && second?.properties?.every(({ key }) => key.name === 'desc')) {
            cuts.push([first.end, node.end - 1]);
          }
          if (titles && node.callee.name === 'titled') cuts.push([node.start, first.start], [first.end, node.end]);
        }
        for (const child of Object.values(node).flat()) if (child?.type) visit(child);
      };
      visit(this.parse(code));
      return editedCode(code, cuts);
    },
  };
}

const sources = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    : [];

/** A fault on a page is looked for in our source. The paths are names only: a map holds the source itself. */
const withMaps = { sourcemap: true, sourcemapPathTransform: (path) => path.replace(/^(\.\.\/)+/, '') };

/** For developers: one file a module, Lit and Valibot theirs. Our copy of @lit/localize goes along: two configurations clash. */
const npm = {
  input: ['src/index.ts', ...['src/define', 'src/domain', 'src/embed'].flatMap(sources)],
  external: /^(lit|valibot)($|\/)/,
  plugins: [resolve('production'), typescript(true), withoutNotes()],
  treeshake,
  onwarn: warn,
  output: {
    dir: `${OUT}/npm`,
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: 'src',
    ...withMaps,
    entryFileNames: ({ name }) => `${name.replace(/^node_modules\//, 'vendor/')}.js`,
  },
};

const licence = ({ isEntry }) =>
  isEntry ? `/*! nara-vard-widgets ${version}, MIT; other licences: LICENSES.txt */` : '';

/** For a page: a small loader, and a chunk for each widget that the page uses. */
const page = {
  input: { 'nara-vard': 'src/embed/loader.ts' },
  plugins: [
    resolve('production', 'browser'),
    guestLit(),
    typescript(false),
    smallStyles(),
    compiledWords(),
    smallTemplates(),
    terser({ module: true, ecma: 2021, compress: { passes: 2 }, format: { comments: /^!/ } }),
  ],
  treeshake,
  onwarn: warn,
  output: {
    dir: `${OUT}/page/${version}`,
    format: 'es',
    ...withMaps,
    banner: licence,
    chunkFileNames: 'chunks/[name]-[hash].js',
    manualChunks: sharedByWidgets,
    // Nobody asks a chunk's namespace what it is, or changes it.
    generatedCode: { preset: 'es2015', symbols: false },
    freeze: false,
  },
};

/**
 * For a host that takes one script, or wants one hash for all that runs (SRI covers a file, not what it imports): the
 * loader with every widget, language and notice in it, as a module and as a classic script.
 */
const allInOne = {
  input: 'src/embed/loader.ts',
  plugins: page.plugins,
  treeshake,
  onwarn: warn,
  output: [
    ['es', 'nara-vard-all.js'],
    ['iife', 'nara-vard-all.classic.js'],
  ].map(([format, file]) => ({
    file: `${OUT}/page/${version}/${file}`,
    format,
    inlineDynamicImports: true,
    ...withMaps,
    banner: licence,
    generatedCode: 'es2015',
  })),
};

/**
 * What every widget needs in one file, and what only the card and the finder's answers need in the card's. Left alone,
 * rollup makes a file for each set of pages that use a module, and each file costs a request and its own dictionary.
 */
function sharedByWidgets(id) {
  const name = relative('.', id.replace('\0', '')).replaceAll('\\', '/');
  if (EVERYWHERE.some((pattern) => pattern.test(name))) return 'shared';
  return CARD.some((pattern) => pattern.test(name)) ? 'contact-card' : undefined;
}
const EVERYWHERE = [
  /node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element)\//,
  /^(src\/)?words$/,
  /^src\/localization\//,
  /^src\/generated\/locale-codes/,
  /^src\/elements\/shared\/(widget-element|content-widget|content\.events|emergency-words|foundation\.styles|care-numbers|provenance)/,
  /^src\/controllers\/(content|clock|language|page-settings|part-link)\./,
  /^src\/domain\/shared\/(document|formats|link|localized-text|parse|problems|stockholm-time)\./,
];
const CARD = [
  /^src\/define\/contact-card\./,
  /^src\/elements\/contact-card\/contact-card\.(element|events|strings|styles|templates)\./,
  /^src\/controllers\/area-choice\./,
  /^src\/domain\/contact-card\/(channels|opening-hours|register|swedish-holidays)\./,
  /^src\/domain\/shared\/(care-numbers|phone-number)\./,
  /^src\/generated\/(icons|tables)\/(contact-card|contacts)\./,
];

/** For a terminal: single files, so that a region can copy one to a server. */
const node = (input) => ({
  input,
  external: /^node:/,
  plugins: [resolve('node', 'production'), typescript(true), smallStyles(), withoutNotes()],
  treeshake,
  onwarn: warn,
  output: {
    dir: `${OUT}/cli`,
    format: 'es',
    entryFileNames: '[name].mjs',
    inlineDynamicImports: true,
    // As @lit-labs/ssr-client asks for it.
    paths: { buffer: 'node:buffer' },
    banner: (chunk) => (chunk.name === 'nara-vard' ? '#!/usr/bin/env node' : ''),
  },
});

/** The feedback form's receiver: our own modules in one folder, with the packages left to npm. A database is loaded when used. */
const receiver = {
  input: { main: 'receiver/src/main.ts' },
  external: (id) => !/^[./]|^[A-Za-z]:/.test(id),
  plugins: [resolve('node', 'production'), typescript(true), withoutNotes({ titles: true })],
  treeshake,
  onwarn: warn,
  output: {
    dir: `${OUT}/receiver`,
    format: 'es',
    entryFileNames: '[name].mjs',
    chunkFileNames: '[name].mjs',
    banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : ''),
  },
};

export default {
  npm,
  page,
  allInOne,
  command: node('src/cli/nara-vard.ts'),
  snippet: node('src/embed/snippet.ts'),
  prerender: node('src/cli/prerender.ts'),
  receiver,
};
