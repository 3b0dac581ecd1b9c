// Deletion by age: only where a region has decided it, and never in silence.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { message, standingClock, storeWith } from './support/messages.mjs';
import { load } from './support/receiver.mjs';

const { oldestKept, Retention } = await load('retention');

const OLD = '2020-01-01T00:00:00.000Z';
const logOf = () => {
  const lines = [];
  const line = (level) => (facts, text) => lines.push({ level, text, ...facts });
  return { lines, info: line('info'), error: line('error') };
};
const retentionOf = (store, days, clock = standingClock(), log = logOf()) =>
  Object.assign(new Retention({ store, clock, log }, days), { clock, log });

describe('retention', () => {
  it('deletes nothing, ever, where no number of days is configured', async (t) => {
    const store = await storeWith(t, message({ receivedAt: OLD, comment: 'gammal' }));
    const retention = retentionOf(store, undefined);
    retention.start();
    await retention.work();
    await retention.stop();
    assert.equal(await store.count({}), 1);
    assert.deepEqual(await store.deletions(), []);
  });

  it('deletes what is older than the days, keeps the rest, and notes when and how many', async (t) => {
    const store = await storeWith(
      t,
      message({ receivedAt: OLD }),
      message({ receivedAt: '2025-11-23T22:59:59.999Z' }),
      // Midnight in Stockholm, 365 days back.
      message({ receivedAt: '2025-11-23T23:00:00.000Z' }),
      message(),
    );
    const retention = retentionOf(store, 365);
    await retention.work();
    assert.deepEqual(
      (await store.list({})).map(({ id }) => id),
      [4, 3],
    );
    assert.deepEqual(await store.deletions(), [
      { at: '2026-11-24T09:00:00.000Z', count: 2, before: '2025-11-23T23:00:00.000Z' },
    ]);
    assert.deepEqual(retention.log.lines, [
      { level: 'info', text: 'messages were deleted by age', count: 2, before: '2025-11-23T23:00:00.000Z' },
    ]);
  });

  it('does so once a day in Stockholm, however often it looks, and notes nothing where there was nothing to delete', async (t) => {
    const store = await storeWith(t, message({ receivedAt: '2025-11-24T12:00:00.000Z' }));
    const days = [];
    const counting = { ...store, deleteBefore: (before, now) => (days.push(now), store.deleteBefore(before, now)) };
    const retention = retentionOf(counting, 365, standingClock('2026-11-24T09:00:00.000Z'));
    for (let hour = 0; hour < 14; hour += 1) {
      await retention.work();
      retention.clock.go(60);
    }
    assert.equal(await store.count({}), 1);
    assert.deepEqual(days, ['2026-11-24T09:00:00.000Z']);
    assert.deepEqual(await store.deletions(), []);
    await retention.work();
    assert.equal(days.length, 2);
    assert.equal(await store.count({}), 0);
    assert.equal((await store.deletions()).length, 1);
  });

  it('is counted in days of Stockholm, also when the clocks are changed', () => {
    const at = (iso) => new Date(oldestKept(1, Date.parse(iso))).toISOString();
    assert.equal(at('2026-03-30T00:30:00.000Z'), '2026-03-28T23:00:00.000Z');
    assert.equal(at('2026-03-30T22:30:00.000Z'), '2026-03-29T22:00:00.000Z');
    assert.equal(at('2026-10-26T12:00:00.000Z'), '2026-10-24T22:00:00.000Z');
  });

  it('tries again within the hour when the store does not answer, and says so', async (t) => {
    const store = await storeWith(t, message({ receivedAt: OLD }));
    let broken = true;
    const failing = {
      ...store,
      deleteBefore: (...dates) => (broken ? Promise.reject(new Error('disk')) : store.deleteBefore(...dates)),
    };
    const retention = retentionOf(failing, 30);
    await retention.work();
    assert.equal(retention.log.lines[0].level, 'error');
    broken = false;
    await retention.work();
    assert.equal(await store.count({}), 0);
  });

  it('refuses a number of days that would delete everything', async (t) => {
    const store = await storeWith(t);
    for (const days of [0, -1, 0.5, Number.NaN]) assert.throws(() => retentionOf(store, days), /at least one/);
  });
});
