// Runs in the page: a TinyMCE of one configuration. What is set here concerns its looks and its licence, not its content.
export async function open(tinymce, configuration) {
  const target = document.body.appendChild(document.createElement('textarea'));
  const [editor] = await tinymce.init({
    target,
    license_key: 'gpl',
    skin: false,
    content_css: false,
    menubar: false,
    toolbar: false,
    promotion: false,
    branding: false,
    ...configuration,
  });
  return (html) => {
    editor.setContent(html);
    return editor.getContent();
  };
}
