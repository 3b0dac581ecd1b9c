/** The parts of the goal picture's screen, top to bottom. Pure: what they need comes in, what they do goes out. */
import { html, isServer, nothing, svg, type TemplateResult } from 'lit';
import type {
  Audience,
  Block,
  ContentLink,
  GoalPicture,
  Part,
  PartIcon,
  PictureForm,
  TimeSpan,
} from '../../domain/goal-picture/content.js';
import { statusOf, type Shown } from '../../domain/goal-picture/goal-picture.js';
import { ICON_SIZE, LINE_HEIGHT, type Label } from '../../domain/goal-picture/label.js';
import type { Picture, Shape } from '../../domain/goal-picture/picture.js';
import type { Link } from '../../domain/shared/link.js';
import * as icons from '../../generated/icons/goal-picture.js';
import { dateText } from '../../localization/time-text.js';
import { externalText, modelAreaText, sourceLabel, updatedText } from '../shared/provenance.strings.js';
import * as words from './goal-picture.strings.js';

export interface Drawing {
  readonly content: GoalPicture;
  /** A content text, marked with its language where that differs from the words around it. */
  readonly say: (text: string, lang?: string) => unknown;
  readonly heading: (inside: unknown, id: string, below: number) => TemplateResult;
  readonly read: (address: string | undefined) => Link | undefined;
  /** The permanent link to a part, where the page's author wants one. */
  readonly linkTo: ((part: Part) => string) | undefined;
}

const NBSP = '\u00a0';
/** A name inside a sentence keeps its own direction, and the sentence its. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

export function iconOf(icon: PartIcon): unknown {
  switch (icon) {
    case 'life':
      return icons.heart;
    case 'strength':
      return icons.sprout;
    case 'safety':
      return icons.shieldCheck;
    case 'coordination':
      return icons.puzzle;
    case 'home':
      return icons.house;
    case 'people':
      return icons.usersRound;
    case 'person':
      return icons.userRound;
    case 'staff':
      return icons.stethoscope;
    case 'hospital':
      return icons.hospital;
    case 'dental':
      return icons.smile;
    case 'municipality':
      return icons.building2;
    case 'support':
      return icons.lifeBuoy;
    case 'digital':
      return icons.smartphone;
    case 'place':
      return icons.mapPin;
    case 'health':
      return icons.heartPulse;
    case 'economy':
      return icons.coins;
  }
}

export const sign = (shape: unknown): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;

/** What kind of text it is, and whether it is decided: the line above the name. */
export function eyebrow({ content }: Drawing): TemplateResult {
  const status = statusOf(content.decisions);
  const date = content.decisions?.find((each) => each.status === status)?.date;
  return html`<ul class="eyebrow muted" role="list">
    <li>${words.kindText()}</li>
    ${status ? html`<li>${words.statusText(status)}${date ? ` ${dateText(date)}` : nothing}</li>` : nothing}
  </ul>`;
}

export function audienceChoice(
  audiences: readonly Audience[],
  chosen: Audience | undefined,
  choose: (audience: Audience | undefined) => void,
): TemplateResult | typeof nothing {
  if (!audiences.length) return nothing;
  if (isServer) return html`<div class="room audience"></div>`;
  return html`<fieldset class="audience">
    <legend>${words.audienceLabel()}</legend>
    ${[undefined, ...audiences].map(
      (audience) =>
        html`<label
          ><input type="radio" name="audience" .checked=${audience === chosen} @change=${() => choose(audience)} /><span
            >${words.audienceText(audience)}</span
          ></label
        >`,
    )}
  </fieldset>`;
}

export interface PictureUse {
  readonly chosen: Part | undefined;
  readonly choose: (part: Part) => void;
  readonly walk: (event: KeyboardEvent) => void;
}

/** The picture as a list of tabs: one part is shown at a time, and Tab goes from it to its text. */
export function pictureOf(
  picture: Picture,
  shown: Shown,
  form: PictureForm,
  { content }: Drawing,
  { chosen, choose, walk }: PictureUse,
): TemplateResult {
  const shapes = picture.centre ? [picture.centre, ...picture.parts] : picture.parts;
  return html`<svg
    class="picture ${form}"
    part="picture"
    role="tablist"
    aria-label=${words.pictureLabel(content.name)}
    viewBox="0 0 ${picture.width} ${picture.height}"
    width="${picture.width / 16}em"
    @keydown=${walk}
  >
    ${picture.spokes ? svg`<path class="spokes" d=${picture.spokes}></path>` : nothing}
    ${shown.all.map((part, index) => tab(part, shapes[index] as Shape, index, { part, chosen, choose }, picture, content))}
  </svg>`;
}

