/** The parts of the feedback form that are there from the start. Pure: what they need comes in, what they do goes out. */
import { html, nothing, type TemplateResult } from 'lit';
import type { SendState } from '../../controllers/submit.js';
import * as icons from '../../generated/icons/feedback-form.js';
import { emergencyWords } from '../shared/emergency-words.js';
import { adviceCall, emergencyCall, retryLabel } from '../shared/care-numbers.strings.js';
import * as words from './feedback-form.strings.js';

const icon = (shape: unknown): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

export interface VotesUse {
  readonly useful: boolean | undefined;
  readonly sending: SendState;
  readonly recipient: string;
  readonly vote: (useful: boolean) => void;
}

/** Yes and no, each sent at one press; then what became of it. */
export function votes({ useful, sending, recipient, vote }: VotesUse): TemplateResult {
  if (sending.state === 'sent')
    return html`<p class="answered" id="answered" tabindex="-1">${icon(icons.check)}${words.answerSentText()}</p>`;
  const isSending = sending.state === 'sending';
  const button = (answer: boolean, label: string, shape: unknown): TemplateResult =>
    html`<button
      class="vote"
      aria-pressed=${useful === answer ? 'true' : nothing}
      aria-disabled=${isSending ? 'true' : nothing}
      @click=${() => vote(answer)}
    >
      ${icon(shape)}${label}
    </button>`;
  return html`<div class="votes" role="group" aria-labelledby="name">
      ${button(true, words.yesLabel(), icons.thumbsUp)} ${button(false, words.noLabel(), icons.thumbsDown)}
    </div>
    ${
      sending.state === 'failed'
        ? html`<div class="error" id="answered" tabindex="-1" role="group" aria-labelledby="answer-failure">
            <p id="answer-failure">${icon(icons.triangleAlert)}<strong>${words.failureText(sending)}</strong></p>
            ${
              words.mayTryAgain(sending.reason)
                ? html`<button class="link-button" @click=${() => vote(useful ?? false)}>${retryLabel()}</button>`
                : nothing
            }
          </div>`
        : html`<p class="small muted" role="status">
            ${isSending ? words.sendingText() : words.recipientText(recipient)}
          </p>`
    }`;
}

/** Always there: the form is no way to care, and these are. */
export const careLine = (): TemplateResult =>
  html`<p class="small care-line">
    ${words.careText()}
    <span
      ><a href="tel:1177">${emergencyWords(adviceCall)}</a> ·
      <a class="emergency" href="tel:112">${emergencyWords(emergencyCall)}</a></span
    >
  </p>`;

export interface DisclosureUse {
  readonly label: unknown;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

export const disclosure = ({ label, isOpen, toggle }: DisclosureUse): TemplateResult =>
  html`<button class="disclosure" aria-expanded=${isOpen} aria-controls="writing" @click=${toggle}>
    ${label} ${icon(icons.chevronDown)}
  </button>`;
