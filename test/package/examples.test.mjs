// The examples themselves: no real person's number anywhere, every file listed for the laws, every file what it says it is.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import ajv7 from 'ajv';
import formats from 'ajv-formats';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

const filesIn = (folder, pattern) =>
  existsSync(root + folder)
    ? readdirSync(root + folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && pattern.test(entry.name))
        .map((entry) => `${entry.parentPath.slice(root.length)}/${entry.name}`.replaceAll('\\', '/'))
        .sort()
    : [];
const read = (file) => readFileSync(root + file, 'utf8');

const contentFiles = filesIn('content', /\.json$/);

/**
 * The series that PTS, who hands out Sweden's numbers, keeps free for films and books: every number in them is nobody's.
 * Source: PTS as quoted by FakerPHP (pull request 78, 2022) and gathered in DOMAIN.md 6.3.
 */
const FICTION = [
  ['0701740605', '0701740699'], // mobile
  ['0313900600', '0313900699'], // Göteborg
  ['0406280400', '0406280499'], // Malmö
  ['0846500400', '0846500499'], // Stockholm
  ['0980319200', '0980319299'], // Kiruna
];

/** Public services, the same for everyone: DESIGN.md part 4, "Numbers". */
const SERVICES = new Map([
  ['112', 'emergency'],
  ['1177', 'healthcare advice'],
  ['11313', 'accidents and crises'],
  ['11414', 'police, not urgent'],
  ['0104566700', 'Giftinformationscentralen'],
  ['116111', 'Bris'],
  ['90101', 'Mind Självmordslinjen'],
  ['90390', 'Hjälplinjen; hidden until it is verified'],
  ['020505050', 'Kvinnofridslinjen; hidden until it is verified'],
]);

/** Numbers that the verifier refuses, and others that only its tests, and the pages that explain it, may name. */
const NAMED = new Map([
  ['0771220060', 'refused: the old Hjälplinjen, closed'],
  ['08331231', 'refused: Giftinformationscentralen’s old number'],
  ['116117', 'refused: everyday advice in Finland'],
  ['116016', 'a helpline that PTS opened in 2023; to be verified'],
  ['020600650', 'Texttelefoni'],
]);

/** These two put unusual shapes together from parts, on purpose; see their own comments. */
const OF_SHAPES = ['test/domain/shared/phone-number.test.ts', 'test/domain/shared/care-numbers.test.ts'];

const digitsOf = (written) =>
  written
    .replace(/[\s\u00a0\u202f()./\u2010-\u2013\u2212-]/g, '')
    .replace(/^(\+46|0046)0?/, '0')
    // Short numbers are dialled the same with a country code before them.
    .replace(/^0(112|1177|11313|11414|116111|116117|116016|90101|90390)$/, '$1');

