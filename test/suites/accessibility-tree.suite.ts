/**
 * What a screen reader is given of a widget, case by case, as stored in test/snapshots/<widget>/: one file for each
 * example document and one for the states. Read those files as a listener would; they are the promise. What they cannot
 * show is the language that a text is marked with: Chromium keeps it out of the tree.
 */
import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { accessibilityTree, engine, skipBecause } from '../support/commands.js';
import type { Family } from './widget.suite.js';

/** The trees of one file, by the case's name, in order. */
type Sections = Map<string, string>;

const TO_RENEW = 'If this is what you want people to hear, run "npm run snapshots" and read what changed.';

const ask = async <Answer>(command: string, payload: object): Promise<Answer> =>
  (await executeServerCommand<{ value: Answer }, object>(command, payload)).value;

/** On a page in another language than Swedish the words come by themselves, and then what is said of the translation. */
async function inItsLanguage(widget: Element | null): Promise<void> {
  const lang = widget?.closest('[lang]')?.getAttribute('lang') ?? 'sv';
  const root = widget?.shadowRoot;
  if (!root || lang === 'sv') return;
  await waitUntil(
    () => root.querySelector('.nv')?.getAttribute('lang') === lang && root.querySelector('[part=translation]'),
    `the words should be in ${lang}, and say that nobody has read them`,
    { timeout: 8000 },
  );
}

export function itReadsAs({ tag, cases }: Pick<Family, 'tag' | 'cases'>): void {
  const folder = tag.replace(/^nv-/, '');

  describe(`<${tag}>, as a screen reader is given it`, () => {
    if (engine() !== 'chromium') {
      it('reads as stored in test/snapshots', function () {
        skipBecause(this, `the accessibility tree of ${engine()} is out of reach`);
      });
      return;
    }

    const stored = new Map<string, Sections>();
    const heard = new Map<string, Sections>();
    let isRenewing = false;

    before(async () => {
      const { files, renew } = await ask<{ files: Record<string, string>; renew: boolean }>('nv:snapshots', { folder });
      for (const [name, text] of Object.entries(files)) stored.set(name, sectionsOf(text));
      isRenewing = renew;
    });

    for (const each of cases) {
      it(each.name, async () => {
        await each.arrange();
        await inItsLanguage(document.querySelector(tag));
        // The test server's port is not always the same.
        const tree = ((await accessibilityTree(tag)) ?? '').replaceAll(location.origin, 'https://region.example');
        const file = fileOf(each);
        heard.set(file, (heard.get(file) ?? new Map<string, string>()).set(each.name, tree));
        if (isRenewing) return;
        const promised = stored.get(file)?.get(each.name);
        if (tree === promised) return;
        const what = promised === undefined ? 'says nothing of it' : 'says otherwise';
        throw new OtherwiseError(`test/snapshots/${folder}/${file} ${what}. ${TO_RENEW}`, tree, promised ?? '');
      });
    }

    it('stores nothing of cases that are gone', async () => {
      const names = new Set(cases.map((each) => `${fileOf(each)}: ${each.name}`));
      expect(names.size, 'cases have names of their own').to.equal(cases.length);
      if (isRenewing) {
        expect(namesIn(heard).length, 'renew all cases at once').to.equal(cases.length);
        await ask('nv:renew-snapshots', { folder, files: Object.fromEntries([...heard].map(written)) });
        return;
      }
      expect(
        namesIn(stored).filter((name) => !names.has(name)),
        TO_RENEW,
      ).to.deep.equal([]);
    });
  });
}

/** Shown by the test runner as the lines that differ; chai's own would say both trees whole, three times. */
class OtherwiseError extends Error {
  readonly showDiff = true;
  constructor(
    message: string,
    readonly actual: string,
    readonly expected: string,
  ) {
    super(message);
  }
}

const fileOf = ({ example }: { example?: string }): string => `${example?.replaceAll('/', '-') ?? 'states'}.txt`;

const namesIn = (files: Map<string, Sections>): string[] =>
  [...files].flatMap(([file, sections]) => [...sections.keys()].map((name) => `${file}: ${name}`));

/** A file is sections with a heading, the tree below it. */
const HEADING = '# ';

const written = ([file, sections]: [string, Sections]): [string, string] => [
  file,
  [...sections].map(([name, tree]) => `${HEADING}${name}\n\n${tree}\n`).join('\n'),
];

function sectionsOf(text: string): Sections {
  const sections: Sections = new Map();
  for (const section of text.split(/^# /m).slice(1)) {
    const [name = '', ...lines] = section.split('\n');
    sections.set(name, lines.join('\n').trim());
  }
  return sections;
}
