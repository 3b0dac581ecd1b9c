/** Finding fields that a schema does not know. They are kept in the document and reported: most are spelling mistakes. */
import type * as v from 'valibot';
import { pathText, problem, type Problem } from './problems.js';

type Key = string | number;
/** The inner parts of the schemas that our content kinds use, as Valibot exposes them. */
interface SchemaParts {
  readonly entries?: Readonly<Record<string, SchemaParts>>;
  readonly item?: SchemaParts;
  readonly value?: SchemaParts;
  readonly wrapped?: SchemaParts;
  readonly options?: readonly SchemaParts[];
}

/** Reports every field of `input` that `schema` has no place for (`field.unknown`). */
export function unknownFields(schema: v.GenericSchema, input: unknown): Problem[] {
  return walk(schema as SchemaParts, input, []);
}

function walk(schema: SchemaParts, input: unknown, keys: readonly Key[]): Problem[] {
  if (typeof input !== 'object' || input === null) return [];
  if (schema.wrapped) return walk(schema.wrapped, input, keys);
  if (schema.options) {
    const fitting = schema.options.find((option) => (Array.isArray(input) ? option.item : option.entries ?? option.value));
    return fitting ? walk(fitting, input, keys) : [];
  }
  if (Array.isArray(input)) {
    return schema.item ? input.flatMap((each, index) => walk(schema.item as SchemaParts, each, [...keys, index])) : [];
  }
  return Object.entries(input).flatMap(([key, value]) => {
    const inner = schema.entries ? own(schema.entries, key) : schema.value;
    if (inner) return walk(inner, value, [...keys, key]);
    return schema.entries && key !== '__proto__' ? [problem('field.unknown', pathText([...keys, key]))] : [];
  });
}

const own = (entries: Readonly<Record<string, SchemaParts>>, key: string): SchemaParts | undefined =>
  Object.prototype.hasOwnProperty.call(entries, key) ? entries[key] : undefined;
