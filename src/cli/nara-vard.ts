/** `nara-vard`: the same domain as the widgets, at the command line. For web editors' colleagues in IT, and for CI. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Problem } from '../domain/shared/problems.js';
import { severityOf } from '../domain/shared/severity.js';
import { stockholmDate } from '../domain/shared/stockholm-time.js';
import { interfaceLocale } from '../localization/interface-locale.js';
import { ensureLocale, locales, withLocale } from '../localization/localize.js';
import { merge, paths, type Answer } from './care-flow.js';
import { check, readBeside } from './check.js';
import { doctor } from './doctor.js';
import { readOptions, type Options } from './options.js';
import { render } from './render.js';
import { line, report } from './report.js';
import { page, snippet } from './snippet.js';

const USAGE = `Användning / Usage:
  nara-vard check <fil.json …> [--national <fil>] [--contacts <fil>] [--lang sv|en] [--json] [--strict]
      Kontrollerar kontaktregister, målbilder, vårdguider, regioners ändringar i guiden och synpunktsformulär.
      En guide jämförs med den nationella, och dess kontakter söks i registret, om de anges.
      Slutkod 1 om något är fel (med --strict även vid påpekanden).
      Checks contact registers, goal pictures, care flows, regions' overrides and feedback forms. A flow is compared with
      the national one, and its contacts are looked up, where those are given. Exit code 1 on errors (with --strict on
      warnings too).
  nara-vard merge <nationell.json> <ändringar.json> [--contacts <fil>] [--out <fil>] [--lang sv|en] [--strict]
      Skriver regionens vårdguide: den nationella med regionens ändringar. Skriver inget om något är fel.
      Writes the region's care flow: the national one with the region's overrides. Writes nothing on errors.
  nara-vard paths <guide.json> [--html] [--national <fil>] [--contacts <fil>] [--out <fil>] [--lang sv|en] [--strict]
      Räknar och skriver alla vägar genom guiden; med --html ett blad att läsa, skriva ut och skriva under.
      Counts and writes every way through the flow; with --html a sheet to read, print and sign.
  nara-vard doctor <sida.html | https://… | - …> [--page-only] [--contacts <fil>] [--lang sv|en] [--json] [--strict]
      Läser en sparad eller publicerad sida och säger vad redigeraren gjorde med snutten, och vad som hjälper. Skriptet
      och innehållet hämtas också, om det inte är en fil. Slutkod 1 om något är fel, 2 om sidan inte gick att läsa.
      Reads a saved or published page and says what the editor's tool did to the snippet, and the mend. The script and
      the content are fetched too, unless it is a file. Exit code 1 on errors, 2 if the page could not be read.
  nara-vard snippet <kontakter.json> [--src <adress>] --contact-id <id> [--form a|b] [--area <id>] [--choose-area]
      [--variant compact] [--heading-level 2–6] [--lang <språk>]
  nara-vard snippet <målbild.json> [--src <adress>] [--form a|b] [--view picture|list]
      [--audience resident|collaboration|staff] [--deep-link] [--heading-level 2–6] [--lang <språk>]
  nara-vard snippet <guide.json> --src <adress> [--contacts <fil> --contacts-src <adress>] [--form a|b] [--area <id>]
      [--history] [--heading-level 2–6] [--lang <språk>]
  nara-vard snippet <formulär.json> --src <adress> [--contacts <fil> --contacts-src <adress>] [--form a|b]
      [--endpoint <adress>] [--mode useful|comment|both] [--heading-level 2–6] [--lang <språk>]
      Skriver texten som klistras in på sidan. En målbild eller kontakt utan --src redigeras sedan på sidan.
      Där redigeraren inte släpper igenom a eller b: --form b-inline|c --page <sidan som länken leder till utan skript>
      eller, i sista hand, en ram: --form d --page <adressen till en sida som nara-vard page har skrivit>
      Writes what is pasted into the page. A goal picture or a contact without --src is edited in the page from then on.
      Where the editor lets neither a nor b through: --form b-inline|c --page <where the link leads without script>
      or, as a last resort, a frame: --form d --page <the address of a page that nara-vard page has written>
  nara-vard page <fil.json> --src <adress> --loader <adress till nara-vard.js> [--title <rubrik>] [--host <ursprung> …]
      [--out <fil>] [samma val som för snippet / the same choices as for snippet]
      Skriver en hel sida, att länka till eller visa i en ram på de webbplatser som --host namnger.
      Writes a whole page, to link to or to show in a frame on the websites that --host names.
  nara-vard render <kontakter.json | målbild.json> --src <adress> [--loader <adress till nara-vard.js>] [--out <fil>]
      [samma val som för snippet, utom --form / the same choices as for snippet, but for --form]
      Skriver kortet eller målbilden färdigritad, för en sidmall: syns innan skriptet har kommit. För utvecklare;
      redigerare i CMS tar bort <template>.
      Writes the card or the goal picture as it looks, for a page template: seen before the script has come. For
      developers; editors' tools remove <template>.`;

/** The commands that write something for a page, out of one document. */
const WRITERS = { snippet, page, render };

