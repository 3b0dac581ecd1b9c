/**
 * A content schema as a small table. Residents' pages carry the table and a short reader of it (`parse`) instead of the
 * schema library: the same rules in a third of the bytes. Used when building; no page loads this file.
 */
import type * as v from 'valibot';
import type { Format } from './formats.js';
import type { Table } from './parse.js';

/** The inner parts of the schemas that our content kinds use, as Valibot exposes them. */
interface SchemaParts {
  readonly kind: string;
  readonly type: string;
  readonly pipe?: readonly (SchemaParts & {
    readonly requirement?: unknown;
    readonly metadata?: Readonly<Record<string, unknown>>;
  })[];
  readonly entries?: Readonly<Record<string, SchemaParts>>;
  readonly item?: SchemaParts;
  readonly key?: SchemaParts;
  readonly value?: SchemaParts;
  readonly wrapped?: SchemaParts;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
}

/**
 * Throws for a schema with a part that the table has no word for.
 * @param hasLimits whether texts keep their limits, which matter to editors only
 */
export function tableOf(schema: v.GenericSchema, hasLimits = true): Table {
  const read = (part: SchemaParts): Table => tableOfPart(part, read, hasLimits);
  return read(schema);
}

function tableOfPart(schema: SchemaParts, read: (part: SchemaParts) => Table, hasLimits: boolean): Table {
  const notes = metadataOf(schema);
  switch (schema.type) {
    case 'string':
      return notes.writtenAs ? (notes.writtenAs as Format) : hasLimits ? limitOf(schema) : 0;
    case 'number':
      return 'number';
    case 'boolean':
      return { oneOf: [true, false] };
    case 'literal':
      return { oneOf: [schema.literal] };
    case 'picklist':
      return { oneOf: schema.options ?? [] };
    case 'optional':
      return read(schema.wrapped as SchemaParts);
    case 'array':
      return { list: read(schema.item as SchemaParts) };
    case 'record':
      return { keys: read(schema.key as SchemaParts), values: read(schema.value as SchemaParts) };
    case 'union':
      return { either: (schema.options as readonly SchemaParts[]).map(read) };
    case 'loose_object': {
      const entries = Object.entries(schema.entries ?? {});
      return {
        fields: Object.fromEntries(
          entries.map(([key, value]) => [value.type === 'optional' ? key : `${key}!`, read(value)]),
        ),
        ...(notes.whole ? { whole: true } : {}),
      };
    }
    default:
      throw new Error(`The table has no word for the schema "${schema.type}".`);
  }
}

/** All metadata of a schema, its inner pipes included: a titled text is a pipe around a pipe. */
function metadataOf(schema: SchemaParts): Readonly<Record<string, unknown>> {
  const inner = (schema.pipe ?? []).filter((part) => part !== schema);
  return Object.assign(
    {},
    ...inner.map((part) => ({ ...(part.kind === 'schema' && metadataOf(part)), ...part.metadata })),
  ) as Record<string, unknown>;
}

function limitOf(schema: SchemaParts): number {
  for (const part of schema.pipe ?? []) {
    if (part.type === 'max_length') return part.requirement as number;
    if (part !== schema && part.kind === 'schema' && part.pipe) return limitOf(part);
  }
  return 0;
}
