// `nara-vard` as it is published, run as people run it. The date is held still: what is out of date changes with it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `.cache/command-line-${process.pid}`;
const AUTUMN =
  'data:text/javascript,const instant = Date.parse("2026-11-24T10:20:00%2B01:00"); Date.now = () => instant;';

function nara(...args) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', AUTUMN, 'dist/cli/nara-vard.mjs', ...args],
    { cwd: root, encoding: 'utf8' },
  );
  return { status, stdout, stderr, lines: stdout.trimEnd().split('\n') };
}

const files = readdirSync(`${root}content`, { recursive: true })
  .map((name) => `content/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.json'))
  .sort();

/** Files without an error; all others have one that costs residents something, and say so. */
const SOUND = [
  ...['longest', 'rtl'],
  ...['goal-picture/smallest', 'goal-picture/longest', 'goal-picture/rtl', 'goal-picture/english'],
].map((name) => `content/edge/${name}.json`);

before(() => mkdirSync(root + folder, { recursive: true }));
after(() => rmSync(root + folder, { recursive: true, force: true }));

describe('nara-vard check', () => {
  it('finds the content files', () => assert.ok(files.length >= 15, files.join()));

  for (const file of files) {
    it(`tells what is wrong in ${file}, with the place and a plain sentence`, () => {
      const [{ file: named, problems }] = JSON.parse(nara('check', file, '--json').stdout);
      assert.equal(named, file);
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      const { status, lines, stderr } = nara('check', file);
      assert.equal(stderr, '');
      assert.equal(status, errors ? 1 : 0);
      if (SOUND.includes(file)) assert.equal(errors, 0, JSON.stringify(problems));
      if (/edge/.test(file) && !SOUND.includes(file)) assert.ok(errors > 0);
      assert.equal(
        lines[0],
        `${file}: ${problems.length ? `${errors} fel, ${problems.length - errors} påpekanden` : 'rätt ifyllt'}`,
      );
      assert.equal(lines.length, 1 + problems.length);
      for (const [index, { path, code, severity }] of problems.entries()) {
        const line = lines[index + 1];
        const start = `  ${severity === 'error' ? 'Fel' : 'Påpekande'}${path && ` ${path}`}: `;
        assert.ok(line.startsWith(start), `${line}\nshould start with\n${start}`);
        const sentence = line.slice(start.length);
        assert.match(sentence, /^[”\p{Lu}\p{N}+].*\.$/u, 'a sentence');
        assert.ok(!sentence.includes(code), 'in words, not in codes');
        assert.doesNotMatch(sentence, /undefined|null|\[object|\bNaN\b/, sentence);
      }
    });
  }

  it('tells the region’s own registers what an editor there would have to mend', () => {
    const { status, stdout } = nara('check', 'content/norrbotten/contacts.json');
    assert.equal(status, 1);
    assert.match(
      stdout,
      /Fel contacts\[\d+\]\.hours\.validThrough: Öppettiderna gällde till och med 31 oktober 2026\. Kortet säger inte längre öppet eller stängt\./,
    );
  });

  it('tells the regions’ own goal pictures what an editor there should look at', () => {
    assert.deepEqual(nara('check', 'content/norrbotten/goal-picture.json', '--strict'), {
      status: 0,
      stdout: 'content/norrbotten/goal-picture.json: rätt ifyllt\n',
      stderr: '',
      lines: ['content/norrbotten/goal-picture.json: rätt ifyllt'],
    });
    const { status, lines } = nara(
      'check',
      ...['orebro', 'vasterbotten'].map((each) => `content/${each}/goal-picture.json`),
    );
    assert.equal(status, 0);
    assert.deepEqual(lines, [
      'content/orebro/goal-picture.json: 0 fel, 1 påpekanden',
      '  Påpekande reviewBy: Innehållet skulle ha granskats senast 30 september 2026. Granska det och ändra datumet.',
      'content/vasterbotten/goal-picture.json: 0 fel, 2 påpekanden',
      '  Påpekande timeline[0].startYear: Det står hur många år, men inte från vilket år. Fyll i startYear.',
      '  Påpekande timeline[1].startYear: Det står hur många år, men inte från vilket år. Fyll i startYear.',
    ]);
  });

  it('lets no content write to the terminal what it will', () => {
    const evil = { kind: 'goal-picture\u001b[2J\u0007\nFel', ['\u001b[31m\nkind']: 1 };
    writeFileSync(`${root}${folder}/evil.json`, JSON.stringify(evil));
    writeFileSync(`${root}${folder}/evil-key.json`, JSON.stringify({ ...evil, kind: 'contacts' }));
    const { stdout, lines } = nara('check', `${folder}/evil.json`, `${folder}/evil-key.json`);
    assert.doesNotMatch(stdout, /[^\P{Cc}\n]/u);
    for (const line of lines) assert.match(line, /^(\.cache\/|\s\s(Fel|Påpekande)\b)/);
  });

  it('speaks English when asked', () => {
    const { status, lines } = nara('check', 'content/edge/malformed.json', '--lang', 'en');
    assert.equal(status, 1);
    assert.match(lines[0], /^content\/edge\/malformed\.json: errors: 1, notes: 0$/);
    assert.match(lines[1], /^ {2}Error: .*JSON/);
    assert.doesNotMatch(lines.join(), /[åäöÅÄÖ]|Fel\b/);
  });

  it('checks several files at once and fails if one of them does', () => {
    const { status, lines } = nara('check', 'content/edge/longest.json', 'content/edge/malformed.json');
    assert.equal(status, 1);
    assert.equal(lines[0], 'content/edge/longest.json: rätt ifyllt');
    assert.equal(lines[1], 'content/edge/malformed.json: 1 fel, 0 påpekanden');
  });

  it('says that a file is not there', () => {
    const { status, stdout, stderr } = nara('check', 'content/ingen.json');
    assert.equal(status, 1);
    assert.match(stdout, /content\/ingen\.json: 1 fel/);
    assert.match(stdout, /finns inte/);
    assert.doesNotMatch(stdout, /\bsrc\b/, 'there is no attribute at a prompt');
    assert.equal(stderr, '');
  });

  it('says that a file is too large, or not what it seems', () => {
    writeFileSync(`${root}${folder}/large.json`, `{"filler":"${'x'.repeat(1_000_001)}"}`);
    writeFileSync(`${root}${folder}/page.json`, '<!doctype html><title>Logga in</title>');
    writeFileSync(`${root}${folder}/empty.json`, '');
    writeFileSync(`${root}${folder}/list.json`, '[]');
    writeFileSync(`${root}${folder}/bom.json`, '\uFEFF' + readFileSync(`${root}content/edge/longest.json`, 'utf8'));
    const { status, stdout } = nara(
      'check',
      ...['large', 'page', 'empty', 'list'].map((each) => `${folder}/${each}.json`),
    );
    assert.equal(status, 1);
    assert.match(stdout, /large\.json: 1 fel.*\n.*större än 1 MB/);
    assert.match(stdout, /page\.json: 1 fel/);
    assert.match(stdout, /empty\.json: 1 fel.*\n.*JSON/);
    assert.match(stdout, /list\.json: 1 fel.*\n.*JSON-objekt/);
  });

  it('reads a file that Windows saved with a byte order mark, as browsers do', () => {
    const { status, stdout } = nara('check', `${folder}/bom.json`);
    assert.match(stdout, /rätt ifyllt/);
    assert.equal(status, 0);
  });

  it('lets remarks pass, but not with --strict', () => {
    writeFileSync(
      `${root}${folder}/remark.json`,
      JSON.stringify({ ...JSON.parse(readFileSync(`${root}content/edge/longest.json`, 'utf8')), okänt: 'fält' }),
    );
    const { status, stdout } = nara('check', `${folder}/remark.json`);
    assert.match(stdout, /0 fel, 1 påpekanden/);
    assert.equal(status, 0);
    assert.equal(nara('check', `${folder}/remark.json`, '--strict').status, 1);
  });

  it('explains itself when it is called in a way it does not know', () => {
    for (const args of [
      [],
      ['check'],
      ['kontrollera', 'x.json'],
      ['check', 'x.json', '--nonsense'],
      ['snippet', 'x.json'],
      ['snippet', 'content/norrbotten/contacts.json', '--contact-id', 'kvallsjouren'],
      ['snippet', 'content/norrbotten/contacts.json', '--src', '/k.json', '--view', 'list'],
      ['snippet', 'content/norrbotten/contacts.json', '--src', '/k.json', '--form', 'c'],
      ['snippet', 'content/norrbotten/goal-picture.json', '--contact-id', 'kvallsjouren'],
      ['snippet', 'content/norrbotten/goal-picture.json', '--choose-area'],
      ['snippet', 'content/norrbotten/goal-picture.json', '--view', 'circle'],
      ['snippet', 'content/norrbotten/goal-picture.json', '--audience', 'invånare'],
    ]) {
      const { status, stderr, stdout } = nara(...args);
      assert.equal(status, 2, args.join(' '));
      assert.ok(stderr.length > 0, args.join(' '));
      assert.equal(stdout, '');
      assert.doesNotMatch(stderr, /\n\s+at /, 'no stack trace');
    }
    const help = nara('--help');
    assert.equal(help.status, 0);
    assert.match(help.stdout, /Användning.*\n.*nara-vard check/);
  });
});

describe('nara-vard snippet', () => {
  const register = 'content/norrbotten/contacts.json';
  const src = '/innehåll/kontakter.json';

  it('writes what is pasted, readable, with 112 and 1177', () => {
    const { status, stdout, stderr } = nara('snippet', register, '--src', src, '--contact-id', 'kvallsjouren');
    assert.equal(status, 0);
    assert.equal(stderr, '');
    assert.match(
      stdout,
      /^<div data-nv="contact-card" data-nv-src="\/innehåll\/kontakter\.json" data-nv-contact-id="kvallsjouren">\n<h2>/,
    );
    assert.match(stdout, /<\/div>\n$/);
    assert.match(stdout, /<a href="tel:112">Ring 112<\/a>/);
    assert.match(stdout, /<a href="tel:1177">Ring 1177<\/a>/);
  });

  it('writes form A with every attribute, in English', () => {
    const { stdout } = nara(
      ...['snippet', register, '--src', src, '--contact-id', 'din-halsocentral', '--form', 'a', '--area', 'norra'],
      ...['--choose-area', '--variant', 'compact', '--heading-level', '4', '--lang', 'en'],
    );
    assert.match(
      stdout,
      /^<nv-contact-card src="[^"]+" contact-id="din-halsocentral" area="norra" choose-area="" variant="compact" heading-level="4">\n<h4>/,
    );
    assert.match(stdout, /Call 1177/);
    assert.match(stdout, /<\/nv-contact-card>\n$/);
  });

  it('says so, in words, when the file or the contact is not there', () => {
    for (const args of [
      ['content/ingen.json', '--contact-id', 'x'],
      ['content/edge/malformed.json', '--contact-id', 'x'],
      [register, '--contact-id', 'finns-inte'],
    ]) {
      const { status, stdout, stderr } = nara('snippet', ...args, '--src', src);
      assert.notEqual(status, 0, args.join(' '));
      assert.equal(stdout, '', 'nothing that could be pasted by mistake');
      assert.match(stderr, /finns inte|ingen kontakt|JSON/, args.join(' '));
      assert.doesNotMatch(stderr, /ENOENT|Unexpected token|\n\s+at /, args.join(' '));
    }
  });

  describe('of a goal picture', () => {
    const picture = 'content/orebro/goal-picture.json';

    it('writes what is pasted, readable, with 112 and 1177', () => {
      const { status, stdout, stderr } = nara('snippet', picture, '--src', '/innehåll/målbild.json');
      assert.equal(status, 0);
      assert.equal(stderr, '');
      assert.match(
        stdout,
        /^<div data-nv="goal-picture" data-nv-src="\/innehåll\/målbild\.json">\n<h2>Målbild för nära vård i Örebro län<\/h2>/,
      );
      assert.match(stdout, /<h3>Medarbetarperspektivet<\/h3>/);
      assert.match(stdout, /<a href="tel:112">Ring 112<\/a>/);
      assert.match(stdout, /<a href="tel:1177">Ring 1177<\/a>/);
      assert.match(stdout, /<\/div>\n$/);
    });

    it('writes form A with every attribute', () => {
      const { stdout } = nara(
        ...['snippet', picture, '--src', '/m.json', '--form', 'a', '--view', 'list', '--audience', 'resident'],
        ...['--deep-link', '--heading-level', '4'],
      );
      assert.match(
        stdout,
        /^<nv-goal-picture src="\/m\.json" view="list" audience="resident" deep-link="" heading-level="4">\n<h4>/,
      );
      assert.match(stdout, /<\/nv-goal-picture>\n$/);
    });

    it('writes one to go on with in the page itself, when no address is given', () => {
      const { status, stdout } = nara('snippet', picture);
      assert.equal(status, 0);
      assert.match(stdout, /^<div data-nv="goal-picture">\n<h2>/);
      assert.doesNotMatch(stdout, /data-nv-src/);
    });

    it('says why it cannot be read, and writes nothing', () => {
      writeFileSync(
        `${root}${folder}/no-part.json`,
        JSON.stringify({ kind: 'goal-picture', version: 1, lang: 'sv', name: 'Målbild', parts: [{ name: 'x' }] }),
      );
      for (const [file, why] of [
        ['content/edge/goal-picture/newer-version.json', /version: .*nyare version/],
        [`${folder}/no-part.json`, /parts: .*minst en del/],
      ]) {
        const { status, stdout, stderr } = nara('snippet', file);
        assert.equal(status, 1, file);
        assert.equal(stdout, '');
        assert.match(stderr, why);
      }
    });
  });
});
