/** Reads what a form without script sends. As forgiving as can be: a resident must not lose words over a form's making. */
import { LONGEST_COMMENT } from '../../src/domain/feedback-form/message.js';
import { patternOf } from '../../src/domain/shared/formats.js';
import type { PlainMessage } from './reception.js';

/** The form's fields, also from an old page that sends Latin letters one byte each. */
export function parseForm(body: Buffer): URLSearchParams {
  const bytes = unescaped(body);
  try {
    return new URLSearchParams(escaped(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return new URLSearchParams(escaped(new TextDecoder('windows-1252').decode(bytes)));
  }
}

const AND = 0x26;
const EQUALS = 0x3d;
const PLUS = 0x2b;
const PERCENT = 0x25;
const SPACE = 0x20;

/** The bytes that `%E5` and `+` stand for. The signs that keep fields apart stay as they are, the others escaped. */
function unescaped(body: Buffer): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < body.length; at++) {
    const byte = body[at] as number;
    const digits = byte === PERCENT ? body.toString('latin1', at + 1, at + 3) : '';
    if (/^[\da-f]{2}$/i.test(digits)) {
      const value = Number.parseInt(digits, 16);
      if ([AND, EQUALS, PLUS, PERCENT].includes(value)) bytes.push(...Buffer.from(`%${digits}`));
      else bytes.push(value);
      at += 2;
    } else {
      bytes.push(byte === PLUS ? SPACE : byte);
    }
  }
  return Uint8Array.from(bytes);
}

/** For `URLSearchParams`, with only the signs left that keep fields apart. */
const escaped = (text: string): string => text.replaceAll(/[^&=%]+/g, encodeURIComponent);

/**
 * The message that the fields make. A missing or strange page or language is no reason to lose a comment.
 * @param referer the page that the browser says the form stands on
 */
export function plainMessage(fields: URLSearchParams, referer: string | undefined): PlainMessage {
  const text = (name: string) => fields.get(name)?.trim() || undefined;
  const lang = text('lang') ?? '';
  const useful = { ja: true, nej: false }[text('useful') ?? ''];
  const comment = text('comment')?.replaceAll('\r\n', '\n');
  const website = text('website');
  return {
    page: (text('page') ?? referer ?? '/').slice(0, 2000),
    lang: patternOf('language').test(lang) ? lang : 'sv',
    ...(useful !== undefined && { useful }),
    ...(comment && { comment }),
    ...(website && { website }),
  };
}

export const isTooLong = ({ comment = '' }: PlainMessage): boolean => comment.length > LONGEST_COMMENT;
