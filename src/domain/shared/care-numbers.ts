/**
 * What may be said of the national care numbers. Source: DOMAIN.md 2.2 and DESIGN.md part 4, gathered 2026-11-22 from
 * the services' own pages, msb.se, giftinformation.se, mind.se and PTS. Every number not named here is the region's own.
 */
import { phoneDigits } from './phone-number.js';

/** Compiled in, so that they stand when everything else fails: emergency and healthcare advice. */
export const CARE_NUMBERS = ['112', '1177'] as const;

/**
 * - `compiled-in`: ours, works without any content
 * - `certain`: shown as it is
 * - `to-verify`: hidden from residents until the content carries a `checked` date within twelve months
 * - `refused`: closed or misleading; never shown
 * - `region`: the region's own responsibility
 */
export type NumberPolicy = 'compiled-in' | 'certain' | 'to-verify' | 'refused' | 'region';

const POLICIES: Readonly<Record<string, NumberPolicy>> = {
  '112': 'compiled-in',
  '1177': 'compiled-in',
  '11313': 'certain', // information at accidents and crises (msb.se)
  '11414': 'certain', // police, not urgent
  '0104566700': 'certain', // Giftinformationscentralen, less urgent (giftinformation.se)
  '116111': 'certain', // Bris, under 18 (PTS)
  '90101': 'certain', // Mind Självmordslinjen, day and night since 2020-06-01; hours are not claimed
  '90390': 'to-verify', // Hjälplinjen, opened 2024-12-12; single source (alwaysmind.se)
  '020505050': 'to-verify', // Kvinnofridslinjen (NCK 2023) …
  '116016': 'to-verify', // … and the number PTS opened for such a line in 2023; whether it replaced 020 is unsure
  '0771220060': 'refused', // the old Nationella hjälplinjen, closed at the turn of 2019/2020
  '08331231': 'refused', // Giftinformationscentralen's old number
  '116117': 'refused', // everyday advice number in Finland; in Sweden the answer is always 1177
};

/** Compares digits, however the number is written (spaces, `+46`, `0046`). */
export function numberPolicy(telephone: string): NumberPolicy {
  return POLICIES[phoneDigits(telephone)] ?? 'region';
}
