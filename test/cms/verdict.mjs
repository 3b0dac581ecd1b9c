/**
 * What became of a snippet, by what a browser showed of it untouched and changed.
 *
 * | Verdict  | It means                                                                                                   |
 * | -------- | ---------------------------------------------------------------------------------------------------------- |
 * | `whole`  | The widget starts with all its attributes, shows the same, and the text without script reads the same       |
 * | `widget` | The widget starts and shows the same, but what those without script read, or what stands beside, has changed |
 * | `text`   | The widget does not start, or shows something else. The name, every way (link) and 112 and 1177 are there   |
 * | `hurt`   | With script or without, a link to 112 or 1177 is gone; or there is no widget and the name or a way is gone  |
 * | `empty`  | There is nothing to read                                                                                    |
 *
 * The worst that is true is what it is called. "Reads the same" is everything in PLAIN, in order; spaces, classes and the
 * elements around do not count.
 */

/** What may have changed in the text without script: the word for it in docs/cms.md, and what it means. */
export const PLAIN = {
  words: ['text', 'words are changed, moved or gone'],
  links: ['links', 'links lead elsewhere, or are gone'],
  headings: ['headings', 'headings are changed or gone'],
  items: ['lists', 'lists are changed or gone'],
  folds: ['unfolded', 'what was folded stands open'],
  controls: ['form', 'the form that works without script is changed or gone'],
  frames: ['locked', 'the frame may not run scripts, or is gone'],
};
/** The same, with script. */
export const OUTSIDE = { outside: ['twice', 'the text stands beside the widget as well'] };

/**
 * @typedef {object} Reading
 * @property {Record<keyof typeof PLAIN, string | string[] | number>} plain without our script
 * @property {object} live with our script
 * @property {boolean} live.isReady whether a widget has told that it shows its content
 * @property {{ tag: string, attributes: Record<string, string>, text: string }[]} live.widgets
 * @property {string} live.outside the words that are not in a widget
 * @property {string[]} live.calls addresses of the links that can be seen, those inside widgets too
 * @property {string} name what the snippet is about: its first heading, the title of its frame, or its first link
 */

const CARE = ['tel:112', 'tel:1177'];
const hrefs = (links) => links.map((link) => link.split(' ').at(-1));
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** @param {Reading} untouched @param {Reading} changed @returns {string} `widget: folds links`: the verdict, and what has changed */
export function verdict(untouched, changed) {
  if (!changed.plain.words && !changed.live.outside && !changed.live.widgets.some(({ text }) => text)) return 'empty';
  const gone = (links, before) => CARE.some((each) => before.includes(each) && !links.includes(each));
  const ways = hrefs(changed.plain.links);
  if (gone(ways, hrefs(untouched.plain.links)) || gone(changed.live.calls, untouched.live.calls)) return 'hurt';
  const different = Object.keys(PLAIN).filter((each) => !isSame(untouched.plain[each], changed.plain[each]));
  if (showsTheSame(untouched.live, changed.live)) {
    if (untouched.live.outside !== changed.live.outside) different.push('outside');
    return different.length ? `widget: ${different.join(' ')}` : 'whole';
  }
  const isReadable =
    changed.plain.words.includes(untouched.name) && hrefs(untouched.plain.links).every((each) => ways.includes(each));
  return [isReadable ? 'text' : 'hurt', ...(different.length ? [different.join(' ')] : [])].join(': ');
}

function showsTheSame(untouched, changed) {
  return (
    changed.isReady &&
    untouched.widgets.length === changed.widgets.length &&
    untouched.widgets.every(({ tag, attributes, text }, index) => {
      const other = changed.widgets[index];
      return (
        tag === other.tag &&
        text === other.text &&
        Object.entries(attributes).every(([name, value]) => other.attributes[name] === value)
      );
    })
  );
}
