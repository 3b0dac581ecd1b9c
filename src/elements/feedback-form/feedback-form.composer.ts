/** Writing a comment. A chunk of its own, with the guard behind it, fetched when somebody opens it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { DraftController } from '../../controllers/draft.js';
import type { SendState } from '../../controllers/submit.js';
import type { FeedbackForm } from '../../domain/feedback-form/content.js';
import { excerpt, type DraftProblem } from '../../domain/feedback-form/draft.js';
import type { Link } from '../../domain/shared/link.js';
import type { PersonalData } from '../../domain/feedback-form/personal-data.js';
import * as icons from '../../generated/icons/feedback-form.js';
import { emergencyWords } from '../shared/emergency-words.js';
import { adviceCall, emergencyCall, retryLabel } from '../shared/care-numbers.strings.js';
import { composerStyles } from './feedback-form.composer.styles.js';
import * as words from './feedback-form.composer.strings.js';
import { failureText, mayTryAgain, sendingText } from './feedback-form.strings.js';

export { DraftController } from '../../controllers/draft.js';
export { copyText } from '../shared/clipboard.js';
export { aloudText } from './feedback-form.composer.aloud.js';
export { copiedText, mailSubject, notCopiedText, removedText } from './feedback-form.composer.strings.js';

/** Gives the shadow root the composer's styles, once. */
export function dress(root: ShadowRoot): void {
  const sheet = composerStyles.styleSheet;
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

export interface ComposerUse {
  readonly form: FeedbackForm;
  readonly draft: DraftController;
  readonly sending: SendState;
  /** What was answered before, if anything was. */
  readonly useful: boolean | undefined;
  /** The letter to be sent by the resident's own program, once it is ready. */
  readonly letter: string | undefined;
  readonly isByMail: boolean;
  readonly contacts: unknown;
  /** What is said to a screen reader; changes only when there is something new. */
  readonly aloud: string;
  readonly privacy: Link | undefined;
  readonly accessibility: Link | undefined;
  readonly say: (text: string | undefined) => unknown;
  readonly heading: (inside: unknown, id: string, below: number) => TemplateResult;
  readonly submit: (event: Event) => void;
  readonly cancel: () => void;
  readonly copy: () => void;
  readonly again: () => void;
  readonly remove: (spot: PersonalData) => void;
  readonly clear: (spot: PersonalData) => void;
  readonly goTo: (selector: string) => void;
}

const icon = (shape: unknown): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

export function composer(use: ComposerUse): TemplateResult {
  const { sending, aloud } = use;
  return html`${sending.state === 'sent' ? sent(use) : writing(use)}
    <div role="status" class="unseen">${aloud}</div>`;
}

function sent({ heading, again }: ComposerUse): TemplateResult {
  return html`<div class="done">
    ${icon(icons.check)}
    <div>
      ${heading(words.sentHeading(), 'comment-sent', 1)}
      <p>${words.noAnswerText()}</p>
      <button class="link-button" @click=${again}>${words.anotherLabel()}</button>
    </div>
  </div>`;
}

function writing(use: ComposerUse): TemplateResult {
  const { draft, sending, letter } = use;
  const isSending = sending.state === 'sending';
  return html`<form class="writing" novalidate @submit=${use.submit}>
    ${problems(use)} ${notice(use)} ${field(use)} ${draft.spots.map((spot, index) => spotBox(use, spot, index))}
    ${needBox(use)} ${sendingFailed(use)}
    <div hidden>
      <label>${words.trapLabel()} <input name="website" tabindex="-1" autocomplete="off" /></label>
    </div>
    ${
      letter === undefined
        ? html`<p class="buttons">
            <button class="primary" aria-disabled=${isSending ? 'true' : nothing}>
              ${isSending ? sendingText() : buttonLabel(use)}
            </button>
            ${
              isSending
                ? html`<button type="button" class="link-button" @click=${use.cancel}>${words.cancelLabel()}</button>`
                : nothing
            }
          </p>`
        : html`<div class="mail">
            <p id="mail" tabindex="-1">${words.mailText()}</p>
            <p class="buttons">
              <a class="primary" href=${letter} @click=${() => draft.letGo()}
                >${icon(icons.mail)}${words.openMailLabel()}</a
              >
            </p>
          </div>`
    }
    ${links(use)}
  </form>`;
}

function buttonLabel({ sending, isByMail }: ComposerUse): string {
  if (isByMail) return words.mailLabel();
  return sending.state === 'failed' && mayTryAgain(sending.reason) ? retryLabel() : words.sendLabel();
}

/** What hinders the sending, each with the way there. */
function problems({ draft, goTo }: ComposerUse): unknown {
  if (!draft.problems.length) return nothing;
  const place = (problem: DraftProblem): string =>
    problem.code === 'personal-data'
      ? `#spot-${draft.spots.findIndex(({ start }) => start === problem.found.start)} button`
      : '#comment';
  // The same words twice are one line: two telephone numbers are one thing to understand.
  const lines = new Map(draft.problems.map((each) => [words.problemText(each), each] as const).reverse());
  return html`<div class="error" id="error" role="group" tabindex="-1" aria-labelledby="error-heading">
    <p id="error-heading">${icon(icons.triangleAlert)}<strong>${words.problemsHeading()}</strong></p>
    <ul>
      ${[...lines].reverse().map(
        ([text, problem]) =>
          html`<li>
            <button type="button" class="link-button" @click=${() => goTo(place(problem))}>${text}</button>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** What must be known before the first letter is written. */
function notice({ form, contacts, say, heading }: ComposerUse): TemplateResult {
  return html`<div class="notice-before">
    <div id="care-notice">
      ${heading(words.careHeading(), 'care-heading', 1)}
      <p>${say(form.careNotice) ?? words.careNoticeText()}</p>
    </div>
    ${contacts}
    <ul class="points" id="rules">
      <li>${words.readBy(form.recipient ?? '')}</li>
      <li>${words.noPersonalData()}</li>
      <li>${words.publicDocument()}</li>
      ${form.retention ? html`<li>${say(form.retention)}</li>` : nothing}
    </ul>
  </div>`;
}

function field({ form, draft, useful, sending, say }: ComposerUse): TemplateResult {
  const prompt =
    useful === undefined
      ? words.commentLabel()
      : useful
        ? (say(form.promptAfterYes) ?? words.afterYesLabel())
        : (say(form.promptAfterNo) ?? words.afterNoLabel());
  const isWrong = draft.problems.some(({ code }) => code !== 'personal-data');
  return html`<div class="field">
    <label for="comment">
      ${prompt}
      <span class="muted">(${useful === undefined ? words.requiredText() : words.optionalText()})</span>
    </label>
    <textarea
      id="comment"
      rows="5"
      aria-describedby="care-notice rules counter"
      aria-required=${useful === undefined ? 'true' : nothing}
      aria-invalid=${isWrong ? 'true' : nothing}
      ?readonly=${sending.state === 'sending'}
      .value=${live(draft.text)}
      @input=${(event: Event) => draft.write((event.target as HTMLTextAreaElement).value)}
      @blur=${draft.look}
    ></textarea>
    <p class="small muted ${draft.left < 0 ? 'over' : ''}" id="counter">${words.leftText(draft.left)}</p>
  </div>`;
}

function spotBox({ draft, remove, clear }: ComposerUse, found: PersonalData, index: number): TemplateResult {
  const { before, spot, after } = excerpt(draft.text, found);
  return html`<div class="spot" id="spot-${index}" role="group" aria-labelledby="spot-heading-${index}">
    <p id="spot-heading-${index}"><strong>${words.looksLikeText(found.kind)}</strong></p>
    <p class="excerpt">${before}<mark>${spot}</mark>${after}</p>
    <p>${words.whyText()}</p>
    <p class="buttons">
      <button
        type="button"
        class="secondary"
        aria-label=${words.buttonName(words.removeLabel(), spot)}
        @click=${() => remove(found)}
      >
        ${words.removeLabel()}
      </button>
      <button
        type="button"
        class="link-button"
        aria-label=${words.buttonName(words.clearLabel(), spot)}
        @click=${() => clear(found)}
      >
        ${words.clearLabel()}
      </button>
    </p>
  </div>`;
}

/** The way to care, before the button that does not lead there. It hinders nobody from sending. */
function needBox({ draft }: ComposerUse): unknown {
  if (!draft.need) return nothing;
  const isEmergency = draft.need === 'emergency';
  const call = (number: string, name: unknown): TemplateResult =>
    html`<a class=${number === '112' ? 'call emergency' : 'call'} href="tel:${number}">${icon(icons.phone)}${name}</a>`;
  return html`<div class="need ${draft.need}" role="group" aria-labelledby="need">
    <p id="need"><strong>${words.healthHeading()}</strong></p>
    ${isEmergency ? html`<p>${emergencyWords(words.emergencyText)}</p>` : nothing}
    <p>${words.healthText()}</p>
    <p class="buttons">
      ${isEmergency ? call('112', emergencyWords(emergencyCall)) : nothing} ${call('1177', emergencyWords(adviceCall))}
    </p>
  </div>`;
}

function sendingFailed({ sending, copy }: ComposerUse): unknown {
  if (sending.state !== 'failed') return nothing;
  return html`<div class="error" id="send-error" role="group" tabindex="-1" aria-labelledby="send-failure">
    <p id="send-failure">${icon(icons.triangleAlert)}<strong>${failureText(sending)}</strong></p>
    <p>${words.keptText()}</p>
    <button type="button" class="link-button" @click=${copy}>${icon(icons.copy)}${words.copyLabel()}</button>
  </div>`;
}

function links({ privacy, accessibility }: ComposerUse): unknown {
  if (!privacy && !accessibility) return nothing;
  return html`<p class="small links">
    ${privacy ? html`<a href=${privacy.href}>${words.privacyLabel()}</a>` : nothing}
    ${accessibility ? html`<a href=${accessibility.href}>${words.accessibilityLabel()}</a>` : nothing}
  </p>`;
}