const today = stockholmDate(Date.now());

async function main(): Promise<number> {
  const { values, positionals } = readOptions();
  const [command, ...files] = positionals;
  const locale = interfaceLocale(values.lang);
  await ensureLocale(locale);
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (command === 'check' && files.length && !values.out) {
    const beside = await readBeside(values, today);
    const checks = await Promise.all(files.map(async (file) => ({ file, problems: await check(file, beside, today) })));
    if (values.json) console.log(JSON.stringify(checks.map(graded), null, 2));
    else withLocale(locale, () => checks.forEach(({ file, problems }) => report(file, problems)));
    return checks.some(({ problems }) => problems.some(({ code }) => values.strict || severityOf(code) === 'error'))
      ? 1
      : 0;
  }
  if (command === 'doctor' && files.length && !values.out) {
    // A page may hold text in any language of ours.
    await Promise.all(locales.map(ensureLocale));
    const { code, text, faults } = withLocale(locale, await doctor(files, values, today));
    process.stdout.write(text);
    for (const fault of faults) console.error(fault);
    return code;
  }
  const answer = await careFlow(command, files, values);
  if (answer) {
    const { code, text } = withLocale(locale, answer);
    if (text !== undefined && values.out) await writeFile(values.out, text);
    else if (text !== undefined) process.stdout.write(text);
    return code;
  }
  const [file] = files;
  const write = command && Object.hasOwn(WRITERS, command) ? WRITERS[command as keyof typeof WRITERS] : undefined;
  // What is read is never written over.
  const isOver =
    values.out && [file, values.contacts].some((each) => each && resolve(each) === resolve(values.out ?? ''));
  const written = write && file && !isOver ? await write(file, values, today) : undefined;
  if (typeof written === 'string') {
    if (values.out) await writeFile(values.out, written);
    else console.log(written.trimEnd());
    return 0;
  }
  if (written) {
    console.error(withLocale(locale, () => line(file ?? '', written)));
    return 1;
  }
  console.error(USAGE);
  return 2;
}

/** For machines each problem says how grave it is. */
const graded = ({ file, problems }: { readonly file: string; readonly problems: readonly Problem[] }): object => ({
  file,
  problems: problems.map(({ code, ...more }) => ({ code, severity: severityOf(code), ...more })),
});

/** The commands of the care flow; undefined if it is none of them, or not asked for in a way that we know. */
async function careFlow(
  command: string | undefined,
  files: readonly string[],
  values: Options,
): Promise<Answer | undefined> {
  const [first, second, ...more] = files;
  // What is read is never written over.
  const read = [...files, values.national, values.contacts].map((file) => file && resolve(file));
  if (values.json || more.length || (values.out && read.includes(resolve(values.out)))) return undefined;
  if (command === 'merge' && first && second && !values.html && !values.national) {
    return merge(first, second, values, today);
  }
  return command === 'paths' && first && !second ? paths(first, values, today) : undefined;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error((error as Error).message);
    process.exitCode = 2;
  },
);
