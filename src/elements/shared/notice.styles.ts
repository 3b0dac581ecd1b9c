import { css } from 'lit';

/** The editor's notice; fetched with it. */
export const noticeStyles = css`
  .notice {
    display: grid;
    gap: 0.5em;
    margin-block-start: 0.75em;
    padding: 1em 1.2em;
    border: 2px dashed var(--_caution);
    border-radius: 0.6em;
    background: var(--_caution-soft);
    color: var(--_caution);
  }

  .notice ul {
    display: grid;
    gap: 0.5em;
  }

  .notice code {
    display: block;
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }

  @media print {
    .notice {
      display: none;
    }
  }
`;
