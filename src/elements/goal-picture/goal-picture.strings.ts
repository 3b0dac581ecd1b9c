/** The goal picture's words. One function a kind of code; a new code without words does not compile. */
import { msg, str } from '@lit/localize';
import { counted } from '../../localization/plural-text.js';
import type { Audience, Decision, DecisionStatus, GoalPicture, TimeSpan } from '../../domain/goal-picture/content.js';
import { dateText } from '../../localization/time-text.js';

const NBSP = '\u00a0';
/** Keeps what stands on both sides of it on one line: without it, 10–15 breaks after the dash and reads as two numbers. */
const JOINER = '\u2060';

export const kindText = (): string => msg('Målbild', { desc: 'Above the name: what kind of text this is' });

export function statusText(status: DecisionStatus): string {
  switch (status) {
    case 'proposed':
      return msg('Förslag', { desc: 'A goal picture that is proposed, not adopted' });
    case 'adopted':
      return msg('Antagen', { desc: 'A goal picture that is adopted' });
    case 'revised':
      return msg('Reviderad', { desc: 'A goal picture that was adopted and later changed' });
    case 'awaited':
      return msg('Inte beslutad än', { desc: 'A decision that is still to come' });
  }
}

/** `Föreslagen av Regionstyrelsen, 11 juni 2021`. */
export function decisionText({ by, status, date }: Decision): string {
  const said = decidedText(status, by);
  return date ? `${said}, ${dateText(date)}` : said;
}

function decidedText(status: DecisionStatus, by: string): string {
  switch (status) {
    case 'proposed':
      return msg(str`Föreslagen av ${by}`, { desc: 'Who proposed the goal picture' });
    case 'adopted':
      return msg(str`Antagen av ${by}`, { desc: 'Who adopted the goal picture' });
    case 'revised':
      return msg(str`Reviderad av ${by}`, { desc: 'Who changed the goal picture' });
    case 'awaited':
      return msg(str`Väntar på beslut av ${by}`, { desc: 'Who is still to decide on the goal picture' });
  }
}

export function audienceText(audience: Audience | undefined): string {
  switch (audience) {
    case 'resident':
      return msg('Invånare', { desc: 'Whom a part is written for' });
    case 'collaboration':
      return msg('Samverkan', { desc: 'Whom a part is written for: organisations that work together' });
    case 'staff':
      return msg('Medarbetare', { desc: 'Whom a part is written for' });
    case undefined:
      return msg('Alla', { desc: 'The choice that shows the parts for every audience' });
  }
}
export const audienceLabel = (): string => msg('Visa det som gäller', { desc: 'Before the choice of audience' });

/** `3 perspektiv`: the noun is the region's own. */
export function countText(count: number, { partNoun }: GoalPicture): string {
  const one = partNoun?.one ?? msg('del', { desc: 'One part of a goal picture' });
  const other =
    partNoun?.other ?? counted(count, msg('delar', { desc: 'After a number: several parts of a goal picture' }));
  return `${count}${NBSP}${count === 1 ? one : other}`;
}

/** `delområde 2 av 4`; its first letter is raised where it is shown. */
export function placeText(index: number, count: number, { partNoun }: GoalPicture): string {
  const noun = partNoun?.one ?? msg('del', { desc: 'One part of a goal picture' });
  return msg(str`${noun} ${index} av ${count}`, { desc: 'Which part this is: "part 2 of 4"' });
}
export const centreText = ({ centreNoun }: GoalPicture): string =>
  centreNoun ?? msg('Kärnan', { desc: 'The part that all the others are gathered around' });

export const pictureLabel = (name: string): string =>
  msg(str`Bild: ${name}`, { desc: 'Accessible name of the picture' });
export const meaningHeading = (): string =>
  msg('Det kan betyda för dig', { desc: 'Heading: what a resident may notice' });
export const isHeading = (): string => msg('Vad nära vård är', { desc: 'Heading of a list' });
export const isNotHeading = (): string => msg('Vad nära vård inte är', { desc: 'Heading of a list' });
export const thoughtHeading = (): string =>
  msg('Vad är viktigt för dig?', { desc: 'Heading of a thought for the reader; nothing is filled in' });
export const backgroundHeading = (): string => msg('Bakgrund', { desc: 'Heading' });
export const areasHeading = (): string => msg('Områden', { desc: 'Heading of the geographic areas' });
export const timelineHeading = (): string =>
  msg('Så lång tid kan det ta', { desc: 'Heading of how many years the change may take' });
export const decisionsHeading = (): string => msg('Beslut', { desc: 'Heading of who has decided and when' });
export const furtherHeading = (): string => msg('Vill du veta mer?', { desc: 'Heading of a list of links' });
export const quotationsHeading = (): string => msg('Röster', { desc: 'Heading of quotations' });

/** However they are written. */
const inOrder = ({ least, most }: Pick<TimeSpan, 'least' | 'most'>): readonly [number, number] =>
  least < most ? [least, most] : [most, least];

/** `10–15 år`. */
export function yearsText(span: Pick<TimeSpan, 'least' | 'most'>): string {
  const [least, most] = inOrder(span);
  const range = least === most ? String(least) : `${least}${JOINER}–${JOINER}${most}`;
  const text = msg('# år', {
    desc: 'How long the change may take; # is a number or a range, "10–15". Counts by the last',
  });
  return counted(most, text, range);
}
export const startYearText = (year: number): string =>
  msg(str`räknat från ${year}`, { desc: 'From which year the years are counted' });
/** `klart 2029–2034`. */
export const endYearText = (startYear: number, span: Pick<TimeSpan, 'least' | 'most'>): string => {
  const [from, through] = inOrder(span).map((years) => startYear + years) as [number, number];
  const years = from === through ? String(from) : `${from}${JOINER}–${JOINER}${through}`;
  return msg(str`klart ${years}`, { desc: 'When the change is expected to be done, "2029–2034"' });
};
export const fictionalText = (): string => msg('Påhittat citat', { desc: 'On a quotation in demonstration content' });

export const showListLabel = (): string => msg('Visa som lista', { desc: 'Button: a list instead of the picture' });
export const showPictureLabel = (): string => msg('Visa som bild', { desc: 'Button: the picture instead of the list' });
export const showAllLabel = (): string => msg('Visa alla', { desc: 'Button: opens every part' });
export const hideAllLabel = (): string => msg('Dölj alla', { desc: 'Button: closes every part' });
export const permalinkLabel = (): string =>
  msg('Länk till den här delen', { desc: 'Link that opens this very part; for sharing' });

export const loadingText = (): string => msg('Hämtar målbilden …', { desc: 'While the content is on its way' });
export const failedText = (): string =>
  msg('Målbilden kan inte visas just nu.', { desc: 'When the content could not be fetched or read' });
export const exampleText = (): string =>
  msg('Exempel. Texten är skriven för att visa komponenten.', { desc: 'On demonstration content' });
