// Puts every snippet through every editor and writes what became of it to test/cms/survival.json, which docs/cms.md is made
// of. The library must be built. `node scripts/cms.mjs tinymce-8` shows, for one editor, what came out and writes nothing.
import { writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { EDITORS } from '../test/cms/editors.mjs';
import { everything, openMatrix, RESULTS, SNIPPETS } from '../test/cms/matrix.mjs';

const [id] = process.argv.slice(2);
const editors = EDITORS.filter((editor) => !id || editor.id === id);
if (editors.length === 0)
  throw new Error(`No such editor: ${id}. There are: ${EDITORS.map((each) => each.id).join(', ')}.`);

const matrix = await openMatrix(editors);
try {
  if (id) {
    for (const snippet of SNIPPETS) {
      console.log(`\n=== ${snippet.widget}, form ${snippet.form}: ${await matrix.judge(editors[0], snippet)}`);
      console.log(await matrix.pass(editors[0], snippet));
    }
  } else {
    const results = {};
    for (const { editor, snippet } of everything()) {
      const forms = ((results[editor.id] ??= {})[snippet.form] ??= {});
      forms[snippet.widget] = await matrix.judge(editor, snippet);
    }
    writeFileSync(RESULTS, await format(JSON.stringify(results), { parser: 'json', printWidth: 120 }));
  }
} finally {
  await matrix.close();
}
