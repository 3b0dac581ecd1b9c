// `nara-vard` as it is published, run as people run it. The date is held still: what is out of date changes with it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  ...['care-finder/for-other', 'care-finder/longest', 'care-finder/rtl', 'care-finder/english'],
  'care-finder/unreviewed',
  ...['feedback-form/smallest', 'feedback-form/longest', 'feedback-form/rtl', 'feedback-form/english'],
  'feedback-form/mail',
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
      ['check', 'x.json', '--out', 'y.json'],
      ['merge', 'content/national/care-finder.json'],
      ['merge', 'a.json', 'b.json', 'c.json'],
      ['merge', 'a.json', 'b.json', '--html'],
      ['merge', 'a.json', 'b.json', '--out', './b.json'],
      ['paths'],
      ['paths', 'a.json', 'b.json'],
      ['paths', 'content/national/care-finder.json', '--out', 'content/national/care-finder.json'],
      ['snippet', 'content/national/care-finder.json'],
      ['snippet', 'content/norrbotten/contacts.json', '--src', '/k.json', '--view', 'list'],
      ['snippet', 'content/norrbotten/contacts.json', '--src', '/k.json', '--form', 'c'],
      ['snippet', 'content/norrbotten/goal-picture.json', '--contact-id', 'kvallsjouren'],
      ['snippet', 'content/norrbotten/goal-picture.json', '--choose-area'],
      ['snippet', 'content/norrbotten/goal-picture.json', '--view', 'circle'],
      ['snippet', 'content/norrbotten/goal-picture.json', '--audience', 'invånare'],
      ['render'],
      ['render', 'content/norrbotten/goal-picture.json'],
      ['render', 'content/norrbotten/contacts.json', '--contact-id', 'kvallsjouren'],
      ['render', 'content/norrbotten/contacts.json', '--src', '/k.json', '--view', 'list'],
      ['render', 'content/norrbotten/contacts.json', '--src', '/k.json', '--widget', 'goal-picture'],
      ['render', 'content/norrbotten/contacts.json', '--src', '/k.json', '--page', '/sida.html'],
      ['render', 'content/norrbotten/feedback-form.json', '--src', '/f.json'],
      ['render', 'content/national/care-finder.json', '--src', '/g.json'],
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

