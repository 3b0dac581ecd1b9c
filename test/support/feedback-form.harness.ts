/** Speaks to the feedback form as a resident would; the only place that knows its inside. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import { patience } from '../../src/controllers/submit.js';
import type { FeedbackFormElement } from '../../src/define/feedback-form.js';
import type { FeedbackMessage } from '../../src/domain/feedback-form/message.js';
import { setClock, textOf, TUESDAY_MORNING } from './contact-card.harness.js';

export interface FeedbackFormWishes {
  readonly content?: unknown;
  readonly src?: string;
  readonly contacts?: string;
  readonly endpoint?: string;
  readonly mode?: string;
  readonly headingLevel?: number;
  readonly preview?: boolean;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** Readable text between the tags. */
  readonly fallback?: unknown;
  /** Do not wait for the form or the failure. */
  readonly impatient?: boolean;
  /** How long an answer is waited for, ms; as a resident waits, unless told. */
  readonly answerWithin?: number;
}

const asResidentsWait = { ...patience };
afterEach(() => {
  Object.assign(patience, asResidentsWait);
});

export async function arrangeFeedbackForm(wishes: FeedbackFormWishes = {}): Promise<FeedbackFormHarness> {
  setClock(TUESDAY_MORNING);
  // The two attempts that are made without asking come at once.
  patience.pauses = [5, 10];
  patience.answer = wishes.answerWithin ?? asResidentsWait.answer;
  const holder = await fixture<HTMLElement>(
    html`<div lang=${wishes.lang ?? 'sv'} dir=${wishes.dir ?? 'ltr'}>
      <nv-feedback-form
        .content=${wishes.content}
        src=${wishes.src ?? ''}
        contacts=${wishes.contacts ?? ''}
        endpoint=${wishes.endpoint ?? ''}
        mode=${wishes.mode ?? 'both'}
        heading-level=${wishes.headingLevel ?? 2}
        ?preview=${wishes.preview ?? false}
        >${wishes.fallback ?? ''}</nv-feedback-form
      >
    </div>`,
  );
  const form = new FeedbackFormHarness(holder.querySelector('nv-feedback-form') as FeedbackFormElement);
  if (!wishes.impatient) await form.settled();
  return form;
}

/** An endpoint of one's own that gives these answers in turn, the last for ever; see scripts/wtr-feedback.mjs. */
export function openBox(...answers: readonly string[]): Box {
  const id = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16)).join('');
  return {
    endpoint: `/feedback/${id}/${answers.join()}`,
    received: async () => (await (await fetch(`/feedback/${id}`)).json()) as Received[],
  };
}
export interface Received {
  readonly message: FeedbackMessage;
  readonly referrer: string;
  readonly cookie: string;
}
export interface Box {
  readonly endpoint: string;
  received(): Promise<Received[]>;
}

export class FeedbackFormHarness {
  constructor(readonly element: FeedbackFormElement) {}

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  /** Waits until the form is there or says that it cannot be. */
  async settled(): Promise<this> {
    await waitUntil(() => this.state !== 'loading', 'the form should settle', { timeout: 8000 });
    await this.element.updateComplete;
    return this;
  }

  get state(): 'loading' | 'failed' | 'ready' {
    if (this.query('.card[role=group]')) return 'ready';
    return this.query('.nv[aria-busy=true]') ? 'loading' : 'failed';
  }

  get text(): string {
    return textOf(this.query('.nv') as Element);
  }

  get heading(): string {
    return textOf(this.query('[part=heading]') as Element);
  }

  get buttons(): HTMLButtonElement[] {
    return (this.all('button') as HTMLButtonElement[]).filter((each) => each.getClientRects().length);
  }

  /** The names of the buttons as they are seen. */
  get labels(): string[] {
    return this.buttons.map(textOf);
  }

  button(name: string): HTMLButtonElement {
    const found = this.buttons.find((each) => textOf(each) === name || each.getAttribute('aria-label') === name);
    if (!found) throw new Error(`No button "${name}" among ${this.labels.join(' | ')}`);
    return found;
  }

  async press(name: string): Promise<void> {
    const found = this.button(name);
    found.focus();
    found.click();
    await this.element.updateComplete;
  }

