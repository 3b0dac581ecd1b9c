/**
 * Prints one widget and nothing else of the page, as it stands: a copy in an own frame, so that the host's page and its
 * print styles are left alone. Where a frame cannot be made, the whole page is printed.
 */
export function printWidget(root: ShadowRoot, title: string): void {
  const frame = document.createElement('iframe');
  // Out of sight, not hidden: Firefox prints nothing of a frame that is not laid out. Set as properties, which a strict CSP allows.
  for (const [name, value] of [
    ['position', 'fixed'],
    ['inset', '100% auto auto 100%'],
    ['border', '0'],
  ] as const) {
    frame.style.setProperty(name, value);
  }
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.title = title;
  document.body.append(frame);
  const inside = frame.contentWindow;
  const page = frame.contentDocument;
  if (!inside || !page) {
    frame.remove();
    window.print();
    return;
  }
  const remove = (): void => frame.remove();
  inside.addEventListener('afterprint', remove, { once: true });
  try {
    page.documentElement.lang = root.querySelector('.nv')?.getAttribute('lang') ?? 'sv';
    page.title = title;
    copyInto(page, page.body, root, (inside as unknown as { CSSStyleSheet: typeof CSSStyleSheet }).CSSStyleSheet);
    inside.print();
  } catch {
    remove();
    window.print();
  }
}

/** Copies what a widget shows, and what the widgets inside it show: the copy of an element comes without its shadow. */
function copyInto(
  scope: Document | ShadowRoot,
  place: HTMLElement | ShadowRoot,
  root: ShadowRoot,
  Sheet: typeof CSSStyleSheet,
): void {
  const page = place.ownerDocument;
  place.append(...[...root.children].map((child) => page.importNode(child, true)));
  scope.adoptedStyleSheets = root.adoptedStyleSheets.map((sheet) => {
    // A constructed sheet belongs to its document, so the copy needs one of its own.
    const copy = new Sheet();
    copy.replaceSync([...sheet.cssRules].map((rule) => rule.cssText).join('\n'));
    return copy;
  });
  const copies = place.querySelectorAll<HTMLElement>('*');
  root.querySelectorAll('*').forEach(({ shadowRoot }, index) => {
    if (!shadowRoot) return;
    const inner = (copies[index] as HTMLElement).attachShadow({ mode: 'open' });
    copyInto(inner, inner, shadowRoot, Sheet);
  });
}
