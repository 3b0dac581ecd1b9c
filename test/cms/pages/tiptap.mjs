// Runs in the page: a Tiptap of one configuration.
import { Editor } from '@tiptap/core';

export async function open(configuration) {
  const element = document.body.appendChild(document.createElement('div'));
  const editor = new Editor({ element, ...configuration });
  return (html) => {
    editor.commands.setContent(html);
    return editor.getHTML();
  };
}
