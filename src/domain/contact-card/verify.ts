/**
 * Everything a program can say about a contact register before a resident meets it. For editors (preview, command line,
 * builder); a resident's page never loads it.
 */
import { contactsInFull } from '../../generated/tables/contacts-in-full.js';
import { numberPolicy } from '../shared/care-numbers.js';
import { readEmail } from '../shared/link.js';
import { pathOf } from '../shared/parse.js';
import { readPhone } from '../shared/phone-number.js';
import { problem, type Problem } from '../shared/problems.js';
import {
  ANY_PAGE,
  dateProblems,
  duplicateIds,
  errorsFirst,
  linkProblems,
  markupProblems,
  translationProblems,
  writtenIn,
} from '../shared/verify.js';
import { isCheckedWithinYear, isOnlyDigital, resolveContact, type ContactWay } from './channels.js';
import type { Channel, Contact, OpeningHours, Register } from './content.js';
import { areaChain, inheritance, parseRegister } from './register.js';
import { hoursProblems } from './verify-hours.js';

export interface Verification {
  readonly register?: Register;
  /** Errors first; within them, in the document's order. */
  readonly problems: readonly Problem[];
}

/**
 * Parses and verifies a register.
 * @param input the document as read from JSON
 * @param today in Stockholm, `2026-11-03`
 * @param base the address that relative links are read against
 */
export function verifyRegister(input: unknown, today: string, base = ANY_PAGE): Verification {
  const { value: register, problems } = parseRegister(input, contactsInFull);
  const all = register
    ? [
        ...problems,
        ...documentProblems(register, today),
        ...contactProblems(register, today, base),
        ...markupProblems(writtenIn(register, input)),
      ]
    : problems;
  return { register, problems: errorsFirst(all) };
}

function documentProblems(register: Register, today: string): Problem[] {
  const problems = [...dateProblems(register, today), ...translationProblems(register)];
  const areas = new Set(register.areas?.map(({ id }) => id));
  for (const area of register.areas ?? []) {
    if (area.within && !areas.has(area.within)) {
      problems.push(problem('register.unknown-area', `${pathOf(area)}.within`, area.within));
    } else if (area.within && areaChain(register, area.id).some(({ within }) => within === area.id)) {
      problems.push(problem('register.circular', `${pathOf(area)}.within`, area.within));
    }
  }
  return [
    ...problems,
    ...duplicateIds(register.areas ?? []),
    ...linkProblems(register.source?.url, 'source.url'),
    ...linkProblems(register.region?.url, 'region.url'),
  ];
}

function contactProblems(register: Register, today: string, base: string): Problem[] {
  const areas = new Set(register.areas?.map(({ id }) => id));
  const problems = register.contacts.flatMap((contact) => {
    const path = pathOf(contact) ?? '';
    const problems = inheritanceProblems(register, contact, path);
    if (!contact.name && !inheritance(register, contact).some(({ name }) => name)) {
      problems.push(problem('field.missing', `${path}.name`));
    }
    const { ways } = resolveContact(register, contact, { base, today });
    const speaksLocally = contact.local?.some(({ channels }) => channels?.length) ?? false;
    // A number that waits to be verified is told of where it stands; one line is enough.
    const waits = contact.channels?.some(
      ({ telephone = '' }) => readPhone(telephone) && numberPolicy(telephone) === 'to-verify',
    );
    if (ways.length || !(speaksLocally || waits)) problems.push(...wayProblems(ways, path));
    const layers: readonly Layer[] = inheritance(register, contact).flatMap((each) => [each, ...(each.local ?? [])]);
    problems.push(...layerProblems(contact, layers, contact.checked, today));
    for (const local of contact.local ?? []) {
      if (!areas.has(local.area)) problems.push(problem('register.unknown-area', `${pathOf(local)}.area`, local.area));
      // A contact that only speaks through its areas is complete when each of them is.
      else if (local.channels) {
        const there = resolveContact(register, contact, { base, today, area: local.area }).ways;
        problems.push(...wayProblems(there, pathOf(local)));
      }
      problems.push(...layerProblems(local, layers, contact.checked, today));
    }
    return problems;
  });
  return [...duplicateIds(register.contacts), ...problems];
}

