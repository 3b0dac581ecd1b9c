// Dependency runs one way: content → domain ← controllers ← elements ← define ← embed. docs/architecture.md has the picture.
// test/package/direction.test.mjs plants a breach of every rule below and sees it caught.

const LIT = 'node_modules/(lit|lit-html|lit-element|@lit/reactive-element)/';
const LOCALIZE = 'node_modules/@lit/localize/';

/** Everything a room may know; all else is forbidden. */
const mayKnow = (name, room, known, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: room },
  to: { pathNot: [room, ...known] },
});

module.exports = {
  forbidden: [
    mayKnow(
      'domain-stands-alone',
      '^src/domain/',
      ['node_modules/valibot/', '^src/generated/tables'],
      'The domain is read by the command line, the receiver and the tests as well as by elements: no DOM, no Lit, no words.',
    ),
    {
      name: 'domain-widgets-are-strangers',
      comment:
        'A widget knows itself and domain/shared. What two widgets need moves to shared; shared knows no widget.',
      severity: 'error',
      from: { path: '^src/domain/([^/]+)/' },
      to: { path: '^src/domain/[^/]+/', pathNot: '^src/domain/(shared|$1)/' },
    },
    mayKnow(
      'localization-knows-only-language',
      '^src/localization/',
      ['^src/generated/', '^src/domain/shared/', LOCALIZE],
      'Language is asked for by everyone, so it asks nobody but the shared domain.',
    ),
    {
      name: 'one-language-configuration',
      comment: '@lit/localize can be configured once in a copy; a second call throws. src/localization does it.',
      severity: 'error',
      from: { pathNot: ['^src/localization/', 'node_modules'] },
      to: { path: `${LOCALIZE}(init|internal)/` },
    },
    mayKnow(
      'controllers-draw-nothing',
      '^src/controllers/',
      ['^src/domain/', '^src/localization/', LIT],
      'A controller keeps state over time. Elements draw it, and may be replaced without it noticing.',
    ),
    {
      name: 'elements-look-down',
      comment:
        'Elements know domain, controllers and language. Who registers, embeds or builds them is not their business.',
      severity: 'error',
      from: { path: '^src/elements/' },
      to: {
        pathNot: [
          '^src/(elements|domain|controllers|localization|generated)/',
          // Contact cards inside other widgets; one-way-to-the-card below.
          '^src/define/contact-card\\.ts$',
          LIT,
          LOCALIZE,
        ],
      },
    },
    {
      name: 'element-widgets-are-strangers',
      comment: 'A widget that knows another breaks when the other changes. What they share moves to elements/shared.',
      severity: 'error',
      from: { path: '^src/elements/([^/]+)/' },
      to: { path: '^src/elements/[^/]+/', pathNot: '^src/elements/(shared|$1)/' },
    },
    {
      name: 'one-way-to-the-card',
      comment:
        "The finder's answers and the feedback form show contact cards, through elements/shared/contact-cards. No element uses a door by itself.",
      severity: 'error',
      from: { path: '^src/elements/', pathNot: '^src/elements/shared/contact-cards\\.ts$' },
      to: { path: '^src/define/' },
    },
    mayKnow(
      'define-only-names',
      '^src/define/',
      ['^src/elements/', '^src/localization/', LIT],
      'A door gives a class its tag, and nothing else.',
    ),
    {
      name: 'index-registers-nothing',
      comment: 'Importing the package must have no side effect: whoever wants a tag imports its door.',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(elements|domain|localization)/' },
    },
    mayKnow(
      'embed-finds-widgets',
      '^src/embed/',
      ['^src/define/', '^src/domain/', '^src/localization/', '^src/elements/.*\\.strings\\.ts$', LOCALIZE],
      'The loader and the snippet forms know which widgets there are and what they say, not how they are made.',
    ),
    {
      name: 'embed-defines-on-demand',
      comment:
        'The loader fetches a widget when the page uses it: doors are imported with import(), so that it stays small.',
      severity: 'error',
      from: { path: '^src/embed/' },
      to: { path: '^src/define/', dynamic: false },
    },
    {
      name: 'cli-is-domain-at-a-prompt',
      comment: 'The command line runs in Node, without a DOM; it may read the words that elements say.',
      severity: 'error',
      from: { path: '^src/cli/', pathNot: '^src/cli/prerender\\.ts$' },
      to: {
        pathNot: [
          '^src/(cli|embed|domain|localization)/',
          '^src/elements/.*\\.strings\\.ts$',
          LOCALIZE,
          'node_modules/(valibot|parse5|entities)/',
        ],
        dependencyTypesNot: ['core'],
      },
    },
    mayKnow(
      'one-file-draws-on-a-server',
      '^src/cli/prerender\\.ts$',
      ['^src/(define|embed)/', 'node_modules/@lit-labs/ssr/', LIT, '^node:', '^crypto$'],
      'What a server draws is the element itself, through its door: nobody else at the prompt needs a widget.',
    ),
    {
      name: 'cli-never-registers',
      comment: 'Nobody in src asks the command line for anything.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'receiver-is-domain-behind-http',
      comment:
        'The receiver is a program of its own that a region runs: it reads the domain, and nothing made for pages.',
      severity: 'error',
      from: { path: '^receiver/src/' },
      to: { pathNot: ['^receiver/src/', '^src/domain/', 'node_modules/'], dependencyTypesNot: ['core'] },
    },
    mayKnow(
      'builder-uses-doors',
      '^src/builder/',
      ['^src/(define|domain|localization|embed)/', '^src/index\\.ts$', '^content/', LIT, LOCALIZE],
      'The editor’s workshop shows real widgets; it must not depend on how they are made inside.',
    ),
    {
      name: 'stories-use-doors',
      comment: 'A story is written the way a developer elsewhere would write it.',
      severity: 'error',
      from: { path: '^stories/' },
      to: { path: '^src/', pathNot: '^src/(define/|domain/|index\\.ts$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'element-tests-use-doors',
      comment: 'A test of an element speaks to what a visitor and a page meet. It may read words and events.',
      severity: 'error',
      from: { path: '^test/(elements|suites)/' },
      to: {
        path: '^src/(elements|controllers)/',
        pathNot: '\\.(strings|events)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'src-stands-on-its-own',
      comment: 'What is published needs nothing of the workshop around it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|stories|scripts|demo|receiver)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'everything-resolves',
      comment: 'A path that leads nowhere would slip through the rules above.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '(^|/)dist/' },
    },
  ],
  options: {
    // Type-only imports are dependencies too: they vanish when compiled, and with them the rules.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|storybook-static|coverage)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'browser', 'default'] },
  },
};
