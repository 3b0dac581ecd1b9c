/**
 * Deletion by age. What is sent to a region is a public document (allmän handling), which may be deleted only by a
 * decision of the region (gallringsbeslut). So nothing is deleted unless days are configured, and each deletion is kept
 * in a log that the inbox shows.
 */
import { addDays, instantAt, stockholmDate } from '../../src/domain/shared/stockholm-time.js';
import type { Store } from './store.js';
import type { WorkerLog } from './mail.js';

const HOUR = 36e5;

export interface RetentionParts {
  readonly store: Store;
  readonly clock: () => number;
  readonly log: WorkerLog;
}

/** The start, in Stockholm, of the day that lies so many days back: what came before it is older than that. */
export const oldestKept = (days: number, now: number): number => instantAt(addDays(stockholmDate(now), -days), 0);

export class Retention {
  private _timer: NodeJS.Timeout | undefined;
  private _working: Promise<void> | undefined;
  private _doneFor: string | undefined;

  /** @param days whole days that messages are kept; undefined for ever */
  constructor(
    private readonly _parts: RetentionParts,
    private readonly _days: number | undefined,
  ) {
    if (_days !== undefined && !(Number.isInteger(_days) && _days > 0)) {
      throw new Error(`Messages are kept for a whole number of days, at least one; not ${_days}.`);
    }
  }

  start(): void {
    if (this._days === undefined) return;
    this._timer = setInterval(() => void this.work(), HOUR);
    void this.work();
  }

  async stop(): Promise<void> {
    clearInterval(this._timer);
    await this._working;
  }

  /** Deletes what has become too old, once each day in Stockholm. Never rejects. */
  work(): Promise<void> {
    this._working ??= this._deleteOnce()
      .catch(() => this._parts.log.error({}, 'old messages could not be deleted; tried again within the hour'))
      .finally(() => (this._working = undefined));
    return this._working;
  }

  private async _deleteOnce(): Promise<void> {
    const { store, clock, log } = this._parts;
    const now = clock();
    const today = stockholmDate(now);
    if (this._days === undefined || this._doneFor === today) return;
    const before = new Date(oldestKept(this._days, now)).toISOString();
    const count = await store.deleteBefore(before, new Date(now).toISOString());
    this._doneFor = today;
    if (count > 0) log.info({ count, before }, 'messages were deleted by age');
  }
}
