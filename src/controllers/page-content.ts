/** Reading what an editor wrote inside a widget's tag: the page's elements as neutral blocks of text. */
import type { Line, OutlineBlock, Span } from '../domain/shared/outline-line.js';

/** Elements that do not end a line; Word’s own have a colon. Whatever else there is does: a wrapper, a row, another’s element. */
const INLINE =
  /^(a|abbr|b|bd[io]|big|cite|code|del|dfn|em|font|i|ins|label|mark|q|s|small|span|strike|strong|su[bp]|time|u|wbr|.+:.+)$/;
/** No text of the page's, or another widget's. */
const SKIPPED = /^(script|style|template|noscript|svg|iframe|select|textarea|nv-.*)$/;

type Look = Omit<Span, 'text'>;

/**
 * The headings, paragraphs, lists and quotations inside an element, in the page's order. Wrappers are looked through, and
 * whatever markup stands elsewhere than it should is read as the text it holds. Not content: what is hidden, what is
 * placed in a slot, and the paragraph with 112 and 1177 that every snippet ends with.
 */
export function readPage(root: Element): OutlineBlock[] {
  const blocks: OutlineBlock[] = [];
  let line: Span[] = [];
  let lines: Line[] = [];
  /** Those of the list that is being read. */
  let items: Line[][] | undefined;
  /** Whether what is read belongs to a heading, a list or a quotation, in which other blocks are only lines. */
  let isWithin = false;

  function endLine(): void {
    if (line.some(({ text }) => /\S/.test(text))) lines.push(line);
    line = [];
  }

  function taken(): Line[] {
    endLine();
    const own = lines;
    lines = [];
    return own;
  }

  function endItem(): void {
    const item = taken();
    if (item.length) items?.push(item);
  }

  function endParagraph(): void {
    if (isWithin) {
      endLine();
      return;
    }
    const own = taken();
    const calls = own.flat().map(({ href }) => href?.replace(/\s/g, '').toLowerCase());
    if (calls.includes('tel:112') && calls.includes('tel:1177')) return;
    blocks.push(...own.map((each) => ({ kind: 'paragraph', line: each }) as const));
  }

  /** Reads a heading, a list or a quotation whole. Inside another one it is no more than lines. */
  function whole(element: Element, look: Look, emit: () => void): void {
    endParagraph();
    if (isWithin) {
      readInside(element, look);
      endLine();
      return;
    }
    isWithin = true;
    readInside(element, look);
    emit();
    isWithin = false;
  }

  function readInside(parent: Element, look: Look): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) line.push({ ...look, text: (node as Text).data });
      else if (node.nodeType === Node.ELEMENT_NODE) readElement(node as Element, look);
    }
  }

  function readElement(element: Element, around: Look): void {
    const { localName } = element;
    if (SKIPPED.test(localName) || element.matches('[hidden]:not([hidden=until-found]), [slot], [data-nv]')) return;
    const look = { ...around, ...ownLook(element) };
    const [, level] = /^h([1-6])$/.exec(localName) ?? [];
    if (localName === 'br') {
      endLine();
    } else if (level) {
      whole(element, look, () => {
        // A heading that is broken over two lines is one heading.
        const own = taken().flatMap((each, index) => (index ? [{ text: ' ' }, ...each] : each));
        if (own.length) blocks.push({ kind: 'heading', level: Number(level), line: own, ...idOf(element) });
      });
    } else if (/^[uo]l$/.test(localName)) {
      if (!isWithin) items = [];
      whole(element, look, () => {
        endItem();
        if (items?.length) blocks.push({ kind: 'list', items });
        items = undefined;
      });
    } else if (localName === 'blockquote') {
      whole(element, look, () => {
        const own = taken();
        if (own.length) blocks.push({ kind: 'quotation', lines: own });
      });
    } else if (localName === 'li' && items) {
      endItem();
      readInside(element, look);
      endItem();
    } else if (INLINE.test(localName)) {
      readInside(element, look);
    } else if (/^t[dh]$/.test(localName)) {
      line.push({ ...look, text: ' ' });
      readInside(element, look);
    } else {
      endParagraph();
      readInside(element, look);
      endParagraph();
    }
  }

  readInside(root, {});
  endParagraph();
  return blocks;
}

function ownLook(element: Element): Look {
  const { localName } = element;
  const href = localName === 'a' && element.getAttribute('href');
  // Word writes `SV`.
  const lang = element
    .getAttribute('lang')
    ?.trim()
    .replace(/^[a-z]+/i, (each) => each.toLowerCase());
  return {
    ...(/^(b|strong|summary)$/.test(localName) && { emphasis: 'strong' }),
    ...(/^(i|em|cite)$/.test(localName) && { emphasis: 'em' }),
    ...(href && { href }),
    ...(lang && { lang }),
  };
}

const idOf = ({ id }: Element): { id?: string } => (id ? { id } : {});
