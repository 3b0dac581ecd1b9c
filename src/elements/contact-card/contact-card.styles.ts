import { css } from 'lit';

export const contactCardStyles = css`
  .status {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.4em;
  }

  .status p {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 0.6em;
    align-items: center;
  }

  .badge {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    padding-block: 0.2em;
    padding-inline: 0.6em 0.75em;
    border-radius: 2em;
    background: var(--_closed-soft);
    color: var(--_text);
    font-weight: 700;
  }

  a.badge {
    min-block-size: 2.75em;
    padding-inline: 1em;
  }

  .badge.open {
    background: var(--_open-soft);
    color: var(--_open);
  }

  .badge .icon {
    inline-size: 1.05em;
    block-size: 1.05em;
    stroke-width: 2.4;
  }

  /* A sentence: its comma stays with the link, however narrow the card is. */
  .status .advice {
    display: block;
  }

  .advice a {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 2.75em;
    vertical-align: middle;
    font-weight: 700;
  }

  .area {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 0.8em;
    align-items: center;
    padding: 0.75em 1em;
    border-radius: 0.6em;
    background: var(--_soft);
  }

  .area label {
    font-weight: 650;
  }

  select {
    flex: 1 1 10em;
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: 2.75em;
    padding-inline: 0.7em;
    border: 1.5px solid var(--_field);
    border-radius: 0.45em;
    background: var(--_surface);
  }

  .ways {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    border-block-end: 1px solid var(--_line);
  }

  .way {
    display: grid;
    position: relative;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0.95em;
    align-items: center;
    padding: 0.8em 0;
    border-block-start: 1px solid var(--_line);
  }

  .words {
    min-inline-size: 0;
  }

  /* One box: Chromium draws no focus ring round a link that blocks break up. */
  .main {
    display: inline-block;
    font-weight: 650;
  }

  .number {
    unicode-bidi: isolate;
    direction: ltr;
    font-size: 1.0625em;
    white-space: nowrap;
  }

  .label {
    display: block;
    font-size: 0.9375em;
    font-weight: 400;
  }

  .value {
    display: block;
    overflow-wrap: anywhere;
  }

  /* The whole row answers a finger, the link alone answers the keyboard and the screen reader. */
  a.main::after {
    content: '';
    position: absolute;
    inset: 0;
    border-radius: 0.4em;
  }

  .detail {
    text-wrap: pretty;
  }

  .map,
  .copy {
    position: relative;
    z-index: 1;
  }

  .map {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.4em;
    margin-block-end: -0.5em;
  }

  .copy {
    display: grid;
    place-items: center;
    inline-size: 2.9em;
    block-size: 2.9em;
    padding: 0;
    border: 1px solid transparent;
    border-radius: 0.5em;
    background: none;
    color: var(--_muted);
  }

  .copy:hover {
    border-color: var(--_field);
    color: var(--_text);
  }

  .copy .icon,
  .end .icon {
    inline-size: 1.15em;
    block-size: 1.15em;
  }

  .end {
    display: grid;
    place-items: center;
    inline-size: 2.9em;
    color: var(--_muted);
  }

  .primary {
    margin-block-end: -1px;
    padding-block: 0.9em;
    padding-inline: 1em 0;
    border: 0;
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .primary a,
  .primary .end {
    outline-color: currentcolor;
    color: inherit;
  }

  .primary .disc {
    background: rgb(255 255 255 / 18%);
    color: inherit;
  }

  .primary + .way {
    border-block-start: 0;
  }

  .disclosure {
    display: flex;
    gap: 0.6em;
    align-items: center;
    inline-size: 100%;
    min-block-size: 2.75em;
    padding: 0.4em 0;
    border: 0;
    background: none;
    font-weight: 650;
    text-align: inherit;
  }

  .disclosure[aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }

  .week {
    margin-block: -0.5em;
  }

  .tables {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 17em), 1fr));
    gap: 1em 2.5em;
    align-items: start;
    padding-block: 0.6em;
  }

  .tables:not([hidden]) {
    display: grid;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
  }

  caption {
    padding-block: 0.3em;
    font-weight: 650;
    text-align: inherit;
  }

  th,
  td {
    padding: 0.4em 0;
    font-weight: 400;
    text-align: inherit;
    vertical-align: baseline;
  }

  th {
    padding-inline-end: 1em;
  }

  td {
    inline-size: 55%;
    font-variant-numeric: tabular-nums;
  }

  .day {
    display: inline-block;
  }

  .day::first-letter {
    text-transform: uppercase;
  }

  .note {
    display: block;
  }

  .today th,
  .today td {
    font-weight: 700;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.75em;
    margin-block: -0.4em;
  }

  .compact {
    gap: 0.7em;
    padding: 1.1em 1.15em;
  }

  .compact .way {
    gap: 0.75em;
    padding-block: 0.35em;
  }

  .compact .disc {
    inline-size: 2.2em;
    block-size: 2.2em;
  }

  .compact .end {
    inline-size: 1.6em;
  }

  .compact .primary {
    padding-inline-start: 0.6em;
  }

  .compact .care {
    font-size: 0.9375em;
  }

  @container (max-width: 26em) {
    [part='heading'] {
      font-size: 1.25em;
    }

    .card {
      padding: 1.1em;
    }

    .way {
      gap: 0.75em;
    }

    .disc {
      inline-size: 2.2em;
      block-size: 2.2em;
    }

    .end {
      display: none;
    }

    .copy {
      inline-size: 2.2em;
      margin-inline-end: -0.5em;
    }

    .primary {
      padding-inline: 0.75em;
    }

    th,
    td {
      inline-size: 50%;
    }
  }

  @media (forced-colors: active) {
    .badge,
    .disc,
    .primary,
    .area,
    .example {
      border: 1px solid;
    }
  }

  @media print {
    .card {
      border-color: #000;
      break-inside: avoid;
    }

    .tables[hidden] {
      display: grid;
      content-visibility: visible;
    }

    .actions,
    .copy,
    .end,
    .disclosure .icon,
    .area {
      display: none;
    }

    .primary {
      background: none;
      color: inherit;
    }
  }
`;
