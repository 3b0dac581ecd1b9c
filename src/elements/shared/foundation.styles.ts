import { css } from 'lit';

/**
 * The family's colours, type and small parts. Styles sit on a wrapper inside the shadow root, since a host rule such as
 * `* { all: unset !important }` reaches `:host`; sizes are in `em`, since the host decides what a rem is.
 */
export const foundation = css`
  :host {
    display: block !important;
    text-align: start !important;
  }

  :host([hidden]) {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  .nv {
    --_accent: var(--nv-accent, #0b6270);
    --_accent-text: var(--nv-accent-text, var(--_accent));
    --_on-accent: var(--nv-on-accent, #fff);
    --_text: var(--nv-text, #17262b);
    --_muted: var(--nv-muted, #4a5b60);
    --_surface: var(--nv-surface, #fff);
    --_soft: var(--nv-soft, #edf4f5);
    --_line: var(--nv-line, #cddadc);
    --_field: #6d8186;
    --_open: #10592b;
    --_open-soft: #e2f3e7;
    --_closed-soft: #eceff0;
    --_caution: #5a3a00;
    --_caution-soft: #fdf1d6;
    --_emergency: #a3122a;
    --_emergency-soft: #fdeef0;
    --_radius: var(--nv-radius, 0.75em);

    container-type: inline-size;
  }

  /* The page's own text in a slot stays as the page has drawn it: nobody who is reading it loses the line. */
  :where(.nv > :not(slot)) {
    color: var(--_text);
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    cursor: auto;
    overflow-wrap: anywhere;
    hyphens: auto;
    -webkit-text-size-adjust: 100%;
  }

  /* Follows the host page's color-scheme: a page that has not chosen one stays light. */
  @supports (color: light-dark(red, red)) {
    .nv {
      --_accent: var(--nv-accent, light-dark(#0b6270, #0f7485));
      --_accent-text: var(--nv-accent-text, light-dark(var(--nv-accent, #0b6270), #86d3df));
      --_text: var(--nv-text, light-dark(#17262b, #e9f1f2));
      --_muted: var(--nv-muted, light-dark(#4a5b60, #afc0c4));
      --_surface: var(--nv-surface, light-dark(#fff, #152125));
      --_soft: var(--nv-soft, light-dark(#edf4f5, #20343a));
      --_line: var(--nv-line, light-dark(#cddadc, #3a4f55));
      --_field: light-dark(#6d8186, #93a8ad);
      --_open: light-dark(#10592b, #a3e6b8);
      --_open-soft: light-dark(#e2f3e7, #16402a);
      --_closed-soft: light-dark(#eceff0, #2b3a3f);
      --_caution: light-dark(#5a3a00, #ffdf9e);
      --_caution-soft: light-dark(#fdf1d6, #473412);
      --_emergency: light-dark(#a3122a, #ffb3bd);
      --_emergency-soft: light-dark(#fdeef0, #451a22);
    }
  }

  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  table,
  figure {
    margin: 0;
    padding: 0;
  }

  h2,
  h3,
  h4,
  h5,
  h6 {
    font-size: 1.4em;
    font-weight: 700;
    line-height: 1.2;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }

  /* Words that fall back to another direction keep their own order inside, and the card's edge outside. */
  :is(h2, h3, h4, h5, h6, p, li, th, td, caption, label, button, .words > *, .care span) {
    unicode-bidi: plaintext;
  }

  ul {
    list-style: none;
  }

  a {
    color: var(--_accent-text);
    text-decoration: underline;
    text-decoration-thickness: from-font;
    text-underline-offset: 0.18em;
  }

  a:hover {
    text-decoration-thickness: 0.14em;
  }

  button,
  select {
    font: inherit;
    letter-spacing: inherit;
    word-spacing: inherit;
    color: inherit;
  }

  button {
    cursor: pointer;
  }

  :focus-visible {
    outline: 0.19em solid var(--_text);
    outline-offset: 0.16em;
    border-radius: 0.2em;
  }

  .icon {
    flex: none;
    inline-size: 1.35em;
    block-size: 1.35em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.9;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .mirrored:dir(rtl) {
    transform: scaleX(-1);
  }

  .small {
    font-size: 0.9375em;
  }

  .translation {
    padding-block-end: 0.75em;
  }

  .muted {
    color: var(--_muted);
  }

  .unbroken {
    white-space: nowrap;
  }

  /* What has just happened, for eyes and ears. In place before it speaks: a live region that arrives is not heard. */
  .said {
    margin-block-start: 0.6em;
    padding: 0.5em 1em;
    border-radius: 0.6em;
    background: var(--_soft);
  }

  .said:empty {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .link-button {
    display: inline-flex;
    justify-self: start;
    gap: 0.5em;
    align-items: center;
    min-block-size: 2.75em;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    font-weight: 600;
    text-align: inherit;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }

  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em;
    padding: 1.4em 1.5em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .eyebrow {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
    margin-block-end: -0.55em;
    overflow: hidden;
    font-size: 0.9375em;
    font-weight: 600;
  }

  .eyebrow li {
    position: relative;
  }

  /* A dot before each; those at the beginning of a line fall outside, and are cut off. */
  .eyebrow li::before {
    content: '·';
    content: '·' / '';
    position: absolute;
    inset-inline-start: -0.75em;
  }

  .disc {
    display: grid;
    place-items: center;
    inline-size: 2.7em;
    block-size: 2.7em;
    border-radius: 50%;
    background: var(--_soft);
    color: var(--_accent-text);
  }

  .provenance {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
  }

  .example {
    justify-self: start;
    padding: 0.15em 0.7em;
    border-radius: 0.4em;
    background: var(--_caution-soft);
    color: var(--_caution);
    font-weight: 600;
  }

  .waiting {
    display: grid;
    gap: 0.8em;
  }

  .waiting i {
    block-size: 4.2em;
    border-radius: 0.6em;
    background: var(--_soft);
  }

  /* 112 and 1177: the same row in every widget and every state. */
  .care {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    padding: 0.25em 1em;
    border-radius: 0.6em;
    background: var(--_emergency-soft);
  }

  /* Goes to the next line as a whole before it breaks inside. */
  .care span {
    display: inline-block;
  }

  .care a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    font-weight: 700;
    white-space: nowrap;
  }

  .care .emergency {
    color: var(--_emergency);
  }

  .care .advice {
    color: var(--_text);
  }

  @media (forced-colors: active) {
    .care {
      border: 1px solid;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .waiting {
      animation: waiting 1.6s ease-in-out infinite alternate;
    }

    @keyframes waiting {
      to {
        opacity: 0.5;
      }
    }
  }
`;

/** While the widget's text is about to be replaced; see `keepPlace`. */
export const waiting = css`
  :host {
    overflow-anchor: none !important;
  }
`;
