import { css } from 'lit';

export const composerStyles = css`
  .writing,
  .field,
  .spot,
  .need,
  .notice-before,
  .mail {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.6em;
  }

  .writing {
    gap: 1.1em;
  }

  .notice-before {
    padding: 1em 1.1em;
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_soft);
  }

  .contacts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 19em), 1fr));
    gap: 0.8em;
    align-items: start;
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

  label {
    font-weight: 650;
  }

  label .muted {
    font-weight: 400;
  }

  textarea {
    inline-size: 100%;
    min-block-size: 8em;
    padding: 0.7em 0.9em;
    border: 1.5px solid var(--_field);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    unicode-bidi: plaintext;
    resize: vertical;
  }

  textarea:focus-visible {
    border-radius: calc(var(--_radius) * 0.8);
  }

  textarea[aria-invalid] {
    border: 2px solid var(--_emergency);
  }

  .over {
    color: var(--_emergency);
    font-weight: 650;
  }

  .spot {
    padding: 1em 1.1em;
    border: 1.5px solid var(--_caution);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_caution-soft);
    color: var(--_caution);
  }

  .spot .link-button {
    color: inherit;
  }

  .excerpt {
    color: var(--_text);
    overflow-wrap: anywhere;
  }

  mark {
    padding: 0.1em 0.25em;
    border-radius: 0.2em;
    background: var(--_caution);
    color: var(--_caution-soft);
    font-weight: 650;
    unicode-bidi: isolate;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.4em;
    align-items: center;
  }

  .primary,
  .secondary,
  .call {
    display: inline-flex;
    gap: 0.6em;
    align-items: center;
    min-block-size: 2.9em;
    padding: 0.4em 1.4em;
    border: 1.5px solid transparent;
    border-radius: calc(var(--_radius) * 0.8);
    font-weight: 700;
    text-decoration: none;
  }

  .primary,
  .call {
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .primary:hover,
  .call:hover {
    text-decoration: underline;
  }

  .primary[aria-disabled] {
    background: var(--_soft);
    color: var(--_muted);
    text-decoration: none;
  }

  .secondary {
    border-color: currentcolor;
    background: var(--_surface);
    color: inherit;
  }

  .need {
    padding: 1em 1.1em;
    border-inline-start: 0.3em solid var(--_accent);
    border-radius: 0.4em;
    background: var(--_soft);
  }

  .need.emergency {
    border-color: var(--_emergency);
    background: var(--_emergency-soft);
  }

  #care-notice {
    display: grid;
    gap: 0.3em;
  }

  .call.emergency {
    background: #a3122a;
    color: #fff;
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2em 1.6em;
  }

  .links a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2em;
  }

  .done {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.8em;
    padding: 1em 1.1em;
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_open-soft);
  }

  .done .icon {
    margin-block-start: 0.1em;
    color: var(--_open);
  }

  :is(.notice-before, .done) :is(h3, h4, h5, h6) {
    font-size: 1.1em;
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  /* A card in a notice in a card: its long words need the room. */
  @container (max-width: 26em) {
    .contacts {
      margin-inline: -0.7em;
    }
  }

  @media (forced-colors: active) {
    mark {
      background: mark;
      color: marktext;
    }

    .notice-before,
    .spot,
    .need,
    .done,
    mark,
    .primary,
    .call {
      border: 1px solid;
    }
  }
`;
