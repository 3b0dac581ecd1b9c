// custom-elements.json describes the elements for editors and Storybook. `npm run manifest` writes it; it is committed.
export default {
  // What a page's developer meets, and the base class that the elements inherit attributes from.
  globs: [
    'src/index.ts',
    'src/define/*.ts',
    'src/elements/**/*.{element,events}.ts',
    'src/elements/shared/widget-element.ts',
  ],
  outdir: '.',
  litelement: true,
  // package.json names the file already; otherwise the analyzer would rewrite it.
  packagejson: false,
};
