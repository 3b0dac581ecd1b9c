/**
 * What one widget may know of a contact that another keeps: how it can be reached, not what it says. The care flow's
 * verifier asks it of the contact register, without either knowing the other.
 */
export interface ContactReach {
  /** Whether there is a way that anybody can take: a telephone, a door, a web page. */
  readonly open: boolean;
  /** Whether there is a way at all; those beside `open` need a login. */
  readonly any: boolean;
  /** The digits of every number that residents see. */
  readonly dials: readonly string[];
  /** Numbers that are hidden until somebody has checked them, as they are written. */
  readonly unverified: readonly string[];
  /** Numbers that are closed or mislead, as they are written. */
  readonly refused: readonly string[];
}

/** How the contact with that id can be reached; undefined where the register has none. */
export type ReachOf = (contact: string) => ContactReach | undefined;
