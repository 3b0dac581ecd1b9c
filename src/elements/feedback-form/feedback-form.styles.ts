import { css } from 'lit';

export const feedbackFormStyles = css`
  .card {
    gap: 0.8em;
  }

  .votes {
    display: flex;
    flex-wrap: wrap;
    gap: 0.7em;
  }

  .vote {
    display: inline-flex;
    flex: 1 1 6em;
    gap: 0.7em;
    align-items: center;
    max-inline-size: 14em;
    min-block-size: 3.2em;
    padding: 0.5em 1.2em;
    border: 1.5px solid var(--_field);
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_surface);
    font-weight: 650;
    text-align: start;
    white-space: nowrap;
  }

  .vote .icon {
    color: var(--_accent-text);
  }

  .vote:hover,
  .vote[aria-pressed] {
    border-color: var(--_accent-text);
    background: var(--_soft);
  }

  .vote[aria-pressed] {
    box-shadow: inset 0 0 0 1px var(--_accent-text);
  }

  [aria-disabled='true'] {
    cursor: default;
  }

  .answered {
    display: flex;
    gap: 0.6em;
    align-items: center;
    justify-self: start;
    padding: 0.5em 1em;
    border-radius: calc(var(--_radius) * 0.8);
    background: var(--_open-soft);
    color: var(--_open);
    font-weight: 650;
  }

  .error {
    display: grid;
    gap: 0.2em;
    padding: 0.8em 1.1em;
    border: 2px solid var(--_emergency);
    border-radius: calc(var(--_radius) * 0.8);
  }

  .error > p:first-child {
    display: flex;
    gap: 0.6em;
    align-items: start;
    color: var(--_emergency);
  }

  /* Calm, but never away: the form is met by people who look for care. */
  .care-line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8em;
    align-items: center;
    color: var(--_muted);
  }

  .care-line a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75em;
    color: var(--_text);
    font-weight: 650;
    white-space: nowrap;
  }

  .care-line .emergency {
    color: var(--_emergency);
  }

  /* The form's own 1177 and 112 stand beside every card. */
  nv-contact-card::part(care-numbers) {
    display: none;
  }

  .disclosure {
    display: flex;
    gap: 0.6em;
    align-items: center;
    justify-content: space-between;
    min-block-size: 3.2em;
    margin-block-end: -0.6em;
    padding: 0;
    border: 0;
    border-block-start: 1px solid var(--_line);
    background: none;
    font-weight: 650;
    text-align: inherit;
  }

  .disclosure[aria-expanded='true'] {
    margin-block-end: 0;
  }

  .disclosure[aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }

  [hidden] {
    display: none;
  }

  @container (max-width: 26em) {
    .card {
      padding: 1.1em;
    }

    .vote {
      gap: 0.5em;
      padding-inline: 0.9em;
    }
  }

  @media (forced-colors: active) {
    .answered {
      border: 1px solid;
    }

    .vote[aria-pressed] {
      border-width: 4px;
    }
  }

  /* A form on paper helps nobody. */
  @media print {
    .card:not(:has(.care)) {
      display: none;
    }
  }
`;
