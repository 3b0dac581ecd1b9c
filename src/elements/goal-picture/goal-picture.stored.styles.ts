import { css } from 'lit';

/**
 * For what a server has drawn; the rest is the goal picture's own. Those come once more, and after these, as soon as the browser knows
 * the element: what is said here must weigh more.
 */
export const storedGoalPictureStyles = css`
  .nv .card {
    .opener {
      line-height: 1.2;
      cursor: pointer;
      list-style: none;
    }

    .opener::-webkit-details-marker {
      display: none;
    }

    .parts:has(.opener) [open] > .opener > .icon {
      transform: rotate(180deg);
    }

    .opener :is(h2, h3, h4, h5, h6) {
      font-size: 1em;
      letter-spacing: normal;
    }

    /* What only script can do comes with it; its room is kept. */
    .tools {
      min-block-size: 2.75em;
    }

    .audience.room {
      min-block-size: 4.65em;
    }

    @container (max-width: 26em) {
      .audience.room {
        min-block-size: 11.1em;
      }
    }

    /* How much room there is only the page knows: a picture where it has a place, and as wide as the browser makes it. */
    .picture {
      inline-size: min(34em, 54cqi);
      pointer-events: none;
    }

    @container (max-width: 51.99em) {
      .beside {
        grid-template-columns: minmax(0, 1fr);
      }

      .picture {
        inline-size: 34em;
      }
    }

    @container (max-width: 29.99em) {
      .picture {
        display: none;
      }
    }

    @media (scripting: none) {
      .room {
        display: none;
      }
    }
  }
`;
