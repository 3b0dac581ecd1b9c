/** Lets a story stand at a given moment. Tests of the card have their own way, through its harness. */
import { clock } from '../../src/controllers/clock.js';

export function standAt(moment: string): void {
  const now = Date.parse(moment);
  clock.now = () => now;
}
