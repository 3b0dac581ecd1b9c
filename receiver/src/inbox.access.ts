/**
 * Who may read the inbox: whoever has the token (a form, or `Authorization: Bearer` for a program), or the user name and
 * password that the region's proxy or the browser sends (basic). No session is stored: the cookie is signed, so that
 * several instances agree about it, and a changed token signs everyone out.
 */
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

export type InboxSecret = { readonly token: string } | { readonly user: string; readonly password: string };

/** The inbox holds what residents wrote: what opens it must not be guessed. */
export const SHORTEST_SECRET = 16;

const SESSION = 12 * 36e5;
const COOKIE = 'nara-vard-inkorg';
const WINDOW = 15 * 6e4;
const MOST_FAILURES = 10;
const MOST_REMEMBERED = 10_000;

/** Someone who is let in. `proof` goes into every form; a program with a bearer token needs none. */
export interface Editor {
  readonly proof: string | undefined;
  readonly mayLogOut: boolean;
}

export type Verdict = { readonly editor: Editor } | 'unknown' | 'wrong' | 'locked';

export class InboxAccess {
  private readonly _key: Buffer;
  private readonly _failures = new Map<string, number[]>();
  /** Addresses are remembered only as digests that mean nothing in another process. */
  private readonly _salt = randomBytes(32);

  constructor(
    readonly secret: InboxSecret,
    private readonly _clock: () => number,
  ) {
    const weakest = 'token' in secret ? secret.token : secret.password;
    if (weakest.length < SHORTEST_SECRET) {
      throw new Error(`The inbox's token or password must have at least ${SHORTEST_SECRET} characters.`);
    }
    const words = 'token' in secret ? secret.token : `${secret.user}:${secret.password}`;
    this._key = Buffer.from(hkdfSync('sha256', words, '', 'nara-vard inbox', 32));
  }

  get isBasic(): boolean {
    return !('token' in this.secret);
  }

  judge(request: FastifyRequest): Verdict {
    const [scheme = '', given = ''] = (request.headers.authorization ?? '').split(' ');
    if (scheme.toLowerCase() === 'bearer' && 'token' in this.secret) {
      return this._try(request, given, this.secret.token, { proof: undefined, mayLogOut: false });
    }
    if (scheme.toLowerCase() === 'basic' && 'user' in this.secret) {
      const words = Buffer.from(given, 'base64').toString('utf8');
      const { user, password } = this.secret;
      return this._try(request, words, `${user}:${password}`, { proof: this._sign('form:basic'), mayLogOut: false });
    }
    const session = this.isBasic ? undefined : this._session(request);
    return session ? { editor: { proof: this._sign(`form:${session}`), mayLogOut: true } } : 'unknown';
  }

  /** The cookie that signs in whoever wrote the right token, or why not. */
  logIn(request: FastifyRequest, given: string): { readonly cookie: string } | 'wrong' | 'locked' {
    if (!('token' in this.secret)) return 'wrong';
    const verdict = this._try(request, given.trim(), this.secret.token, { proof: undefined, mayLogOut: true });
    if (typeof verdict === 'string') return verdict === 'locked' ? 'locked' : 'wrong';
    const session = `${this._clock() + SESSION}.${randomBytes(16).toString('hex')}`;
    return { cookie: cookie(request, `${session}.${this._sign(session)}`, SESSION / 1000) };
  }

  logOut(request: FastifyRequest): string {
    return cookie(request, '', 0);
  }

  /** Whether a form that changes something was sent from our own page. */
  isOurs(request: FastifyRequest, editor: Editor | undefined, proof: string | undefined): boolean {
    if (editor && editor.proof === undefined) return true;
    return cameFromHere(request) && (!editor || this._same(proof ?? '', editor.proof ?? ''));
  }

  /** Whole minutes until an address that failed too often may try again. */
  minutesLeft(request: FastifyRequest): number {
    const oldest = this._recent(request)[0] ?? this._clock();
    return Math.max(1, Math.ceil((oldest + WINDOW - this._clock()) / 6e4));
  }

  private _try(request: FastifyRequest, given: string, right: string, editor: Editor): Verdict {
    const failures = this._recent(request);
    // While it is locked the right token is refused as well, or a guess would still be answered.
    if (failures.length >= MOST_FAILURES) return 'locked';
    if (this._same(given, right)) return { editor };
    this._failures.set(this._address(request), [...failures, this._clock()]);
    if (this._failures.size > MOST_REMEMBERED) this._failures.delete(this._failures.keys().next().value as string);
    return 'wrong';
  }

  private _recent(request: FastifyRequest): number[] {
    return (this._failures.get(this._address(request)) ?? []).filter((at) => at > this._clock() - WINDOW);
  }

  private _address(request: FastifyRequest): string {
    return createHmac('sha256', this._salt).update(request.ip).digest('hex');
  }

  private _session(request: FastifyRequest): string | undefined {
    const value = (request.headers.cookie ?? '')
      .split(/;\s*/)
      .find((pair) => pair.startsWith(`${COOKIE}=`))
      ?.slice(COOKIE.length + 1);
    const [, session, expires, signature] = /^((\d+)\.[0-9a-f]+)\.([0-9a-f]+)$/.exec(value ?? '') ?? [];
    if (!session || !this._same(signature ?? '', this._sign(session))) return undefined;
    return Number(expires) > this._clock() ? session : undefined;
  }

  private _sign(text: string): string {
    return createHmac('sha256', this._key).update(text).digest('hex');
  }

  /** In a time that tells nothing about how much was right: digests are compared, which are of one length. */
  private _same(given: string, right: string): boolean {
    const digest = (text: string) => createHmac('sha256', this._salt).update(text).digest();
    return timingSafeEqual(digest(given), digest(right));
  }
}

/**
 * Without a path: it then holds for the inbox's own folder, wherever a proxy has put that. A proxy whose word is not taken
 * hides that the page is read over https; the browser says it, too, with each form.
 */
function cookie(request: FastifyRequest, value: string, seconds: number): string {
  const secure = request.protocol === 'https' || request.headers.origin?.startsWith('https:') ? '; Secure' : '';
  return `${COOKIE}=${value}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}

/** Browsers say it themselves over https (Sec-Fetch-Site, whatever a proxy does to the host); else by Origin. */
function cameFromHere({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const origin = headers.origin ?? '';
  return URL.canParse(origin) && new URL(origin).host === host;
}
