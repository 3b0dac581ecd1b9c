/**
 * The element as a server draws it: with a declarative shadow root, whose styles come by `<link>`, so that a page may forbid
 * inline styles. What is drawn is kept and read on another day, so it says nothing of "now" (elements/…/*.stored.ts).
 */
import { createHash } from 'node:crypto';
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import { collectResultSync, type ThunkedRenderResult } from '@lit-labs/ssr/lib/render-result.js';
import { renderValue, type RenderInfo } from '@lit-labs/ssr/lib/render-value.js';
import type { CSSResult } from 'lit';
import { ContactCardElement } from '../define/contact-card.js';
import { GoalPictureElement } from '../define/goal-picture.js';
import { escaped } from '../embed/html.js';
import { ensureLocale, writeSnippet, type SnippetOptions } from '../embed/snippet.js';

declare const __VERSION__: string;

/** The widgets that a server can draw. The guide and the form are nothing without script but what form A says. */
export const DRAWN = ['contact-card', 'goal-picture'] as const;
export type Drawn = (typeof DRAWN)[number];

const ELEMENTS = { 'contact-card': ContactCardElement, 'goal-picture': GoalPictureElement };

/** What links are read against; those that then lead there are the site's own. */
const HERE = 'https://here.invalid/';

export interface PrerenderOptions extends Omit<SnippetOptions, 'form' | 'page' | 'contacts' | 'widget'> {
  readonly widget: Drawn;
  /** The content's address; the browser fetches it to go on with. */
  readonly src: string;
  /** The loader's address; the style sheet lies beside it. */
  readonly loader?: string | undefined;
}

export { ensureLocale };

/** The style sheet of a server's drawing: the element's own styles, under a name that changes with them. */
export function storedStyles(widget: Drawn): { readonly file: string; readonly css: string } {
  const sheets = ELEMENTS[widget].elementStyles as CSSResult[];
  const css = `${sheets.map(({ cssText }) => cssText).join('\n')}\n`;
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 8);
  return { file: [widget, hash, 'css'].join('.'), css };
}

/** Writes the element. The text inside it, for whoever drops the `<template>`, is that of form A. */
export function prerender({ loader = `/nara-vard/${__VERSION__}/nara-vard.js`, ...options }: PrerenderOptions): string {
  const { widget } = options;
  const formA = writeSnippet({ ...options, form: 'a' });
  const end = formA.indexOf('>\n') + 2;
  const href = loader.replace(/[^/]*$/, storedStyles(widget).file);
  const template = `<template shadowrootmode="open">
<link rel="stylesheet" href="${escaped(href)}">
${drawn(options)}
</template>
`;
  return formA.slice(0, end) + template + formA.slice(end);
}

/** Draws as the stock renderer does, but for the `<style>` that it begins with. */
class StoredRenderer extends LitElementRenderer {
  override renderShadow(renderInfo: RenderInfo): ThunkedRenderResult {
    return [() => renderValue((this.element as unknown as { render(): unknown }).render(), renderInfo)];
  }
}

function drawn({ widget, document, attributes = {}, lang = 'sv' }: PrerenderOptions): string {
  const renderer = new StoredRenderer(`nv-${widget}`);
  Object.assign(renderer.element, { content: document, baseURI: HERE });
  for (const [name, value] of Object.entries({ ...attributes, lang })) {
    if (value !== undefined) renderer.setAttribute(name, value);
  }
  renderer.connectedCallback();
  const html = collectResultSync(
    renderer.renderShadow({
      elementRenderers: [StoredRenderer],
      customElementInstanceStack: [renderer],
      customElementHostStack: [renderer],
      eventTargetStack: [],
      slotStack: [],
      deferHydration: false,
    }),
  );
  return (
    html
      // Marks for a hydration that we do not do: docs/decisions/0012.
      .replace(/<!--\/?lit-[^>]*-->|<!--\?-->|<\?>/g, '')
      .replaceAll(`"${HERE}`, '"/')
      // Without a size, and before its styles have come, an icon is as wide as the page.
      .replaceAll('<svg class="icon', '<svg width="24" height="24" class="icon')
      .replace(/[ \n]*\n[ \n]*/g, '\n')
      .trim()
  );
}
