/** Reading a contact register: from an unknown value to a typed one, with what is wrong as codes. */
import { readDocument } from '../shared/document.js';
import type { Parsed, Table } from '../shared/parse.js';
import { contacts } from '../../generated/tables/contacts.js';
import type { Area, Contact, Register } from './content.js';

/** Registers by the document they were read from: ten cards of one page, and what stands around them, read it once. */
const registers = new WeakMap<object, Parsed<Register>>();

/**
 * Parses a contact register. The same document gives the same register: it is not to be changed in place.
 * @param table the schema's table; with limits for texts where an editor is to be told of them
 */
export function parseRegister(input: unknown, table: Table = contacts): Parsed<Register> {
  const isKept = typeof input === 'object' && input !== null && table === contacts;
  const known = isKept ? registers.get(input) : undefined;
  const parsed = known ?? readDocument<Register>('contacts', table, input);
  if (isKept) registers.set(input, parsed);
  return parsed;
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
