/** Circumstances that a story needs of the page around it: the time, and a server with a bad day. */
import { standAt } from '../test/support/clock.js';

/** For a story's `beforeEach`. */
export { withoutConnection, withSilentServer } from '../test/support/connection.js';

/** A Tuesday morning in November on which most are open. */
export const TUESDAY_MORNING = '2026-11-24T10:20:00+01:00';

/** For a story's `beforeEach`: it is this moment until the next story. */
export const at = (moment: string) => (): void => standAt(moment);

/** A story with a moment, or a server, of its own cannot share a page with others: the docs give it a frame. */
export const inItsOwnFrame = { docs: { story: { inline: false, height: '44rem' } } };

/** What an endpoint for feedback may answer. */
export type EndpointAnswer = 'kept' | 'login page' | 'unavailable' | 'too many' | 'nothing';

const ANSWERS: Record<EndpointAnswer, (key: string) => Response | Promise<Response>> = {
  kept: (key) => new Response(JSON.stringify({ version: 1, received: key }), { status: 201 }),
  'login page': () => new Response('<!doctype html><title>Logga in</title>', { status: 200 }),
  unavailable: () => new Response('', { status: 503 }),
  'too many': () => new Response('', { status: 429, headers: { 'retry-after': '90' } }),
  nothing: () => new Promise<never>(() => {}),
};

/**
 * For a story's `beforeEach`: what is posted is answered so, in turn, the last for ever. Nothing leaves the page.
 * @returns how to end it
 */
export function withEndpoint(answers: readonly EndpointAnswer[]): () => void {
  const { fetch } = globalThis;
  let count = 0;
  globalThis.fetch = async (address, init) => {
    if (init?.method !== 'POST') return fetch(address, init);
    const answer = answers[Math.min(count++, answers.length - 1)] ?? 'kept';
    const { idempotencyKey } = JSON.parse(init.body as string) as { idempotencyKey: string };
    return ANSWERS[answer](idempotencyKey);
  };
  return () => {
    globalThis.fetch = fetch;
  };
}

/** For a story's `beforeEach`: the print rules of a widget's sheets count on the screen, until the story ends. */
export const asPrinted = (tag: string) => (): (() => void) => {
  const changed: MediaList[] = [];
  const change = (): void => {
    const sheets = document.querySelector(tag)?.shadowRoot?.adoptedStyleSheets ?? [];
    for (const rule of sheets.flatMap(({ cssRules }) => [...cssRules])) {
      if (!(rule instanceof CSSMediaRule) || rule.media.mediaText !== 'print') continue;
      rule.media.mediaText = 'all';
      changed.push(rule.media);
    }
  };
  document.addEventListener('nv-content-ready', change);
  return () => {
    document.removeEventListener('nv-content-ready', change);
    for (const media of changed) media.mediaText = 'print';
  };
};
