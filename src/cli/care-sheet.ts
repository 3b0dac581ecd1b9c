/**
 * The sheet that a medically responsible person reads and signs: everything a care flow can say, as one HTML file for
 * screen and paper. It needs nothing beside itself, runs nothing, and everything from the content is escaped.
 */
import type { CareFlow, Option, Outcome, Question } from '../domain/care-finder/content.js';
import { drawnTree, type Branch, type Path, type PathCount } from '../domain/care-finder/paths.js';
import { isLockedOutcome, isLockedQuestion } from '../domain/care-finder/rules.js';
import type { Problem } from '../domain/shared/problems.js';
import * as finder from '../elements/care-finder/care-finder.strings.js';
import * as words from '../elements/care-finder/care-finder.sheet.strings.js';
import { escaped } from '../embed/html.js';
import { currentLocale } from '../localization/localize.js';
import { dateText } from '../localization/time-text.js';
import { line, summary } from './report.js';

export interface Sheet {
  readonly flow: CareFlow;
  readonly count: PathCount;
  readonly paths: readonly Path[];
  /** SHA-256 of the content, in hexadecimal. */
  readonly hash: string;
  readonly problems: readonly Problem[];
  readonly today: string;
}

export function careSheet(sheet: Sheet): string {
  const { flow, count, hash, problems } = sheet;
  const say: Say = (text, lang = flow.lang) =>
    lang === currentLocale() ? escaped(text) : `<span lang="${escaped(lang)}" dir="auto">${escaped(text)}</span>`;
  const heading = words.sheetTitle(flow.name);
  return `<!doctype html>
<html lang="${currentLocale()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(`${heading}, ${flow.edition}`)}</title>
<style>${styles(hash)}</style>
</head>
<body>
<main>
<h1>${escaped(heading)}</h1>
<p>${escaped(words.sheetPurpose())}</p>
${definitions([
  [words.editionTerm(), escaped(flow.edition)],
  [words.extentTerm(), `<strong>${escaped(words.extentText(count))}</strong>`],
  [words.updatedTerm(), flow.updated && escaped(dateText(flow.updated))],
  [words.reviewTerm(), flow.reviewBy && escaped(dateText(flow.reviewBy))],
  [words.writtenTerm(), escaped(dateText(sheet.today))],
  [words.approvalTerm(), escaped(approvalText(flow))],
  [words.sourcesTerm(), (flow.sources ?? []).map(({ name }) => say(name)).join('<br>')],
  [words.checkTerm(), checkText(problems)],
  [words.hashTerm(), `<code>${hash}</code><br>${escaped(words.hashNote())}`],
])}
<h2>${escaped(words.treeHeading())}</h2>
${tree(flow, say)}
<h2>${escaped(words.questionsHeading())}</h2>
${flow.questions.map((question) => questionInFull(question, flow, say)).join('\n')}
<h2>${escaped(words.pathsHeading())}</h2>
${pathTable(sheet, say)}
<h2>${escaped(words.outcomesHeading())}</h2>
${flow.outcomes.map((outcome) => outcomeInFull(outcome, say)).join('\n')}
${signature(sheet)}
</main>
</body>
</html>
`;
}

/** A text from the content, in its own language: the flow's unless told. */
type Say = (text: string, lang?: string) => string;
/** The texts of one question or outcome. */
const sayer =
  (say: Say, { lang }: Question | Outcome): Say =>
  (text) =>
    say(text, lang);

/** Rows without a value are left out. */
const definitions = (rows: readonly (readonly [string, string | undefined])[]): string =>
  `<dl>${rows
    .filter(([, value]) => value)
    .map(([term, value]) => `<div><dt>${escaped(term)}</dt><dd>${value}</dd></div>`)
    .join('')}</dl>`;

const approvalText = ({ approval }: CareFlow): string =>
  approval ? finder.basisText(approval.organization, approval.role, approval.date) : finder.draftText();

const checkText = (problems: readonly Problem[]): string =>
  [summary(problems), ...problems.map((each) => line('', each).trim())].map(escaped).join('<br>');

