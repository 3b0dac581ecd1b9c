/** What the CMS did to the tag: its place, its attributes, and what they point at. */
import { reachIn } from '../domain/contact-card/reach.js';
import { parseRegister } from '../domain/contact-card/register.js';
import { AUDIENCES } from '../domain/goal-picture/content.js';
import { MODES } from '../domain/feedback-form/content.js';
import { parseUrl } from '../domain/shared/link.js';
import { cleanAttribute } from '../embed/attributes.js';
import { kindOf } from './documents.js';
import type { Finding, FindingCode, Values } from './doctor.finding.js';
import { around, inside, isTag, textOf, type Item, type Tag } from './doctor.html.js';
import { ATTRIBUTES, attributeOf, distance, isWord, nearest, type Attribute, type Widget } from './doctor.widgets.js';
import { finding, insecure, contentAddresses, shown, KINDS, type Page, type PageSource } from './doctor.page.js';
import { dialled } from './doctor.fallback.js';

/** Where on the page a widget stands. */
export function place({ items }: Page, widget: Widget): Finding[] {
  const { tag, form, word } = widget;
  if (!isWord(word)) return [];
  const found: Finding[] = [];
  const parents = around(tag);
  if (form === 'a' && parents.some(({ name }) => name === 'p')) {
    found.push(finding(textOf(items, tag) ? 'widget.broke-paragraph' : 'widget.in-paragraph', tag));
  } else if (form === 'b' && followsOpenParagraph(items, tag)) {
    found.push(finding('widget.broke-paragraph', tag));
  }
  const empty = inside(items, tag).find(
    (each): each is Tag => isTag(each) && each.name === 'p' && !textOf(items, each) && holdsNothing(items, each),
  );
  if (empty) found.push(finding('widget.empty-paragraph', empty.isWritten ? empty : tag));
  const isHidden = [tag, ...parents].some(
    ({ name, attributes }) =>
      (attributes.has('hidden') && attributes.get('hidden')?.toLowerCase() !== 'until-found') ||
      (name === 'details' && !attributes.has('open')) ||
      /display\s*:\s*none/i.test(attributes.get('style') ?? ''),
  );
  if (isHidden) found.push(finding('widget.hidden', tag));
  if (attributeOf(widget, 'preview') !== undefined && form !== 'c') {
    found.push(finding('widget.preview', tag, {}, form === 'a' ? 'preview' : 'data-nv-preview'));
  }
  const level = Math.round(Number(attributeOf(widget, 'heading-level')));
  const own = level >= 2 && level <= 6 ? level : 2;
  // A heading that a widget before it wrote is one too.
  const before = items
    .slice(0, tag.start)
    .reverse()
    .find((each) => isTag(each) && /^h[1-6]$/.test(each.name));
  const above = before && isTag(before) ? Number(before.name.slice(1)) : own;
  if (own > above + 1) found.push(finding('widget.heading-jump', tag, { above: `${above}`, own: `${own}` }));
  if (
    isOwnText(items, widget) &&
    attributeOf(widget, 'src') === undefined &&
    attributeOf(widget, 'contact-id') === undefined
  ) {
    if (!misspelt(widget, 'src')) found.push(finding('widget.own-text', tag));
  }
  return found;
}

/** A card that refers to no register may be what is written in it. */
const isOwnText = (items: readonly Item[], { tag, word, form, isLink }: Widget): boolean =>
  word === 'contact-card' && form !== 'c' && !isLink && textOf(items, tag) !== '';

/** The parser ends a paragraph where a block begins inside it, and leaves it empty before the block. */
function followsOpenParagraph(items: readonly Item[], tag: Tag): boolean {
  for (let at = tag.start - 1; at >= 0; at--) {
    const item = items[at];
    if (!item || item === tag.parent) return false;
    if (item.parent !== tag.parent) continue;
    if (isTag(item)) return item.name === 'p' && !item.isEnded && item.isWritten && !textOf(items, item);
    if (item.text.trim()) return false;
  }
  return false;
}

