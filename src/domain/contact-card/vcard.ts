/** A contact as a vCard, for the resident's own address book. Version 3.0 (RFC 2426), which old phones read too. */
import { textIn } from '../shared/localized-text.js';
import type { ResolvedContact } from './channels.js';

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '', ',': '\\,', ';': '\\;', '\\': '\\\\' };
/** Control characters and the Unicode line ends, which some readers take for a new line, become spaces. */
const escaped = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp},;\\]/gu, (character) => ESCAPES[character] ?? ' ');

/**
 * Writes the contact in one language. Opening hours are left out on purpose: what is saved on a phone is never updated.
 * @param documentLang the language of texts that name none
 */
export function contactVCard(contact: ResolvedContact, lang: string, documentLang: string): string {
  const say = (value: Parameters<typeof textIn>[0]): string => textIn(value, lang, documentLang)?.text ?? '';
  // The format must have a name; an entry without one keeps its id.
  const name = say(contact.name) || say(contact.category) || contact.id;
  const person = contact.type === 'person';
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escaped(name)}`,
    `N:${escaped(name)};;;;`,
    person ? '' : `ORG:${escaped(name)}`,
    contact.jobTitle ? `TITLE:${escaped(say(contact.jobTitle))}` : '',
    ...contact.ways.map((way) => {
      const value = way.href?.replace(/^(tel|sms|mailto):/, '') ?? '';
      if (way.href?.startsWith('tel:')) return `TEL;TYPE=WORK,VOICE:${value}`;
      if (way.href?.startsWith('sms:')) return `TEL;TYPE=WORK,MSG:${value}`;
      if (way.href?.startsWith('mailto:')) return `EMAIL;TYPE=WORK:${escaped(way.display ?? '')}`;
      if (way.kind === 'visit' && way.display) return `ADR;TYPE=WORK:;;${escaped(way.display)};;;;`;
      return value ? `URL:${value}` : '';
    }),
    'END:VCARD',
  ];
  return lines.filter(Boolean).map(folded).join('\r\n') + '\r\n';
}

/** Lines over 75 octets go on in the next, which starts with a space; never inside a character. */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0) ?? 0;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
