/** Reading a contact register: from an unknown value to a typed one, with what is wrong as codes. */
import { isEmpty, parse, type Parsed, type Table } from '../shared/parse.js';
import { problem } from '../shared/problems.js';
import { contacts } from '../../generated/tables.js';
import type { Area, Contact, Register } from './content.js';

/** The major version of the content kind that this code reads. */
export const CONTACTS_VERSION = 1;

/**
 * Parses a contact register. A document of another kind or a newer major version is not guessed at; a missing or faulty
 * kind, version or language is reported and read as `contacts`, 1 and Swedish, since the rest is plain enough.
 * @param table the schema's table; with limits for texts where an editor is to be told of them
 */
export function parseRegister(input: unknown, table: Table = contacts): Parsed<Register> {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { problems: [problem('document.wrong-type', '')] };
  }
  const { kind, version } = input as Record<string, unknown>;
  if (!isEmpty(kind) && kind !== 'contacts') return { problems: [problem('document.wrong-kind', 'kind', kind)] };
  if (/^(number|string)$/.test(typeof version) && Number(version) > CONTACTS_VERSION) {
    return { problems: [problem('document.newer-version', 'version', version)] };
  }
  return parse<Register>(table, input, { kind: 'contacts', version: CONTACTS_VERSION, lang: 'sv' });
}

/** The entry with that id; without an id, the only entry of a register that has one. The first wins where two share an id. */
export function findContact(register: Register, id: string | undefined): Contact | undefined {
  if (id) return register.contacts.find((contact) => contact.id === id);
  return register.contacts.length === 1 ? register.contacts[0] : undefined;
}

/** An area and what it lies in, nearest first: the municipality, then its area. Unknown ids and circles end the chain. */
export function areaChain(register: Register, id: string | undefined): readonly Area[] {
  const chain: Area[] = [];
  let next = id;
  while (next !== undefined) {
    const found = register.areas?.find((area) => area.id === next);
    if (!found || chain.includes(found)) break;
    chain.push(found);
    next = found.within;
  }
  return chain;
}

/** The entry and those it inherits from, nearest first. Unknown ids and circles end the chain. */
export function inheritance(register: Register, contact: Contact): readonly Contact[] {
  const chain = [contact];
  for (let at: Contact | undefined = contact; at?.inherits;) {
    const parent: Contact | undefined = findContact(register, at.inherits);
    if (!parent || chain.includes(parent)) break;
    chain.push(parent);
    at = parent;
  }
  return chain;
}

/** The areas in which this contact says something of its own, in the register's order, for "Var bor du?". */
export function areasOf(register: Register, contact: Contact): readonly Area[] {
  const named = new Set(inheritance(register, contact).flatMap((each) => (each.local ?? []).map(({ area }) => area)));
  return (register.areas ?? []).filter((area) => named.has(area.id));
}
