/** How a row of either database reads as a message. */
import type { Feedback, FeedbackQuery, PageShare, Suspicion } from './store.js';

export interface FeedbackRow {
  readonly id: number | bigint | string;
  readonly idempotency_key: string;
  readonly digest: string;
  readonly received_at: string | Date;
  readonly page: string;
  readonly lang: string;
  readonly useful: number | boolean | null;
  readonly comment: string | null;
  readonly follows: string | null;
  readonly flags: string;
  readonly not_personal_data: number | boolean;
  readonly suspicions: string;
  readonly done: number | boolean;
  readonly needs_action: number | boolean;
}

/** A point in time as ISO 8601, UTC, with milliseconds: all of one length, so that they sort as text. */
export const isoTime = (time: string | Date): string => new Date(time).toISOString();

export function feedbackOf(row: FeedbackRow): Feedback {
  return {
    id: Number(row.id),
    idempotencyKey: row.idempotency_key,
    digest: row.digest,
    receivedAt: isoTime(row.received_at),
    page: row.page,
    lang: row.lang,
    ...(row.useful !== null && { useful: Boolean(row.useful) }),
    ...(row.comment !== null && { comment: row.comment }),
    ...(row.follows !== null && { follows: row.follows }),
    flags: JSON.parse(row.flags) as string[],
    notPersonalData: Boolean(row.not_personal_data),
    suspicions: JSON.parse(row.suspicions) as Suspicion[],
    done: Boolean(row.done),
    needsAction: Boolean(row.needs_action),
  };
}

/** The list of suspicions, as it is stored, of a message that stands in the inbox. */
export const UNSUSPECTED = '[]';

/**
 * A query as SQL. The two databases differ in how they write a placeholder and a truth value.
 * @param placeholder writes the place of the n-th value, from 1
 * @param truth writes a boolean as the database stores it
 */
export function whereOf(
  query: FeedbackQuery,
  placeholder: (position: number) => string,
  truth: (value: boolean) => unknown,
): { readonly where: string; readonly values: readonly unknown[] } {
  const terms: string[] = [];
  const values: unknown[] = [];
  const term = (column: string, operator: string, value: unknown) => {
    values.push(value);
    terms.push(`${column} ${operator} ${placeholder(values.length)}`);
  };
  if (query.page !== undefined) term('page', '=', query.page);
  if (query.queue !== undefined) term('suspicions', query.queue === 'inbox' ? '=' : '<>', UNSUSPECTED);
  if (query.done !== undefined) term('done', '=', truth(query.done));
  if (query.needsAction !== undefined) term('needs_action', '=', truth(query.needsAction));
  if (query.beforeId !== undefined) term('id', '<', query.beforeId);
  if (query.commented !== undefined) terms.push(query.commented ? 'comment IS NOT NULL' : 'comment IS NULL');
  return { where: terms.length > 0 ? `WHERE ${terms.join(' AND ')}` : '', values };
}

/** What residents thought of each page, the marked queue left out. An answer that a comment goes on from counts once. */
export const SHARES = `
  SELECT page,
    SUM(CASE WHEN useful_once = 1 THEN 1 ELSE 0 END) AS yes,
    SUM(CASE WHEN useful_once = 0 THEN 1 ELSE 0 END) AS no,
    SUM(CASE WHEN comment IS NOT NULL THEN 1 ELSE 0 END) AS comments,
    SUM(CASE WHEN is_open THEN 1 ELSE 0 END) AS open,
    SUM(CASE WHEN is_open AND needs_action THEN 1 ELSE 0 END) AS "needsAction"
  FROM (
    SELECT page, comment, needs_action, comment IS NOT NULL AND NOT done AS is_open,
      CASE
        WHEN useful IS NULL THEN NULL
        WHEN EXISTS (
          SELECT 1 FROM feedback AS first
          WHERE first.idempotency_key = feedback.follows AND first.useful IS NOT NULL
        ) THEN NULL
        WHEN useful THEN 1
        ELSE 0
      END AS useful_once
    FROM feedback
    WHERE suspicions = '${UNSUSPECTED}'
  ) AS each
  GROUP BY page`;

/** The rows of `SHARES`, by page. Sorted here: databases sort text each in their own way. */
export const sharesOf = (rows: readonly Record<keyof PageShare, string | number>[]): readonly PageShare[] =>
  rows
    .map(({ page, yes, no, comments, open, needsAction }) => ({
      page: String(page),
      yes: Number(yes),
      no: Number(no),
      comments: Number(comments),
      open: Number(open),
      needsAction: Number(needsAction),
    }))
    .sort((a, b) => (a.page < b.page ? -1 : 1));