  /** Opens the comment and waits for what it is written with, the contacts included. */
  async open(name = 'Kommentera sidan'): Promise<void> {
    await this.press(name);
    await this.writable();
  }

  async writable(): Promise<void> {
    await waitUntil(() => this.query('textarea'), 'the comment should open', { timeout: 8000 });
    if (this.element.contacts && this.element.shadowRoot?.querySelector('.notice-before')) await this.withContacts();
    await this.element.updateComplete;
  }

  /** The contacts come when they are fetched, after the form or the failure. */
  async withContacts(): Promise<void> {
    await waitUntil(() => this.isWithContacts, 'the contacts should come', { timeout: 8000 });
  }

  private get isWithContacts(): boolean {
    const cards = this.all('nv-contact-card');
    return cards.length > 0 && cards.every((card) => card.shadowRoot?.querySelector('.ways, .card'));
  }

  get field(): HTMLTextAreaElement {
    return this.query('textarea') as HTMLTextAreaElement;
  }

  /** Writes, and goes on thinking with the cursor in the field. */
  async type(text: string): Promise<void> {
    const { field } = this;
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await this.element.updateComplete;
  }

  /** Writes as an input method would: at once, and then the writer leaves the field. */
  async write(text: string): Promise<void> {
    await this.type(text);
    this.field.dispatchEvent(new FocusEvent('blur'));
    await this.element.updateComplete;
  }

  /** Presses the button and waits until it is known what became of the message. */
  async send(name = 'Skicka'): Promise<void> {
    await this.press(name);
    await waitUntil(
      () => this.query('#comment-sent, #send-error, #error, #mail') && !this.query('.primary[aria-disabled]'),
      'the sending should end',
      { timeout: 8000 },
    );
    await this.element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }

  async answer(name: 'Ja' | 'Nej'): Promise<void> {
    await this.press(name);
    await waitUntil(() => this.query('#answered'), 'it should be known what became of the answer', { timeout: 8000 });
    await this.element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }

  /** What looks like personal data, as it is pointed out. */
  get spots(): { readonly says: string; readonly marked: string }[] {
    return this.all('.spot').map((each) => ({
      says: textOf(each.querySelector('strong') as Element),
      marked: textOf(each.querySelector('mark') as Element),
    }));
  }

  get problems(): string[] {
    return this.all('#error li').map(textOf);
  }

  get need(): string {
    const need = this.query('.need');
    return need ? textOf(need) : '';
  }

  get counter(): string {
    return textOf(this.query('#counter') as Element);
  }

  /** What a screen reader is told without asking. */
  get aloud(): string {
    return textOf(this.query('.unseen') as Element);
  }

  /** What a screen reader is told while something is done, each time the words change. */
  async saidWhile(work: () => Promise<unknown>): Promise<string[]> {
    const said: string[] = [];
    const listener = new MutationObserver(() => {
      if (this.aloud && this.aloud !== said.at(-1)) said.push(this.aloud);
    });
    listener.observe(this.query('.unseen') as Element, { subtree: true, childList: true, characterData: true });
    await work();
    await new Promise((resolve) => requestAnimationFrame(resolve));
    listener.disconnect();
    return said;
  }

  /** What is said of the comment that did not come through. */
  get failure(): string {
    const failure = this.query('#send-error');
    return failure ? textOf(failure) : '';
  }

  /** Whether one comes to the first before the second, reading from the top. */
  isBefore(first: string, second: string): boolean {
    const [one, other] = [this.query(first), this.query(second)];
    if (!one || !other) throw new Error(`${one ? second : first} is not there.`);
    return Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  }

  get links(): string[] {
    return this.all('a').map((each) => each.getAttribute('href') ?? '');
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  /** The words of what has the focus. */
  get focusedText(): string {
    return this.focused ? textOf(this.focused) : '';
  }

  get notice(): string {
    const notice = this.query('.notice');
    return notice ? textOf(notice) : '';
  }

  query(selector: string): Element | null {
    return this.root.querySelector(selector);
  }

  all(selector: string): Element[] {
    return [...this.root.querySelectorAll(selector)];
  }
}
