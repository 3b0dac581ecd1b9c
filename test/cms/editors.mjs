import { readFileSync } from 'node:fs';

/**
 * The editors and filters that snippets are put through. `configuration` is code: the very text that is run is printed in
 * docs/cms.md, by scripts/docs.mjs.
 */

/**
 * @typedef {object} EditorConfiguration
 * @property {string} id
 * @property {string} label in Swedish, for docs/cms.md
 * @property {string} tool what it runs in: a name in TOOLS
 * @property {string} [names] what `configuration` imports
 * @property {string} [configuration] what differs from the tool's own defaults; for Drupal its field "Allowed HTML tags"
 * @property {string} recommended the form that docs/cms.md advises
 * @property {boolean} [allows] whether `configuration` is ours: handed to the site's technician
 * @property {string} [ours] for Drupal: what of it is ours
 */

/**
 * How each tool is had. `page` is opened in Chromium; the others run in Node. `package` is where its version stands, `call`
 * how a configuration is handed to it.
 */
export const TOOLS = {
  ...Object.fromEntries(
    ['6', '7', '8'].map((version) => [
      `tinymce-${version}`,
      { name: 'TinyMCE', page: 'tinymce', package: `tinymce-${version}`, call: 'tinymce.init' },
    ]),
  ),
  ckeditor: { name: 'CKEditor', page: 'ckeditor', package: 'ckeditor5', call: 'ClassicEditor.create' },
  tiptap: { name: 'Tiptap', page: 'tiptap', package: '@tiptap/core', call: 'new Editor' },
  dompurify: { name: 'DOMPurify', page: 'dompurify', package: 'dompurify', call: 'DOMPurify.sanitize' },
  'sanitize-html': { name: 'sanitize-html', package: 'sanitize-html', call: 'sanitizeHtml' },
  wordpress: {},
  drupal: {},
};

/** The tools that were run: `TinyMCE 8.9.2`. */
export const versions = () =>
  Object.values(TOOLS)
    .filter((tool) => tool.package)
    .map(({ name, package: folder }) => {
      const file = new URL(`../../node_modules/${folder}/package.json`, import.meta.url);
      return `${name} ${JSON.parse(readFileSync(file, 'utf8')).version}`;
    });

const TINYMCE_ELEMENTS = `{
  extended_valid_elements:
    'nv-care-finder[*],nv-contact-card[*],nv-feedback-form[*],nv-goal-picture[*]',
  custom_elements: 'nv-care-finder,nv-contact-card,nv-feedback-form,nv-goal-picture',
  convert_urls: false,
}`;

/** Umbraco's settings up to version 14 (RichTextEditorSettings.cs, tinymce.service.js; read), without those that no snippet has. */
const UMBRACO_ELEMENTS = `{
  valid_elements:
    '+a[id|style|rel|dir|lang|type|name|href|target|title|class],-strong/-b[class|style],-em/-i[class|style],' +
    '#p[id|style|dir|class|align],-ol[class|reversed|start|style|type],-ul[class|style],-li[class|style],br[class],' +
    '-blockquote[dir|style|class],-div[id|dir|class|align|style],-span[class|align|style],-h2[id|dir|class|align|style],' +
    '-h3[id|dir|class|align|style],-h4[id|dir|class|align|style],-h5[id|dir|class|align|style],' +
    '-h6[id|style|dir|class|align],button[class],iframe[*]',
  extended_valid_elements:
    '@[id|class|style],-div[id|dir|class|align|style],-ul[class|style],-li[class|style],-h2[id|dir|class|align|style],' +
    '-h3[id|dir|class|align|style],-h4[id|dir|class|align|style],-h5[id|dir|class|align|style],' +
    '-h6[id|style|dir|class|align],span[id|class|style|lang]',
  relative_urls: false,
}`;

const CKEDITOR_PLAIN = 'Bold, Essentials, Heading, Italic, Link, List, Paragraph';
const ckeditorNames = (...more) =>
  `import { ${[...CKEDITOR_PLAIN.split(', '), ...more].sort().join(', ')} } from 'ckeditor5';`;

/** What stands in the text of forms A and B, beside what the plugins above bring. */
const CKEDITOR_INSIDE = `      { name: /^(h[2-6]|details|summary|blockquote|label)$/ },
      { name: /^(form|input|textarea|button)$/, attributes: true },
      { name: 'p', attributes: ['hidden'] },`;

