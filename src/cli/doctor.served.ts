/** Fetching a page and what it refers to, as far as a browser would ask for it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { severityOf } from '../domain/shared/severity.js';
import { checkDocument } from './check.js';
import { parseText, type DocumentRead } from './documents.js';
import type { References } from './doctor.examine.js';
import type { Finding, FindingCode, Values } from './doctor.finding.js';

/** A page is small; what is larger is something else. */
const MOST_BYTES = 5_000_000;
/** As long as a widget waits for its content. */
const LONGEST_MS = 15_000;
/** Of one page; more than this no page of a region refers to. */
const MOST_FETCHED = 40;

export class Unreadable extends Error {
  constructor(
    readonly reason: 'missing' | 'too-large' | 'too-slow' | 'unreachable',
    /** Where it is not the page itself. */
    readonly file?: string,
  ) {
    super(reason);
  }
}

export interface Fetched {
  /** After redirects. */
  readonly address: string;
  readonly isRedirected: boolean;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text);

/** @param origin the page's, where what is fetched is on another */
export async function fetched(address: string, origin?: string): Promise<Fetched> {
  const signal = AbortSignal.timeout(LONGEST_MS);
  try {
    const response = await fetch(address, { signal, headers: { accept: '*/*', ...(origin && { origin }) } });
    return {
      address: response.url || address,
      isRedirected: response.redirected,
      status: response.status,
      headers: Object.fromEntries(response.headers),
      bytes: response.body ? await collected(response.body as unknown as AsyncIterable<Uint8Array>) : new Uint8Array(),
    };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(signal.aborted ? 'too-slow' : 'unreachable');
  }
}

/** A file's bytes, or those of standard input for `-`. */
export async function saved(file: string): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? await collected(process.stdin) : await readFile(file);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('missing');
  }
  if (bytes.byteLength > MOST_BYTES) throw new Unreadable('too-large');
  return bytes;
}

/** All of what comes piece by piece; an endless one is let go of in time. */
async function collected(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of pieces) {
    size += part.byteLength;
    if (size > MOST_BYTES) throw new Unreadable('too-large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** The text of a page: by its byte order mark, what the server said, what the page says, or as UTF-8. */
export function decoded(bytes: Uint8Array, contentType = ''): string {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : '';
  const named =
    mark ||
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1] ||
    /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(start)?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8').decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

export interface Consulted {
  readonly findings: readonly Finding[];
  /** Content that could be read, by its address. */
  readonly contents: ReadonlyMap<string, unknown>;
}

/** Looks at what a page refers to: the script and its parts, and the content. */
export async function consult(
  page: string,
  { loaders, contents, words }: References,
  today: string,
  ours: string,
): Promise<Consulted> {
  const own = new URL(page).origin;
  const findings: Finding[] = [];
  const documents = new Map<string, unknown>();
  let left = MOST_FETCHED;
  const ask = async (href: string): Promise<Fetched | Unreadable | undefined> => {
    if (left-- <= 0) return undefined;
    return fetched(href, new URL(href).origin === own ? undefined : own).catch((error: unknown) => error as Unreadable);
  };

  for (const { tag, href, file, version } of loaders) {
    const answer = await ask(href);
    if (!answer) break;
    const add = (code: FindingCode, values: Values = {}): void => {
      findings.push({ code, line: tag.line, column: tag.column, values: { address: href, ...values } });
    };
    const status = failure(answer);
    if (status || answer instanceof Unreadable) {
      add('loader.unreachable', { status });
      continue;
    }
    const isModule = tag.attributes.get('type')?.trim().toLowerCase() === 'module';
    const integrity = tag.attributes.get('integrity')?.trim();
    if ((isModule || tag.attributes.has('crossorigin')) && !isShared(answer, href, own)) add('loader.no-cors');
    const type = mediaType(answer);
    const mustBeScript = isModule || /nosniff/i.test(answer.headers['x-content-type-options'] ?? '');
    if (mustBeScript && !/^(text|application)\/(x-)?(javascript|ecmascript)$/.test(type))
      add('loader.wrong-type', { type });
    const right = integrity && wrongIntegrity(integrity, answer.bytes);
    if (right) add('loader.integrity-wrong', { right });

    const text = Buffer.from(answer.bytes).toString('utf8');
    const [, told] = /^\s*\/\*! nara-vard-widgets ([\w.+-]+),/.exec(text.slice(0, 200)) ?? [];
    if (!told) add('loader.not-ours');
    // A number in the address has been compared; what `latest` is, only the file can tell.
    else if ((version === undefined || version === 'latest') && told !== ours) {
      add('loader.other-version', { version: told, ours });
    }
    if (file === 'loader' && told) {
      for (const part of partsFor(words, text)) {
        const address = new URL(part, href).href;
        const piece = await ask(address);
        const fault = piece && failure(piece);
        if (fault) add('loader.chunk-unreachable', { address, status: fault });
      }
    }
  }

  for (const { href, tag } of contents) {
    const answer = await ask(href);
    if (!answer) break;
    const add = (code: FindingCode, values: Values): void => {
      findings.push({ code, line: tag.line, column: tag.column, values: { address: href, ...values } });
    };
    const status = failure(answer);
    if (status || answer instanceof Unreadable) {
      add('content.unreachable', { status });
      continue;
    }
    if (!isShared(answer, href, own)) add('content.no-cors', {});
    const { document, problems } = readContent(answer.bytes, today);
    if (document !== undefined) documents.set(href, document);
    const errors = problems.filter(({ code }) => severityOf(code) === 'error');
    const [first] = errors;
    if (first) {
      add('content.faulty', {
        count: `${errors.length}`,
        problem: first.code,
        path: first.path,
        detail: first.detail ?? '',
      });
    }
  }
  return { findings, contents: documents };
}

/** The status of an answer that is none; empty where there is one. */
const failure = (answer: Fetched | Unreadable): string =>
  answer instanceof Unreadable ? answer.reason : answer.status >= 400 ? `${answer.status}` : '';

export const mediaType = ({ headers }: Fetched): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** Whether a page of another origin may read it. */
function isShared({ headers, address }: Fetched, href: string, own: string): boolean {
  const isOther = new URL(href).origin !== own || new URL(address).origin !== own;
  const allowed = headers['access-control-allow-origin'];
  return !isOther || allowed === '*' || allowed === own;
}

/** What `integrity` would have to be for these bytes; undefined where it is right. Of several algorithms the strongest counts. */
function wrongIntegrity(integrity: string, bytes: Uint8Array): string | undefined {
  const hashes = integrity.split(/\s+/);
  const strongest = ['sha512', 'sha384', 'sha256'].find((each) => hashes.some((hash) => hash.startsWith(`${each}-`)));
  if (!strongest) return undefined;
  const right = `${strongest}-${createHash(strongest).update(bytes).digest('base64')}`;
  return hashes.some((hash) => hash.split('?')[0] === right) ? undefined : right;
}

/** The files that the loader fetches for the widgets of this page. */
const partsFor = (words: readonly string[], loader: string): readonly string[] =>
  [...new Set([...loader.matchAll(/["'`](\.\/chunks\/[\w.-]+\.js)["'`]/g)].map(([, part = '']) => part))].filter(
    (part) => words.some((word) => part.startsWith(`./chunks/${word}-`)),
  );

function readContent(bytes: Uint8Array, today: string): DocumentRead {
  const read = parseText(Buffer.from(bytes).toString('utf8'));
  return read.problems.length ? read : { ...read, problems: checkDocument(read.document, today) };
}
