/** The notice for the web editor: what is missing in the content, and where. Fetched only with `preview`. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../domain/shared/problems.js';
import { severityOf } from '../../domain/shared/severity.js';
import { noticeStyles } from './notice.styles.js';
import {
  elsewhereText,
  errorWord,
  noticeHeading,
  noticeNote,
  nothingWrong,
  problemText,
  warningWord,
} from './problem.strings.js';

export interface EditorNotice {
  /** Differs whenever the notice would look different. */
  readonly key: string;
  readonly template: TemplateResult;
}

const isError = ({ code }: Problem): boolean => severityOf(code) === 'error';

/** Each problem once, those that the widget itself has found first. */
export const uniqueProblems = (found: readonly Problem[], verified: readonly Problem[]): readonly Problem[] => [
  ...new Map([...found, ...verified].map((each) => [each.code + each.path, each])).values(),
];

/** @param elsewhere how many problems there are in parts of the document that this widget does not show */
export function editorNotice(here: readonly Problem[], elsewhere = 0): EditorNotice {
  const errors = here.filter(isError).length;
  const heading = here.length ? noticeHeading(errors, here.length - errors) : nothingWrong();
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
                    <strong>${each[0] && isError(each[0]) ? errorWord() : warningWord()}</strong> ${text}
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
