/** The parts of the care finder's screen, top to bottom. Pure: what they need comes in, what they do goes out. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CareFlow, Outcome, Question } from '../../domain/care-finder/content.js';
import type { Answered } from '../../domain/care-finder/flow.js';
import { isOnLadder, LADDER, type CareLevel } from '../../domain/care-finder/levels.js';
import * as icons from '../../generated/icons/care-finder.js';
import { sourceLabel, updatedText } from '../shared/provenance.strings.js';
import { dateText } from '../../localization/time-text.js';
import { emergencyWords } from '../shared/emergency-words.js';
import * as words from './care-finder.strings.js';

export interface Drawing {
  readonly flow: CareFlow;
  readonly isForOther: boolean;
  /** A content text, marked with its language where that differs from the words around it: the flow's unless told. */
  readonly say: (text: string, lang?: string) => unknown;
  readonly heading: (inside: unknown, id: string, below: number) => TemplateResult;
}

const icon = (shape: unknown): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

function iconOf(level: CareLevel): unknown {
  switch (level) {
    case 'emergency':
      return icons.siren;
    case 'emergency-department':
      return icons.hospital;
    case 'out-of-hours':
      return icons.moon;
    case 'advice':
      return icons.phone;
    case 'primary-care':
    case 'specialist':
      return icons.stethoscope;
    case 'self-care':
      return icons.house;
    case 'maternity':
    case 'child-health':
      return icons.baby;
    case 'youth':
      return icons.usersRound;
    case 'dental':
      return icons.smile;
    case 'mental-health':
      return icons.brain;
    case 'municipal':
      return icons.building2;
    case 'support-line':
      return icons.messageCircle;
    case 'e-service':
      return icons.smartphone;
    case 'information':
      return icons.info;
  }
}

const wording = (
  { text, textForOther }: { readonly text: string; readonly textForOther?: string | undefined },
  isForOther: boolean,
): string => (isForOther && textForOther) || text;

export function draftBadge({ flow }: Drawing): unknown {
  return flow.approval ? nothing : html`<p class="example small draft">${words.draftText()}</p>`;
}

export interface QuestionUse {
  readonly question: Question;
  readonly chosen: string | undefined;
  readonly eyebrow: string;
  readonly hasError: boolean;
  readonly canGoBack: boolean;
  readonly submit: (event: Event) => void;
  readonly back: () => void;
  readonly toAnswers: () => void;
}

/** One question: its heading is the legend of a native group of radio buttons. */
export function questionStep(drawing: Drawing, use: QuestionUse): TemplateResult {
  const { say, heading, isForOther } = drawing;
  const { question, chosen, hasError } = use;
  return html`<form class="step" novalidate @submit=${use.submit}>
    ${
      hasError
        ? html`<div class="error" id="error" role="group" tabindex="-1" aria-labelledby="error-heading">
            <p id="error-heading">${icon(icons.triangleAlert)}<strong>${words.errorHeading()}</strong></p>
            <button type="button" class="link-button" @click=${use.toAnswers}>${words.errorLink()}</button>
          </div>`
        : nothing
    }
    <fieldset aria-describedby=${question.help?.length ? 'help' : nothing}>
      <legend>
        <span class="eyebrow muted">${use.eyebrow}</span>
        ${heading(say(wording(question, isForOther), question.lang), 'step', 1)}
      </legend>
      ${
        question.help?.length
          ? html`<ul class="points" id="help">
              ${question.help.map((line) => html`<li>${say(line, question.lang)}</li>`)}
            </ul>`
          : nothing
      }
      <div class="options">
        ${question.options.map(
          (option) =>
            html`<label class="option"
              ><input
                type="radio"
                name="answer"
                value=${option.id}
                .checked=${option.id === chosen}
                aria-invalid=${hasError ? 'true' : nothing}
              /><span>${say(wording(option, isForOther), question.lang)}</span></label
            >`,
        )}
      </div>
    </fieldset>
    <p class="buttons">
      <button class="primary">${words.nextLabel()}</button>
      ${
        use.canGoBack
          ? html`<button type="button" class="link-button" @click=${use.back}>${words.backLabel()}</button>`
          : nothing
      }
    </p>
  </form>`;
}

export function whoChoice(isForOther: boolean, choose: (isForOther: boolean) => void): TemplateResult {
  return html`<fieldset class="who">
    <legend>${words.whoLegend()}</legend>
    ${[false, true].map(
      (other) =>
        html`<label
          ><input type="radio" name="who" .checked=${other === isForOther} @change=${() => choose(other)} /><span
            >${other ? words.forOtherText() : words.forMeText()}</span
          ></label
        >`,
    )}
  </fieldset>`;
}

