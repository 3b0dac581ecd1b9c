/**
 * The care guide as a document: what a page shows before, or without, our script. The safety row first, then every answer
 * by level of care: what to do, when, whom to turn to, and what if it gets worse.
 */
import type { CareFlow, Outcome } from '../domain/care-finder/content.js';
import { parseCareFlow, stepAt } from '../domain/care-finder/flow.js';
import { CARE_LEVELS } from '../domain/care-finder/levels.js';
import * as words from '../elements/care-finder/care-finder.strings.js';
import { currentLocale } from '../localization/localize.js';
import { careParagraph } from './care.js';
import { contactWays } from './contact-card.fallback.js';
import { escaped, headingLevel, type PageCircumstances } from './html.js';

export function careFinderFallback(document: unknown, circumstances: PageCircumstances): string {
  const { value: flow } = parseCareFlow(document);
  if (!flow) return careParagraph();
  const level = headingLevel(circumstances.attributes);
  const say = (text: string): string =>
    flow.lang === currentLocale() ? escaped(text) : `<span lang="${escaped(flow.lang)}">${escaped(text)}</span>`;
  const heading = (below: number, inside: string): string => {
    const tag = `h${Math.min(6, level + below)}`;
    return `<${tag}>${inside}</${tag}>`;
  };
  const list = (tag: 'ol' | 'ul', items: readonly string[]): string =>
    items.length ? `<${tag}>\n${items.map((item) => `<li>${say(item)}</li>`).join('\n')}\n</${tag}>` : '';
  const answer = (outcome: Outcome): string[] => [
    heading(2, say(outcome.name)),
    list('ol', outcome.actions),
    `<p>${escaped(words.whenHeading())}: ${say(outcome.when)}</p>`,
    ...outcome.contacts.map((id) => contactWays(circumstances.contacts, id, circumstances)),
    `<p><strong>${escaped(words.worseHeading())}</strong><br>\n${say(outcome.ifWorse)}</p>`,
  ];
  const levels = CARE_LEVELS.flatMap((each) => {
    const outcomes = flow.outcomes.filter((outcome) => outcome.level === each);
    return outcomes.length ? [heading(1, escaped(words.levelText(each))), ...outcomes.flatMap(answer)] : [];
  });
  return [
    heading(0, say(flow.name)),
    careParagraph(),
    ...emergencySigns(flow, list, say),
    '<details>',
    `<summary>${escaped(words.allAnswersText())}</summary>`,
    ...levels,
    '</details>',
    flow.approval ? '' : `<p>${escaped(words.draftText())}</p>`,
    `<p>${escaped(words.purposeText())}</p>`,
    flow.example ? `<p>${escaped(words.exampleText())}</p>` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function emergencySigns(
  flow: CareFlow,
  list: (tag: 'ul', items: readonly string[]) => string,
  say: (text: string) => string,
): string[] {
  const first = stepAt(flow, flow.start);
  if (first.kind !== 'question') return [];
  return [`<p>${say(first.question.text)}</p>`, list('ul', first.question.help ?? [])];
}