describe('nara-vard render', () => {
  const register = 'content/norrbotten/contacts.json';
  const asked = [register, '--src', '/content/contacts.json', '--contact-id', 'kvallsjouren'];

  it('writes the card as it looks, and the readable text after it', () => {
    const { status, stdout, stderr } = nara('render', ...asked, '--widget', 'contact-card');
    assert.equal(status, 0);
    assert.equal(stderr, '');
    const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    const [element, template, link] = stdout.split('\n');
    assert.equal(element, '<nv-contact-card src="/content/contacts.json" contact-id="kvallsjouren">');
    assert.equal(template, '<template shadowrootmode="open">');
    const [, file] = new RegExp(`^<link rel="stylesheet" href="/nara-vard/${version}/(.+)">$`).exec(link);
    assert.ok(existsSync(`${root}dist/page/${version}/${file}`), file);
    const [, light] = stdout.split('</template>\n');
    assert.equal(light, nara('snippet', ...asked, '--form', 'a').stdout.replace(/^.*\n/, ''));
    assert.doesNotMatch(stdout, /öppet nu|stängt nu/i);
  });

  it('takes what snippet takes, in English, with the style sheet beside the loader', () => {
    const { stdout } = nara(
      ...['render', ...asked, '--area', 'norra', '--variant', 'compact', '--heading-level', '4', '--lang', 'en'],
      ...['--loader', 'https://cdn.example/1/nara-vard.js?x'],
    );
    assert.match(
      stdout,
      /^<nv-contact-card src="[^"]+" contact-id="kvallsjouren" area="norra" variant="compact" heading-level="4">/,
    );
    assert.match(stdout, /<link rel="stylesheet" href="https:\/\/cdn\.example\/1\/contact-card\.[0-9a-f]{8}\.css">/);
    assert.match(stdout, /<div\s+class="nv"\s+lang="en"[^]*<h4 id="name"[^]*Call 1177[^]*<\/template>/);
  });

  it('writes a goal picture, into a file', () => {
    const out = `${folder}/goal.html`;
    const { status, stdout } = nara(
      ...['render', 'content/orebro/goal-picture.json', '--src', '/m.json', '--audience', 'resident', '--out', out],
    );
    assert.deepEqual([status, stdout], [0, '']);
    const written = readFileSync(root + out, 'utf8');
    assert.match(
      written,
      /^<nv-goal-picture src="\/m\.json" audience="resident">\n<template[^]*<details class="part">/,
    );
    assert.match(written, /<svg\s+class="picture [^]*role="img"/);
  });

  it('writes nothing, and says why in words, when the content cannot be read', () => {
    for (const args of [
      ['content/ingen.json'],
      ['content/edge/malformed.json'],
      ['content/edge/goal-picture/newer-version.json'],
      [register, '--contact-id', 'finns-inte'],
    ]) {
      const { status, stdout, stderr } = nara('render', ...args, '--src', '/k.json');
      assert.equal(status, 1, args.join(' '));
      assert.equal(stdout, '');
      assert.equal(stderr, nara('snippet', ...args, '--src', '/k.json').stderr);
    }
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
    assert.match(stdout, /Book or write on 1177\.se/);
    // No speaker of English has read the translation yet: the words about care stay in Swedish.
    assert.match(stdout, /<span lang="sv">[^]*Ring 112<[^]*Ring 1177</);
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

  describe('of a care guide', () => {
    const flow = 'content/national/care-finder.json';
    const contacts = 'content/norrbotten/contacts.json';

    it('carries the whole guide with whom to contact, 112 and 1177 first', () => {
      const { status, stdout, stderr } = nara(
        ...[
          'snippet',
          flow,
          '--src',
          '/guide.json',
          '--contacts',
          contacts,
          '--contacts-src',
          '/kontakter.json',
          '--history',
        ],
      );
      assert.equal(status, 0, stderr);
      assert.match(
        stdout,
        /^<div data-nv="care-finder" data-nv-src="\/guide.json" data-nv-contacts="\/kontakter.json" data-nv-history="">/,
      );
      assert.ok(stdout.indexOf('tel:112') < stdout.indexOf('<details>'), 'care comes before the guide');
      for (const { name } of JSON.parse(readFileSync(flow, 'utf8')).outcomes) {
        if (!name.includes('{{')) assert.ok(stdout.includes(name.replaceAll('&', '&amp;')), name);
      }
      assert.match(stdout, /Din hälsocentral/);
      assert.ok(!/undefined|data-nv-contacts-src/.test(stdout));
    });

    it('asks for both the register and its address, or neither', () => {
      assert.equal(nara('snippet', flow, '--src', '/guide.json', '--contacts', contacts).status, 2);
      assert.equal(nara('snippet', flow, '--src', '/guide.json').status, 0);
    });
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
      const card = nara('snippet', 'content/norrbotten/contacts.json', '--contact-id', 'kvallsjouren');
      assert.equal(card.status, 0);
      assert.match(card.stdout, /^<div data-nv="contact-card">\n<h2>/);
      // A guide cannot be said by a page's text.
      assert.equal(nara('snippet', 'content/national/care-finder.json').status, 2);
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

const NATIONAL = 'content/national/care-finder.json';
const REGIONS = ['norrbotten', 'vasternorrland', 'orebro', 'vasterbotten'];
const json = (file) => JSON.parse(readFileSync(root + file, 'utf8'));
/** A changed copy of a content file, in the folder of the tests. */
function changed(file, name, change) {
  const document = json(file);
  change(document);
  writeFileSync(`${root}${folder}/${name}.json`, JSON.stringify(document));
  return `${folder}/${name}.json`;
}

describe('nara-vard check of a care flow', () => {
  it('finds no error in the national one', () => {
    const { status, lines, stderr } = nara('check', NATIONAL);
    assert.equal(status, 0, lines.join('\n'));
    assert.equal(stderr, '');
    assert.match(lines[0], /: 0 fel, \d påpekanden$/);
  });

  it('compares what is locked, and looks up the contacts', () => {
    const file = changed(NATIONAL, 'tampered', (flow) => {
      flow.questions[0].text = 'Är det bråttom?';
      flow.outcomes[0].actions[0] = 'Vänta och se.';
      flow.outcomes[3].contacts.push('påhittad');
    });
    assert.equal(nara('check', file).status, 0);
    const { status, stdout } = nara(
      'check',
      file,
      '--national',
      NATIONAL,
      '--contacts',
      'content/orebro/contacts.json',
    );
    assert.equal(status, 1);
    assert.match(stdout, /Fel questions\[0\]\.text: Frågan om fara för liv \(”akut”\) är inte som i den nationella/);
    assert.match(stdout, /Fel outcomes\[0\]\.actions\[0\]: ”ring-112” är låst/);
    assert.match(stdout, /Påpekande outcomes\[3\]\.contacts: Kontakten ”påhittad” finns inte i kontaktregistret/);
  });

  it('says when what it should compare with is not there', () => {
    for (const option of ['--national', '--contacts']) {
      const { status, stdout } = nara('check', NATIONAL, option, 'content/ingen.json');
      assert.equal(status, 1);
      assert.match(stdout, new RegExp(`Fel ${option}: Innehållsfilen finns inte`));
    }
  });

  it('checks overrides, and with the national flow also what they refer to', () => {
    const file = changed('content/orebro/care-finder-overrides.json', 'astray', (overrides) => {
      overrides.hide = ['finns-inte', 'ring-112'];
    });
    assert.equal(nara('check', file).status, 0);
    const { status, stdout } = nara('check', file, '--national', NATIONAL);
    assert.equal(status, 1);
    assert.match(stdout, /Fel hide\[0\]: Det finns inget med id ”finns-inte”/);
    assert.match(stdout, /Fel hide\[1\]: ”ring-112” är låst/);
  });

  it('tells machines codes and places', () => {
    const file = changed(NATIONAL, 'scored', (flow) => (flow.questions[1].options[0].score = 3));
    const { status, stdout } = nara('check', file, '--json');
    assert.equal(status, 1);
    const [{ problems }] = JSON.parse(stdout);
    assert.deepEqual(problems[0], {
      code: 'care-flow.logic',
      severity: 'error',
      path: 'questions[1].options[0].score',
      detail: 'score',
    });
  });
});

describe('nara-vard merge', () => {
  for (const region of REGIONS) {
    it(`writes the flow of ${region}, which is in order`, () => {
      const out = `${folder}/${region}.json`;
      const overrides = `content/${region}/care-finder-overrides.json`;
      const contacts = `content/${region}/contacts.json`;
      const { status, stdout, stderr } = nara('merge', NATIONAL, overrides, '--contacts', contacts, '--out', out);
      assert.equal(status, 0, stderr);
      assert.equal(stdout, '');
      assert.doesNotMatch(stderr, /Fel /);
      assert.match(readFileSync(root + out, 'utf8'), /^\{\n {2}"\$schema": [^]*\}\n$/);
      const flow = json(out);
      assert.equal(flow.kind, 'care-finder');
      assert.deepEqual(flow.questions[0], json(NATIONAL).questions[0]);
      assert.notEqual(flow.edition, json(NATIONAL).edition);
      const check = nara('check', out, '--national', NATIONAL, '--contacts', contacts);
      assert.equal(check.status, 0, check.stdout);
    });
  }

  it('writes to stdout what it would write to a file, and points at the schema from where it is', () => {
    const overrides = 'content/orebro/care-finder-overrides.json';
    const { $schema, ...flow } = JSON.parse(nara('merge', NATIONAL, overrides).stdout);
    const { $schema: moved, ...written } = json(`${folder}/orebro.json`);
    assert.deepEqual(flow, written);
    assert.equal($schema, json(NATIONAL).$schema);
    assert.equal(moved, '../../dist/schema/care-finder.json');
    nara('merge', NATIONAL, overrides, '--out', `${folder}/orebro-again.json`);
    mkdirSync(`${root}${folder}/deeper`, { recursive: true });
    nara('merge', NATIONAL, overrides, '--out', `${folder}/deeper/orebro.json`);
    assert.equal(json(`${folder}/deeper/orebro.json`).$schema, '../../../dist/schema/care-finder.json');
  });

  it('writes nothing when something is wrong, and says what', () => {
    const locked = changed('content/orebro/care-finder-overrides.json', 'locked', (overrides) => {
      overrides.hide = ['ring-112'];
    });
    const circle = changed('content/orebro/care-finder-overrides.json', 'circle', (overrides) => {
      overrides.repoint = [{ question: 'behov', option: 'hemma', to: 'behov' }];
    });
    const out = `${folder}/never.json`;
    for (const [files, why] of [
      [[NATIONAL, locked], /Fel hide\[0\]: ”ring-112” är låst/],
      [[NATIONAL, circle], /Fel questions\[1\]\.options\[\d\]\.to: Svaret leder tillbaka till ”behov”/],
      [[NATIONAL, 'content/ingen.json'], /content\/ingen\.json: 1 fel.*\n.*finns inte/],
      [['content/edge/malformed.json', locked], /JSON/],
      [[locked, NATIONAL], /är av sorten ”care-finder-overrides”/],
      [[NATIONAL, locked, '--lang', 'en'], /Error hide\[0\]: “ring-112” is locked/],
    ]) {
      const { status, stdout, stderr } = nara('merge', ...files, '--out', out);
      assert.equal(status, 1, files.join());
      assert.equal(stdout, '');
      assert.match(stderr, why);
      assert.doesNotMatch(stderr, /\n\s+at /);
      assert.throws(() => readFileSync(root + out), /ENOENT/);
    }
  });

  it('fails on remarks too with --strict', () => {
    const { status, stdout } = nara('merge', NATIONAL, 'content/orebro/care-finder-overrides.json', '--strict');
    assert.equal(status, 1);
    assert.equal(stdout, '');
  });
});

describe('nara-vard paths', () => {
  const rowsOf = (html) => html.match(/<tr><td>\d+<\/td>/g) ?? [];

  it('counts the ways and lists each, with the checksum', () => {
    const { status, stderr, lines } = nara('paths', NATIONAL);
    assert.equal(status, 0);
    assert.equal(stderr, '');
    const [, ways] = /^(\d+) vägar, längst 4 frågor\. Frågan om fara för liv är inräknad\.$/.exec(lines[1]);
    assert.match(lines[0], /^Hitta rätt vård\. Utgåva: 2026\.1\. Bladet skrivet: 2026-11-24\.$/);
    assert.match(lines[2], /^Kontrollsumma \(SHA-256\): [0-9a-f]{64}$/);
    assert.equal(lines[3], '');
    assert.equal(lines.length, 4 + Number(ways));
    assert.match(lines[4], /^ {2}1\. Är det fara för liv\? .* ⇒ Ring 112 nu \(/);
  });

  it('writes a sheet that needs nothing else, with every way and every text', () => {
    const out = `${folder}/sheet.html`;
    const { status, stdout } = nara('paths', NATIONAL, '--html', '--out', out);
    assert.equal(status, 0);
    assert.equal(stdout, '');
    const html = readFileSync(root + out, 'utf8');
    assert.match(html, /^<!doctype html>\n<html lang="sv">/);
    assert.doesNotMatch(html, /<script|<link|<img|\son\w+=|url\(|@import|\bundefined\b|\[object/);
    assert.equal(rowsOf(html).length, Number(/<strong>(\d+) vägar/.exec(html)[1]));
    const [, hash] = /([0-9a-f]{64})/.exec(nara('paths', NATIONAL).stdout);
    assert.ok(html.includes(`<code>${hash}</code>`));
    const { questions, outcomes } = json(NATIONAL);
    const filled = (text) => text.replace(/\{\{.*?\}\}/g, '§').split('§');
    for (const text of [
      ...questions.flatMap(({ text, help = [], options }) => [text, ...help, ...options.map((each) => each.text)]),
      ...outcomes.flatMap(({ name, actions, when, ifWorse }) => [name, ...actions, when, ifWorse]),
    ]) {
      for (const part of filled(text)) assert.ok(html.includes(part), text);
    }
    for (const tag of ['ul', 'li', 'ol', 'dl', 'div', 'table', 'tr', 'td', 'section', 'p', 'span']) {
      const count = (pattern) => html.match(new RegExp(pattern, 'g'))?.length ?? 0;
      assert.equal(count(`<${tag}[ >]`), count(`</${tag}>`), tag);
    }
    for (const box of ['Roll', 'Organisation', 'Datum', 'Underskrift och namnförtydligande']) {
      assert.ok(html.includes(`<p class="box">${box}</p>`));
    }
  });

  it('escapes everything that comes from the content', () => {
    const file = changed(NATIONAL, 'evil', (flow) => {
      const evil = '</style><script>alert(1)</script>"\'&';
      flow.name = evil;
      flow.edition = evil;
      flow.lang = 'en';
      flow.questions[1].text += evil;
      flow.outcomes[5].name = evil;
      flow.approval = { role: evil, organization: evil, date: '2026-11-24' };
      flow.sources = [{ name: evil }];
    });
    const { status, stdout, stderr } = nara('paths', file, '--html');
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stdout, /<script|alert\(1\)<\/script>"/);
    assert.equal(stdout.match(/<\/style>/g).length, 1);
    assert.ok(stdout.includes('<span lang="en" dir="auto">'));
  });

  it('gives the same sum for the same content, however it is written, and another for a changed word', () => {
    const sum = (file) => /[0-9a-f]{64}/.exec(nara('paths', file).stdout)?.[0];
    const approve = (flow) => (flow.approval = { role: 'chefläkare', organization: 'Region X', date: '2026-11-24' });
    assert.equal(sum(changed(NATIONAL, 'approved', approve)), sum(NATIONAL));
    assert.notEqual(sum(changed(NATIONAL, 'worded', (flow) => (flow.outcomes[5].when += ' Nu.'))), sum(NATIONAL));
  });

  it('lists no flow with errors, and none with more ways than anybody reads', () => {
    const broken = changed(NATIONAL, 'broken', (flow) => (flow.questions[1].options[0].to = 'ingenstans'));
    const wide = changed(NATIONAL, 'wide', (flow) => {
      const { options } = flow.questions[1];
      for (let nth = 0; nth < 500; nth++) options.push({ id: `x-${nth}`, text: 'Annat', to: 'ring-1177' });
    });
    for (const [file, why] of [
      [broken, /Svaret leder till ”ingenstans”[^]*Rätta felen först/],
      [wide, /^\d{3} vägar, längst 4 frågor.*fler än 500 kan ingen läsa/m],
      ['content/ingen.json', /finns inte/],
      ['content/norrbotten/contacts.json', /är av sorten ”contacts”/],
    ]) {
      for (const html of [[], ['--html']]) {
        const { status, stdout, stderr } = nara('paths', file, ...html);
        assert.equal(status, 1, file);
        assert.equal(stdout, '');
        assert.match(stderr, why);
        assert.doesNotMatch(stderr, /\n\s+at /);
      }
    }
  });

  it('speaks English when asked', () => {
    const { stdout } = nara('paths', NATIONAL, '--html', '--lang', 'en');
    assert.match(stdout, /<html lang="en">/);
    assert.match(stdout, /<h2>All ways<\/h2>/);
    assert.match(stdout, /<span lang="sv" dir="auto">Är det fara för liv\?<\/span>/);
  });

  it('marks what a translation keeps in Swedish, and nothing else', () => {
    const { status, stdout, stderr } = nara(
      'paths',
      'content/edge/care-finder/unreviewed.json',
      '--html',
      '--lang',
      'en',
    );
    assert.equal(status, 0, stderr);
    const marked = new Set([...stdout.matchAll(/<span lang="sv" dir="auto">(.*?)<\/span>/g)].map(([, text]) => text));
    const { questions, outcomes } = JSON.parse(readFileSync(`${root}content/edge/care-finder/unreviewed.json`, 'utf8'));
    const [{ text, help, options }, { name, actions, when, ifWorse }] = [questions[0], outcomes[0]];
    const swedish = [text, ...help, ...options.map((each) => each.text), name, ...actions, when, ifWorse];
    assert.deepEqual([...marked].sort(), swedish.sort());
  });
});