/** A name that is read from the right, whatever the page is: else the hyphen of a divided word stands before it. */
const RIGHT_TO_LEFT = /^\P{L}*[\u0590-\u08ff]/u;

function tab(
  part: Part,
  { outline, label }: Shape,
  index: number,
  { chosen, choose }: Pick<PictureUse, 'chosen' | 'choose'> & { part: Part },
  { centre }: Picture,
  content: GoalPicture,
): unknown {
  const isChosen = part === chosen;
  const half = ICON_SIZE / 2;
  return svg`<g
    id="tab-${index}"
    class="tab ${centre && index === 0 ? 'centre' : ''}"
    role="tab"
    tabindex=${isChosen ? 0 : -1}
    aria-selected=${isChosen}
    aria-controls="part-${index}"
    lang=${part.lang ?? content.lang}
    @click=${() => choose(part)}
  >
    <path class="shape" fill-rule="evenodd" d=${outline}></path>
    <path class="ring" d=${outline}></path>
    ${
      label.icon && part.icon
        ? svg`<svg class="sign" x=${label.icon.x - half} y=${label.icon.y - half} width=${ICON_SIZE} height=${ICON_SIZE} viewBox="0 0 24 24">${iconOf(part.icon)}</svg>`
        : nothing
    }
    <text font-size=${label.size}>${linesOf(label, part.name)}</text>
  </g>`;
}

/**
 * The lines of a name, heard as the words they are: a hyphen that divides one is only seen; the space between two, and what
 * has no room, are only heard. They are no part of their line, so that they cannot move it, and not of no size at all,
 * since Chromium leaves such text out of what it tells a screen reader.
 */
export function linesOf(label: Label, name: string): unknown {
  const direction = RIGHT_TO_LEFT.test(name) ? 'rtl' : 'ltr';
  return label.lines.map(({ text, end }, at) => {
    const y = label.y + at * label.size * LINE_HEIGHT;
    const isCut = label.isCut && at === label.lines.length - 1;
    const sign = isCut ? '…' : end === '-' ? end : '';
    const heard = isCut ? restOf(label, name) : end === ' ' ? end : '';
    return svg`<tspan x=${label.x} y=${y} direction=${direction}>${isCut ? text.slice(0, -1) : text}${
      sign ? svg`<tspan aria-hidden="true">${sign}</tspan>` : nothing
    }</tspan>${heard ? svg`<tspan class="heard" x=${label.x} y=${y} font-size="0.1">${heard}</tspan>` : nothing}`;
  });
}

/** What of a name has no room in its field. */
function restOf({ lines }: Label, name: string): string {
  const seen = lines.map(({ text, end }) => (end === ' ' ? `${text} ` : text)).join('');
  const whole = name
    .trim()
    .replace(/[ \n\t]+/g, ' ')
    .replace(/\u00ad/g, '');
  return whole.slice(seen.length - 1);
}

export interface PartUse {
  /** Whether it stands beside the picture; else it is an item of the list. */
  readonly isPanel: boolean;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly reveal: () => void;
}

