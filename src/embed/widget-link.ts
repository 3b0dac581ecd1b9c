/** A plain link that becomes a widget (forms C and B-inline). Fetched when a page has one. */

/**
 * Cleans what editors' tools have put around a value. Handed in: to import it would make this file import the loader,
 * which holds it, and so run it twice where a page names the loader with a query.
 */
type Clean = (value: string) => string;

/** A widget that a plain link asks for. */
export interface WidgetLink {
  /** `contact-card` */
  readonly word: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads a link of form C: `…#nv-contact-card;src=/content/contacts.json;contact-id=enheten`. An attribute without `=` is a
 * boolean one; `;`, `=` and `%` inside a value are percent-encoded. Editors' tools may encode the whole fragment.
 * Undefined for any other link, the widgets' own `#nv-part=` and `#nv-outcome=` among them.
 */
export function readWidgetLink(href: string, clean: Clean): WidgetLink | undefined {
  const fragment = href.slice(href.indexOf('#') + 1);
  const isEncoded = !fragment.includes(';') && /%3B/i.test(fragment);
  const [first = '', ...parts] = (isEncoded ? decoded(fragment) : fragment).split(';').map(clean);
  const [, word] = /^nv-([a-z]+-[a-z]+)$/i.exec(first) ?? [];
  if (!word) return undefined;
  return {
    word: word.toLowerCase(),
    attributes: parts.flatMap((part) => {
      const [name = '', ...value] = part.split('=');
      return /^[a-z-]+$/i.test(name) ? [[name.toLowerCase(), clean(decoded(value.join('=')))] as const] : [];
    }),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What a link may not say: where a resident's words go, and whether the editor's notices are shown. */
const NOT_BY_LINK = ['endpoint', 'preview'];

/** The link stays, inside: it is what the widget falls back to. */
export function replaceLink(link: Element, word: string, clean: Clean): void {
  const tag = `nv-${word}`;
  const attributes = readWidgetLink(link.getAttribute('href') ?? '', clean)?.attributes ?? [];
  if (!link.isConnected || link.closest(tag)) return;
  const { observedAttributes = [] } = customElements.get(tag) as { observedAttributes?: string[] };
  const widget = document.createElement(tag);
  for (const [name, value] of attributes) {
    if (observedAttributes.includes(name) && !NOT_BY_LINK.includes(name)) widget.setAttribute(name, value);
  }
  link.replaceWith(widget);
  widget.append(link);
}

/**
 * Starts the widget that a link stands for. A line that becomes a whole widget would move what stands below it under the
 * reader's eye: while it is in sight it stays a line, and pressing it opens the widget in its place, or follows the link
 * where the widget cannot start.
 * @throws what `start` throws
 */
export async function whenUnseen(line: HTMLAnchorElement, start: () => Promise<void>): Promise<void> {
  if (!(await isPressed(line))) return start();
  try {
    await start();
  } catch (error) {
    line.click();
    throw error;
  }
  // The focus is lost when the link is moved; the widget takes it over when it has its content.
  const widget = line.parentElement as { updateComplete?: Promise<unknown> } | null;
  await widget?.updateComplete;
  line.focus();
}

/** Whether the line is pressed while it is in sight. Resolves when it is, or when the line is out of sight. */
function isPressed(line: HTMLAnchorElement): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (answer: boolean): void => {
      observer.disconnect();
      line.removeEventListener('click', press);
      resolve(answer);
    };
    const press = (event: MouseEvent): void => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      end(true);
    };
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) end(false);
    });
    observer.observe(line);
    line.addEventListener('click', press);
  });
}
