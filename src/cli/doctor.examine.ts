/**
 * What a page says of itself, and what the CMS did to the snippet in it. Pure: the page and what it refers to are handed
 * in, findings come out as codes. It never says that a widget works: nothing is run here.
 */
import { parseUrl } from '../domain/shared/link.js';
import { cleanAttribute } from '../embed/attributes.js';
import { inOrder, type Finding, type FindingCode, type Values } from './doctor.finding.js';
import { around, brief, isSilent, isTag, readPage, type Tag } from './doctor.html.js';
import { ATTRIBUTES, attributeOf, isWord, nearest, WORDS, type Loader, type Word } from './doctor.widgets.js';
import {
  contentAddresses,
  finding,
  insecure,
  isAlmostName,
  KINDS,
  languageOf,
  seen,
  type Page,
  type PageSource,
} from './doctor.page.js';
import { frames, policyFaults } from './doctor.allowed.js';
import { fallbacks } from './doctor.fallback.js';
import { addresses, attributes, contacts, place } from './doctor.snippet.js';

const NOTHING: References = { loaders: [], contents: [], words: [] };

/** What the page refers to, for whoever fetches it. */
export interface References {
  readonly loaders: readonly (Loader & { readonly href: string })[];
  readonly contents: readonly { readonly href: string; readonly kind: string; readonly tag: Tag }[];
  readonly words: readonly Word[];
}

export interface Examination {
  readonly findings: readonly Finding[];
  /** How much there was to look at. */
  readonly looked: { readonly scripts: number; readonly widgets: number; readonly policies: number };
  readonly references: References;
}

export function examinePage(source: PageSource): Examination {
  const items = readPage(source.html);
  if (!items) {
    const findings = [{ code: 'page.too-intricate', values: {} } as const];
    return { findings, looked: { scripts: 0, widgets: 0, policies: 0 }, references: NOTHING };
  }
  const page = seen(source, items);
  const findings = [
    ...names(page),
    ...scripts(page),
    ...shownAsText(page),
    ...page.widgets.flatMap((widget) => [
      ...place(page, widget),
      ...attributes(page, widget),
      ...addresses(page, widget),
      ...contacts(page, widget),
    ]),
    ...twice(page),
    ...fallbacks(page),
    ...frames(page),
    ...policyFaults(page),
  ];
  findings.push(...whole(page, findings));
  return {
    findings: inOrder(findings),
    looked: { scripts: page.loaders.length, widgets: page.widgets.length, policies: page.policies.length },
    references: references(page),
  };
}

/** Widgets whose name is not one of ours. */
function names({ widgets, nameless }: Page): Finding[] {
  const unknown = widgets
    .filter(({ word }) => !isWord(word))
    .map(({ tag, word }) => finding('widget.unknown', tag, { word, nearest: nearest(word, WORDS) ?? '' }));
  const lost = nameless.map((tag) => {
    const [almost] = [...tag.attributes].find(([name, value]) => isAlmostName(name, value)) ?? [];
    return almost
      ? finding('attribute.misspelt', tag, { name: almost, right: 'data-nv' }, almost)
      : finding('widget.lost-word', tag, { word: guessed(tag) });
  });
  return [...unknown, ...lost];
}

/** Which widget a placeholder was, by the attributes that are left. */
function guessed({ attributes }: Tag): string {
  const fitting = WORDS.filter((word) =>
    [...attributes.keys()]
      .filter((name) => name.startsWith('data-nv-'))
      .every((name) => (ATTRIBUTES[word] as readonly string[]).includes(name.slice(8))),
  );
  return fitting.length === 1 && fitting[0] ? fitting[0] : '';
}

function scripts({ source, items, loaders, self }: Page): Finding[] {
  const found = loaders.flatMap((each) => scriptFaults(each, source, self));
  const [first, ...others] = loaders;
  for (const other of others) {
    const isOther = first?.version && other.version && first.version !== other.version;
    found.push(
      isOther
        ? finding('loader.two-versions', other.tag, { first: first.version ?? '', other: other.version ?? '' })
        : finding('loader.twice', other.tag),
    );
  }
  for (const item of items) {
    if (item.kind !== 'text' || item.parent?.name !== 'textarea') continue;
    if (/<script[^>]*nara-vard[^>]*\.js/i.test(item.text)) found.push(finding('loader.in-editor', item.parent));
  }
  return found;
}

