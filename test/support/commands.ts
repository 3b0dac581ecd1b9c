/**
 * What a test may ask of the browser around it, in all three engines (see scripts/wtr-commands.mjs).
 *
 * A viewport or medium that a test (or its `beforeEach`) sets is put back when the test ends; one set in `before` stays
 * until the file ends.
 */
import { executeServerCommand } from '@web/test-runner-commands';

export type Engine = 'chromium' | 'firefox' | 'webkit';
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Media {
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
  readonly contrast?: 'more' | 'less' | 'no-preference';
  readonly media?: 'screen' | 'print';
}

const ORDINARY: Size = { width: 800, height: 600 };

async function ask<Answer>(command: string, payload: object): Promise<Answer> {
  const { value } = await executeServerCommand<{ value: Answer }, object>(command, payload);
  return value;
}

export function engine(): Engine {
  if (navigator.userAgent.includes('Firefox/')) return 'firefox';
  return navigator.userAgent.includes('Chrome/') ? 'chromium' : 'webkit';
}

/**
 * Presses keys after each other. Names as in `KeyboardEvent.key`, with `Space` for the space bar and `+` between keys
 * held together: `press('Tab', 'Shift+Tab', 'Enter')`.
 */
export async function press(...keys: string[]): Promise<void> {
  await ask('nv:press', { keys });
}

/** Types the text into what has focus. */
export async function type(text: string): Promise<void> {
  await ask('nv:type', { text });
}

/** Makes the page (its `innerWidth` and `innerHeight`) this size. */
export async function viewport(width: number, height = ORDINARY.height): Promise<void> {
  await changeViewport({ width, height });
  if (!insideTest) ordinary.size = { width, height };
}

/**
 * Emulates what the visitor prefers; what is left out goes back to the default.
 * @returns false where the engine cannot: skip with `skipBecause` then. Today only Chromium can.
 */
export async function media(wishes: Media): Promise<boolean> {
  if (!insideTest) ordinary.media = wishes;
  return changeMedia(wishes);
}

/**
 * The accessibility tree as an indented outline, shadow roots included; undefined outside Chromium.
 * @param selector the element to outline, the first that matches; the whole page without it
 */
export async function accessibilityTree(selector?: string): Promise<string | undefined> {
  return ask('nv:ax', { selector });
}

/**
 * A picture of the page in .cache/pictures/<engine>/<name>.png; its path is returned. Chromium and Firefox show the whole
 * page, WebKit what fits the viewport.
 */
export async function screenshot(name: string): Promise<string> {
  return ask('nv:screenshot', { name });
}

/** Skips the running test and says why: a skipped test without a printed reason counts as failed. */
export function skipBecause(test: Mocha.Context, reason: string): never {
  console.log(`skipped: ${test.test?.title ?? ''} – ${reason}`);
  return test.skip();
}

let insideTest = false;
let current: { size: Size; media: Media } = { size: ORDINARY, media: {} };
const ordinary: { size: Size; media: Media } = { size: ORDINARY, media: {} };

async function changeViewport(size: Size): Promise<void> {
  current = { ...current, size };
  await ask('nv:viewport', size);
}

async function changeMedia(wishes: Media): Promise<boolean> {
  current = { ...current, media: wishes };
  return ask('nv:media', wishes);
}

async function putBack(): Promise<void> {
  if (current.size !== ordinary.size) await changeViewport(ordinary.size);
  if (current.media !== ordinary.media) await changeMedia(ordinary.media);
}

beforeEach(() => {
  insideTest = true;
});
afterEach(async () => {
  insideTest = false;
  await putBack();
});
after(async () => {
  ordinary.size = ORDINARY;
  ordinary.media = {};
  await changeMedia({});
});
