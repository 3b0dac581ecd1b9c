/** Speaks to the goal picture as a reader would meet it; the only place that knows its inside. */
import { fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import type { GoalPictureElement } from '../../src/define/goal-picture.js';
import { textOf } from './contact-card.harness.js';

export interface GoalPictureWishes {
  readonly content?: unknown;
  readonly src?: string;
  readonly view?: 'picture' | 'list';
  readonly audience?: 'resident' | 'collaboration' | 'staff';
  readonly deepLink?: boolean;
  readonly headingLevel?: number;
  readonly preview?: boolean;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** What stands between the tags. */
  readonly inside?: unknown;
  /** How much room there is, as CSS writes it. */
  readonly room?: string;
  readonly font?: string;
  /** Do not wait for the content or the failure. */
  readonly impatient?: boolean;
}

export async function arrangeGoalPicture(wishes: GoalPictureWishes = {}): Promise<GoalPictureHarness> {
  const { room, font } = wishes;
  const style = [room && `width: ${room}`, font && `font-family: ${font}`].filter(Boolean).join('; ');
  const holder = await fixture<HTMLElement>(
    html`<div lang=${wishes.lang ?? 'sv'} dir=${wishes.dir ?? 'ltr'} style=${style}>
      <nv-goal-picture
        .content=${wishes.content}
        src=${wishes.src ?? ''}
        view=${wishes.view ?? 'picture'}
        .audience=${wishes.audience}
        heading-level=${wishes.headingLevel ?? 2}
        ?deep-link=${wishes.deepLink ?? false}
        ?preview=${wishes.preview ?? false}
        >${wishes.inside ?? ''}</nv-goal-picture
      >
    </div>`,
  );
  const picture = new GoalPictureHarness(holder.querySelector('nv-goal-picture') as GoalPictureElement);
  if (!wishes.impatient) await picture.settled();
  return picture;
}

/** Soft hyphens are there for those who set the lines; nobody hears them. */
const heard = (text: string): string => text.replace(/\u00ad/g, '');

function nameIn(tab: Element): string {
  const copy = tab.cloneNode(true) as Element;
  copy.querySelectorAll('[aria-hidden=true]').forEach((each) => each.remove());
  return heard(textOf(copy));
}

export class GoalPictureHarness {
  constructor(readonly element: GoalPictureElement) {}

  get root(): ShadowRoot {
    return this.element.shadowRoot as ShadowRoot;
  }

  /** Waits until it shows its content or says that it cannot. */
  async settled(): Promise<this> {
    await waitUntil(() => this.state !== 'loading', 'the goal picture should settle', { timeout: 8000 });
    await this.element.updateComplete;
    return this;
  }

  get state(): 'loading' | 'failed' | 'ready' {
    if (this.query('.card[role=group]')) return 'ready';
    return this.query('.nv[aria-busy=true]') ? 'loading' : 'failed';
  }

  /** Gives it another width and waits until it has followed. */
  async resize(room: string): Promise<void> {
    this.element.parentElement?.style.setProperty('width', room);
    await this.hasFollowed();
  }

  /** Gives its page another text size and waits until it has followed. */
  async resizeText(size: string): Promise<void> {
    this.element.parentElement?.style.setProperty('font-size', size);
    await this.hasFollowed();
  }

  /** Sizes are told in one frame, and followed in the next. */
  private async hasFollowed(): Promise<void> {
    for (let frame = 0; frame < 3; frame += 1) await nextFrame();
    await this.element.updateComplete;
  }

  get text(): string {
    return textOf(this.query('.nv') as Element);
  }

  get heading(): HTMLElement {
    return this.query('[part=heading]') as HTMLElement;
  }

  /** Every heading, with its level. */
  get outline(): string[] {
    return this.all('h2, h3, h4, h5, h6').map((each) => `${each.localName} ${textOf(each)}`);
  }

  get picture(): SVGSVGElement | null {
    return this.query('[part=picture]') as SVGSVGElement | null;
  }

  get tabs(): SVGGElement[] {
    return this.all('[role=tab]') as SVGGElement[];
  }

  tab(name: string): SVGGElement {
    return this.tabs.find((each) => nameIn(each) === name) as SVGGElement;
  }

  /** The names in the picture, as they are heard. */
  get labels(): string[] {
    return this.tabs.map(nameIn);
  }

  /** A press with a pointer, or a finger, on a part of the picture, or of the list where there is none. */
  async choose(name: string): Promise<void> {
    const opener = this.openers.find((each) => textOf(each).includes(name));
    (opener ?? this.tab(name)).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await this.element.updateComplete;
  }

  /** The buttons of the list. */
  get openers(): HTMLButtonElement[] {
    return this.all('.opener') as HTMLButtonElement[];
  }

  async toggle(index: number): Promise<void> {
    this.openers[index]?.click();
    await this.element.updateComplete;
  }

  get parts(): HTMLElement[] {
    return this.all('[part=part]') as HTMLElement[];
  }

  /** The names of the parts, in their texts or in the list. */
  get names(): string[] {
    return this.all('.part').map((part) => {
      const name = (part.querySelector('.opener .words') ?? part.querySelector('[part=heading]')) as Element;
      const copy = name.cloneNode(true) as Element;
      copy.querySelector('.said-by')?.remove();
      return heard(textOf(copy));
    });
  }

  /** The names of those that are open. */
  get open(): string[] {
    return this.names.filter((_, index) => !this.parts[index]?.hasAttribute('hidden'));
  }

  /** The texts that are to be seen. */
  get openTexts(): string[] {
    return this.parts.filter((each) => !each.hasAttribute('hidden')).map(textOf);
  }

  get buttons(): string[] {
    return this.all('.tools button').map(textOf);
  }

  async press(name: string): Promise<void> {
    const found = this.all('.tools button').find((each) => textOf(each) === name) as HTMLButtonElement | undefined;
    if (!found) throw new Error(`No button "${name}" among ${this.buttons.join(' | ')}`);
    found.focus();
    found.click();
    await this.element.updateComplete;
  }

  get audiences(): HTMLInputElement[] {
    return this.all('.audience input') as HTMLInputElement[];
  }

  async chooseAudience(index: number): Promise<void> {
    this.audiences[index]?.click();
    await this.element.updateComplete;
  }

  get links(): HTMLAnchorElement[] {
    return this.all('a') as HTMLAnchorElement[];
  }

  get notice(): string {
    const notice = this.query('.notice');
    return notice ? textOf(notice) : '';
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  query(selector: string): Element | null {
    return this.root.querySelector(selector);
  }

  all(selector: string): Element[] {
    return [...this.root.querySelectorAll(selector)];
  }
}
