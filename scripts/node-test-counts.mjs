// A reporter for `node --test` that writes the counts, as JSON, for scripts/test.mjs.

export default async function* counts(events) {
  const total = { passed: 0, failed: 0, skipped: 0, reasons: [] };
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.details?.type === 'suite') continue;
    const excuse = data.skip ?? data.todo;
    if (excuse === undefined || excuse === false) total[type === 'test:pass' ? 'passed' : 'failed']++;
    else if (typeof excuse === 'string' && excuse) {
      total.skipped++;
      total.reasons.push(`skipped: ${data.name} – ${excuse}`);
    } else {
      total.failed++;
      total.reasons.push(`skipped without a reason, so it counts as failed: ${data.name}`);
    }
  }
  yield JSON.stringify(total);
}
