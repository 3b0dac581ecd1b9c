import { css } from 'lit';

export const goalPictureStyles = css`
  .card {
    gap: 1.1em;
  }

  .description,
  .lead {
    font-size: 1.0625em;
    text-wrap: pretty;
  }

  /* Lines that are easy to follow back. */
  .card > p,
  .text p,
  .points,
  .section p {
    max-inline-size: 42em;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    align-items: center;
    margin-block: -0.5em;
  }

  .count {
    flex: 1 1 auto;
    font-weight: 600;
  }

  .count::first-letter,
  .place::first-letter {
    text-transform: uppercase;
  }

  .audience {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0 0 0.4em;
    font-weight: 600;
  }

  .audience label {
    position: relative;
    cursor: pointer;
  }

  .audience input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .audience span {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    padding-inline: 1.1em;
    border: 1.5px solid var(--_field);
    border-radius: 2em;
  }

  .audience :checked + span {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 650;
  }

  .audience :focus-visible + span {
    outline: 0.19em solid var(--_text);
    outline-offset: 0.16em;
  }

  .explorer {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em 2.25em;
    align-items: center;
    padding-block: 0.4em;
  }

  .beside {
    grid-template-columns: auto minmax(0, 1fr);
  }

  /* Stays where it is, however long the text is of the part that is chosen. */
  .picture {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    margin-inline: auto;
    overflow: visible;
    color: var(--_text);
  }

  .beside .picture {
    align-self: start;
  }

  .tab {
    cursor: pointer;
  }

  .tab:focus {
    outline: none;
  }

  .shape {
    fill: var(--_soft);
    fill: color-mix(in srgb, var(--_accent-text) 13%, var(--_surface));
    stroke: var(--_surface);
    stroke-width: 5;
  }

  .fields .shape {
    fill: var(--_accent);
    fill-opacity: 0.14;
    stroke: var(--_accent-text);
    stroke-width: 1.5;
    stroke-opacity: 0.45;
  }

  .centre .shape {
    fill: color-mix(in srgb, var(--_accent-text) 30%, var(--_surface));
  }

  .tab:hover .shape {
    fill: color-mix(in srgb, var(--_accent-text) 26%, var(--_surface));
  }

  .fields .tab:hover .shape {
    fill: var(--_accent);
    fill-opacity: 0.26;
  }

  .picture .tab[aria-selected='true'] .shape {
    fill: var(--_accent);
    fill-opacity: 1;
  }

  .spokes {
    stroke: color-mix(in srgb, var(--_accent-text) 45%, var(--_surface));
    stroke-width: 4;
  }

  /* The ring of the part that has the keyboard: inside its edge, so that neighbours do not hide it. */
  .ring {
    fill: none;
    stroke: none;
    stroke-width: 4;
    stroke-linejoin: round;
    pointer-events: none;
  }

  .tab:focus-visible .ring {
    stroke: var(--_text);
  }

  .tab[aria-selected='true'] :is(text, .sign) {
    color: var(--_on-accent);
  }

  .tab text {
    fill: currentcolor;
    font-weight: 650;
    letter-spacing: normal;
    word-spacing: normal;
    text-anchor: middle;
    direction: ltr;
    pointer-events: none;
  }

  /* Else WebKit sets all the lines of a name in Arabic as one, and mixes them up. */
  text > tspan {
    unicode-bidi: isolate;
  }

  .heard {
    fill: none;
    white-space: pre;
  }

  .sign {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.7;
    stroke-linecap: round;
    stroke-linejoin: round;
    color: var(--_accent-text);
    pointer-events: none;
  }

  .parts:has(.opener) {
    border-block: 1px solid var(--_line);
  }

  .opener {
    display: flex;
    gap: 0.95em;
    align-items: center;
    inline-size: 100%;
    min-block-size: 4em;
    padding: 0.6em 0;
    border: 0;
    background: none;
    font-size: inherit;
    text-align: inherit;
  }

  .part + .part .opener {
    border-block-start: 1px solid var(--_line);
  }

  .opener .disc {
    flex: none;
    font-weight: 700;
  }

  .opener .words {
    flex: 1;
    font-size: 1.0625em;
    font-weight: 700;
  }

  .opener > .icon {
    color: var(--_muted);
  }

  .permalink .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
  }

  .opener[aria-expanded='true'] > .icon {
    transform: rotate(180deg);
  }

  .opener[aria-expanded='true'] .disc {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .said-by {
    display: block;
    color: var(--_muted);
    font-size: 0.9375em;
    font-weight: 400;
  }

  .text:not([hidden]) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.8em;
    justify-items: start;
  }

  /* A card of the page's own has no width to start from. */
  .text ::slotted(*) {
    justify-self: stretch;
  }

  .text[role='tabpanel']:focus-visible {
    outline-offset: 0.6em;
  }

  .opener + .text,
  :is(h3, h4, h5, h6) + .text:not([hidden]) {
    padding-block: 0.5em 1.4em;
    padding-inline-start: 3.65em;
  }

  .part :is(h2, h3, h4, h5, h6) {
    font-size: 1.25em;
  }

  .part :is(h2, h3, h4, h5, h6):has(.opener) {
    font-size: 1em;
    letter-spacing: normal;
  }

  .motto {
    color: var(--_accent-text);
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.3;
    text-wrap: balance;
  }

  .points {
    display: grid;
    gap: 0.35em;
  }

  .points li {
    position: relative;
    padding-inline-start: 1.2em;
  }

  .points li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.58em;
    inset-inline-start: 0.1em;
    border: 0.21em solid var(--_accent-text);
    border-radius: 50%;
  }

  .meaning,
  .thought {
    display: grid;
    gap: 0.5em;
    justify-self: stretch;
    padding: 1em 1.2em;
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_soft);
  }

  .part .meaning :is(h3, h4, h5, h6) {
    font-size: 1em;
    letter-spacing: normal;
  }

  .links {
    display: grid;
    gap: 0.2em;
  }

  .links li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.7em;
    align-items: baseline;
  }

  .links a,
  .permalink {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 2em;
  }

  .action {
    display: inline-flex;
    gap: 0.7em;
    align-items: center;
    min-block-size: 2.75em;
    padding: 0.4em 1.1em;
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 650;
    text-decoration: none;
  }

  .action:hover {
    text-decoration: underline;
  }

  .permalink {
    font-size: 0.9375em;
  }

  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
  }

  .section :is(h3, h4, h5, h6) {
    font-size: 1.125em;
  }

  /* Side by side where there is room for two good columns. */
  .more {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr));
    gap: 1.4em 2.25em;
  }

  .more .section {
    align-content: start;
    padding-block-start: 1.1em;
    border-block-start: 1px solid var(--_line);
  }

  .is-not li::before {
    inline-size: 0.42em;
    block-size: 0.42em;
    border: 0.12em solid var(--_muted);
  }

  .rows {
    display: grid;
    gap: 0.7em;
  }

  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.75em;
    margin-block: 0.35em 0.15em;
    border-radius: 1em;
  }

  .whole {
    fill: var(--_soft);
  }

  .most {
    fill: var(--_accent);
    fill-opacity: 0.4;
  }

  .least {
    fill: var(--_accent);
  }

  .tag {
    display: inline-block;
    padding-inline: 0.6em;
    border-radius: 0.4em;
    background: var(--_soft);
    font-size: 0.9375em;
    font-weight: 600;
  }

  .decisions li {
    position: relative;
    padding-inline-start: 1.6em;
  }

  .decisions li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.4em;
    inset-inline-start: 0.1em;
    inline-size: 0.7em;
    block-size: 0.7em;
    border: 0.15em solid var(--_accent-text);
    border-radius: 50%;
  }

  .decisions :is(.adopted, .revised)::before {
    border-width: 0.35em;
  }

  .decisions .awaited::before {
    border-style: dashed;
  }

  figure {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.3em;
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_accent);
  }

  blockquote {
    margin: 0;
    font-size: 1.0625em;
    text-wrap: pretty;
  }

  @container (max-width: 26em) {
    [id='name'] {
      font-size: 1.25em;
    }

    .card {
      padding: 1.1em;
    }

    /* Room for the long words that names are made of. */
    .opener {
      gap: 0.6em;
    }

    .opener .disc {
      inline-size: 2.2em;
      block-size: 2.2em;
    }

    .opener .words {
      font-size: 1em;
    }

    .opener > .icon {
      inline-size: 1.1em;
    }

    .opener + .text,
    :is(h3, h4, h5, h6) + .text:not([hidden]) {
      padding-inline-start: 0;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .shape {
      transition: fill 0.2s;
    }

    .opener > .icon {
      transition: transform 0.2s;
    }
  }

  @media (forced-colors: active) {
    /* Twice, so that no rule for a form, a state or the pointer stands above them. */
    .picture .tab.tab .shape {
      fill: Canvas;
      fill-opacity: 1;
      stroke: CanvasText;
      stroke-opacity: 1;
      stroke-width: 2;
    }

    .fields .tab.tab.tab .shape {
      fill-opacity: 0;
    }

    .picture .tab.tab[aria-selected='true'] .shape {
      fill: Highlight;
      fill-opacity: 1;
    }

    .sign {
      color: CanvasText;
    }

    .tab[aria-selected='true'] :is(text, .sign) {
      color: HighlightText;
    }

    .tab:focus-visible .ring {
      stroke-width: 7;
      stroke: CanvasText;
    }

    .spokes,
    .bar rect {
      stroke: CanvasText;
    }

    .most,
    .whole {
      fill: Canvas;
    }

    .least {
      fill: CanvasText;
    }

    .audience :checked + span {
      border-width: 4px;
    }

    .meaning,
    .thought,
    .tag,
    .disc,
    .action,
    .example {
      border: 1px solid;
    }
  }

  /* Printers leave grounds out: what was light on dark must not become light on paper. */
  @media print {
    .card {
      padding: 0;
      border: 0;
    }

    .explorer,
    .text:not([hidden]),
    .text[hidden] {
      display: block;
      content-visibility: visible;
    }

    .part,
    .text > * + * {
      margin-block-start: 0.8em;
    }

    .meaning,
    .section,
    .picture {
      break-inside: avoid;
    }

    .part :is(.eyebrow, h2, h3, h4, h5, h6) {
      break-after: avoid;
    }

    .meaning,
    .thought,
    .action {
      border: 1px solid;
    }

    .action,
    .part .opener .disc {
      background: none;
      color: inherit;
    }

    .tools,
    .audience,
    .permalink,
    .opener > .icon {
      display: none;
    }
  }
`;
