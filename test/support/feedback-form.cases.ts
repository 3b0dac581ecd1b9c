/** The feedback form case by case, for the laws and the accessibility trees: every example, and its states. */
import { waitUntil } from '@open-wc/testing';
import type { WidgetCase } from '../suites/widget.suite.js';
import {
  arrangeFeedbackForm,
  openBox,
  type FeedbackFormHarness,
  type FeedbackFormWishes,
} from './feedback-form.harness.js';
import { addressOf, FEEDBACK_FORMS, UNREADABLE_FEEDBACK_FORMS } from './examples.js';

interface More {
  readonly example?: string;
  readonly isFailure?: boolean;
  /** What the resident does before one looks. */
  then?(form: FeedbackFormHarness): unknown;
}

export const feedbackForm = (name: string, wishes: FeedbackFormWishes, { then, ...more }: More = {}): WidgetCase => ({
  name,
  ...more,
  async arrange() {
    const form = await arrangeFeedbackForm(wishes);
    await then?.(form);
    await form.element.updateComplete;
    return form.element;
  },
});

const failure = (name: string, wishes: FeedbackFormWishes, more: More = {}): WidgetCase =>
  feedbackForm(name, wishes, { isFailure: true, ...more });

const REGISTERS: Readonly<Record<string, string>> = {
  norrbotten: '/content/norrbotten/contacts.json',
  orebro: '/content/orebro/contacts.json',
  vasternorrland: '/content/vasternorrland/contacts.json',
  vasterbotten: '/content/vasterbotten/contacts.json',
  edge: '/content/edge/longest.json',
};
/** English and right to left take their contacts from a register that has them. */
const registerOf = (name: string): string | undefined =>
  /smallest|empty|hostile|rtl/.test(name)
    ? undefined
    : /english|mail|no-recipient/.test(name)
      ? REGISTERS.norrbotten
      : REGISTERS[name.split('/')[0] as string];

export const wishesFor = (name: string): FeedbackFormWishes => {
  const contacts = registerOf(name);
  return {
    src: addressOf(name),
    ...(contacts && { contacts }),
    ...(/english/.test(name) && { lang: 'en' }),
    ...(/rtl/.test(name) && { lang: 'ar', dir: 'rtl' }),
  };
};

const speaksEnglish = ({ element }: FeedbackFormHarness): Promise<void> =>
  waitUntil(() => element.shadowRoot?.querySelector('.nv')?.getAttribute('lang') === 'en', 'the words should come');

/** Each example as it is met, and with the comment open. */
export const examplesOfForms = (): WidgetCase[] =>
  FEEDBACK_FORMS.flatMap((name) => {
    const wishes = wishesFor(name);
    const first = (form: FeedbackFormHarness): unknown => (/english/.test(name) ? speaksEnglish(form) : undefined);
    if (/no-recipient/.test(name)) {
      return [
        failure(`${name}: nobody reads it`, wishes, {
          example: name,
          then: (form) => form.withContacts(),
        }),
      ];
    }
    return [
      feedbackForm(`${name}, as it is met`, wishes, { example: name, then: first }),
      feedbackForm(`${name}, the comment open`, wishes, {
        example: name,
        async then(form) {
          await first(form);
          await form.open(form.query('.disclosure')?.textContent?.replace(/\s+/g, ' ').trim());
        },
      }),
    ];
  });

const NORRBOTTEN = wishesFor('norrbotten/feedback-form');
const to = (...answers: readonly string[]): FeedbackFormWishes => ({
  ...NORRBOTTEN,
  endpoint: openBox(...answers).endpoint,
});
const written =
  (text: string, more?: (form: FeedbackFormHarness) => unknown) =>
  async (form: FeedbackFormHarness): Promise<void> => {
    await form.open();
    await form.write(text);
    await more?.(form);
  };

const BUS = 'Tiderna för bussen till sjukhuset stämmer inte.';

export const feedbackFormStates: readonly WidgetCase[] = [
  failure('no address at all', {}),
  failure('a file that is not there', { src: '/content/ingen.json' }),
  failure('a file that is not JSON', { src: '/content/edge/malformed.json' }),
  ...UNREADABLE_FEEDBACK_FORMS.map((name) => failure(name, { src: addressOf(name) })),
  failure('another kind of document', { src: '/content/norrbotten/contacts.json' }),
  failure(
    'an endpoint that nothing can be sent to',
    { ...NORRBOTTEN, endpoint: 'ftp://region.example/' },
    { then: (form) => form.withContacts() },
  ),
  failure(
    'a failure with preview',
    { src: '/content/ingen.json', preview: true },
    { then: (form) => waitUntil(() => form.notice !== '', 'the notice should come') },
  ),
  failure('the page’s own text while it fails', { src: '/content/ingen.json', fallback: 'Ring växeln.' }),
  feedbackForm('only the question', { ...NORRBOTTEN, mode: 'useful' }),
  feedbackForm(
    'only the comment',
    { ...NORRBOTTEN, mode: 'comment' },
    { then: (form) => form.open('Skriv en kommentar') },
  ),
  feedbackForm('yes, received', to('ok'), { then: (form) => form.answer('Ja') }),
  feedbackForm('no, received', to('ok'), {
    async then(form) {
      await form.answer('Nej');
      await form.writable();
    },
  }),
  feedbackForm('an answer that did not come through', to('invalid'), { then: (form) => form.answer('Ja') }),
  feedbackForm('sent with nothing written', to('ok'), { then: written('', (form) => form.send()) }),
  feedbackForm('a comment that is too long', to('ok'), {
    then: written('Lång. '.repeat(200), (form) => form.send()),
  }),
  feedbackForm('personal data pointed out', to('ok'), {
    then: written('Jag hittar inte telefontiden. Mitt nummer är 19121212-1212 och jag heter som ni vet.'),
  }),
  feedbackForm('personal data hinders the sending', to('ok'), {
    then: written('Skriv till exempel@region.example, 19121212-1212.', (form) => form.send()),
  }),
  feedbackForm('words of need', to('ok'), { then: written('Jag har feber och vill boka tid.') }),
  feedbackForm('words of emergency', to('ok'), { then: written('Jag har svårt att andas.') }),
  feedbackForm('a comment received', to('ok'), { then: written(BUS, (form) => form.send()) }),
  feedbackForm('a comment that did not come through', to('login'), { then: written(BUS, (form) => form.send()) }),
  feedbackForm('too many comments', to('many'), { then: written(BUS, (form) => form.send()) }),
  feedbackForm('a comment on its way', to('silence'), {
    then: written(BUS, (form) => form.press('Skicka')),
  }),
  feedbackForm('a letter ready', wishesFor('edge/feedback-form/mail'), {
    async then(form) {
      await form.open('Skriv en kommentar');
      await form.write(BUS);
      await form.send('Fortsätt till e-post');
    },
  }),
  feedbackForm(
    'with preview',
    { ...NORRBOTTEN, preview: true },
    {
      then: (form) => waitUntil(() => form.notice !== '', 'the notice should come'),
    },
  ),
];

export const richest = feedbackForm('richest', to('ok'), {
  then: written('Jag har feber. Mitt nummer är 19121212-1212.'),
});
