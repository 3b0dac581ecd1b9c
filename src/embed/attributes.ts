/** Takes off what editors' tools put around a pasted value: spaces, non-breaking spaces, and Word's curly quotes. */
export const cleanAttribute = (value: string): string =>
  value.replace(/^[\s\u00a0\u200b"'\u201c-\u201e\u2018-\u201a]+|[\s\u00a0\u200b"'\u201c-\u201e\u2018-\u201a]+$/g, '');

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
export function readWidgetLink(href: string): WidgetLink | undefined {
  const fragment = href.slice(href.indexOf('#') + 1);
  const isEncoded = !fragment.includes(';') && /%3B/i.test(fragment);
  const [first = '', ...parts] = (isEncoded ? decoded(fragment) : fragment).split(';').map(cleanAttribute);
  const [, word] = /^nv-([a-z]+-[a-z]+)$/i.exec(first) ?? [];
  if (!word) return undefined;
  return {
    word: word.toLowerCase(),
    attributes: parts.flatMap((part) => {
      const [name = '', ...value] = part.split('=');
      return /^[a-z-]+$/i.test(name) ? [[name.toLowerCase(), cleanAttribute(decoded(value.join('=')))] as const] : [];
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