function isAllowed(written, file) {
  const digits = digitsOf(written);
  return (
    FICTION.some(([first, last]) => digits.length === first.length && digits >= first && digits <= last) ||
    SERVICES.has(digits) ||
    (/^(test|docs)\//.test(file) && NAMED.has(digits))
  );
}

const GAP = '[ \\u00a0\\u202f]?';
const HYPHEN = '[-\\u2010-\\u2012\\u2212/]';
/** What reads as a telephone number in running text; dates (2026-11-03), times and postal codes do not. */
const NUMBERS = [
  // 0980-31 92 00, 08-465 004 00: an area code, a hyphen, and groups
  new RegExp(`(?<![\\d.:-])0\\d{1,3}${GAP}${HYPHEN}${GAP}\\d{2,3}(?:${GAP}\\d{2,3}){1,3}(?![\\d:-])`, 'g'),
  // 0980 31 92 00: spaces alone
  /(?<![\d.:-])0\d{1,3}(?:[ \u00a0\u202f]\d{2,3}){3}(?![\d:-])/g,
  // 0980319200: nothing between
  /(?<![\w.:#-])0\d{8,10}(?!\w)/g,
  // +46 980 31 92 00, +358 …
  /(?<![\w.])\+\d{2,3}[ \u00a0\u202f(]?(?:\(0\))?(?:[-\d() \u00a0\u202f]){7,}\d/g,
  // whatever a link dials
  /(?<=\b(?:tel|sms):)\+?\d[-\d ]{2,}/g,
];
/** In content, whatever stands in the field itself. */
const FIELD = /"(?:telephone|phone|number)":\s*"([^"]*)"/g;

const searched = [
  ...filesIn('content', /./),
  ...filesIn('stories', /./),
  ...filesIn('demo', /\.(mjs|html|css|md)$/),
  ...filesIn('test', /\.(ts|mjs|json|md)$/),
  ...filesIn('docs', /\.(md|html|json)$/),
  ...readdirSync(root).filter((name) => /\.md$/.test(name)),
].filter((file) => file !== 'test/package/examples.test.mjs');

describe('telephone numbers in examples', () => {
  it('are looked for where they are', () => {
    assert.ok(searched.length > 40, String(searched.length));
    // The rule is worth as much as its eyes: what it must find, and what it must not take for a number.
    const seen = (text) => NUMBERS.flatMap((pattern) => [...text.matchAll(pattern)].map(([found]) => found));
    const [kiruna] = FICTION.at(-1);
    for (const written of [
      ...['0980-31 92 00', '0980 31 92 00', kiruna, '0980\u201131\u00a092\u00a000'],
      ...['+46 980 31 92 00', '+46 (0)980-31 92 00', 'tel:+46980319200', 'sms:0980319200', '08-465 004 00'],
    ]) {
      assert.ok(seen(`Ring ${written}.`).length > 0, written);
    }
    const others =
      '01-01 01-05 01-06, 2026-11-03, 2026-11-24T10:20:00+01:00, kl. 08–17, 012 30 Exempelstaden, 10–15 år, #0b6270, 0.75em';
    assert.deepEqual(seen(others), []);
    assert.ok(
      !isAllowed(['0980', '31 91 99'].join('-'), 'content/x.json'),
      'the number before the series is somebody’s',
    );
    assert.ok(!isAllowed(['0771', '22 00 60'].join('-'), 'content/x.json'), 'refused numbers stay out of content');
  });

  it('are nobody’s: PTS’s fiction series or the fixed service list', () => {
    const found = [];
    let count = 0;
    for (const file of searched) {
      const text = read(file);
      const written = [
        ...NUMBERS.flatMap((pattern) => [...text.matchAll(pattern)].map(([number]) => number)),
        ...(file.endsWith('.json') ? [...text.matchAll(FIELD)].map(([, number]) => number) : []),
      ];
      for (const number of written) {
        const digits = digitsOf(number.replace(/<.*/, ''));
        // A field that is empty or says "undefined" on purpose has no number in it.
        if (!/\d/.test(digits)) continue;
        count += 1;
        if (!isAllowed(digits, file) && !OF_SHAPES.includes(file)) found.push(`${file}: ${number}`);
      }
    }
    assert.deepEqual([...new Set(found)], []);
    assert.ok(count > 200, `${count} numbers were seen`);
  });

  it('in the tests of shapes are public services or put together from parts', () => {
    for (const file of OF_SHAPES) {
      const text = read(file);
      const whole = [...text.matchAll(NUMBERS[0])].map(([number]) => number);
      const strangers = whole.filter((number) => !isAllowed(number, file));
      assert.deepEqual(strangers, [], file);
    }
  });
});

describe('addresses in examples', () => {
  it('lead to reserved names, or to the public services and organisations that the widgets link to', () => {
    const PUBLIC =
      /(^|\.)(1177\.se|umo\.se|texttelefoni\.se|bildtelefoni\.net|teletal\.se|sosalarm\.se|giftinformation\.se|norrbotten\.se|rvn\.se|regionorebrolan\.se|regionvasterbotten\.se|regeringen\.se|skr\.se|digg\.se|w3\.org)$/;
    const RESERVED = /(^|\.)(example\.(com|org|net)|example|invalid|test|localhost)$|^127\.0\.0\.1$/;
    const strangers = [];
    for (const file of searched.filter((each) => /^(content|stories|demo)\//.test(each))) {
      for (const [, host] of read(file).matchAll(/\b(?:https?:\/\/|mailto:|[\w.]+@)([\w.-]+\.[a-z]{2,})\b/g)) {
        if (!PUBLIC.test(host) && !RESERVED.test(host)) strangers.push(`${file}: ${host}`);
      }
    }
    assert.deepEqual([...new Set(strangers)], []);
  });
});

const { outputFiles } = await build({
  entryPoints: [`${root}test/support/examples.ts`],
  bundle: true,
  write: false,
  format: 'esm',
  logLevel: 'silent',
});
const {
  REGIONS,
  READABLE,
  UNREADABLE,
  GOAL_PICTURES,
  UNREADABLE_GOAL_PICTURES,
  CARE_FLOWS,
  CARE_FLOW_OVERRIDES,
  UNREADABLE_CARE_FLOWS,
  FEEDBACK_FORMS,
  UNREADABLE_FEEDBACK_FORMS,
} = await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);

describe('the list of examples in test/support/examples.ts', () => {
  const kinds = {
    contacts: READABLE,
    'goal-picture': [...GOAL_PICTURES, ...UNREADABLE_GOAL_PICTURES],
    'care-finder': [...CARE_FLOWS, ...UNREADABLE_CARE_FLOWS],
    'care-finder-overrides': CARE_FLOW_OVERRIDES,
    'feedback-form': [...FEEDBACK_FORMS, ...UNREADABLE_FEEDBACK_FORMS],
  };

  it('has every content file, and none that is gone', () => {
    const all = [...UNREADABLE, ...Object.values(kinds).flat()];
    assert.deepEqual(all.map((name) => `content/${name}.json`).sort(), contentFiles);
  });

  it('has each file under its kind', () => {
    for (const [kind, names] of Object.entries(kinds)) {
      for (const name of names) assert.equal(JSON.parse(read(`content/${name}.json`)).kind, kind, name);
    }
  });

  it('calls unreadable only what nothing can be shown of', () => {
    for (const name of [
      ...UNREADABLE,
      ...UNREADABLE_GOAL_PICTURES,
      ...UNREADABLE_CARE_FLOWS,
      ...UNREADABLE_FEEDBACK_FORMS,
    ]) {
      let document;
      try {
        document = JSON.parse(read(`content/${name}.json`));
      } catch {
        continue;
      }
      assert.notEqual(document.version, 1, `${name} can be read`);
    }
  });
});

/** Broken on purpose; content/edge/README.md says how each is. */
const BROKEN = [
  ...['broken-parts', 'empty-fields', 'hostile-keys', 'malformed', 'newer-version'],
  ...['goal-picture/empty-fields', 'goal-picture/hostile', 'goal-picture/newer-version'],
  ...['care-finder/empty-fields', 'care-finder/hostile', 'care-finder/newer-version'],
  ...['feedback-form/empty-fields', 'feedback-form/hostile', 'feedback-form/newer-version'],
].map((name) => `content/edge/${name}.json`);

/** The kind whose schema a file is held against; what cannot be read is in the folder of contact registers. */
const kindOf = (file) => /goal-picture|care-finder-overrides|care-finder|feedback-form/.exec(file)?.[0] ?? 'contacts';

const validators = new Map();
function validatorOf(kind) {
  if (!validators.has(kind)) {
    const schema = JSON.parse(read(`dist/schema/${kind}.json`));
    const Validator = /2020-12/.test(schema.$schema) ? Ajv : ajv7;
    const validator = new Validator({ allErrors: true, strict: false, validateFormats: true });
    formats(validator);
    validators.set(kind, validator.compile(schema));
  }
  return validators.get(kind);
}

describe('content files and the schemas in dist/schema', () => {
  for (const file of contentFiles.filter((each) => !BROKEN.includes(each))) {
    it(`${file} is what editors’ tools expect`, () => {
      const validate = validatorOf(kindOf(file));
      const isValid = validate(JSON.parse(read(file)));
      const faults = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
      assert.ok(isValid, `${faults.length} faults, the first:\n${faults.slice(0, 5).join('\n')}`);
    });
  }

  for (const file of BROKEN.filter((each) => !/malformed/.test(each))) {
    it(`${file} is caught by them`, () => assert.equal(validatorOf(kindOf(file))(JSON.parse(read(file))), false));
  }

  for (const file of contentFiles.filter((each) => !/malformed/.test(each))) {
    it(`${file} names its schema first, where it is`, () => {
      const document = JSON.parse(read(file));
      assert.equal(Object.keys(document)[0], '$schema');
      assert.equal(resolve(root, dirname(file), document.$schema), resolve(root, `dist/schema/${kindOf(file)}.json`));
    });
  }
});

describe('the care flow and the registers that it refers to', () => {
  const document = (name) => JSON.parse(read(`content/${name}.json`));
  const national = document('national/care-finder');
  const nationalContacts = document('national/contacts').contacts;

  it('names in its texts no numbers but 112 and 1177: all others are the register’s', () => {
    for (const name of ['national/care-finder', ...CARE_FLOW_OVERRIDES]) {
      const { questions = [], outcomes = [], add = {}, description, note } = document(name);
      const said = [description, note, questions, outcomes, add];
      // Only strings that are read: ids and what refers to them may hold digits.
      const isRead = (key) => /^(text|textForOther|name|when|ifWorse|\d+)$/.test(key);
      const texts = [];
      JSON.stringify(said, function (key, value) {
        if (key === 'contacts') return undefined;
        if (typeof value === 'string' && isRead(key)) texts.push(value);
        return value;
      });
      assert.ok(texts.length > 3, name);
      const numbers = texts.flatMap((text) => text.match(/\d+/g) ?? []);
      assert.deepEqual(
        numbers.filter((number) => !['112', '1177'].includes(number)),
        [],
        name,
      );
    }
  });

  it('is a draft that nobody has approved', () => {
    assert.equal(national.approval, undefined);
    for (const name of CARE_FLOW_OVERRIDES) {
      const { approval, example } = document(name);
      assert.equal(example, true, name);
      if (approval) assert.match(`${approval.role} ${approval.organization}`, /exempel.* Exempel/, name);
    }
  });

  for (const region of REGIONS) {
    const { contacts } = document(`${region}/contacts`);

    it(`finds every contact in the register of ${region}`, () => {
      const { hide = [], outcomes = [], add = {} } = document(`${region}/care-finder-overrides`);
      const used = [...national.outcomes.filter(({ id }) => !hide.includes(id)), ...outcomes, ...(add.outcomes ?? [])];
      const ids = new Set(used.flatMap(({ contacts: each = [] }) => each));
      const missing = [...ids].filter((id) => !contacts.some((contact) => contact.id === id));
      assert.deepEqual(missing, []);
      assert.ok(ids.size > 25);
    });

    it(`has what is national in the register of ${region} as it stands in the national one`, () => {
      const copied = contacts.filter(({ id }) => nationalContacts.some((each) => each.id === id));
      assert.ok(copied.length > 10);
      for (const contact of copied) {
        assert.deepEqual(
          contact,
          nationalContacts.find(({ id }) => id === contact.id),
          contact.id,
        );
      }
    });
  }
});
