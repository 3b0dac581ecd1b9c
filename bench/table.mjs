// What the benchmarks of interactions print: what each costs, as a share of a frame and as a multiple of a press that does
// nothing, measured in the same run.

export const FRAME_MS = 1000 / 60;

/** The value that so large a share of the others lie below. */
function at(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** What the element does: script, style and layout. What is beside it in a task is the browser’s own and the measuring. */
export const work = (measured, share) =>
  at(
    measured.map(({ script, layout }) => script + layout),
    share,
  );

/**
 * @param costs what was measured, by name; `nothing` is the press that does nothing
 * @param rows a label and a name each
 */
export function printTable(costs, rows) {
  const middle = (name, kind) =>
    at(
      costs[name].map((each) => each[kind]),
      0.5,
    );
  const columns = ['', 'script', 'layout', 'both', '9 of 10', 'of a frame', '× nothing'];
  const table = rows.map(([label, name]) => [
    label,
    `${middle(name, 'script').toFixed(1)} ms`,
    `${middle(name, 'layout').toFixed(1)} ms`,
    `${work(costs[name], 0.5).toFixed(1)} ms`,
    `${work(costs[name], 0.9).toFixed(1)} ms`,
    (work(costs[name], 0.5) / FRAME_MS).toFixed(2),
    (work(costs[name], 0.5) / work(costs.nothing, 0.5)).toFixed(1),
  ]);
  const widths = columns.map((title, index) =>
    Math.max(...[title, ...table.map((row) => row[index])].map(({ length }) => length)),
  );
  for (const cells of [columns, ...table]) {
    console.log(cells.map((cell, index) => (index ? cell.padStart(widths[index]) : cell.padEnd(widths[0]))).join('  '));
  }
}
