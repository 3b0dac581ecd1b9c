/** `nara-vard render`: the widget already drawn, for whoever writes the page's template. */
import type { Problem } from '../domain/shared/problems.js';
import type { Options } from './options.js';
import { DRAWN, prerender, type Drawn } from './prerender.js';
import { askedFor } from './snippet.js';

/** The element with its declarative shadow root, or what hinders it; undefined if it is not asked for in a way that we know. */
export async function render(file: string, values: Options, today: string): Promise<string | Problem | undefined> {
  const { loader, page, title, host } = values;
  if ([page, title, host].some((each) => each !== undefined)) return undefined;
  const asked = await askedFor(file, values, today, true);
  if (!asked || !('widget' in asked)) return asked;
  const { widget, src, ...others } = asked;
  return isDrawn(widget) && src ? prerender({ ...others, widget, src, loader }) : undefined;
}

const isDrawn = (widget: string): widget is Drawn => (DRAWN as readonly string[]).includes(widget);
