import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

// The widget laws that a machine can hold. Each message says which promise is at stake.
const NOTHING_STORED = 'Nothing is stored and nobody is located (law 3).';
const stored = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'];
const storage = {
  globals: stored.map((name) => ({ name, message: NOTHING_STORED })),
  syntax: [
    {
      selector: `MemberExpression[property.name=/^(${stored.join('|')}|geolocation|serviceWorker|sendBeacon)$/]`,
      message: NOTHING_STORED,
    },
    { selector: 'MemberExpression[object.name="document"][property.name="cookie"]', message: NOTHING_STORED },
  ],
};
const markup = [
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message: 'Strict hosts refuse style attributes (law 5). Use a class.',
  },
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'No HTML from content is ever executed (law 4).',
  },
  {
    selector:
      'CallExpression > MemberExpression.callee[property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'No HTML from content is ever executed (law 4).',
  },
];
const CLOCK = 'Time comes in as an argument; the clock is read in one controller.';
const clock = [
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: CLOCK },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: CLOCK },
  { selector: 'CallExpression[callee.name="Date"]', message: CLOCK },
  { selector: 'CallExpression[callee.object.name="performance"][callee.property.name="now"]', message: CLOCK },
];
const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: 'Controllers wait, listen and send; this room does not.',
}));
const noUnsafeDirectives = {
  patterns: [
    {
      group: ['lit/directives/style-map*', 'lit/directives/unsafe-*', 'lit/static-html*'],
      message: 'Style attributes and raw HTML break strict hosts (laws 4 and 5).',
    },
    {
      group: ['lit-html', 'lit-html/*', 'lit-element', 'lit-element/*', '@lit/reactive-element*'],
      message: "Import from 'lit'.",
    },
  ],
};

export default ts.config(
  { ignores: ['dist', 'receiver/dist', 'storybook-static', 'coverage', '.cache', 'src/generated'] },
  js.configs.recommended,
  { languageOptions: { globals: globals.node }, files: ['**/*.{js,mjs,cjs}'] },
  {
    languageOptions: { globals: globals.browser },
    files: [
      'bench/**/*.mjs',
      'demo/**/*.{js,mjs}',
      'test/e2e/**/*.mjs',
      'test/cms/**/*.mjs',
      'test/release/**/*.mjs',
      'scripts/test-stories.mjs',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [...ts.configs.recommendedTypeChecked, lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: {
      globals: globals.browser,
      parserOptions: {
        project: ['./tsconfig.test.json', './receiver/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Lit binds the listeners of its templates to the element.
      '@typescript-eslint/unbound-method': 'off',
      // A listener may be asynchronous; it answers for its own failures.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      // Not redundant: Safari takes a list without bullets for no list (WebKit bug 170179).
      'lit-a11y/no-redundant-role': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      // `interface Register extends InferOutput<…> {}` is resolved when it is needed, an alias at once.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...storage.globals, ...network],
      'no-restricted-syntax': ['error', ...storage.syntax, ...markup, ...clock],
      'no-restricted-imports': ['error', noUnsafeDirectives],
      'no-console': 'error',
    },
  },
  {
    // Controllers may read the clock and the network. Nobody may store.
    files: ['src/controllers/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...storage.globals],
      'no-restricted-syntax': ['error', ...storage.syntax, ...markup],
      'no-console': 'off',
    },
  },
  {
    // The command line is a program of its own: it reads files, knows the date and prints.
    files: ['src/cli/**/*.ts'],
    languageOptions: { globals: globals.node },
    rules: { 'no-restricted-syntax': 'off', 'no-restricted-globals': 'off', 'no-console': 'off' },
  },
  {
    // The receiver is a server in Node. It logs; only what keeps it from starting is printed.
    files: ['receiver/src/**/*.ts'],
    languageOptions: { globals: globals.node },
    rules: {
      'no-console': ['error', { allow: ['error'] }],
      'max-lines': ['error', 400],
      // An interface may be asynchronous where one of its makers, or a hook, has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Its pages are written by a template of its own, not by Lit.
      'lit/no-invalid-html': 'off',
      'lit-a11y/anchor-is-valid': 'off',
    },
  },
  {
    // The page's developer is told what could not be done, and the editor what is wrong with the content.
    files: ['src/embed/**/*.ts', 'src/elements/**/*.ts'],
    rules: { 'no-console': ['error', { allow: ['warn', 'error', 'info'] }] },
  },
  { files: ['src/elements/**/*.element.ts'], rules: { 'max-lines': ['error', 400] } },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      // Chai's assertions are expressions (`to.be.true`).
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // @open-wc/testing types every `to.equal()` as a promise. What a test really has to await is named below.
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'ExpressionStatement > CallExpression[callee.name=/^(press|type|viewport|media|screenshot|fixture|aTimeout|oneEvent|elementUpdated|nextFrame|waitUntil)$/]',
          message: 'Await it, or the test ends before it happens.',
        },
        {
          selector: 'ExpressionStatement > CallExpression[callee.property.name=/^(accessible|updateComplete)$/]',
          message: 'Await it, or its failure is never seen.',
        },
      ],
    },
  },
  prettier,
);
