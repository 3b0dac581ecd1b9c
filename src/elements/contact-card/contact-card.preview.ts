/** The editor's notice. A chunk of its own: a resident's page never fetches it, nor the verifier behind it. */
import { html, nothing, type TemplateResult } from 'lit';
import { verifyRegister } from '../../domain/contact-card/verify.js';
import type { Problem } from '../../domain/shared/problems.js';
import { noticeStyles } from '../shared/notice.styles.js';
import {
  elsewhereText,
  errorWord,
  noticeHeading,
  noticeNote,
  nothingWrong,
  problemText,
  warningWord,
} from '../shared/problem.strings.js';

export interface EditorNotice {
  /** Differs whenever the notice would look different. */
  readonly key: string;
  readonly template: TemplateResult;
}

/**
 * Verifies the document and tells what concerns this card: the document as a whole and the entry it shows.
 * @param raw the document as it was read, if it was
 * @param found what the card itself has found (unreachable document, unknown id)
 * @param contactId the entry that the card shows
 */
export function editorNotice(
  raw: unknown,
  found: readonly Problem[],
  today: string,
  contactId: string | undefined,
): EditorNotice {
  const verified = raw === undefined ? [] : verifyRegister(raw, today).problems;
  const all = [...new Map([...found, ...verified].map((each) => [each.code + each.path, each])).values()];
  const own = entryPath(raw, contactId);
  const here = all.filter(({ path }) => own === undefined || !path.startsWith('contacts[') || path.startsWith(own));
  const errors = here.filter(({ severity }) => severity === 'error').length;
  const heading = here.length ? noticeHeading(errors, here.length - errors) : nothingWrong();
  const elsewhere = all.length - here.length;
  // One line a kind of problem, with every place where it stands: forty empty fields are one thing to do.
  const lines = new Map<string, Problem[]>();
  for (const each of here) lines.set(problemText(each), [...(lines.get(problemText(each)) ?? []), each]);
  return {
    key: [heading, elsewhere, ...here.map((each) => each.path + problemText(each))].join('\n'),
    template: html`<div class="notice" part="notice" role="group" aria-label=${heading}>
      <p class="notice-heading"><strong>${heading}</strong></p>
      ${
        lines.size
          ? html`<ul>
              ${[...lines].map(
                ([text, each]) =>
                  html`<li>
                    <strong>${each[0]?.severity === 'error' ? errorWord() : warningWord()}</strong> ${text}
                    ${each.map(({ path }) => (path ? html`<code>${path}</code>` : nothing))}
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      ${elsewhere ? html`<p>${elsewhereText(elsewhere)}</p>` : nothing}
      <p class="small">${noticeNote()}</p>
    </div>`,
  };
}

/** Gives the shadow root the notice's styles, once. */
export function dressNotice(root: ShadowRoot): void {
  const sheet = noticeStyles.styleSheet;
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

function entryPath(raw: unknown, contactId: string | undefined): string | undefined {
  const contacts = (raw as { contacts?: unknown } | undefined)?.contacts;
  if (!Array.isArray(contacts)) return undefined;
  const index = contacts.findIndex((each) => (each as { id?: unknown } | null)?.id === contactId);
  return index < 0 ? undefined : `contacts[${index}]`;
}