const TIPTAP_DATASET = `Extension.create({
  name: 'dataset',
  addGlobalAttributes: () => [
    {
      types: ['div', 'divContainer', 'heading', 'paragraph'],
      attributes: {
        dataset: {
          parseHTML: (element) =>
            [...element.attributes].filter(({ name }) => name.startsWith('data-')).map(({ name, value }) => [name, value]),
          renderHTML: ({ dataset }) => Object.fromEntries(dataset ?? []),
        },
      },
    },
  ],
})`;
const TIPTAP_DIV = `Node.create({
  name: 'div',
  priority: 50,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'div' }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes, 0],
})`;
const TIPTAP_CONTAINER = `Node.create({
  name: 'divContainer',
  priority: 60,
  group: 'block',
  content: 'block+',
  defining: true,
  parseHTML: () => [
    { tag: 'div', getAttrs: (div) => (div.querySelector(':scope > :not(a, br, em, span, strong)') ? {} : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes, 0],
})`;
const tiptap = (...extensions) => `{ extensions: [${extensions.join(', ')}] }`;
const TIPTAP_NAMES = `import { Extension, Node } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';`;

const DRUPAL_BASIC =
  '<br> <p> <h2 id> <h3 id> <h4 id> <h5 id> <h6 id> <cite> <dl> <dt> <dd> <a hreflang href> <blockquote cite> <ul type> <ol start type> <strong> <em> <code> <li> <img src alt data-entity-uuid data-entity-type height width data-caption data-align>';
const DRUPAL_OURS = `<div data-nv data-nv-*> <details> <summary>
<form method action> <input type name value tabindex autocomplete>
<textarea name rows cols maxlength required> <button name value> <label> <p hidden>`;

