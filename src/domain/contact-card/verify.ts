/**
 * Everything a program can say about a contact register before a resident meets it. For editors (preview, command line,
 * builder); a resident's page never loads it.
 */
import { numberPolicy } from '../shared/care-numbers.js';
import { parseUrl, readEmail } from '../shared/link.js';
import { readPhone } from '../shared/phone-number.js';
import { problem, type Problem } from '../shared/problems.js';
import { isCheckedWithinYear, isOnlyDigital, resolveContact } from './channels.js';
import type { Channel, Contact, OpeningHours, Register } from './content.js';
import { inheritance, parseRegister } from './register.js';
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
export function verifyRegister(input: unknown, today: string, base = 'https://region.example/'): Verification {
  const { value: register, problems } = parseRegister(input);
  const all = [...problems];
  if (register)
    all.push(
      ...documentProblems(register, today),
      ...contactProblems(register, today, base),
      ...markupProblems(register),
    );
  const errorsFirst = [...all].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
  return { register, problems: errorsFirst };
}

function documentProblems(register: Register, today: string): Problem[] {
  const problems: Problem[] = [];
  if (!register.updated) problems.push(problem('register.not-updated', 'updated'));
  if (register.reviewBy && register.reviewBy < today) {
    problems.push(problem('register.review-passed', 'reviewBy', register.reviewBy));
  }
  const areas = new Set(register.areas?.map(({ id }) => id));
  register.areas?.forEach((area, index) => {
    if (area.within && !areas.has(area.within)) {
      problems.push(problem('register.unknown-area', `areas[${index}].within`, area.within));
    }
    if (register.areas?.findIndex(({ id }) => id === area.id) !== index) {
      problems.push(problem('register.duplicate-id', `areas[${index}].id`, area.id));
    }
  });
  problems.push(
    ...linkProblems(register.source?.url, 'source.url'),
    ...linkProblems(register.region?.url, 'region.url'),
  );
  return problems;
}

function contactProblems(register: Register, today: string, base: string): Problem[] {
  const areas = new Set(register.areas?.map(({ id }) => id));
  return register.contacts.flatMap((contact, index) => {
    const path = `contacts[${index}]`;
    const problems: Problem[] = [];
    if (register.contacts.findIndex(({ id }) => id === contact.id) !== index) {
      problems.push(problem('register.duplicate-id', `${path}.id`, contact.id));
    }
    problems.push(...inheritanceProblems(register, contact, path));
    if (!contact.name && !inheritance(register, contact).some(({ name }) => name)) {
      problems.push(problem('field.missing', `${path}.name`));
    }
    const { ways } = resolveContact(register, contact, { base, today });
    // A contact that only speaks through its areas is complete when each of them is.
    const speaksLocally = contact.local?.some(({ channels }) => channels?.length) ?? false;
    if (!ways.length && !speaksLocally) problems.push(problem('contact.no-channel', `${path}.channels`));
    else if (ways.length && isOnlyDigital(ways)) problems.push(problem('contact.only-digital', `${path}.channels`));
    problems.push(...layerProblems(contact, path, contact.checked, today));
    contact.local?.forEach((local, nth) => {
      const at = `${path}.local[${nth}]`;
      if (!areas.has(local.area)) problems.push(problem('register.unknown-area', `${at}.area`, local.area));
      problems.push(...layerProblems(local, at, contact.checked, today));
    });
    return problems;
  });
}

function inheritanceProblems(register: Register, contact: Contact, path: string): Problem[] {
  const chain = inheritance(register, contact);
  const last = chain[chain.length - 1] as Contact;
  if (!last.inherits) return [];
  const code = register.contacts.some(({ id }) => id === last.inherits)
    ? 'register.circular'
    : 'register.unknown-contact';
  return [problem(code, `${path}.inherits`, last.inherits)];
}

function layerProblems(
  layer: { readonly channels?: readonly Channel[]; readonly hours?: OpeningHours },
  path: string,
  checked: string | undefined,
  today: string,
): Problem[] {
  return [
    ...expiryProblems(layer.hours, `${path}.hours`, today),
    ...(layer.channels ?? []).flatMap((channel, index) =>
      channelProblems(channel, `${path}.channels[${index}]`, checked, today),
    ),
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

function channelProblems(channel: Channel, path: string, checked: string | undefined, today: string): Problem[] {
  const problems = [
    ...linkProblems(channel.url, `${path}.url`),
    ...linkProblems(channel.mapUrl, `${path}.mapUrl`),
    ...expiryProblems(channel.hours, `${path}.hours`, today),
  ];
  if (channel.email && !readEmail(channel.email))
    problems.push(problem('field.bad-email', `${path}.email`, channel.email));
  if (channel.telephone) {
    const at = `${path}.telephone`;
    const policy = numberPolicy(channel.telephone);
    if (!readPhone(channel.telephone)) problems.push(problem('phone.not-dialable', at, channel.telephone));
    else if (policy === 'refused') problems.push(problem('phone.refused', at, channel.telephone));
    else if (policy === 'to-verify' && !isCheckedWithinYear(channel.checked ?? checked, today)) {
      problems.push(problem('phone.unverified', at, channel.telephone));
    }
  }
  const needs = NEEDS[channel.kind];
  if (needs && !needs.some((field) => channel[field] !== undefined)) {
    problems.push(problem('field.missing', `${path}.${needs[0]}`));
  }
  return problems;
}

/** What a channel of each kind must have one of; without it there is nowhere to lead a resident. */
const NEEDS: Partial<Record<Channel['kind'], readonly (keyof Channel & string)[]>> = {
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

function linkProblems(address: string | undefined, path: string): Problem[] {
  if (!address) return [];
  const url = parseUrl(address, 'https://region.example/');
  if (url?.protocol === 'http:') return [problem('field.insecure-link', path, address)];
  return url?.protocol === 'https:' && !url.username && !url.password ? [] : [problem('field.bad-link', path, address)];
}

/** Tags in a text field are shown as they are written, never run; the editor surely meant something else. */
function markupProblems(value: unknown, path = ''): Problem[] {
  if (typeof value === 'string') return /<\/?[a-z!]/i.test(value) ? [problem('field.markup', path, value)] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    markupProblems(each, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key),
  );
}