const levelOf = ({ level }: Outcome): string => escaped(finder.levelText(level));

// --- the tree ---

function tree(flow: CareFlow, say: Say): string {
  const branches = drawnTree(flow);
  if (!branches) return `<p>${escaped(words.tooDeepToDrawText())}</p>`;
  const first = flow.questions.find(({ id }) => id === flow.start);
  let depth = -1;
  let drawn = '';
  for (const branch of branches) {
    if (branch.depth > depth) drawn += '<ul>';
    else drawn += `</li>${'</ul></li>'.repeat(depth - branch.depth)}`;
    drawn += `<li>${branchText(branch, say)}`;
    ({ depth } = branch);
  }
  drawn += `</li></ul>${'</li></ul>'.repeat(Math.max(0, depth))}`;
  return `<p>${escaped(words.treeNote())}</p>
<div class="tree"><p>${say(first?.text ?? '', first?.lang)}</p>${branches.length ? drawn : ''}</div>`;
}

function branchText({ question, option, leadsTo }: Branch, say: Say): string {
  const answer = say(option.text, question.lang);
  if (!leadsTo) return answer;
  return leadsTo.kind === 'question'
    ? `${answer} → <em>${say(leadsTo.question.text, leadsTo.question.lang)}</em>`
    : `${answer} → <strong>${say(leadsTo.outcome.name, leadsTo.outcome.lang)}</strong> <small>${levelOf(leadsTo.outcome)}</small>`;
}

// --- questions, ways and outcomes ---

/** The other wording, where there is one. */
const forOther = (text: string | undefined, say: Say): string =>
  text ? `<br><small>${escaped(words.forOtherTerm())}: ${say(text)}</small>` : '';

function questionInFull(question: Question, flow: CareFlow, sayAny: Say): string {
  const say = sayer(sayAny, question);
  const { id, text, textForOther, help = [], options, urgency } = question;
  const marks = [isLockedQuestion(flow, question) && words.lockedText(), urgency && words.urgencyText()];
  const option = (each: Option): string => {
    const kinds = [each.ownChoice && words.ownChoiceText(), each.unsure && words.unsureText()].filter(Boolean);
    const kind = kinds.length ? ` <small>(${escaped(kinds.join(', '))})</small>` : '';
    return `<li>${say(each.text)} → <code>${escaped(each.to)}</code>${kind}${forOther(each.textForOther, say)}</li>`;
  };
  return `<section class="step">
<h3>${say(text)} <code>${escaped(id)}</code></h3>
${note(marks)}${textForOther ? `<p>${escaped(words.forOtherTerm())}: ${say(textForOther)}</p>` : ''}
${help.length ? `<ul class="help">${help.map((each) => `<li>${say(each)}</li>`).join('')}</ul>` : ''}
<ol>${options.map(option).join('')}</ol>
</section>`;
}

const note = (marks: readonly (string | false | undefined)[]): string => {
  const text = marks.filter(Boolean).join(' ');
  return text && `<p><small>${escaped(text)}</small></p>`;
};

