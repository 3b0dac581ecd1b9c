// Counts a run of the test runner into .cache/, where scripts/test.mjs reads it.
import { mkdirSync, writeFileSync } from 'node:fs';

const SKIP_NOTE = /^skipped: /;

/** A skipped test must say why (`skipBecause` in test/support/commands.ts); one that does not counts as failed. */
export function summaryReporter(engine) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0, files: sessions.length };
      const reasons = [];
      for (const session of sessions) {
        const notes = session.logs.map(([first]) => String(first)).filter((text) => SKIP_NOTE.test(text));
        reasons.push(...notes);
        const skipped = [];
        const walk = ({ tests = [], suites = [] }) => {
          for (const test of tests) {
            if (test.skipped) skipped.push(test.name);
            else counts[test.passed ? 'passed' : 'failed']++;
          }
          suites.forEach(walk);
        };
        if (session.testResults) walk(session.testResults);
        // A file that does not load, or breaks outside its tests, is one failure.
        if (!session.testResults || session.errors.length > 0) counts.failed++;
        counts.skipped += skipped.length;
        for (const name of skipped) {
          if (notes.some((note) => note.includes(name))) continue;
          counts.skipped--;
          counts.failed++;
          console.error(`"${name}" is skipped without a reason: use skipBecause().`);
          process.exitCode = 1;
        }
      }
      mkdirSync('.cache', { recursive: true });
      writeFileSync(`.cache/tests-${engine}.json`, JSON.stringify({ ...counts, reasons }));
      console.log(`${engine}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
    },
  };
}
