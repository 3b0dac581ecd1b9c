import { css } from 'lit';

export const careFinderStyles = css`
  .card {
    gap: 1em;
  }

  .card > .care {
    margin: -1.4em -1.5em 0;
    padding-inline: 1.5em;
    border-radius: var(--_radius) var(--_radius) 0 0;
    justify-content: space-between;
  }

  fieldset {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0 0 0.8em;
  }

  legend .eyebrow {
    margin: 0;
    padding-block-end: 0.2em;
  }

  .step {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.2em;
  }

  .step :is(h3, h4, h5, h6),
  .main :is(h3, h4, h5, h6) {
    font-size: 1.35em;
  }

  .points {
    display: grid;
    gap: 0.3em;
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

  .options {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
  }

  .option {
    display: flex;
    position: relative;
    gap: 0.9em;
    align-items: center;
    min-block-size: 3.4em;
    padding: 0.6em 1.1em;
    border: 1.5px solid var(--_field);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
    cursor: pointer;
  }

  .option:hover {
    border-color: var(--_accent-text);
    background: var(--_soft);
  }

  .option:has(:checked) {
    border-color: var(--_accent-text);
    background: var(--_soft);
    font-weight: 650;
    box-shadow: inset 0 0 0 1px var(--_accent-text);
  }

  /* As large as its row, so that the finger cannot miss and the ring goes round all of it; the dot is drawn inside. */
  .option input {
    appearance: none;
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    border-radius: calc(var(--_radius) * 0.8);
    cursor: pointer;
  }

  .option input::before {
    content: '';
    position: absolute;
    inset-block-start: 50%;
    inset-inline-start: 1.1em;
    inline-size: 1.35em;
    block-size: 1.35em;
    margin-block-start: -0.675em;
    border: 0.12em solid var(--_field);
    border-radius: 50%;
    background: var(--_surface);
  }

  .option input:checked::before {
    border: 0.42em solid var(--_accent-text);
  }

  .option span {
    position: relative;
    padding-inline-start: 2em;
    pointer-events: none;
  }

  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .who legend {
    font-weight: 600;
  }

  .who label {
    position: relative;
  }

  .who input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }

  .who span {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    padding-inline: 1.1em;
    border: 1.5px solid var(--_field);
    border-radius: 2em;
  }

  .who :checked + span {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 650;
  }

  .who :focus-visible + span {
    outline: 0.19em solid var(--_text);
    outline-offset: 0.16em;
  }

  .buttons,
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.6em;
    align-items: center;
  }

  .primary {
    display: inline-flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: 2.9em;
    padding: 0.4em 1.6em;
    border: 0;
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
  }

  .primary:hover {
    text-decoration: underline;
  }

  .call {
    min-block-size: 3.4em;
    font-size: 1.15em;
    text-decoration: none;
  }

  .emergency .call {
    background: #a3122a;
    color: #fff;
  }

  .error {
    display: grid;
    gap: 0.2em;
    padding: 0.8em 1.1em;
    border: 2px solid var(--_emergency);
    border-radius: calc(var(--_radius) * 0.8);
  }

  .error p {
    display: flex;
    gap: 0.5em;
    align-items: center;
    color: var(--_emergency);
  }

  .answers {
    border-block-start: 1px solid var(--_line);
  }

  .disclosure {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 2.75em;
    padding: 0;
    border: 0;
    background: none;
    font-weight: 650;
  }

  .disclosure[aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .given li {
    display: flex;
    gap: 1em;
    align-items: center;
    justify-content: space-between;
    padding-block: 0.4em;
    border-block-start: 1px solid var(--_line);
  }

  .given li > span > .muted {
    display: block;
  }

  .outcome {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5em 2.5em;
  }

  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
    justify-items: start;
  }

  .level {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    padding: 0.25em 0.9em 0.25em 0.7em;
    border-radius: 2em;
    background: var(--_soft);
    font-weight: 650;
  }

  .emergency .level {
    background: var(--_emergency-soft);
    color: var(--_emergency);
  }

  :is(.emergency-department, .out-of-hours) .level {
    background: var(--_caution-soft);
    color: var(--_caution);
  }

  .self-care .level {
    background: var(--_open-soft);
    color: var(--_open);
  }

  .actions {
    display: grid;
    gap: 0.6em;
    counter-reset: action;
  }

  .actions li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.8em;
    align-items: baseline;
    counter-increment: action;
  }

  .actions li::before {
    content: counter(action);
    display: grid;
    place-items: center;
    inline-size: 1.9em;
    block-size: 1.9em;
    border-radius: 50%;
    background: var(--_soft);
    color: var(--_accent-text);
    font-weight: 700;
  }

  .contacts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.8em;
    justify-self: stretch;
  }

  /* This guide's own row with 112 and 1177 stands above. */
  .contacts nv-contact-card::part(care-numbers) {
    display: none;
  }

  .worse {
    display: grid;
    gap: 0.2em;
    justify-self: stretch;
    padding: 0.8em 1.1em;
    border-inline-start: 0.3em solid var(--_emergency);
    border-radius: 0.4em;
    background: var(--_emergency-soft);
  }

  :is(.worse, .ladder) :is(h3, h4, h5, h6) {
    font-size: 1em;
    letter-spacing: normal;
  }

  .basis {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
  }

  .ladder {
    align-self: start;
    padding: 0.9em 1.1em;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.8);
  }

  .ladder ol {
    margin-block-start: 0.5em;
  }

  .ladder li {
    position: relative;
    padding-block: 0.35em;
    padding-inline: 1.7em 0.5em;
    color: var(--_muted);
  }

  .ladder li::before {
    content: '';
    position: absolute;
    z-index: 1;
    inset-block-start: 0.7em;
    inset-inline-start: 0.2em;
    inline-size: 0.75em;
    block-size: 0.75em;
    border: 0.13em solid var(--_field);
    border-radius: 50%;
    background: var(--_surface);
  }

  .ladder li:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 1.2em -0.7em;
    inset-inline-start: 0.52em;
    border-inline-start: 0.12em solid var(--_line);
  }

  .ladder .here {
    border-radius: 0.4em;
    background: var(--_soft);
    color: var(--_text);
    font-weight: 700;
  }

  .ladder .here::before {
    border: 0.38em solid var(--_accent-text);
  }

  @container (min-width: 46em) {
    .outcome:has(.ladder) {
      grid-template-columns: minmax(0, 1fr) 16em;
    }
  }

  @container (max-width: 26em) {
    .card {
      padding: 1.1em;
    }

    .card > .care {
      margin: -1.1em -1.1em 0;
      padding-inline: 1.1em;
    }

    /* A card in a card: its long words need the room. */
    .contacts {
      margin-inline: -0.7em;
    }
  }

  @media (forced-colors: active) {
    .option:has(:checked),
    .who :checked + span {
      border-width: 4px;
    }

    .option input:checked::before {
      background: CanvasText;
    }

    .level,
    .primary,
    .worse,
    .ladder .here,
    .example {
      border: 1px solid;
    }
  }

  @media print {
    .card {
      padding: 0;
      border: 0;
    }

    .card > .care {
      margin: 0;
      padding: 0;
    }

    .tools,
    .buttons,
    .answers,
    .link-button,
    .who {
      display: none;
    }

    .call {
      background: none;
      color: inherit;
      border: 2px solid;
    }

    .worse,
    .contacts > * {
      break-inside: avoid;
    }
  }
`;