const holdsNothing = (items: readonly Item[], tag: Tag): boolean =>
  inside(items, tag).every((each) => !isTag(each) || each.name === 'br');

const LISTS: Readonly<Record<string, readonly string[]>> = {
  'heading-level': ['2', '3', '4', '5', '6'],
  variant: ['full', 'compact'],
  view: ['picture', 'list'],
  audience: AUDIENCES,
  mode: MODES,
};
/** What any element may have, and so no fault of ours. */
const GLOBAL =
  /^(id|class|style|title|dir|hidden|slot|part|role|tabindex|translate|itemprop|itemscope|itemtype|nonce|is|inert|accesskey|spellcheck|draggable|contenteditable|defer-hydration|(data|aria|on|xml|v|x|ng|hx)[-:a-z].*)$/;
/** On the editor's own machine. */
const LOCAL_FILE = /^(file:|[a-z]:[\\/]|\\\\)/i;
const QUOTES = /["'“”„‘’‚<>=\\]/;
const STRAY = /[\u00a0\u200b"<>\u201c-\u201e\u2018-\u201a]/;

/** The attribute that somebody meant by one that is not known. */
function misspelt({ attributes, tag, word }: Widget, name: string): boolean {
  if (!isWord(word)) return false;
  const known: readonly string[] = ATTRIBUTES[word];
  return [...attributes.map((each) => each.name), ...[...tag.attributes.keys()]].some(
    (each) => !known.includes(each) && (nearest(each, known) === name || meantByData(each, known) === name),
  );
}

/** `data-nvsrc`, `data_nv_src` and `data-src` for `data-nv-src`. */
function meantByData(name: string, known: readonly string[]): string | undefined {
  if (!/^data/.test(name) || /^data-(mce|nv)-/.test(name) || name === 'data-nv') return undefined;
  const right = known.find((each) => distance(name.replaceAll('_', '-'), `data-nv-${each}`) <= 2);
  return right;
}

export function attributes({ source, items }: Page, widget: Widget): Finding[] {
  const { tag, form, word } = widget;
  if (!isWord(word)) return [];
  const known: readonly string[] = ATTRIBUTES[word];
  const found: Finding[] = [];
  const add = (code: FindingCode, values: Values, attribute?: string): void => {
    found.push(finding(code, tag, values, form === 'c' ? 'href' : attribute));
  };
  /** Attributes that are there, under whatever name. */
  const meant = new Set<string>();
  const prefix = form === 'b' ? 'data-nv-' : '';

  if (form !== 'c') {
    const broken = [...tag.attributes].find(([name]) => QUOTES.test(name) || /^[^a-z_:@*#[(]/.test(name));
    if (broken) {
      add('attribute.split', { name: broken[0] }, broken[0]);
      return found;
    }
  }
  if (form === 'b') {
    for (const [name] of tag.attributes) {
      const right = known.includes(name) && name !== 'lang' ? name : meantByData(name, known);
      if (!right) continue;
      meant.add(right);
      add(known.includes(name) ? 'attribute.prefix' : 'attribute.misspelt', { name, right: prefix + right }, name);
    }
    const named = tag.attributes.get('data-nv') ?? '';
    if (named !== word) add('attribute.cleaned', { name: 'data-nv', value: named, right: word }, 'data-nv');
  }
  if (form === 'c') found.push(...link(widget));
  if (widget.isMangled) return found;
  for (const each of widget.attributes) {
    const { name, written, value } = each;
    const isPrefixed = form === 'a' && name.startsWith('data-nv');
    if (isPrefixed) {
      const right = name.replace(/^data-nv-?/, '');
      meant.add(right);
      add('attribute.prefix', { name, right }, written);
    } else if (known.includes(name)) {
      meant.add(name);
      const clean = cleanAttribute(value);
      if (clean !== value) add('attribute.cleaned', { name: written, value, right: clean }, written);
      found.push(...valueFaults(each, clean, tag, form, source));
    } else if (form !== 'a' || !GLOBAL.test(name)) {
      const right = nearest(name, known);
      if (right) meant.add(right);
      add(
        right ? 'attribute.misspelt' : 'attribute.unknown',
        { name: written, right: right ? prefix + right : '' },
        written,
      );
    }
  }
  const needed = word === 'goal-picture' ? [] : ['src'];
  for (const name of needed) {
    if (meant.has(name) || (isOwnText(items, widget) && !meant.has('contact-id'))) continue;
    add('attribute.lost', { name: prefix + name, form });
  }
  return found;
}

function valueFaults(
  { name, written }: Attribute,
  clean: string,
  tag: Tag,
  form: Widget['form'],
  source: PageSource,
): Finding[] {
  const at = form === 'c' ? 'href' : written;
  const list = LISTS[name];
  if (list && !list.includes(clean)) {
    const right = nearest(clean, list) ?? '';
    return [
      finding('attribute.not-allowed', tag, { name: written, value: clean, allowed: list.join(', '), right }, at),
    ];
  }
  if (['src', 'contacts', 'contact-id', 'area', 'endpoint'].includes(name)) {
    const isId = name === 'contact-id' || name === 'area';
    if (STRAY.test(clean) || (isId && /\s/.test(clean))) {
      return [finding('attribute.stray-character', tag, { name: written, value: clean }, at)];
    }
    if (isId) {
      const right = unbroken(clean);
      if (right === clean) return [];
      return [finding('attribute.mangled-letter', tag, { name: written, value: clean, right: right ?? '' }, at)];
    }
    if (LOCAL_FILE.test(clean)) {
      return [finding('address.local-file', tag, { name: written, value: clean }, at)];
    }
    return insecure(tag, at, clean, source.address).map((each) => ({
      ...each,
      values: { ...each.values, name: written },
    }));
  }
  return [];
}

/**
 * An id with the letters that systems break put right: taken apart into letter and mark, read as Latin-1, or left encoded.
 * Undefined where they are lost.
 */
function unbroken(id: string): string | undefined {
  if (/[\ufffd?]/.test(id)) return undefined;
  let right = id
    .replace(
      /&([aou])(uml|ring);/gi,
      (_, letter: string, mark: string) => letter + (mark === 'ring' ? '\u030a' : '\u0308'),
    )
    .normalize('NFC');
  try {
    if (/%[0-9a-f]{2}/i.test(right)) right = decodeURIComponent(right);
    if (/\u00c3[\u0080-\u00bf\u2026\u2013\u201e\u00b6]/.test(right))
      right = Buffer.from(right, 'latin1').toString('utf8');
  } catch {
    return undefined;
  }
  return right.includes('\ufffd') ? undefined : right.normalize('NFC');
}

/** What the editor's tool did to the address of form C. */
function link({ tag, attributes, isMangled }: Widget): Finding[] {
  if (isMangled) return [finding('link.mangled', tag, {}, 'href')];
  const href = tag.attributes.get('href') ?? '';
  const fragment = href.slice(href.indexOf('#'));
  const isEncoded = !fragment.includes(';') && /%3B/i.test(fragment);
  return [
    ...attributes
      .filter(({ name }) => name === 'endpoint' || name === 'preview')
      .map(({ name }) => finding('link.forbidden', tag, { name }, 'href')),
    ...(isEncoded ? [finding('link.encoded', tag, {}, 'href')] : []),
  ];
}

export function addresses(page: Page, widget: Widget): Finding[] {
  const { self, source, loaders, base } = page;
  const { tag, form } = widget;
  return contentAddresses(page, widget).flatMap(({ name, value, url }) => {
    const written = form === 'b' ? `data-nv-${name}` : name;
    const at = form === 'c' ? 'href' : written;
    if (LOCAL_FILE.test(value)) return [];
    if (!url || !/^https?:$/.test(url.protocol)) {
      return [finding('address.not-an-address', tag, { name: written, value }, at)];
    }
    const found: Finding[] = [];
    const plainly = parseUrl(value, self.href);
    if (base !== self.href && plainly && parseUrl(value, base)?.href !== plainly.href) {
      found.push(finding('address.base', tag, { name: written, value, address: shown(url, self) }, at));
    }
    const allowed = loaders.flatMap(({ tag: script, src }) => [
      parseUrl(src, base)?.origin ?? '',
      ...(script.attributes.get('data-origins') ?? '').split(/[\s,]+/),
    ]);
    const isOther = source.address !== undefined && url.origin !== self.origin;
    const isAllowed = url.protocol === 'https:' && allowed.includes(url.origin);
    const isToldOtherwise = url.protocol === 'http:' && self.protocol === 'https:';
    if (isOther && loaders.length && !isAllowed && !isToldOtherwise) {
      found.push(finding('address.other-origin', tag, { name: written, origin: url.origin }, at));
    }
    return found;
  });
}

/** What the content says of what the page asks it for. */
export function contacts(page: Page, widget: Widget): Finding[] {
  const { source, items } = page;
  const { tag, word, form } = widget;
  if (!isWord(word)) return [];
  const found: Finding[] = [];
  for (const { name, url } of contentAddresses(page, widget)) {
    const document = url && source.contents?.get(url.href);
    const wanted = name === 'contacts' ? 'contacts' : KINDS[word];
    const kind = kindOf(document);
    if (document !== undefined && typeof kind === 'string' && kind !== wanted) {
      found.push(finding('content.wrong-kind', tag, { kind, wanted, address: url?.href ?? '' }));
    }
  }
  const attribute = word === 'contact-card' ? 'src' : 'contacts';
  const url = contentAddresses(page, widget).find(({ name }) => name === attribute)?.url;
  const document = (url && source.contents?.get(url.href)) ?? (url ? source.register : undefined);
  const { value: register } = document === undefined ? {} : parseRegister(document);
  const written = form === 'b' ? 'data-nv-contact-id' : 'contact-id';
  const id = attributeOf(widget, 'contact-id');
  const isBroken = [...tag.attributes.keys()].some((name) => QUOTES.test(name));
  if (word === 'contact-card' && url && !isBroken) {
    const at = form === 'c' ? 'href' : written;
    if (!id && !misspelt(widget, 'contact-id') && !hasPrefixFault(widget, 'contact-id')) {
      if (!register) found.push(finding('contact.perhaps-not-chosen', tag, { name: written }));
      else if (register.contacts.length !== 1) found.push(finding('contact.not-chosen', tag, { name: written }));
    } else if (id && register && unbroken(id) === id && !register.contacts.some((contact) => contact.id === id)) {
      const ids = register.contacts.map((contact) => contact.id);
      const right = nearest(id, ids) ?? ids.find((each) => plainId(each) === plainId(id)) ?? '';
      found.push(finding('contact.unknown', tag, { id, right }, at));
    } else if (id && !register && /[A-ZÅÄÖ]/.test(id) && unbroken(id) === id) {
      found.push(finding('attribute.capitals', tag, { name: written, value: id }, at));
    }
  }
  if (register) {
    const reach = reachIn(document, source.today);
    const asked =
      word === 'contact-card' ? register.contacts.filter((each) => !id || each.id === id) : register.contacts;
    const dials = new Set(asked.flatMap((each) => reach(each.id)?.dials ?? []));
    if (asked.length) {
      for (const each of inside(items, tag)) {
        const number = isTag(each) && each.name === 'a' ? dialled(each) : undefined;
        if (!number || /^(112|1177)$/.test(number) || dials.has(number)) continue;
        found.push(finding('fallback.old-number', each as Tag, { number: textOf(items, each as Tag) }));
      }
    }
  }
  return found;
}

const hasPrefixFault = ({ tag, form }: Widget, name: string): boolean =>
  tag.attributes.has(form === 'a' ? `data-nv-${name}` : name);

const plainId = (id: string): string =>
  id
    .toLowerCase()
    .replace(/[åä]/g, 'a')
    .replace(/ö/g, 'o')
    .replace(/[\s_]+/g, '-');
