/** What the page's author has settled once for all widgets, under the one global name the library uses. */

export interface PageSettings {
  /** The version that runs this page; the first loaded wins. */
  readonly version?: string;
  /** Origins beside the page's own that content may come from (the loader's own, and its `data-origins`). */
  readonly origins?: readonly string[];
}

const KEY = Symbol.for('nara-vard');

export const pageSettings = (): PageSettings => (globalThis as { [KEY]?: PageSettings })[KEY] ?? {};
