/**
 * The care guide as a document: what a page shows before, or without, our script. The safety row first, then every answer
 * by level of care: what to do, when, whom to turn to, and what if it gets worse.
 */
import type { CareFlow, Outcome } from '../domain/care-finder/content.js';
import { parseCareFlow, stepAt } from '../domain/care-finder/flow.js';
import { CARE_LEVELS } from '../domain/care-finder/levels.js';
import * as words from '../elements/care-finder/care-finder.strings.js';
import { careParagraph } from './care.js';
import { contactWays } from './contact-card.fallback.js';
import { escaped, headingLevel, markedAs, type PageCircumstances } from './html.js';

export function careFinderFallback(document: unknown, circumstances: PageCircumstances): string {
  const { value: flow } = parseCareFlow(document);
  if (!flow) return careParagraph();
  const level = headingLevel(circumstances.attributes);
  const say = (text: string, lang = flow.lang): string => markedAs(lang, escaped(text));
  const heading = (below: number, inside: string): string => {
    const tag = `h${Math.min(6, level + below)}`;
    return `<${tag}>${inside}</${tag}>`;
  };
  const list = (tag: 'ol' | 'ul', items: readonly string[], lang?: string): string =>
    items.length ? `<${tag}>\n${items.map((item) => `<li>${say(item, lang)}</li>`).join('\n')}\n</${tag}>` : '';
  const answer = (outcome: Outcome): string[] => [
    heading(2, say(outcome.name, outcome.lang)),
    list('ol', outcome.actions, outcome.lang),
    `<p>${escaped(words.whenHeading())}: ${say(outcome.when, outcome.lang)}</p>`,
    ...outcome.contacts.map((id) => contactWays(circumstances.contacts, id, circumstances)),
    `<p><strong>${escaped(words.worseHeading())}</strong><br>\n${say(outcome.ifWorse, outcome.lang)}</p>`,
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
  list: (tag: 'ul', items: readonly string[], lang?: string) => string,
  say: (text: string, lang?: string) => string,
): string[] {
  const first = stepAt(flow, flow.start);
  if (first.kind !== 'question') return [];
  const { text, help = [], lang } = first.question;
  return [`<p>${say(text, lang)}</p>`, list('ul', help, lang)];
}
