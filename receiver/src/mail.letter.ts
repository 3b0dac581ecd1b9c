/**
 * What web editors get by e-mail: plain text, with nothing of what a resident wrote in its headers. A letter that is sent
 * twice has the same Message-ID both times, so that a mail system and a reader can tell.
 */
import { createHash } from 'node:crypto';
import { answerText, languageText, pageName, personalDataTexts } from './inbox.strings.js';
import type { Feedback } from './store.js';
import { dateText, momentText } from './swedish-time.js';
import { stockholmDate } from '../../src/domain/shared/stockholm-time.js';

export interface Letter {
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
}

export interface LetterSettings {
  /** The sender's address: its domain is the Message-ID's. */
  readonly from: string;
  readonly inboxUrl?: string | undefined;
}

const FOOT =
  'Det som skickas till regionen är en allmän handling. Skicka inte brevet vidare om det innehåller personuppgifter.';

const domainOf = (from: string): string => /@([^\s<>@]+)/.exec(from)?.[1] ?? 'localhost';

/** Signs that move a terminal's or a mail program's cursor; line breaks and tabs stay. */
// eslint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(CONTROLS, '\ufffd');

/** The whole comment, each line marked, so that nothing in it can pass for our own words. */
const quoted = (comment: string): string =>
  plain(comment)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

const oneLine = (text: string): string => plain(text).replace(/\s+/g, ' ');

function commentText(feedback: Feedback, first: Feedback | undefined): string {
  const useful = first?.useful ?? feedback.useful;
  return [
    `Nr ${feedback.id}, ${momentText(feedback.receivedAt)}`,
    `Sida: ${oneLine(feedback.page)}`,
    ...(useful === undefined ? [] : [`Hade nytta av sidan: ${answerText(useful)}`]),
    ...(feedback.lang === 'sv' ? [] : [`Språk i formuläret: ${oneLine(languageText(feedback.lang))}`]),
    ...personalDataTexts(feedback.comment ?? '', feedback.flags).map((text) => `Obs! ${text}`),
    '',
    quoted(feedback.comment ?? ''),
  ].join('\n');
}

const footText = ({ inboxUrl }: LetterSettings): string =>
  [...(inboxUrl ? [`Läs och markera i inkorgen: ${inboxUrl}`, ''] : []), FOOT, ''].join('\n');

/** One comment, at once. */
export function commentLetter(feedback: Feedback, first: Feedback | undefined, settings: LetterSettings): Letter {
  const sent = Date.parse(feedback.receivedAt);
  return {
    messageId: `<kommentar-${feedback.id}.${sent}@${domainOf(settings.from)}>`,
    subject: `Ny kommentar från webbplatsen (nr ${feedback.id})`,
    text: [commentText(feedback, first), '', '-- ', footText(settings)].join('\n'),
  };
}

/** Many messages, at least one: the answers counted by page, and every comment whole. */
export function digestLetter(
  messages: readonly Feedback[],
  firsts: ReadonlyMap<string, Feedback>,
  settings: LetterSettings,
): Letter {
  const comments = messages.filter(({ comment }) => comment !== undefined);
  const newest = messages
    .map(({ receivedAt }) => receivedAt)
    .sort()
    .at(-1) as string;
  const content = createHash('sha256')
    .update(messages.map(({ id, receivedAt }) => `${id} ${receivedAt}`).join())
    .digest('hex')
    .slice(0, 16);
  return {
    messageId: `<sammanfattning-${content}@${domainOf(settings.from)}>`,
    subject: `Från webbplatsen: ${counted(comments.length, 'kommentar', 'kommentarer')} till och med ${dateText(stockholmDate(Date.parse(newest)))}`,
    text: [
      ...answerLines(messages, firsts),
      ...comments.flatMap((comment, index) => [
        ...(index > 0 ? ['', '----------', ''] : []),
        commentText(comment, firsts.get(comment.follows ?? '')),
      ]),
      '',
      '-- ',
      footText(settings),
    ].join('\n'),
  };
}

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? `inga ${many}` : `${count} ${count === 1 ? one : many}`;

/** An answer that a comment goes on from is that comment's, and counted with its own message. */
function answerLines(messages: readonly Feedback[], firsts: ReadonlyMap<string, Feedback>): string[] {
  const byPage = new Map<string, { yes: number; no: number }>();
  for (const { page, useful, follows } of messages) {
    if (useful === undefined || firsts.get(follows ?? '')?.useful !== undefined) continue;
    const counts = byPage.get(page) ?? { yes: 0, no: 0 };
    byPage.set(page, useful ? { ...counts, yes: counts.yes + 1 } : { ...counts, no: counts.no + 1 });
  }
  if (byPage.size === 0) return [];
  const lines = [...byPage]
    .sort(([, a], [, b]) => b.no - a.no)
    .map(([page, { yes, no }]) => `${oneLine(pageName(page))}: ${yes} ja, ${no} nej`);
  return ['Hade besökarna nytta av sidan?', ...lines, ''];
}
