/** From what a server has drawn to what the browser draws. Fetched only on pages where a server has drawn. */
import { nothing, type LitElement } from 'lit';

/** A difference in height that may stand empty under the widget, in px. More would be seen. */
const MOST_GAP = 160;

/** What opens a part in the browser's drawing. In the server's it is a `summary`; both stand in the content's order. */
const OPENERS = '[aria-expanded], [role=tab]';

/** What Lit keeps for the element itself; taken from outside, so that ordinary pages do not pay for it. */
interface Inside {
  render?: () => unknown;
  performUpdate(): void;
}

/**
 * Lets a widget begin without drawing, so that what the server has drawn stays: while the content is on its way, and when it
 * does not come. The drawing takes its place at once, within one frame. An editor who asks for notices gets them, whatever
 * has become of the content.
 */
export function hold(widget: LitElement & { preview: boolean }): void {
  const root = widget.renderRoot as ShadowRoot;
  const stored = [...root.childNodes];
  const inside = widget as unknown as Inside;
  const end = (): void => {
    widget.removeEventListener('nv-content-ready', end);
    widget.removeEventListener('nv-content-error', end);
    takeOver(root, stored, () => {
      delete inside.render;
      widget.requestUpdate();
      inside.performUpdate();
    });
  };
  widget.addEventListener('nv-content-ready', end);
  if (widget.preview) widget.addEventListener('nv-content-error', end);
  inside.render = () => nothing;
  widget.renderOptions.renderBefore = null;
  inside.performUpdate();
}

/** Where the reader was and what was open stays so, and what is below stays where it is. */
function takeOver(root: ShadowRoot, stored: readonly ChildNode[], draw: () => void): void {
  const { host, activeElement } = root;
  const before = host.getBoundingClientRect().height;
  const summaries = [...root.querySelectorAll('summary')];
  const links = [...root.querySelectorAll('a')];

  draw();
  const openers = [...root.querySelectorAll<HTMLElement | SVGElement>(OPENERS)];
  summaries.forEach(({ parentElement }, at) => {
    if (parentElement?.matches('[open]')) openers[at]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
  const place =
    activeElement instanceof HTMLAnchorElement
      ? [...root.querySelectorAll('a')].find((each) => each.href === activeElement.href && !links.includes(each))
      : openers[summaries.indexOf(activeElement as HTMLElement)];
  place?.focus({ preventScroll: true });
  for (const node of stored) node.remove();
  keepHeight(host, root, before);
}

/** What the browser draws may be a line shorter. Until the page is laid out anew, the widget takes no less room. */
function keepHeight(host: Element, root: ShadowRoot, height: number): void {
  const { width, height: now } = host.getBoundingClientRect();
  if (now >= height || height - now > MOST_GAP) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`:host { min-block-size: ${height}px !important }`);
  root.adoptedStyleSheets.push(sheet);
  const observer = new ResizeObserver(() => {
    if (host.getBoundingClientRect().width === width) return;
    observer.disconnect();
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  });
  observer.observe(host);
}
