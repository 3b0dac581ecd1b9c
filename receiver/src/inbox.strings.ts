/** The inbox's words for codes. */
import {
  IDENTITY_KINDS,
  maskPersonalData,
  type PersonalDataKind,
} from '../../src/domain/feedback-form/personal-data.js';
import type { State } from './inbox.filters.js';
import type { Feedback, PageShare, Suspicion } from './store.js';

const NBSP = '\u00a0';

export const STATE_NAMES: Readonly<Record<State, string>> = {
  new: 'Nya',
  action: 'Behöver åtgärd',
  done: 'Klara',
  all: 'Alla',
};

export const QUEUE_NAMES = { inbox: 'Inkorgen', suspected: 'Misstänkt skräp' } as const;

const SUSPICIONS: Readonly<Record<Suspicion, string>> = {
  honeypot: 'ett dolt fält som ingen människa ser var ifyllt',
  'too-quick': 'det skickades snabbare än en människa hinner skriva',
  'many-links': 'det innehåller många länkar',
  'no-proof': 'det skickades utan den kontroll som en webbläsare gör',
};

export const suspicionText = (suspicions: readonly Suspicion[]): string =>
  suspicions.map((suspicion) => SUSPICIONS[suspicion] ?? suspicion).join(', och ');

const list = new Intl.ListFormat('sv', { type: 'conjunction' });
const number = new Intl.NumberFormat('sv');

/** `12 300`, as Swedes write it. */
export const numberText = (value: number): string => number.format(value);

/** `ett personnummer och en e-postadress` */
export const flagsText = (flags: readonly string[]): string =>
  list.format([
    ...new Set(flags.map((flag) => FLAGS[flag as PersonalDataKind] ?? 'något som liknar en personuppgift')),
  ]);

/**
 * What the comment held of personal data, and whether it still does: numbers that say who somebody is may have been
 * masked before they were stored.
 */
export function personalDataTexts(comment: string, flags: readonly string[]): readonly string[] {
  const isMasked = (flag: string) =>
    (IDENTITY_KINDS as ReadonlySet<string>).has(flag) &&
    comment.includes(maskPersonalData(' ', [{ kind: flag as PersonalDataKind, start: 0, end: 1 }]));
  const masked = flags.filter(isMasked);
  const left = flags.filter((flag) => !isMasked(flag));
  return [
    ...(masked.length > 0 ? [`Innehöll ${flagsText(masked)}, som är maskerat.`] : []),
    ...(left.length > 0 ? [`Innehåller ${flagsText(left)}.`] : []),
  ];
}

const FLAGS: Readonly<Record<PersonalDataKind, string>> = {
  'personal-identity-number': 'ett personnummer',
  'coordination-number': 'ett samordningsnummer',
  phone: 'ett telefonnummer',
  email: 'en e-postadress',
  address: 'en gatuadress',
  'booking-reference': 'ett bokningsnummer',
};

const languages = new Intl.DisplayNames('sv', { type: 'language', fallback: 'none' });

/** `engelska` for `en`; the tag itself where Swedish has no name for it. */
export function languageText(tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export const answerText = (useful: boolean): string => (useful ? 'Ja' : 'Nej');

/** A share of four answers says nothing, so it is not given. */
const FEWEST_FOR_SHARE = 5;

export function shareText({ yes, no }: PageShare): string {
  const all = yes + no;
  if (all === 0) return 'Inga svar än';
  const counts = `${numberText(yes)} av ${numberText(all)} hade nytta`;
  return all < FEWEST_FOR_SHARE ? counts : `${counts}, ${percent({ yes, no })}${NBSP}%`;
}

/** Undefined under five answers. */
export const shareOf = ({ yes, no }: PageShare): number | undefined =>
  yes + no < FEWEST_FOR_SHARE ? undefined : yes / (yes + no);

/** Rounded, but 100 and 0 only where it is everybody or nobody. */
function percent({ yes, no }: Pick<PageShare, 'yes' | 'no'>): number {
  const share = Math.round((100 * yes) / (yes + no));
  if (share === 100 && no > 0) return 99;
  return share === 0 && yes > 0 ? 1 : share;
}

/** An address as people read it: without `https://`, and with å, ä and ö. */
export function pageName(page: string): string {
  const name = page.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}

/** The address as a link, where it is one that a page can have. */
export function pageLink(page: string): string | undefined {
  if (!URL.canParse(page)) return undefined;
  const { protocol, href } = new URL(page);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

export const stateText = ({ done, needsAction }: Feedback): string | undefined =>
  done ? 'Klar' : needsAction ? 'Behöver åtgärd' : undefined;
