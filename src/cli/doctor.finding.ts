/** What can be wrong with a page that our widgets stand on, as codes. Words for people: doctor.strings.ts. */
import type { Severity } from '../domain/shared/severity.js';

/** `error`: residents miss something, now or where our script does not run. `warning`: somebody should look. */
const SEVERITIES = {
  // the page as a whole
  'page.status': 'error',
  'page.not-html': 'error',
  'page.too-intricate': 'error',
  'page.redirected': 'warning',
  'page.fragment': 'warning',
  'page.no-trace': 'error',
  'page.no-widget': 'warning',
  'page.no-lang': 'warning',
  // the script
  'loader.missing': 'error',
  'loader.not-module': 'error',
  'loader.classic-as-module': 'error',
  'loader.in-editor': 'error',
  'loader.twice': 'warning',
  'loader.two-versions': 'error',
  'loader.other-version': 'warning',
  'loader.latest-integrity': 'error',
  'loader.integrity-partial': 'warning',
  'loader.integrity-malformed': 'error',
  'loader.integrity-no-crossorigin': 'error',
  'loader.integrity-wrong': 'error',
  'loader.origins-malformed': 'error',
  'loader.unreachable': 'error',
  'loader.wrong-type': 'error',
  'loader.no-cors': 'error',
  'loader.not-ours': 'warning',
  'loader.chunk-unreachable': 'error',
  // a widget's place and name
  'widget.unknown': 'error',
  'widget.lost-word': 'error',
  'widget.in-paragraph': 'error',
  'widget.broke-paragraph': 'warning',
  'widget.empty-paragraph': 'warning',
  'widget.twice': 'warning',
  'widget.hidden': 'warning',
  'widget.preview': 'warning',
  'widget.heading-jump': 'warning',
  'widget.own-text': 'warning',
  // its attributes
  'attribute.lost': 'error',
  'attribute.misspelt': 'error',
  'attribute.unknown': 'error',
  'attribute.prefix': 'error',
  'attribute.split': 'error',
  'attribute.stray-character': 'error',
  'attribute.not-allowed': 'error',
  'attribute.cleaned': 'warning',
  'attribute.mangled-letter': 'error',
  'attribute.capitals': 'warning',
  // what it points at
  'address.local-file': 'error',
  'address.not-an-address': 'error',
  'address.insecure': 'error',
  'address.other-origin': 'error',
  'address.base': 'warning',
  'content.unreachable': 'error',
  'content.no-cors': 'error',
  'content.faulty': 'error',
  'content.wrong-kind': 'error',
  'contact.unknown': 'error',
  'contact.not-chosen': 'error',
  'contact.perhaps-not-chosen': 'warning',
  // the readable text
  'fallback.only-text': 'error',
  'fallback.empty': 'error',
  'fallback.moved-out': 'error',
  'fallback.no-112': 'error',
  'fallback.no-1177': 'error',
  'fallback.broken-link': 'error',
  'fallback.old-number': 'error',
  'fallback.form-stripped': 'error',
  'fallback.nested-form': 'error',
  // what shows as text
  'text.snippet': 'error',
  'text.snippet-in-code': 'warning',
  'text.json': 'error',
  // form C and form D
  'link.mangled': 'error',
  'link.encoded': 'warning',
  'link.forbidden': 'error',
  'frame.sandboxed': 'error',
  'frame.no-title': 'error',
  'frame.same-origin': 'error',
  // the page's policy
  'csp.script': 'error',
  'csp.nonce': 'error',
  'csp.connect': 'error',
  'csp.form-action': 'error',
  'csp.frame': 'error',
  'csp.trusted-types': 'error',
  'csp.sandbox': 'error',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof SEVERITIES;
export type Values = Readonly<Record<string, string>>;

export interface Finding {
  readonly code: FindingCode;
  /** Where in the page's source, both from 1. Absent for what concerns the whole page. */
  readonly line?: number;
  readonly column?: number;
  /** What the sentence needs to name: an attribute, an address, the nearest name that is known. */
  readonly values: Values;
}

export const gravity = (code: FindingCode): Severity => SEVERITIES[code];

/** More of one page nobody reads; those that are left out come back when these are mended. */
const MOST_TOLD = 200;

/** Errors first, then as they stand in the page; of two that say the same of the same place, one. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const rank = ({ code, line = 0, column = 0 }: Finding): readonly number[] => [
    gravity(code) === 'error' ? 0 : 1,
    line,
    column,
  ];
  const seen = new Set<string>();
  return findings
    .filter((each) => !seen.has(JSON.stringify(each)) && seen.add(JSON.stringify(each)))
    .map((each) => ({ each, order: rank(each) }))
    .sort((a, b) => a.order.map((part, index) => part - (b.order[index] ?? 0)).find(Boolean) ?? 0)
    .map(({ each }) => each)
    .slice(0, MOST_TOLD);
}
