/** Everything that was sent, as a file for Swedish Excel: semicolons, CRLF, UTF-8 with its mark. */
import { setImmediate } from 'node:timers/promises';
import { answerText, languageText, personalDataTexts, suspicionText } from './inbox.strings.js';
import type { Feedback, FeedbackQuery, Store } from './store.js';
import { momentCell } from './swedish-time.js';

/** Rows that are in memory at a time. */
const ROWS = 500;

/** What begins so is taken for a formula by a spreadsheet, in wide letters too, and after spaces. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/** A value as a cell: a formula becomes text by an apostrophe, quotes are doubled, and everything is quoted. */
export function cell(value: string | number | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

const row = (values: readonly (string | number | undefined)[]): string => `${values.map(cell).join(';')}\r\n`;

const HEADING = [
  'Nr',
  'Mottaget (svensk tid)',
  'Mottaget (UTC)',
  'Sida',
  'Hade nytta',
  'Kommentar',
  'Fortsätter på nr',
  'Svarade i det numret',
  'Språk i formuläret',
  'Personuppgifter',
  'Enligt den som skrev: inte en personuppgift',
  'Misstänkt skräp',
  'Behöver åtgärd',
  'Klar',
];

const yes = (value: boolean) => (value ? 'Ja' : '');

const rowOf = (feedback: Feedback, first: Feedback | undefined): string => {
  // An answer that a comment goes on from has a row of its own: counted in this column, it must count once.
  const answered = first?.useful;
  return row([
    feedback.id,
    momentCell(feedback.receivedAt),
    feedback.receivedAt,
    feedback.page,
    answered === undefined && feedback.useful !== undefined ? answerText(feedback.useful) : '',
    feedback.comment,
    first?.id,
    answered === undefined ? '' : answerText(answered),
    languageText(feedback.lang),
    personalDataTexts(feedback.comment ?? '', feedback.flags).join(' '),
    yes(feedback.notPersonalData),
    suspicionText(feedback.suspicions),
    yes(feedback.needsAction),
    yes(feedback.done),
  ]);
};

/** The answers that these comments go on from, by key. */
export async function answersBefore(
  store: Store,
  messages: readonly Feedback[],
): Promise<ReadonlyMap<string, Feedback>> {
  const keys = [...new Set(messages.flatMap(({ follows }) => follows ?? []))];
  const found = keys.length > 0 ? await store.feedbackByKey(keys) : [];
  return new Map(found.map((feedback) => [feedback.idempotencyKey, feedback]));
}

/** The file, piece by piece: a hundred thousand rows are never in memory at once, and what arrives meanwhile moves nothing. */
export async function* csv(store: Store, query: FeedbackQuery): AsyncGenerator<string, void> {
  yield `\ufeff${row(HEADING)}`;
  let beforeId = query.beforeId;
  for (;;) {
    const messages = await store.list({ ...query, ...(beforeId && { beforeId }), limit: ROWS });
    const last = messages.at(-1);
    if (!last) return;
    const firsts = await answersBefore(store, messages);
    // A resident who sends meanwhile comes in between.
    await setImmediate();
    yield messages.map((message) => rowOf(message, firsts.get(message.follows ?? ''))).join('');
    beforeId = last.id;
  }
}
