import { css } from 'lit';

/**
 * For what a server has drawn; the rest is the card's own. Those come once more, and after these, as soon as the browser knows
 * the element: what is said here must weigh more.
 */
export const storedCardStyles = css`
  .nv .card {
    .disclosure {
      cursor: pointer;
      list-style: none;
    }

    .disclosure::-webkit-details-marker {
      display: none;
    }

    [open] > .disclosure .icon {
      transform: rotate(180deg);
    }

    .ordinary {
      display: grid;
      gap: 0.6em;
      padding-block: 0.6em;
    }

    .title {
      font-weight: 650;
    }

    .ordinary li::first-letter {
      text-transform: uppercase;
    }

    /* What only script can do comes with it; its room is kept. */
    .week:not([open]) {
      padding-block-end: 1.2em;
    }

    .actions.room {
      min-block-size: 2.75em;
    }

    .area.room {
      min-block-size: 4.25em;
    }

    @container (max-width: 26em) {
      .hours {
        display: inline-block;
        min-block-size: 2lh;
      }
    }

    @container (max-width: 22em) {
      .disclosure {
        min-block-size: 3.8em;
      }
    }

    @container (max-width: 19.5em) {
      .actions.room {
        min-block-size: 5.5em;
      }
    }

    @media (scripting: none) {
      .room {
        display: none;
      }

      .hours {
        min-block-size: 0;
      }
    }

    @media print {
      .ordinary {
        content-visibility: visible;
      }
    }
  }
`;