function wayProblems(ways: readonly ContactWay[], path = ''): Problem[] {
  if (!ways.length) return [problem('contact.no-channel', `${path}.channels`)];
  return isOnlyDigital(ways) ? [problem('contact.only-digital', `${path}.channels`)] : [];
}

/** Told where it can be mended: at the entry that names nobody, and at those that make up a circle. */
function inheritanceProblems(register: Register, contact: Contact, path: string): Problem[] {
  const chain = inheritance(register, contact);
  const last = chain[chain.length - 1] as Contact;
  if (!last.inherits) return [];
  const isKnown = register.contacts.some(({ id }) => id === last.inherits);
  if (isKnown ? last.inherits !== contact.id : last !== contact) return [];
  return [problem(isKnown ? 'register.circular' : 'register.unknown-contact', `${path}.inherits`, contact.inherits)];
}

interface Layer {
  readonly channels?: readonly Channel[] | undefined;
  readonly hours?: OpeningHours | undefined;
}

/** @param layers all layers of the contact: what one leaves out, another may say */
function layerProblems(layer: Layer, layers: readonly Layer[], checked: string | undefined, today: string): Problem[] {
  const others = layers.filter((each) => each !== layer).flatMap(({ channels = [] }) => channels);
  const channels = layer.channels ?? [];
  return [
    ...expiryProblems(layer.hours, `${pathOf(layer)}.hours`, today),
    ...duplicateIds(channels),
    ...channels.flatMap((channel) => channelProblems(channel, others, checked, today)),
  ];
}

function expiryProblems(hours: OpeningHours | undefined, path: string, today: string): Problem[] {
  if (!hours) return [];
  const passed = hours.validThrough && hours.validThrough < today;
  return [
    ...hoursProblems(hours, path),
    ...(passed ? [problem('contact.expired', `${path}.validThrough`, hours.validThrough)] : []),
  ];
}

function channelProblems(
  channel: Channel,
  others: readonly Channel[],
  checked: string | undefined,
  today: string,
): Problem[] {
  const path = pathOf(channel) ?? '';
  const problems = [
    ...linkProblems(channel.url, `${path}.url`),
    ...linkProblems(channel.mapUrl, `${path}.mapUrl`),
    ...expiryProblems(channel.hours, `${path}.hours`, today),
  ];
  if (channel.email && !readEmail(channel.email))
    problems.push(problem('field.bad-email', `${path}.email`, channel.email));
  if (channel.telephone) {
    const at = `${path}.telephone`;
    const policy = readPhone(channel.telephone) && numberPolicy(channel.telephone);
    if (!policy) problems.push(problem('phone.not-dialable', at, channel.telephone));
    else if (policy === 'refused') problems.push(problem('phone.refused', at, channel.telephone));
    else if (policy === 'to-verify' && !isCheckedWithinYear(channel.checked ?? checked, today)) {
      problems.push(problem('phone.unverified', at, channel.telephone));
    }
  }
  const needs = NEEDS[channel.kind];
  const name = channel.id ?? channel.kind;
  const same = [channel, ...others.filter(({ id, kind }) => (id ?? kind) === name)];
  if (!channel.hidden && !same.some((each) => needs.some((field) => each[field] !== undefined))) {
    problems.push(problem('field.missing', `${path}.${needs[0]}`));
  }
  return problems;
}

/** What a channel of each kind must have one of; without it there is nowhere to lead a resident. */
const NEEDS: Readonly<Record<Channel['kind'], readonly (keyof Channel & string)[]>> = {
  'e-service': ['url'],
  web: ['url'],
  phone: ['telephone'],
  sms: ['telephone'],
  email: ['email'],
  visit: ['address', 'url'],
  'text-relay': ['telephone', 'url'],
  'video-relay': ['telephone', 'url'],
  person: ['name', 'telephone', 'email', 'url'],
  'care-contact': ['name', 'telephone', 'email', 'url'],
  'digital-help': ['telephone', 'url', 'address'],
};
