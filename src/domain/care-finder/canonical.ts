/** A JSON value as one text, the same however its keys are ordered and its lines broken; for comparing and for hashing. */

/** Keys in the order of their code units, no white space (as RFC 8785). Depth costs no stack. */
export function canonical(value: unknown): string {
  let written = '';
  /** What is left to write, the next last: a value, or signs between values. */
  const left: ({ readonly value: unknown } | string)[] = [{ value }];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (typeof next === 'string') written += next;
    else if (Array.isArray(next.value)) {
      const items = next.value as unknown[];
      written += '[';
      left.push(']');
      for (let index = items.length - 1; index >= 0; index--) {
        left.push({ value: items[index] });
        if (index > 0) left.push(',');
      }
    } else if (typeof next.value === 'object' && next.value !== null) {
      const entries = Object.entries(next.value)
        .filter(([, each]) => each !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1));
      written += '{';
      left.push('}');
      for (let index = entries.length - 1; index >= 0; index--) {
        const [key, each] = entries[index] as [string, unknown];
        left.push({ value: each }, `${JSON.stringify(key)}:`);
        if (index > 0) left.push(',');
      }
    } else written += JSON.stringify(next.value ?? null);
  }
  return written;
}
