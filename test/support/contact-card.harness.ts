/** Speaks to the card as a resident would see it; the only place that knows its inside. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import { clock } from '../../src/controllers/clock.js';
import type { ContactCardElement } from '../../src/define/contact-card.js';

export interface CardWishes {
  readonly content?: unknown;
  readonly src?: string;
  readonly contactId?: string;
  readonly area?: string;
  readonly chooseArea?: boolean;
  readonly variant?: 'full' | 'compact';
  readonly headingLevel?: number;
  readonly preview?: boolean;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** Readable text between the tags. */
  readonly fallback?: unknown;
  /** The present moment. */
  readonly now?: string;
  /** Do not wait for the contact or the failure. */
  readonly impatient?: boolean;
}

/** A Tuesday morning on which most are open. */
export const TUESDAY_MORNING = '2026-11-24T10:20:00+01:00';

const realNow = clock.now;
afterEach(() => {
  clock.now = realNow;
});

/** Stops the clock at a moment until the test ends. */
export function setClock(moment: string): void {
  const now = Date.parse(moment);
  clock.now = () => now;
}

export async function arrangeCard(wishes: CardWishes = {}): Promise<CardHarness> {
  setClock(wishes.now ?? TUESDAY_MORNING);
  const holder = await fixture<HTMLElement>(
    html`<div lang=${wishes.lang ?? 'sv'} dir=${wishes.dir ?? 'ltr'}>
      <nv-contact-card
        .content=${wishes.content}
        src=${wishes.src ?? ''}
        contact-id=${wishes.contactId ?? ''}
        area=${wishes.area ?? ''}
        variant=${wishes.variant ?? 'full'}
        heading-level=${wishes.headingLevel ?? 2}
        ?choose-area=${wishes.chooseArea ?? false}
        ?preview=${wishes.preview ?? false}
        >${wishes.fallback ?? ''}</nv-contact-card
      >
    </div>`,
  );
  const card = new CardHarness(holder.querySelector('nv-contact-card') as ContactCardElement);
  if (!wishes.impatient) await card.settled();
  return card;
}

export class CardHarness {
  constructor(readonly element: ContactCardElement) {}

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  /** Waits until the card shows its contact or says that it cannot. */
  async settled(): Promise<this> {
    await waitUntil(() => this.state !== 'loading', 'the card should settle', { timeout: 8000 });
    await this.element.updateComplete;
    return this;
  }

  get state(): 'loading' | 'failed' | 'ready' {
    if (this.query('[role=group]:not(.notice)')) return 'ready';
    return this.query('.nv[aria-busy=true]') ? 'loading' : 'failed';
  }

  /** All that a sighted resident reads, in order, with single spaces. */
  get text(): string {
    return textOf(this.query('.nv') as Element);
  }

  get heading(): HTMLElement {
    return this.query('[part=heading]') as HTMLElement;
  }

  get status(): string {
    const status = this.query('[part=status]');
    return status ? textOf(status) : '';
  }

  /** One line for each contact way. */
  get ways(): string[] {
    return this.all('[part=way]').map(textOf);
  }

  get links(): HTMLAnchorElement[] {
    return this.all('a') as HTMLAnchorElement[];
  }

  get hrefs(): string[] {
    return this.links.map((link) => link.getAttribute('href') ?? '');
  }

  get buttons(): HTMLButtonElement[] {
    return this.all('button') as HTMLButtonElement[];
  }

  button(name: string): HTMLButtonElement {
    const found = this.buttons.find((each) => (each.getAttribute('aria-label') ?? textOf(each)) === name);
    if (!found) throw new Error(`No button "${name}" among ${this.buttons.map(textOf).join(' | ')}`);
    return found;
  }

  /** What is said to a screen reader without being seen. */
  get said(): string {
    return textOf(this.query('[role=status]') as Element);
  }

  get areaSelect(): HTMLSelectElement | null {
    return this.query('select') as HTMLSelectElement | null;
  }

  async chooseArea(id: string): Promise<void> {
    const select = this.areaSelect as HTMLSelectElement;
    select.value = id;
    select.dispatchEvent(new Event('change'));
    await this.element.updateComplete;
  }

  /** The week's rows as they are read, whether they are open or not. */
  get week(): string[] {
    return this.all('tr').map(textOf);
  }

  get isWeekVisible(): boolean {
    return !(this.query('#week') as HTMLElement | null)?.hasAttribute('hidden');
  }

  get notice(): string {
    const notice = this.query('.notice');
    return notice ? textOf(notice) : '';
  }

  get focused(): string {
    const { activeElement } = this.root;
    return activeElement ? (activeElement.getAttribute('aria-label') ?? textOf(activeElement)) : '';
  }

  query(selector: string): Element | null {
    return this.root.querySelector(selector);
  }

  all(selector: string): Element[] {
    return [...this.root.querySelectorAll(selector)];
  }
}

/** Text as read: without what is hidden from everyone, single spaces, the page's own non-breaking ones kept apart from none. */
export const textOf = (element: Element): string => (element.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
