import MagicString from 'magic-string';

/**
 * What a rollup plugin's `transform` answers with when it changes places of a file: the new code, and the map from it back
 * to the old, so that a developer who looks for a fault on a page sees our source.
 * @param {string} code
 * @param {readonly [start: number, end: number, text?: string][]} changes no two of them over the same place; without a
 *   text, what stands there is removed
 */
export function editedCode(code, changes) {
  const edited = new MagicString(code);
  for (const [start, end, text = ''] of changes) {
    if (start === end || code.slice(start, end) === text) continue;
    if (text) edited.overwrite(start, end, text);
    else edited.remove(start, end);
  }
  return { code: edited.toString(), map: edited.generateMap({ hires: 'boundary' }) };
}