/** @type {EditorConfiguration[]} */
export const EDITORS = [
  ...['6', '7', '8'].map((version) => ({
    id: `tinymce-${version}`,
    label: `TinyMCE ${version}`,
    tool: `tinymce-${version}`,
    recommended: 'b',
  })),
  ...['6', '8'].map((version) => ({
    id: `tinymce-${version}-umbraco`,
    label: `TinyMCE ${version} med Umbracos lista`,
    tool: `tinymce-${version}`,
    configuration: UMBRACO_ELEMENTS,
    recommended: 'b-inline',
  })),
  ...['6', '7', '8'].map((version) => ({
    id: `tinymce-${version}-allowed`,
    label: `TinyMCE ${version} med våra taggar`,
    tool: `tinymce-${version}`,
    configuration: TINYMCE_ELEMENTS,
    recommended: 'a',
    allows: true,
  })),
  {
    id: 'ckeditor',
    label: 'CKEditor 5',
    tool: 'ckeditor',
    names: ckeditorNames(),
    configuration: `{ plugins: [${CKEDITOR_PLAIN}] }`,
    recommended: 'c',
  },
  {
    id: 'ckeditor-html',
    label: 'CKEditor 5 med GeneralHtmlSupport',
    tool: 'ckeditor',
    names: ckeditorNames('GeneralHtmlSupport'),
    configuration: `{
  plugins: [${CKEDITOR_PLAIN}, GeneralHtmlSupport],
  htmlSupport: {
    allow: [
      { name: 'div', attributes: [{ key: /^data-nv(-.+)?$/, value: true }] },
${CKEDITOR_INSIDE}
    ],
  },
}`,
    recommended: 'b',
    allows: true,
  },
  {
    id: 'ckeditor-elements',
    label: 'CKEditor 5 med GeneralHtmlSupport och våra taggar',
    tool: 'ckeditor',
    names: `${ckeditorNames('DataSchema', 'GeneralHtmlSupport', 'Plugin')}
class NaraVard extends Plugin {
  static get requires() {
    return [DataSchema];
  }
  init() {
    for (const view of ['nv-care-finder', 'nv-contact-card', 'nv-feedback-form', 'nv-goal-picture']) {
      const modelSchema = { inheritAllFrom: '$container' };
      this.editor.plugins.get(DataSchema).registerBlockElement({ view, model: view, modelSchema });
    }
  }
}`,
    configuration: `{
  plugins: [${CKEDITOR_PLAIN}, NaraVard, GeneralHtmlSupport],
  htmlSupport: {
    allow: [
      { name: /^nv-/, attributes: true },
${CKEDITOR_INSIDE}
    ],
  },
}`,
    recommended: 'a',
    allows: true,
  },
  {
    id: 'ckeditor-embed',
    label: 'CKEditor 5 med HtmlEmbed',
    tool: 'ckeditor',
    names: ckeditorNames('HtmlEmbed'),
    configuration: `{ plugins: [${CKEDITOR_PLAIN}, HtmlEmbed] }`,
    recommended: 'a',
    allows: true,
  },
  {
    id: 'tiptap',
    label: 'Tiptap, StarterKit',
    tool: 'tiptap',
    names: TIPTAP_NAMES,
    configuration: tiptap('StarterKit'),
    recommended: 'c',
  },
  {
    id: 'tiptap-div',
    label: 'Tiptap som Umbraco 15–17.6',
    tool: 'tiptap',
    names: TIPTAP_NAMES,
    configuration: tiptap('StarterKit', TIPTAP_DIV, TIPTAP_DATASET),
    recommended: 'b-inline',
  },
  {
    id: 'tiptap-container',
    label: 'Tiptap som Umbraco 17.7 och 18.2',
    tool: 'tiptap',
    names: TIPTAP_NAMES,
    configuration: tiptap('StarterKit', TIPTAP_DIV, TIPTAP_CONTAINER, TIPTAP_DATASET),
    recommended: 'b-inline',
  },
  { id: 'dompurify', label: 'DOMPurify', tool: 'dompurify', recommended: 'b' },
  {
    id: 'dompurify-allowed',
    label: 'DOMPurify med våra taggar',
    tool: 'dompurify',
    configuration: `{
  CUSTOM_ELEMENT_HANDLING: {
    tagNameCheck: /^nv-(care-finder|contact-card|feedback-form|goal-picture)$/,
    attributeNameCheck: /^[a-z]+(-[a-z]+)*$/,
  },
}`,
    recommended: 'a',
    allows: true,
  },
  { id: 'sanitize-html', label: 'sanitize-html', tool: 'sanitize-html', recommended: 'c' },
  {
    id: 'sanitize-html-allowed',
    label: 'sanitize-html med form B',
    tool: 'sanitize-html',
    names: "import sanitizeHtml from 'sanitize-html';",
    configuration: `{
  allowedTags: [...sanitizeHtml.defaults.allowedTags, 'details', 'summary', 'form', 'input', 'textarea', 'button', 'label'],
  allowedAttributes: {
    ...sanitizeHtml.defaults.allowedAttributes,
    div: ['data-nv', 'data-nv-*'],
    p: ['hidden'],
    form: ['method', 'action'],
    input: ['type', 'name', 'value', 'tabindex', 'autocomplete'],
    textarea: ['name', 'rows', 'cols', 'maxlength', 'required'],
    button: ['name', 'value'],
  },
  allowedEmptyAttributes: [...sanitizeHtml.defaults.allowedEmptyAttributes, 'hidden'],
  allowedSchemes: [...sanitizeHtml.defaults.allowedSchemes, 'sms'],
}`,
    recommended: 'b',
    allows: true,
  },
  {
    id: 'wordpress',
    label: 'WordPress, blocket Anpassad HTML, utan rätt att spara all kod',
    tool: 'wordpress',
    configuration: 'kses',
    recommended: 'b',
  },
  {
    id: 'wordpress-classic',
    label: 'WordPress, klassiska redigeraren, utan rätt att spara all kod',
    tool: 'wordpress',
    configuration: 'kses classic',
    recommended: 'b',
  },
  {
    id: 'wordpress-classic-any',
    label: 'WordPress, klassiska redigeraren, med rätt att spara all kod',
    tool: 'wordpress',
    configuration: 'classic',
    recommended: 'b',
  },
  { id: 'drupal', label: 'Drupal, Basic HTML', tool: 'drupal', configuration: DRUPAL_BASIC, recommended: 'c' },
  {
    id: 'drupal-allowed',
    label: 'Drupal, Basic HTML med form B',
    tool: 'drupal',
    configuration: `${DRUPAL_BASIC} ${DRUPAL_OURS}`,
    ours: DRUPAL_OURS,
    recommended: 'b',
    allows: true,
  },
];
