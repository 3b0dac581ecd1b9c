/**
 * Drupal's filter_html, as far as our snippets meet it: our own small port of its rules (read in core/modules/filter and
 * core/lib/Drupal/Component/Utility/Xss.php, not run). Not ported: lists of allowed values (`<ol type="1 A">`) but for
 * `dir`, `rel="nofollow"`, filter_autop and filter_url (the formats Basic HTML and Full HTML do not have them), and the
 * filters for pictures.
 */
import { parseFragment, serialize } from 'parse5';

/** `filter_protocols` as it comes; `sms` is not among them. */
const SCHEMES = /^(https?|ftp|news|nntp|tel|telnet|mailto|irc|ssh|sftp|webcal|rtsp):/i;

/** @param {string} allowed the field "Allowed HTML tags": `<a href> <div data-nv-*>` */
export function filterHtml(html, allowed) {
  const elements = new Map(
    [...allowed.matchAll(/<([a-z][\w-]*)([^>]*)>/g)].map(([, name, attributes]) => [
      name,
      attributes.split(/\s+/).filter(Boolean),
    ]),
  );
  const fragment = parseFragment(html);
  clean(fragment, elements);
  return serialize(fragment).trim();
}

function clean(parent, elements) {
  parent.childNodes = parent.childNodes.flatMap((node) => {
    if (node.nodeName === '#text') return [node];
    if (node.nodeName === '#comment') return [];
    if (node.content) node.childNodes = node.content.childNodes;
    clean(node, elements);
    const names = elements.get(node.nodeName);
    // What stands in an element that is taken away stays, the text of a script too.
    if (!names) return node.childNodes;
    node.attrs = node.attrs.filter((each) => mayStay(each, names)).map(knownScheme);
    return [node];
  });
  for (const node of parent.childNodes) node.parentNode = parent;
}

function mayStay({ name, value }, names) {
  if (name === 'style' || name.startsWith('on')) return false;
  if (name === 'dir') return value === 'ltr' || value === 'rtl';
  return (
    name === 'lang' ||
    names.some((each) => (each.endsWith('*') && each.length > 1 ? name.startsWith(each.slice(0, -1)) : name === each))
  );
}

function knownScheme({ name, value }) {
  if (/^data-|^(title|alt|rel|property|class|datetime)$/.test(name)) return { name, value };
  let address = value;
  while (/^[^/?#]*:/.test(address) && !SCHEMES.test(address)) address = address.slice(address.indexOf(':') + 1);
  return { name, value: address };
}
