// custom-elements.json describes the elements for editors and Storybook. `npm run manifest` writes it; it is committed.

/** The analyzer takes what is declared as internal state for attributes of the page's. */
const withoutState = () => ({
  name: 'without-state',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules) {
      for (const declaration of declarations) {
        declaration.attributes = declaration.attributes?.filter(({ name }) => !name.startsWith('_'));
        for (const member of declaration.members ?? []) if (member.name.startsWith('_')) delete member.attribute;
      }
    }
  },
});

/** Files come in the order of the disk they lie on; the committed manifest must be the same on every machine. */
const inOrder = () => ({
  name: 'in-order',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
});

export default {
  // What a page's developer meets, and the base classes that the elements inherit attributes from.
  globs: [
    'src/index.ts',
    'src/define/*.ts',
    'src/elements/**/*.{element,events}.ts',
    'src/elements/shared/{content-widget,widget-element}.ts',
  ],
  outdir: '.',
  litelement: true,
  // package.json names the file already; otherwise the analyzer would rewrite it.
  packagejson: false,
  plugins: [withoutState(), inOrder()],
};
