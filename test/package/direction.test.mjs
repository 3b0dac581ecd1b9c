// A rule that never fires is a comment. Every rule of .dependency-cruiser.cjs is broken once, in one small made-up tree.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';

const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
// Inside the checkout, so that the packages are found.
const folder = fileURLToPath(new URL(`../../.cache/direction-${process.pid}`, import.meta.url));

const take = (path) => `import * as taken from '${path}';\nexport const user = taken;\n`;

/** What is allowed, and easily mistaken for a breach. */
const sound = {
  'src/domain/shared/links.ts': `import * as v from 'valibot';\nexport const links = v;\n`,
  'src/domain/contact-card/content.ts': take('../shared/links.js'),
  'src/domain/care-finder/content.ts': take('../shared/links.js'),
  'src/generated/words.ts': 'export const words = 1;\n',
  'src/localization/localize.ts': `${take('@lit/localize/init/reentrant.js')}export * from '../generated/words.js';\n`,
  'src/controllers/clock.ts': take('lit'),
  'src/elements/shared/base.ts': take('../../controllers/clock.js'),
  'src/elements/contact-card/card.strings.ts': take('@lit/localize'),
  'src/elements/contact-card/card.element.ts': take('../shared/base.js'),
  'src/elements/shared/contact-cards.ts': `import '../../define/contact-card.js';\nexport const cards = 1;\n`,
  'src/elements/care-finder/finder.element.ts': `export const cards = () => import('../shared/contact-cards.js');\n`,
  'src/define/contact-card.ts': take('../elements/contact-card/card.element.js'),
  'src/index.ts': take('./elements/contact-card/card.element.js'),
  'src/embed/loader.ts': `export const load = () => import('../define/contact-card.js');\n`,
  'src/embed/snippet.ts': take('../elements/contact-card/card.strings.js'),
  'src/cli/nara-vard.ts': `import { readFileSync } from 'node:fs';\n${take('../embed/snippet.js')}export const read = readFileSync;\n`,
  'receiver/src/store.ts': `import { readFileSync } from 'node:fs';\n${take('../../src/domain/shared/links.js')}export const read = readFileSync;\n`,
  'src/builder/form.ts': take('../define/contact-card.js'),
  'test/elements/card.test.ts': `${take('../../src/define/contact-card.js')}import type { user as type } from '../../src/elements/contact-card/card.element.js';\nexport type T = typeof type;\n`,
  'stories/card.stories.ts': take('../src/define/contact-card.js'),
};

/** Each file breaks the rule it stands under. */
const breaches = {
  'domain-stands-alone': { 'src/domain/shared/breach.ts': take('lit') },
  'domain-widgets-are-strangers': { 'src/domain/care-finder/breach.ts': take('../contact-card/content.js') },
  'localization-knows-only-language': { 'src/localization/breach.ts': take('../controllers/clock.js') },
  'one-language-configuration': { 'src/elements/shared/breach-1.ts': take('@lit/localize/init/runtime.js') },
  'controllers-draw-nothing': { 'src/controllers/breach.ts': take('../elements/shared/base.js') },
  'elements-look-down': { 'src/elements/shared/breach-2.ts': take('../../embed/snippet.js') },
  'element-widgets-are-strangers': { 'src/elements/care-finder/breach.ts': take('../contact-card/card.element.js') },
  'one-way-to-the-card': { 'src/elements/feedback-form/breach.ts': take('../../define/contact-card.js') },
  'define-only-names': { 'src/define/breach.ts': take('../domain/shared/links.js') },
  'index-registers-nothing': { 'src/index.ts': `${sound['src/index.ts']}import './define/contact-card.js';\n` },
  'embed-finds-widgets': { 'src/embed/breach-1.ts': take('../elements/contact-card/card.element.js') },
  'embed-defines-on-demand': { 'src/embed/breach-2.ts': take('../define/contact-card.js') },
  'cli-is-domain-at-a-prompt': { 'src/cli/breach.ts': take('../elements/contact-card/card.element.js') },
  'one-file-draws-on-a-server': { 'src/cli/prerender.ts': take('../elements/contact-card/card.element.js') },
  'cli-never-registers': { 'src/define/breach-2.ts': take('../cli/nara-vard.js') },
  'receiver-is-domain-behind-http': { 'receiver/src/breach.ts': take('../../src/controllers/clock.js') },
  'builder-uses-doors': { 'src/builder/breach.ts': take('../elements/shared/base.js') },
  'stories-use-doors': { 'stories/breach.stories.ts': take('../src/elements/contact-card/card.element.js') },
  'element-tests-use-doors': {
    'test/elements/breach.test.ts': take('../../src/elements/contact-card/card.element.js'),
  },
  'src-stands-on-its-own': { 'src/elements/shared/breach-3.ts': take('../../../test/elements/card.test.js') },
  'no-cycles': { 'src/domain/shared/one.ts': take('./other.js'), 'src/domain/shared/other.ts': take('./one.js') },
  'everything-resolves': { 'src/domain/shared/breach-2.ts': take('./nowhere.js') },
};

describe('direction of dependency', () => {
  let found;

  before(async () => {
    const files = Object.assign({ 'tsconfig.json': '{}' }, sound, ...Object.values(breaches));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { output } = await cruise(
      ['src', 'test', 'stories', 'receiver/src'],
      {
        ...rules.options,
        baseDir: folder,
        ruleSet: { forbidden: rules.forbidden, options: rules.options },
        validate: true,
      },
      { bustTheCache: true, ...rules.options.enhancedResolveOptions },
    );
    found = output.summary.violations.map(({ rule, from }) => ({ rule: rule.name, from }));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const { name } of rules.forbidden) {
    it(`catches a breach of ${name}`, () => {
      assert.ok(breaches[name], `plant a breach of ${name} in this file`);
      const [file] = Object.keys(breaches[name]);
      assert.ok(
        found.some(({ rule, from }) => rule === name && from === file),
        `${file} was let through; found: ${JSON.stringify(found, null, 1)}`,
      );
    });
  }

  it('lets sound code be', () => {
    const planted = new Set(Object.values(breaches).flatMap((files) => Object.keys(files)));
    assert.deepEqual(
      found.filter(({ from }) => !planted.has(from)),
      [],
    );
  });
});