function pathTable({ paths, count }: Sheet, say: Say): string {
  const head = [words.numberColumn(), words.wayColumn(), words.outcomeColumn(), finder.ladderHeading()];
  const rows = paths.map(({ answered, outcome }, index) => {
    const way = answered.map(
      ({ question, option }) =>
        `<span class="answer">${say(question.text, question.lang)} <b>${say(option.text, question.lang)}</b></span>`,
    );
    return `<tr><td>${index + 1}</td><td>${way.join(' → ')}</td><th scope="row">${say(outcome.name, outcome.lang)}</th><td>${levelOf(outcome)}</td></tr>`;
  });
  return `<table><caption>${escaped(words.extentText(count))}</caption>
<thead><tr>${head.map((each) => `<th scope="col">${escaped(each)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>`;
}

function outcomeInFull(outcome: Outcome, sayAny: Say): string {
  const say = sayer(sayAny, outcome);
  const { id, name, actions, when, contacts, ifWorse, sensitive } = outcome;
  const marks = [isLockedOutcome(outcome) && words.lockedText(), sensitive && words.sensitiveText()];
  return `<section class="step">
<h3>${say(name)} <code>${escaped(id)}</code></h3>
<p>${levelOf(outcome)}</p>
${note(marks)}${definitions([
    [finder.actionsHeading(), `<ol>${actions.map((each) => `<li>${say(each)}</li>`).join('')}</ol>`],
    [finder.whenHeading(), say(when)],
    [words.contactsTerm(), contacts.map((each) => `<code>${escaped(each)}</code>`).join(', ')],
    [finder.worseHeading(), say(ifWorse)],
  ])}
</section>`;
}

// --- the signature ---

function signature({ flow: { edition }, hash }: Sheet): string {
  const boxes = [words.roleTerm(), words.organizationTerm(), words.dateTerm(), words.signatureTerm()];
  return `<section class="sign">
<h2>${escaped(words.signHeading())}</h2>
<p>${escaped(words.signText(edition))}<br><code>${hash}</code></p>
${boxes.map((each) => `<p class="box">${escaped(each)}</p>`).join('\n')}
<p>${escaped(words.afterText())}</p>
</section>`;
}

/** Black on white, in sizes for paper. Every page says at its foot which content it belongs to. */
const styles = (hash: string): string => `
:root { color-scheme: light; }
body { margin: 0; font: 11pt/1.4 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif; color: #111; background: #fff; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.7em; line-height: 1.2; margin: 0 0 .5em; }
h2 { font-size: 1.3em; margin: 1.6em 0 .5em; border-block-end: 2px solid #1d4e89; padding-block-end: .15em; }
h3 { font-size: 1.05em; margin: 0 0 .3em; }
p, ul, ol { margin-block: .35em; }
code { font-family: ui-monospace, "Liberation Mono", monospace; font-size: .85em; font-weight: 400; color: #333; overflow-wrap: anywhere; }
small { font-size: .88em; color: #333; }
dl { margin: .5em 0; }
dl > div { display: grid; grid-template-columns: 12em 1fr; gap: .2em 1em; padding-block: .2em; border-block-end: 1px solid #ccc; }
dt { font-weight: 600; }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
dd ol { margin: 0; padding-inline-start: 1.3em; }
.step { border: 1px solid #999; border-radius: 4px; padding: .6em .8em; margin-block: .6em; break-inside: avoid; }
.step dl > div:last-child { border: 0; }
.help { background: #f2f2f2; padding-block: .4em; }
.tree > p { font-style: italic; margin: 0; }
.tree ul { list-style: none; margin: 0; padding-inline-start: 1.4em; }
.tree li { position: relative; padding-block: .12em; }
.tree li::before { content: ""; position: absolute; inset-inline-start: -.9em; inset-block: 0; border-inline-start: 1px solid #555; }
.tree li:last-child::before { inset-block-end: auto; block-size: .9em; }
.tree li::after { content: ""; position: absolute; inset-inline-start: -.9em; inset-block-start: .9em; inline-size: .7em; border-block-start: 1px solid #555; }
table { border-collapse: collapse; inline-size: 100%; font-size: .92em; }
caption { text-align: start; padding-block-end: .4em; }
th, td { border: 1px solid #999; padding: .3em .45em; text-align: start; vertical-align: top; }
thead th { background: #e8eef5; }
td:first-child { text-align: end; font-variant-numeric: tabular-nums; }
td { overflow-wrap: break-word; }
.sign { break-inside: avoid; }
.box { border: 1px solid #111; min-block-size: 3.6em; padding: .25em .5em; margin-block: .5em; font-size: .9em; }
@media (max-width: 40rem) { dl > div { grid-template-columns: 1fr; } }
@media print {
  body { font-size: 9.5pt; }
  main { max-width: none; padding: 0 1px; }
  h2, h3 { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .help, thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-left { content: "${hash.slice(0, 16)}"; font: 8pt monospace; } @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
`;
