/**
 * What WordPress does to text, as far as our snippets meet it: our own small port of its rules, held against what WordPress
 * itself printed (fixtures/wordpress). Not ported: `style` (kept as it is), limits on single values (`maxlen` and the like),
 * null bytes and entities that are no entities, `<pre>`, `<object>` and its kin, quotation marks inside `<code>`, primes
 * (6'4"), shortcodes, emoji and embeds.
 */

const ANYWHERE = ['class', 'dir', 'hidden', 'id', 'lang', 'role', 'style', 'title', 'xml:lang'];
/** What each element may say beside that, where a post's author may not write any HTML. Of those that we use. */
const POST = {
  a: ['download', 'href', 'name', 'rel', 'rev', 'target'],
  blockquote: ['cite'],
  br: [],
  button: ['disabled', 'name', 'type', 'value'],
  details: ['align', 'name', 'open'],
  div: ['align'],
  em: [],
  h1: ['align'],
  h2: ['align'],
  h3: ['align'],
  h4: ['align'],
  h5: ['align'],
  h6: ['align'],
  label: ['for'],
  li: ['align', 'value'],
  ol: ['reversed', 'start', 'type'],
  p: ['align'],
  section: ['align'],
  span: ['align'],
  strong: [],
  summary: ['align'],
  textarea: ['cols', 'disabled', 'name', 'readonly', 'rows'],
  ul: ['type'],
};
const ADDRESSES = ['action', 'cite', 'href', 'src'];
const SCHEMES =
  /^(https?|ftps?|mailto|news|irc6?|ircs|gopher|nntp|feed|telnet|mms|rtsp|sms|svn|tel|fax|xmpp|webcal|urn):/i;

/** KSES for posts: what is left of what somebody without `unfiltered_html` saves. Text inside what is taken away stays. */
export const kses = (html) =>
  html.replace(
    /<!--[^]*?-->|<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi,
    (tag, slash, written, attributes) => {
      if (!written) return tag;
      const name = written.toLowerCase();
      if (!Object.hasOwn(POST, name)) return '';
      return slash ? `</${name}>` : `<${name}${ksesAttributes(name, attributes)}>`;
    },
  );

function ksesAttributes(element, text) {
  const kept = [];
  for (const [, name, double, single, bare] of text.matchAll(
    /([a-z][\w:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gi,
  )) {
    const known = name.toLowerCase();
    if (![...ANYWHERE, ...POST[element]].includes(known) && !/^(data|aria)-[a-z0-9_.-]+$/.test(known)) continue;
    const value = double ?? single ?? bare;
    const right = value && ADDRESSES.includes(known) ? knownScheme(value) : value;
    kept.push(value === undefined ? name : `${name}="${right}"`);
  }
  return kept.map((each) => ` ${each}`).join('');
}

function knownScheme(address) {
  const [before] = address.split(/[/?#]/);
  return before.includes(':') && !SCHEMES.test(address)
    ? knownScheme(address.slice(address.indexOf(':') + 1))
    : address;
}

/** `wptexturize`: typographic signs in text, never in tags. */
export const texturize = (html) => {
  let before = '';
  return html
    .split(/(<(?:script|style)\b[^]*?<\/(?:script|style)>|<[^>]*>)/)
    .map((part) => {
      if (part.startsWith('<')) return part;
      const text = part
        .replace(/---/g, '&#8212;')
        .replace(/(^|\s)--(?=\s|$)|--/g, '$1&#8212;')
        .replace(/\.\.\./g, '&#8230;');
      const quoted = text.replace(/["']/g, (sign, at) => {
        const left = at ? text[at - 1] : before;
        const opens = left === '' || /[\s([{<"-]/.test(left);
        return sign === '"' ? (opens ? '&#8220;' : '&#8221;') : opens ? '&#8216;' : '&#8217;';
      });
      before = part.at(-1) ?? before;
      return quoted;
    })
    .join('');
};

const BLOCK =
  '(?:table|thead|tfoot|caption|col|colgroup|tbody|tr|td|th|div|dl|dd|dt|ul|ol|li|pre|form|map|area|blockquote|address|style|p|h[1-6]|hr|fieldset|legend|section|article|aside|hgroup|header|footer|nav|figure|figcaption|details|menu|summary)';
const tag = (source, flags = 'gi') => new RegExp(source.replaceAll('BLOCK', `${BLOCK}(?:\\s[^>]*)?`), flags);

/** `wpautop`: paragraphs and line breaks for lines. An element that it does not know counts as text on a line. */
export function autop(html) {
  const spaced = html
    .replace(/\r\n?/g, '\n')
    .replace(/<[^>]*>/g, (each) => each.replaceAll('\n', ' '))
    .replace(tag('(<BLOCK/?>)'), '\n\n$1')
    .replace(tag('(</BLOCK>)'), '$1\n\n')
    .replace(/\n{3,}/g, '\n\n');
  const paragraphs = spaced
    .split(/\n\s*\n/)
    .map((each) => each.replace(/^\n+|\n+$/g, ''))
    .filter(Boolean)
    .map((each) => `<p>${each}</p>\n`)
    .join('');
  return (
    paragraphs
      .replace(/<p>\s*<\/p>/g, '')
      .replace(/<p>([^<]+)<\/(div|address|form)>/g, '<p>$1</p></$2>')
      // A block needs no paragraph around it; each half of one is taken by itself.
      .replace(tag('<p>\\s*(</?BLOCK/?>)\\s*</p>'), '$1')
      .replace(/<p>(<li.+?)<\/p>/g, '$1')
      .replace(/<p><blockquote([^>]*)>/gi, '<blockquote$1><p>')
      .replace(/<\/blockquote><\/p>/g, '</p></blockquote>')
      .replace(tag('<p>\\s*(</?BLOCK/?>)'), '$1')
      .replace(tag('(</?BLOCK/?>)\\s*</p>'), '$1')
      .replace(/<br\s*\/?>/gi, '<br />')
      .replace(/(?<!<br \/>)\s*\n/g, '<br />\n')
      .replace(tag('(</?BLOCK/?>)\\s*<br />'), '$1')
      .replace(/<br \/>(\s*<\/?(?:p|li|div|dl|dd|dt|th|pre|td|ul|ol)[^>]*>)/gi, '$1')
      .replace(/\n<\/p>$/, '</p>')
  );
}

/** What the classic editor's text is shown as. */
export const classic = (html) => autop(texturize(html));
