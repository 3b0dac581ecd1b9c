// Runs in the page: a CKEditor 5 of one configuration.
import { ClassicEditor } from 'ckeditor5';

export async function open(configuration) {
  const place = document.body.appendChild(document.createElement('div'));
  const editor = await ClassicEditor.create(place, { licenseKey: 'GPL', ...configuration });
  const isEmbed = editor.plugins.has('HtmlEmbed');
  return (html) => {
    // With HtmlEmbed the snippet is pasted into its own field, which is saved as this div.
    editor.setData(
      isEmbed && !html.startsWith('<div class="raw-html-embed">') ? `<div class="raw-html-embed">${html}</div>` : html,
    );
    return editor.getData();
  };
}
