/** Speaks to the care finder as a resident would; the only place that knows its inside. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import type { CareFinderElement } from '../../src/define/care-finder.js';
import { setClock, textOf, TUESDAY_MORNING } from './contact-card.harness.js';

export interface CareFinderWishes {
  readonly content?: unknown;
  readonly src?: string;
  readonly contacts?: string;
  readonly area?: string;
  readonly history?: boolean;
  readonly announceOutcome?: boolean;
  readonly headingLevel?: number;
  readonly preview?: boolean;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** Readable text between the tags. */
  readonly fallback?: unknown;
  /** Do not wait for the guide or the failure. */
  readonly impatient?: boolean;
}

export async function arrangeCareFinder(wishes: CareFinderWishes = {}): Promise<CareFinderHarness> {
  setClock(TUESDAY_MORNING);
  const holder = await fixture<HTMLElement>(
    html`<div lang=${wishes.lang ?? 'sv'} dir=${wishes.dir ?? 'ltr'}>
      <nv-care-finder
        .content=${wishes.content}
        src=${wishes.src ?? ''}
        contacts=${wishes.contacts ?? ''}
        area=${wishes.area ?? ''}
        heading-level=${wishes.headingLevel ?? 2}
        ?history=${wishes.history ?? false}
        ?announce-outcome=${wishes.announceOutcome ?? false}
        ?preview=${wishes.preview ?? false}
        >${wishes.fallback ?? ''}</nv-care-finder
      >
    </div>`,
  );
  const finder = new CareFinderHarness(holder.querySelector('nv-care-finder') as CareFinderElement);
  if (!wishes.impatient) await finder.settled();
  return finder;
}

export class CareFinderHarness {
  constructor(readonly element: CareFinderElement) {}

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  /** Waits until it shows a step or says that it cannot. */
  async settled(): Promise<this> {
    await waitUntil(() => this.state !== 'loading', 'the care finder should settle', { timeout: 8000 });
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

  /** What is asked, or the answer's heading. */
  get step(): string {
    const heading = this.query('#step');
    return heading ? textOf(heading) : '';
  }

  get progress(): string {
    const progress = this.query('legend .eyebrow');
    return progress ? textOf(progress) : '';
  }

  get options(): string[] {
    return this.all('.option').map(textOf);
  }

  /** The answer that is marked. */
  get marked(): string | undefined {
    const input = this.query('[name=answer]:checked');
    return input ? textOf(input.closest('label') as Element) : undefined;
  }

  mark(answer: string): void {
    const label = this.all('.option').find((each) => textOf(each) === answer);
    if (!label) throw new Error(`No answer "${answer}" among ${this.options.join(' | ')}`);
    (label.querySelector('input') as HTMLInputElement).click();
  }

  /** Marks each answer in turn and goes on. */
  async answer(...answers: readonly string[]): Promise<void> {
    for (const each of answers) {
      this.mark(each);
      await this.press('Nästa');
    }
  }

  async press(name: string): Promise<void> {
    const found = this.buttons.find((each) => (each.getAttribute('aria-label') ?? textOf(each)) === name);
    if (!found) {
      throw new Error(`No button "${name}" among ${this.buttons.map(textOf).join(' | ')}`);
    }
    found.focus();
    found.click();
    await this.element.updateComplete;
    await this.element.updateComplete;
  }

  get buttons(): HTMLButtonElement[] {
    return this.all('button') as HTMLButtonElement[];
  }

  /** The contacts of the answer, once they are shown. */
  async contacts(): Promise<string[]> {
    await waitUntil(() => !this.query('.outcome .waiting'), 'the contacts should come', { timeout: 8000 });
    const cards = this.all('nv-contact-card');
    await Promise.all(cards.map((card) => (card as unknown as { updateComplete: Promise<unknown> }).updateComplete));
    return cards.map((card) => card.getAttribute('contact-id') ?? '');
  }

  get links(): string[] {
    return this.all('a').map((each) => each.getAttribute('href') ?? '');
  }

  get given(): string[] {
    return this.all('.given li > span').map(textOf);
  }

  get said(): string {
    return textOf(this.query('[role=status]') as Element);
  }

  get focused(): string {
    const { activeElement } = this.root;
    return activeElement ? (activeElement.getAttribute('aria-label') ?? textOf(activeElement)) : '';
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
