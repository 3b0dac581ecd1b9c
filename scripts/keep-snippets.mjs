// `npm run keep:snippets`, before a release: keeps what editors paste with this version, for test/e2e/released.test.mjs. A
// snippet lives in a CMS for years, so what was once written must come alive with every later script. A released version's
// file is never written anew. Run `npm run build` first.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { snippetOf, WIDGET_NAMES } from '../test/e2e/site.mjs';

const FOLDER = 'test/e2e/released';
const FORMS = ['a', 'b', 'b-inline', 'c'];

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const file = `${FOLDER}/${version}.json`;
// Until it is released, a version may still change what it writes.
const isReleased = existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).released;
if (isReleased) throw new Error(`${file} is what version ${version} wrote when it was released; it stays as it is.`);

const released = process.argv.find((argument) => argument.startsWith('--released='))?.split('=')[1];
const snippets = WIDGET_NAMES.flatMap((widget) =>
  FORMS.map((form) => ({ widget, form, html: snippetOf(widget, { form }) })),
);
mkdirSync(FOLDER, { recursive: true });
writeFileSync(file, `${JSON.stringify({ version, released, snippets }, null, 2)}\n`);
console.log(`${file}: ${snippets.length} snippets${released ? `, released ${released}` : ', not released yet'}`);
