/** Whether the page lets run, fetch, send and show what it asks for: its policy, and its frames. */
import { parseUrl } from '../domain/shared/link.js';
import type { Finding } from './doctor.finding.js';
import { inside, isTag, type Tag } from './doctor.html.js';
import { allows, allowsTrustedTypes, scriptFault, sourceFor, sourcesOf } from './doctor.policy.js';
import { SANDBOX } from '../embed/form-d.js';
import { attributeOf, type Widget } from './doctor.widgets.js';
import { contentAddresses, finding, insecure, type Page } from './doctor.page.js';

export function frames({ frames: framed, self, base, source }: Page): Finding[] {
  return framed.flatMap((tag) => {
    const found: Finding[] = [];
    const { attributes } = tag;
    const src = attributes.get('src') ?? '';
    const url = parseUrl(src, base);
    const sandbox = attributes.get('sandbox')?.toLowerCase().split(/\s+/);
    if (sandbox && !sandbox.includes('allow-scripts')) {
      found.push(finding('frame.sandboxed', tag, { needed: SANDBOX }, 'sandbox'));
    }
    if (sandbox?.includes('allow-scripts') && sandbox.includes('allow-same-origin') && url?.origin === self.origin) {
      found.push(finding('frame.same-origin', tag, {}, 'sandbox'));
    }
    if (!attributes.get('title')?.trim()) found.push(finding('frame.no-title', tag));
    return [...found, ...insecure(tag, 'src', src, source.address)];
  });
}

export function policyFaults(page: Page): Finding[] {
  const { policies, loaders, widgets, frames: framed, self, base, items, source } = page;
  if (!widgets.length && !framed.length) return [];
  const found: Finding[] = [];
  const forms = widgets
    .filter(({ word }) => word === 'feedback-form')
    .flatMap(({ tag }) => inside(items, tag).filter((each): each is Tag => isTag(each) && each.name === 'form'));
  for (const policy of policies) {
    for (const { tag, src, file, isImported } of loaders) {
      const address = parseUrl(src, base);
      if (!address || isImported) continue;
      const { nonce, integrity } = { nonce: tag.attributes.get('nonce'), integrity: tag.attributes.get('integrity') };
      const fault = scriptFault(policy, { address, nonce, integrity, hasChunks: file === 'loader' }, self);
      if (fault === 'nonce') found.push(finding('csp.nonce', tag));
      if (fault === 'address') found.push(finding('csp.script', tag, { add: sourceFor(address, self) }));
    }
    if (loaders.length && !allowsTrustedTypes(policy)) found.push(finding('csp.trusted-types'));
    const missing = (urls: readonly (URL | undefined)[], ...names: readonly string[]): readonly string[] => {
      const sources = sourcesOf(policy, ...names);
      if (!sources) return [];
      const refused = urls.filter((url): url is URL => url !== undefined && /^https?:$/.test(url.protocol));
      return [...new Set(refused.filter((url) => !allows(sources, url, self)).map((url) => sourceFor(url, self)))];
    };
    const fetched = widgets.flatMap((widget) => [
      ...contentAddresses(page, widget).map(({ url }) => url),
      ...(widget.word === 'feedback-form' ? [endpointOf(page, widget)] : []),
    ]);
    for (const add of loaders.length ? missing(fetched, 'connect-src', 'default-src') : []) {
      found.push(finding('csp.connect', undefined, { add }));
    }
    const actions = forms.map(({ attributes }) => parseUrl(attributes.get('action') ?? '', base));
    for (const add of missing(actions, 'form-action')) found.push(finding('csp.form-action', undefined, { add }));
    const shownIn = framed.map(({ attributes }) => parseUrl(attributes.get('src') ?? '', base));
    for (const add of missing(shownIn, 'frame-src', 'child-src', 'default-src')) {
      found.push(finding('csp.frame', undefined, { add }));
    }
  }
  // Browsers do not read this one from the page itself.
  const [, ...named] = /(?:^|[;,])\s*sandbox\b([^;,]*)/i.exec(source.headers?.['content-security-policy'] ?? '') ?? [];
  if (named.length && !/\ballow-scripts\b/i.test(named.join(' '))) found.push(finding('csp.sandbox'));
  return found;
}

/** Where a feedback form sends, by its attribute or its content. */
function endpointOf(page: Page, widget: Widget): URL | undefined {
  const written = attributeOf(widget, 'endpoint');
  if (written) return parseUrl(written, page.base);
  const [content] = contentAddresses(page, widget);
  const document = content?.url && page.source.contents?.get(content.url.href);
  const endpoint = typeof document === 'object' ? (document as { endpoint?: unknown } | null)?.endpoint : undefined;
  return typeof endpoint === 'string' ? parseUrl(endpoint, page.base) : undefined;
}