function scriptFaults({ tag, src, file, version, isImported }: Loader, source: PageSource, self: URL): Finding[] {
  const found: Finding[] = [];
  const add = (code: FindingCode, values: Values = {}, attribute?: string): void => {
    found.push(finding(code, tag, values, attribute));
  };
  const type = tag.attributes.get('type') ?? '';
  const isModule = type.trim().toLowerCase() === 'module';
  const isInEditor =
    /^mce-/i.test(type) ||
    around(tag).some(({ attributes }) => /^(|true|plaintext-only)$/i.test(attributes.get('contenteditable') ?? 'none'));
  if (isInEditor) add('loader.in-editor');
  else if (!isImported && file !== 'classic' && !isModule) add('loader.not-module', { type }, 'type');
  else if (!isImported && file === 'classic' && isModule) add('loader.classic-as-module', {}, 'type');

  const written = tag.attributes.get('src') ?? '';
  if (/[^\s]/.test(written.replace(src, ''))) add('attribute.stray-character', { name: 'src', value: written }, 'src');
  const number = version === 'latest' ? undefined : version;
  if (number && number !== source.version) add('loader.other-version', { version: number, ours: source.version });

  const integrity = tag.attributes.get('integrity');
  if (integrity !== undefined) {
    const address = parseUrl(src, self.href);
    if (!/^\s*(sha(256|384|512)-[A-Za-z0-9+/_-]+={0,2}\s*)+$/.test(integrity)) {
      add('loader.integrity-malformed', { value: integrity }, 'integrity');
    } else if (version === 'latest') {
      add('loader.latest-integrity', {}, 'integrity');
    } else if (file === 'loader') {
      add('loader.integrity-partial', {}, 'integrity');
    } else if (!isModule && address && address.origin !== self.origin && !tag.attributes.has('crossorigin')) {
      add('loader.integrity-no-crossorigin', {}, 'integrity');
    }
  }
  for (const origin of (tag.attributes.get('data-origins') ?? '').split(/[\s,]+/).filter(Boolean)) {
    const url = parseUrl(cleanAttribute(origin));
    if (url?.protocol === 'https:' && url.origin === origin) continue;
    const right = url && /^https?:$/.test(url.protocol) ? `https://${url.host}` : '';
    add('loader.origins-malformed', { value: origin, right }, 'data-origins');
  }
  return [...found, ...insecure(tag, 'src', src, source.address)];
}

const SNIPPET_TEXT = /<\/?nv-[a-z]+-[a-z]+|<div\s[^>]{0,200}?data-nv|<script\s[^>]{0,300}?nara-vard[^>]{0,300}?\.js/i;
const JSON_TEXT = /\{\s*["“”](\$schema|kind)["“”]\s*:\s*["“”][^"“”]*["“”]/;

function shownAsText({ items }: Page): Finding[] {
  return items.flatMap((item) => {
    if (item.kind !== 'text' || isSilent(item)) return [];
    const isCode = around(item).some(({ name }) => /^(code|pre|kbd|samp)$/.test(name));
    const at = (code: FindingCode, text: string): Finding => ({
      code,
      line: item.line,
      column: item.column,
      values: { text: brief(text, 60) },
    });
    const [snippet] = SNIPPET_TEXT.exec(item.text) ?? [];
    if (snippet) return [at(isCode ? 'text.snippet-in-code' : 'text.snippet', snippet)];
    const [json] = JSON_TEXT.exec(item.text) ?? [];
    const isOurs = /contacts|goal-picture|care-finder|feedback-form/.test(item.text);
    return json && isOurs && !isCode ? [at('text.json', json)] : [];
  });
}

function twice({ widgets }: Page): Finding[] {
  const known = new Set<string>();
  return widgets.flatMap((widget) => {
    const named = widget.attributes.map(({ name, value }) => `${name}=${cleanAttribute(value)}`).sort();
    // Side by side in two languages is meant.
    const key = [widget.word, languageOf(widget), ...named].join('\n');
    // A goal picture that names no file is the text in it, and so never the same.
    const isSame = known.has(key) && attributeOf(widget, 'src') !== undefined;
    known.add(key);
    return isSame ? [finding('widget.twice', widget.tag)] : [];
  });
}

/** What is said of the page as a whole, after all else. */
function whole({ items, widgets, loaders, frames: framed, isFragment }: Page, found: readonly Finding[]): Finding[] {
  if (
    !widgets.length &&
    !framed.length &&
    !found.some(({ code }) => /^(text|fallback|widget|attribute)\.|\.in-editor$/.test(code))
  ) {
    return [finding(loaders.length ? 'page.no-widget' : 'page.no-trace')];
  }
  if (isFragment) return [finding('page.fragment')];
  const own: Finding[] = [];
  const html = items.find((each): each is Tag => isTag(each) && each.name === 'html');
  if (!html?.attributes.get('lang')?.trim()) own.push(finding('page.no-lang', html?.isWritten ? html : undefined));
  const [first] = widgets;
  if (first && !loaders.length && !found.some(({ code }) => code === 'loader.in-editor')) {
    own.push(finding('loader.missing', first.tag));
  }
  return own;
}

function references(page: Page): References {
  const { loaders, widgets, base } = page;
  const kinds = new Map<string, References['contents'][number]>();
  for (const widget of widgets) {
    if (!isWord(widget.word)) continue;
    for (const { name, url } of contentAddresses(page, widget)) {
      if (!url || !/^https?:$/.test(url.protocol) || kinds.has(url.href)) continue;
      kinds.set(url.href, {
        href: url.href,
        kind: name === 'contacts' ? 'contacts' : KINDS[widget.word],
        tag: widget.tag,
      });
    }
  }
  return {
    loaders: loaders.flatMap((each) => {
      const url = parseUrl(each.src, base);
      return url && /^https?:$/.test(url.protocol) ? [{ ...each, href: url.href }] : [];
    }),
    contents: [...kinds.values()],
    words: [...new Set(widgets.map(({ word }) => word).filter(isWord))],
  };
}
