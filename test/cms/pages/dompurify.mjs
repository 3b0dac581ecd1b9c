// Runs in the page: DOMPurify, which a host may put between what was saved and what is shown.
import DOMPurify from 'dompurify';

export async function open(configuration) {
  return (html) => DOMPurify.sanitize(html, configuration);
}
