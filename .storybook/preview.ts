import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with { type: 'json' };
import { locales } from '../src/localization/localize.js';

setCustomElementsManifest(manifest);

const screen = (name: string, width: number, height: number) => ({
  name,
  styles: { width: `${width}px`, height: `${height}px` },
});

/** As its speakers call it; `Intl` has no name for easy Swedish. */
const nameOf = (code: string): string =>
  code === 'sv-x-lattlast'
    ? 'lättläst svenska'
    : (new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code);

const preview: Preview = {
  globalTypes: {
    lang: {
      description: 'Språket på sidan runt komponenten',
      toolbar: {
        icon: 'globe',
        items: locales.map((value) => ({ value, title: nameOf(value) })),
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: { lang: 'sv' },
  decorators: [
    (story, { globals }) => {
      // Every widget speaks the language of the nearest `lang`.
      document.documentElement.lang = String(globals['lang']);
      return story();
    },
  ],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    viewport: {
      options: {
        phone: screen('320 px', 320, 640),
        tablet: screen('768 px', 768, 1024),
        desktop: screen('1280 px', 1280, 900),
      },
    },
  },
  tags: ['autodocs'],
};
export default preview;
