/** What can be said at the prompt after the command. */
import { parseArgs } from 'node:util';

export const readOptions = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: 'string', default: 'sv' },
      json: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
      out: { type: 'string' },
      src: { type: 'string' },
      widget: { type: 'string' },
      form: { type: 'string', default: 'b' },
      page: { type: 'string' },
      'heading-level': { type: 'string' },
      // the contact card's own
      'contact-id': { type: 'string' },
      area: { type: 'string' },
      'choose-area': { type: 'boolean' },
      variant: { type: 'string' },
      // the goal picture's own
      view: { type: 'string' },
      audience: { type: 'string' },
      'deep-link': { type: 'boolean' },
      // the feedback form's own
      endpoint: { type: 'string' },
      mode: { type: 'string' },
      // the care flow's own
      national: { type: 'string' },
      contacts: { type: 'string' },
      'contacts-src': { type: 'string' },
      history: { type: 'boolean' },
      html: { type: 'boolean', default: false },
      // where the script is: for a page, and for what a server draws
      loader: { type: 'string' },
      // the stand-alone page's own
      title: { type: 'string' },
      host: { type: 'string', multiple: true },
      // the doctor's own
      'page-only': { type: 'boolean', default: false },
    },
  });
export type Options = ReturnType<typeof readOptions>['values'];