/** What has been answered, each with a way to change it. */
export function answersList(
  answered: readonly Answered[],
  { say, isForOther }: Drawing,
  isOpen: boolean,
  toggle: () => void,
  change: (place: number) => void,
): unknown {
  if (!answered.length) return nothing;
  return html`<div class="answers">
    <button class="disclosure" aria-expanded=${isOpen} aria-controls="answers" @click=${toggle}>
      ${words.answersLabel(answered.length)} ${icon(icons.chevronDown)}
    </button>
    <ol class="given" id="answers" role="list" ?hidden=${!isOpen}>
      ${answered.map(({ question, option }, place) => {
        const asked = wording(question, isForOther);
        return html`<li>
          <span
            ><span class="muted small">${say(asked, question.lang)}</span>
            ${say(wording(option, isForOther), question.lang)}</span
          >
          <button class="link-button" aria-label=${words.changeName(asked)} @click=${() => change(place)}>
            ${words.changeLabel()}
          </button>
        </li>`;
      })}
    </ol>
  </div>`;
}

/** Where the answer stands among the levels of care: in words, with a symbol and a place, never by colour alone. */
export function ladder(level: CareLevel, { heading }: Drawing): unknown {
  if (!isOnLadder(level)) return nothing;
  return html`<div class="ladder">
    ${heading(words.ladderHeading(), 'ladder', 2)}
    <ol role="list">
      ${LADDER.map(
        (each) =>
          html`<li class=${each === level ? 'here' : ''} aria-current=${each === level ? 'true' : nothing}>
            ${levelName(each)}${each === level ? html` <span class="small">(${words.hereText()})</span>` : nothing}
          </li>`,
      )}
    </ol>
  </div>`;
}

/** The answer: what, when, whom to turn to, and what to do if it gets worse. */
export function outcomeStep(outcome: Outcome, drawing: Drawing, contacts: unknown, tools: unknown): TemplateResult {
  const { heading, flow } = drawing;
  const say = (text: string): unknown => drawing.say(text, outcome.lang);
  return html`<div class="outcome ${outcome.level}">
    <div class="main">
      <p class="level">${icon(iconOf(outcome.level))}${levelName(outcome.level)}</p>
      ${heading(say(outcome.name), 'step', 1)}
      ${
        outcome.level === 'emergency'
          ? html`<p><a class="primary call" href="tel:112">${icon(icons.phone)}112</a></p>`
          : nothing
      }
      <ol class="actions" role="list">
        ${outcome.actions.map((action) => html`<li>${say(action)}</li>`)}
      </ol>
      <p><strong>${words.whenHeading()}</strong> ${say(outcome.when)}</p>
      ${contacts}
      <div class="worse">
        ${heading(words.worseHeading(), 'worse', 2)}
        <p>${say(outcome.ifWorse)}</p>
      </div>
      ${tools}
      <p class="small muted basis">
        ${
          flow.approval
            ? html`<span>${words.basisText(flow.approval.organization, flow.approval.role, flow.approval.date)}</span>`
            : nothing
        }
        ${flow.updated ? html`<time datetime=${flow.updated}>${updatedText(flow.updated)}</time>` : nothing}
        ${(flow.sources ?? []).map(
          ({ name, date }) =>
            html`<span>${sourceLabel()} ${drawing.say(name)}${date ? `, ${dateText(date)}` : nothing}</span>`,
        )}
        <span>${words.editionText(flow)}</span>
      </p>
    </div>
    ${ladder(outcome.level, drawing)}
  </div>`;
}

const levelName = (level: CareLevel): unknown =>
  level === 'emergency' ? emergencyWords(() => words.levelText(level)) : words.levelText(level);

/** Where the content leads nowhere, or has no contact that works: 1177 always answers. */
export function adviceCall(): TemplateResult {
  return html`<p><a class="primary call" href="tel:1177">${icon(icons.phone)}1177</a></p>`;
}

export function deadEnd({ heading }: Drawing): TemplateResult {
  return html`<div class="main">
    ${heading(words.deadEndHeading(), 'step', 1)}
    <p>${words.deadEndText()}</p>
    ${adviceCall()}
  </div>`;
}

export const printButton = (print: () => void): TemplateResult =>
  html`<button class="link-button" @click=${print}>${icon(icons.printer)}${words.printLabel()}</button>`;

export const linkButton = (copy: () => void): TemplateResult =>
  html`<button class="link-button" @click=${copy}>${icon(icons.link)}${words.copyLinkLabel()}</button>`;
