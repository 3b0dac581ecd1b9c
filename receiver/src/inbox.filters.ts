/** What the inbox is asked to show, as it stands in the page's address. Whatever else stands there is ignored. */
import type { FeedbackQuery } from './store.js';

export const STATES = ['new', 'action', 'done', 'all'] as const;
export type State = (typeof STATES)[number];

export interface Filter {
  readonly queue: 'inbox' | 'suspected';
  readonly state: State;
  readonly page?: string;
  /** Also what says only yes or no. */
  readonly answers: boolean;
  /** Messages older than the one with this number: the next fifty. */
  readonly beforeId?: number;
}

const WORDS: Readonly<Record<State, string>> = { new: 'nya', action: 'atgard', done: 'klara', all: 'alla' };

export function readFilter(search: URLSearchParams): Filter {
  const word = search.get('visa');
  const page = search.get('sida');
  const before = Number(search.get('fore'));
  return {
    queue: search.get('ko') === 'skrap' ? 'suspected' : 'inbox',
    state: STATES.find((state) => WORDS[state] === word) ?? 'new',
    ...(page && { page }),
    answers: search.get('svar') === 'ja',
    ...(Number.isSafeInteger(before) && before > 0 && { beforeId: before }),
  };
}

/** The filter as a query, `?` included; `?` alone is the start, and still an address that a link can have. */
export function writeFilter(filter: Filter, more: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams();
  if (filter.queue === 'suspected') search.set('ko', 'skrap');
  if (filter.state !== 'new') search.set('visa', WORDS[filter.state]);
  if (filter.page) search.set('sida', filter.page);
  if (filter.answers) search.set('svar', 'ja');
  if (filter.beforeId) search.set('fore', String(filter.beforeId));
  for (const [name, value] of Object.entries(more)) search.set(name, value);
  return `?${search.toString()}`;
}

/** What the form that chooses a page must send along, so that it changes nothing else. */
export const keptFields = (filter: Filter): readonly (readonly [string, string])[] => [
  ...(filter.queue === 'suspected' ? [['ko', 'skrap'] as const] : []),
  ...(filter.state !== 'new' ? [['visa', WORDS[filter.state]] as const] : []),
];

/** A message is new, needs action or is done: of the two marks, done is the stronger. */
const MARKS: Readonly<Record<State, Pick<FeedbackQuery, 'done' | 'needsAction'>>> = {
  new: { done: false, needsAction: false },
  action: { done: false, needsAction: true },
  done: { done: true },
  all: {},
};

export function queryOf(filter: Filter): FeedbackQuery {
  return {
    queue: filter.queue,
    ...MARKS[filter.state],
    ...(filter.page && { page: filter.page }),
    ...(!filter.answers && { commented: true }),
    ...(filter.beforeId && { beforeId: filter.beforeId }),
  };
}
