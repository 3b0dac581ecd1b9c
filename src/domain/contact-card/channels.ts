/** From a register's entry to the ways a resident can take: layers merged, unusable values gone, numbers and links read. */
import { numberPolicy } from '../shared/care-numbers.js';
import { readEmail, readLink } from '../shared/link.js';
import { readPhone } from '../shared/phone-number.js';
import type { LocalizedText } from '../shared/schema.js';
import type { Area, Channel, ChannelKind, Contact, OpeningHours, Register } from './content.js';
import { areaChain, inheritance } from './register.js';

/** One way to reach somebody; it always leads somewhere or says where to go. */
export interface ContactWay {
  readonly kind: ChannelKind;
  /** Unique within the contact. */
  readonly key: string;
  readonly href?: string;
  /** Set for a web address on another site than the page's: its host. */
  readonly host?: string;
  /** The number, mail address or street address as people write it. */
  readonly display?: string;
  readonly label?: LocalizedText;
  readonly name?: string;
  readonly jobTitle?: LocalizedText;
  readonly responseTime?: LocalizedText;
  readonly note?: LocalizedText;
  readonly mapHref?: string;
  readonly hours?: OpeningHours;
}

export interface ResolvedContact {
  readonly id: string;
  readonly type: Contact['type'];
  readonly purpose?: Contact['purpose'];
  readonly name?: LocalizedText;
  readonly category?: LocalizedText;
  readonly jobTitle?: LocalizedText;
  readonly description?: LocalizedText;
  readonly responsible?: Contact['responsible'];
  readonly hours?: OpeningHours;
  readonly ways: readonly ContactWay[];
  readonly area?: Area;
  /** Whether the facts are made up, for examples and demonstrations. */
  readonly example: boolean;
}

export interface Circumstances {
  /** The id of the area the resident has chosen, or the page's author for the page. */
  readonly area?: string | undefined;
  /** The page's address, against which links are read. */
  readonly base: string;
  /** Today in Stockholm, `2026-11-03`: a number that must be verified is shown for twelve months after it was. */
  readonly today: string;
}

const SCALARS = ['name', 'category', 'jobTitle', 'description', 'responsible', 'hours'] as const;

/** Merges the layers of an entry, nearest filled value first: unit, then what it inherits from; in each, municipality, area, region. */
export function resolveContact(register: Register, contact: Contact, circumstances: Circumstances): ResolvedContact {
  const areas = areaChain(register, circumstances.area);
  const chain = inheritance(register, contact);
  const layers = chain.flatMap((each) =>
    [...areas.flatMap((area) => (each.local ?? []).filter((local) => local.area === area.id)), each].map((layer) => ({
      ...layer,
      checked: each.checked,
    })),
  );
  const values: Partial<Record<(typeof SCALARS)[number], unknown>> = {};
  for (const key of SCALARS) {
    const filled = layers.find((layer) => layer[key] !== undefined);
    if (filled) values[key] = filled[key];
  }
  return {
    ...(values as Pick<ResolvedContact, (typeof SCALARS)[number]>),
    id: contact.id,
    type: contact.type,
    purpose: contact.purpose,
    area: areas[0],
    // A national number in a register of examples is no example: nobody must think that 112 is made up.
    example: contact.example ?? Boolean(register.example),
    ways: mergeChannels(layers, circumstances)
      .filter(({ channel }) => !channel.hidden)
      .flatMap(({ key, channel }) => readWay(key, channel, circumstances.base) ?? []),
  };
}

/**
 * Whether every way needs a screen and a login or a keyboard: "Digitalt när det går, fysiskt om det behövs" (Region
 * Västerbotten) is only kept where a voice or a door is among them.
 */
export function isOnlyDigital(ways: readonly ContactWay[]): boolean {
  return !ways.some((way) => way.kind === 'visit' || way.href?.startsWith('tel:'));
}

interface Layer {
  readonly channels?: readonly Channel[] | undefined;
  /** When the contact that the layer belongs to was checked; a check of one layer's number says nothing of another's. */
  readonly checked?: string | undefined;
}

/** The ordinary channels of the outermost layer keep their places; a nearer layer fills in or adds at the end. */
function mergeChannels(layers: readonly Layer[], circumstances: Circumstances): { key: string; channel: Channel }[] {
  const merged = new Map<string, Channel>();
  for (const { channels = [], checked } of [...layers].reverse()) {
    const seen = new Map<string, number>();
    for (const channel of channels) {
      const name = channel.id ?? channel.kind;
      const nth = (seen.get(name) ?? 0) + 1;
      seen.set(name, nth);
      const key = nth > 1 ? `${name}-${nth}` : name;
      merged.set(key, { ...merged.get(key), ...withoutUnusable({ checked, ...channel }, circumstances) });
    }
  }
  return [...merged].map(([key, channel]) => ({ key, channel }));
}

/** A nearer value that leads nowhere must not hide a farther one that does; but a map belongs to its address. */
function withoutUnusable(channel: Channel, { base, today }: Circumstances): Channel {
  const { telephone, email, url, mapUrl, ...rest } = channel;
  return {
    ...rest,
    ...(telephone && mayShow(telephone, channel.checked, today) && { telephone }),
    ...(readEmail(email) && { email }),
    ...(readLink(url, base) && { url }),
    ...((rest.address || readLink(mapUrl, base)) && { mapUrl }),
  };
}

function readWay(key: string, channel: Channel, base: string): ContactWay | undefined {
  const phone = readPhone(channel.telephone ?? '');
  const link = readLink(channel.url, base);
  const email = readEmail(channel.email);
  const { streetAddress, postalCode, addressLocality } = channel.address ?? {};
  const town = [postalCode, addressLocality].filter(Boolean).join(' ');
  const address = [streetAddress, town].filter(Boolean).join(', ');
  const { kind, label, name, jobTitle, responseTime, note, hours } = channel;
  const shared = {
    kind,
    key,
    label,
    name,
    jobTitle,
    responseTime,
    note,
    hours,
    mapHref: readLink(channel.mapUrl, base)?.href,
  };
  const sms = phone && { href: phone.href.replace('tel:', 'sms:'), display: phone.display };
  const web = link && { href: link.href, ...(link.external && { host: link.host }) };

  const target = ((): Pick<ContactWay, 'href' | 'host' | 'display'> | undefined => {
    switch (kind) {
      case 'phone':
        return phone;
      case 'sms':
        return sms;
      case 'email':
        return email;
      case 'visit':
        return address ? { display: address } : web;
      case 'e-service':
      case 'web':
        return web;
      case 'text-relay':
      case 'video-relay':
        return phone ?? web;
      case 'person':
      case 'care-contact':
        return phone ?? email ?? web ?? (name ? {} : undefined);
      case 'digital-help':
        return phone ?? web ?? (address ? { display: address } : undefined);
    }
  })();
  return target && { ...shared, ...target };
}

/** Whether a number may be shown: one that must be verified needs a check within twelve months (see DESIGN, "Numbers"). */
function mayShow(telephone: string, checked: string | undefined, today: string): boolean {
  if (!readPhone(telephone)) return false;
  const policy = numberPolicy(telephone);
  return policy !== 'refused' && (policy !== 'to-verify' || isCheckedWithinYear(checked, today));
}

/** Whether `checked` lies in the twelve months up to `today`. Both are ISO dates. */
export function isCheckedWithinYear(checked: string | undefined, today: string): boolean {
  return !!checked && checked <= today && checked >= `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
}