/** One part's text. Closed ones stay in the page: for the browser's search, for print, for translation. */
export function partText(part: Part, index: number, shown: Shown, drawing: Drawing, use: PartUse): TemplateResult {
  const { heading, say, content } = drawing;
  const { isPanel, isOpen, toggle, reveal } = use;
  const id = `part-${index}`;
  const name = say(part.name, part.lang);
  // The centre stands before the first.
  const number = index + (shown.centre ? 0 : 1);
  const place = number
    ? words.placeText(number, shown.parts.length, content)
    : content.centreNoun
      ? say(content.centreNoun)
      : words.centreText(content);
  const motto = part.motto && say(part.motto, part.lang);
  const inside = html`<ul class="eyebrow muted" role="list">
      <li class="place">${place}</li>
      ${(part.audience ?? []).map((audience) => html`<li>${words.audienceText(audience)}</li>`)}
    </ul>
    ${isPanel ? heading(name, `name-${index}`, 1) : nothing}
    ${isPanel && motto ? html`<p class="motto">${motto}</p>` : nothing}
    ${part.lead ? html`<p class="lead">${say(part.lead, part.lang)}</p>` : nothing}
    ${paragraphs(part.body, drawing, part.lang)}
    ${
      part.meaning?.length
        ? html`<div class="meaning">
            ${heading(words.meaningHeading(), `meaning-${index}`, 2)}
            <ul class="points">
              ${part.meaning.map((each) => html`<li>${say(each, part.lang)}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    ${action(part, drawing)} ${linkList(part.links, drawing, part.lang)}
    <slot name="part-${part.id}"></slot>
    ${
      drawing.linkTo
        ? html`<p>
            <a class="permalink" href=${drawing.linkTo(part)}>${sign(icons.link)}${words.permalinkLabel()}</a>
          </p>`
        : nothing
    }`;
  const disc = html`<span class="disc">${part.icon ? sign(iconOf(part.icon)) : number}</span>`;
  const saidBy = motto ? html` <span class="said-by">${motto}</span>` : nothing;
  // Opens without script.
  if (isServer) {
    return html`<details class="part">
      <summary class="opener">
        ${disc}
        <div class="words">${heading(name, `opener-${index}`, 1)}${saidBy}</div>
        ${sign(icons.chevronDown)}
      </summary>
      <div class="text" part="part">${inside}</div>
    </details>`;
  }
  const header = isPanel
    ? nothing
    : heading(
        html`<button class="opener" aria-expanded=${isOpen} aria-controls=${id} @click=${toggle}>
          ${disc}
          <span class="words">${name}${saidBy}</span>
          ${sign(icons.chevronDown)}
        </button>`,
        `opener-${index}`,
        1,
      );
  return html`<div class="part">
    ${header}
    <div
      class="text"
      part="part"
      id=${id}
      role=${isPanel ? 'tabpanel' : nothing}
      aria-labelledby=${isPanel ? `tab-${index}` : nothing}
      tabindex=${isPanel && isOpen ? 0 : nothing}
      hidden=${isOpen ? nothing : 'until-found'}
      @beforematch=${reveal}
    >
      ${inside}
    </div>
  </div>`;
}

/** Lists without a point say nothing: no heading for them. */
const isFilled = (blocks: readonly Block[] | undefined): boolean =>
  Boolean(blocks?.some((block) => typeof block === 'string' || block.list.length));

function paragraphs(blocks: readonly Block[] | undefined, { say }: Drawing, lang?: string): unknown {
  return blocks?.map((block) =>
    typeof block === 'string'
      ? html`<p>${say(block, lang)}</p>`
      : block.list.length
        ? html`<ul class="points">
            ${block.list.map((each) => html`<li>${say(each, lang)}</li>`)}
          </ul>`
        : nothing,
  );
}

function action({ action, lang }: Part, { say, read }: Drawing): unknown {
  const link = read(action?.url);
  if (!action || !link) return nothing;
  return html`<p>
    <a class="action" href=${link.href}>
      ${sign(action.kind === 'contact' ? icons.phone : icons.compass)}<span>${say(action.text, lang)}</span></a
    >
  </p>`;
}

function linkList(links: readonly ContentLink[] | undefined, { say, read }: Drawing, lang?: string): unknown {
  if (!links?.length) return nothing;
  return html`<ul class="links">
    ${links.map(({ text, url }) => {
      const link = read(url);
      return html`<li>
        ${link ? html`<a href=${link.href}>${say(text, lang)}</a>` : say(text, lang)}
        ${link?.external ? html`<span class="small muted">${externalText(link.host)}</span>` : nothing}
      </li>`;
    })}
  </ul>`;
}

/** What stands below the parts: a thought, what nära vård is, time, places, voices, decisions, where to read on. */
export function sections(drawing: Drawing): unknown {
  const { content, say, heading } = drawing;
  const { about, thought, background, areas, timeline, decisions, quotations, furtherReading } = content;
  const section = (name: string, title: string, inside: unknown): TemplateResult =>
    html`<div class="section ${name}">${heading(title, name, 1)}${inside}</div>`;
  const list = (name: string, title: string, items: readonly string[] | undefined): unknown =>
    items?.length
      ? section(
          name,
          title,
          html`<ul class="points">
            ${items.map((each) => html`<li>${say(each)}</li>`)}
          </ul>`,
        )
      : nothing;
  return html`
    ${isFilled(thought) ? section('thought', words.thoughtHeading(), paragraphs(thought, drawing)) : nothing}
    <div class="more">
      ${list('is', words.isHeading(), about?.is)} ${list('is-not', words.isNotHeading(), about?.isNot)}
      ${timeline?.length ? section('timeline', words.timelineHeading(), timelineOf(timeline, drawing)) : nothing}
      ${
        areas?.length
          ? section(
              'areas',
              words.areasHeading(),
              html`<ul class="rows">
                ${areas.map(
                  ({ name, modelArea, text }) =>
                    html`<li>
                      <strong>${say(name)}</strong>
                      ${modelArea ? html`<span class="tag">${modelAreaText()}</span>` : nothing}
                      ${text ? html`<p>${say(text)}</p>` : nothing}
                    </li>`,
                )}
              </ul>`,
            )
          : nothing
      }
      ${
        quotations?.length
          ? section(
              'quotations',
              words.quotationsHeading(),
              quotations.map(
                ({ text, role, date, fictional }) =>
                  html`<figure>
                    <blockquote>${`–${NBSP}`}${say(text)}</blockquote>
                    <figcaption class="small muted">
                      ${say(role)}${date ? `, ${dateText(date)}` : nothing}
                      ${fictional ? html`<span class="tag">${words.fictionalText()}</span>` : nothing}
                    </figcaption>
                  </figure>`,
              ),
            )
          : nothing
      }
      ${isFilled(background) ? section('background', words.backgroundHeading(), paragraphs(background, drawing)) : nothing}
      ${
        decisions?.length
          ? section(
              'decisions',
              words.decisionsHeading(),
              html`<ul class="rows">
                ${decisions.map(
                  (each) =>
                    html`<li class=${each.status}>
                      ${words.decisionText({ ...each, by: isolated(each.by) })}
                      ${each.note ? html`<p class="small muted">${say(each.note)}</p>` : nothing}
                    </li>`,
                )}
              </ul>`,
            )
          : nothing
      }
      ${furtherReading?.length ? section('further', words.furtherHeading(), linkList(furtherReading, drawing)) : nothing}
    </div>
    ${provenance(drawing)} ${content.example ? html`<p class="example small">${words.exampleText()}</p>` : nothing}
  `;
}

/** Bars on one scale: how long it takes at least, and at most. The words say the same. */
function timelineOf(spans: readonly TimeSpan[], { say }: Drawing): TemplateResult {
  const longest = Math.max(1, ...spans.flatMap(({ least, most }) => [least, most]));
  return html`<ul class="rows">
    ${spans.map((span) => {
      const { name, least, most, startYear, note } = span;
      const details = [
        words.yearsText(span),
        startYear && words.startYearText(startYear),
        startYear && words.endYearText(startYear, span),
      ].filter(Boolean);
      return html`<li>
        <strong>${say(name)}</strong> ${details.join(', ')}
        <svg class="bar mirrored" viewBox="0 0 ${longest} 1" preserveAspectRatio="none" aria-hidden="true">
          <rect class="whole" width=${longest} height="1"></rect>
          <rect class="most" width=${Math.max(least, most)} height="1"></rect>
          <rect class="least" width=${Math.min(least, most)} height="1"></rect>
        </svg>
        ${note ? html`<p class="small muted">${say(note)}</p>` : nothing}
      </li>`;
    })}
  </ul>`;
}

/** When and who: the reader can judge how far to trust it. */
function provenance({ content, say, read }: Drawing): unknown {
  const parts = [
    content.updated && html`<time datetime=${content.updated}>${updatedText(content.updated)}</time>`,
    ...(content.sources ?? []).map(({ name, url, date }) => {
      const link = read(url);
      return html`${sourceLabel()}
      ${link ? html`<a href=${link.href}>${say(name)}</a>` : say(name)}${date ? `, ${dateText(date)}` : nothing}`;
    }),
  ].filter(Boolean);
  if (!parts.length) return nothing;
  return html`<p class="small muted provenance">${parts.map((part) => html`<span>${part}</span>`)}</p>`;
}
