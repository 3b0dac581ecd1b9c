/** Levels of care (DESIGN part 4). */

/** The ladder, top down: on each step somebody can do more, and one waits for fewer. */
export const LADDER = [
  'emergency',
  'emergency-department',
  'out-of-hours',
  'advice',
  'primary-care',
  'self-care',
] as const;

/** The ladder, and what stands beside it. */
export const CARE_LEVELS = [
  ...LADDER,
  'specialist',
  'maternity',
  'child-health',
  'youth',
  'dental',
  'mental-health',
  'municipal',
  'support-line',
  'e-service',
  'information',
] as const;
export type CareLevel = (typeof CARE_LEVELS)[number];

export const isOnLadder = (level: CareLevel): boolean => (LADDER as readonly CareLevel[]).includes(level);
