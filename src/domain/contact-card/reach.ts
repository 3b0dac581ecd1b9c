/** How the contacts of a register can be reached, for those who refer to them by id. */
import { numberPolicy } from '../shared/care-numbers.js';
import type { ContactReach, ReachOf } from '../shared/contact-reach.js';
import { phoneDigits } from '../shared/phone-number.js';
import { ANY_PAGE } from '../shared/verify.js';
import { isCheckedWithinYear, resolveContact, type ContactWay } from './channels.js';
import type { Contact, Register } from './content.js';
import { areasOf, inheritance, parseRegister } from './register.js';

/**
 * Reads a register once, and answers for each id.
 * @param input the register as read from JSON; of one that cannot be read every contact is unknown
 * @param today in Stockholm, `2026-11-03`
 * @param base the address that relative links are read against
 */
export function reachIn(input: unknown, today: string, base = ANY_PAGE): ReachOf {
  const { value: register } = parseRegister(input);
  const contacts = new Map<string, Contact>();
  for (const contact of register?.contacts ?? []) if (!contacts.has(contact.id)) contacts.set(contact.id, contact);
  const known = new Map<string, ContactReach>();
  return (id) => {
    const contact = contacts.get(id);
    if (!register || !contact) return undefined;
    const reach = known.get(id) ?? reachOf(register, contact, today, base);
    known.set(id, reach);
    return reach;
  };
}

/** A contact that speaks only through its areas is reached where one of them is. */
function reachOf(register: Register, contact: Contact, today: string, base: string): ContactReach {
  const areas = [undefined, ...areasOf(register, contact).map(({ id }) => id)];
  const ways = areas.flatMap((area) => resolveContact(register, contact, { base, today, area }).ways);
  const written = inheritance(register, contact).flatMap((each) =>
    [each, ...(each.local ?? [])].flatMap(({ channels = [] }) =>
      channels.flatMap(({ telephone, checked }) =>
        telephone ? [{ telephone, checked: checked ?? each.checked, policy: numberPolicy(telephone) }] : [],
      ),
    ),
  );
  return {
    open: ways.some(isOpen),
    any: ways.length > 0,
    dials: ways.flatMap(({ href }) => (href?.startsWith('tel:') ? [phoneDigits(href.slice('tel:'.length))] : [])),
    unverified: written
      .filter(({ policy, checked }) => policy === 'to-verify' && !isCheckedWithinYear(checked, today))
      .map(({ telephone }) => telephone),
    refused: written.filter(({ policy }) => policy === 'refused').map(({ telephone }) => telephone),
  };
}

/** An e-service asks for a login; everything else that leads somewhere does not. */
const isOpen = ({ kind }: ContactWay): boolean => kind !== 'e-service';
