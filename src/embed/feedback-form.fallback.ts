/**
 * The feedback form as a document: what a page shows before, or without, our script. A real form, posted by the browser
 * itself; what must be known before the first field stands before it here too.
 */
import type { FeedbackForm } from '../domain/feedback-form/content.js';
import {
  MOST_CHARACTERS,
  parseFeedbackForm,
  readEndpoint,
  type Endpoint,
} from '../domain/feedback-form/feedback-form.js';
import { readLink } from '../domain/shared/link.js';
import * as writing from '../elements/feedback-form/feedback-form.composer.strings.js';
import * as words from '../elements/feedback-form/feedback-form.strings.js';
import { currentLocale } from '../localization/localize.js';
import { careParagraph } from './care.js';
import { contactWays } from './contact-card.fallback.js';
import { escaped, headingLevel, link, localAddress, markedAs, type PageCircumstances } from './html.js';

export function feedbackFormFallback(document: unknown, circumstances: PageCircumstances): string {
  const { attributes, base } = circumstances;
  const { value: form } = parseFeedbackForm(document);
  if (!form) return careParagraph();
  const contacts = (form.contacts ?? []).map((id) => contactWays(circumstances.contacts, id, circumstances));
  const endpoint = readEndpoint(attributes.endpoint?.trim() || form.endpoint, base);
  if (!form.recipient || !endpoint) return [...contacts, careParagraph()].filter(Boolean).join('\n');

  const say = (text: string): string => markedAs(form.lang, escaped(text));
  const or = (text: string | undefined, ours: string): string => (text ? say(text) : escaped(ours));
  const page = readLink(form.formPage, base);
  const isPosted = endpoint.kind === 'post' && !page;
  const mode = isPosted ? attributes.mode : 'comment';
  const level = headingLevel(attributes);
  const commentHeading = or(form.commentHeading, words.commentHeading());
  const heading = mode === 'comment' ? commentHeading : or(form.question, words.questionText());
  const rules = [writing.readBy(form.recipient), writing.noPersonalData(), writing.publicDocument()].map(
    (rule) => `<li>${escaped(rule)}</li>`,
  );
  const links = [
    [form.privacyUrl, writing.privacyLabel()] as const,
    [form.accessibilityUrl, writing.accessibilityLabel()] as const,
  ].flatMap(([address, label]) => {
    const read = readLink(address, base);
    return read ? [link(localAddress(read.href, base), escaped(label))] : [];
  });
  return [
    `<h${level}>${heading}</h${level}>`,
    mode === 'comment' ? '' : questionForm(form, endpoint, base, mode !== 'useful'),
    // One paragraph, as high as the line in its place: little moves when the form comes alive.
    careParagraph(words.careText()),
    '<details>',
    `<summary>${mode === 'comment' ? escaped(words.writeLabel()) : commentHeading}</summary>`,
    `<p><strong>${escaped(writing.careHeading())}.</strong> ${or(form.careNotice, writing.careNoticeText())}</p>`,
    ...contacts,
    `<ul>\n${[...rules, ...(form.retention ? [`<li>${say(form.retention)}</li>`] : [])].join('\n')}\n</ul>`,
    page || endpoint.kind === 'mail'
      ? `<p>${link(page ? localAddress(page.href, base) : endpoint.href, escaped(words.writeLabel()))}</p>`
      : commentForm(form, endpoint, base),
    links.length ? `<p>${links.join('<br>\n')}</p>` : '',
    '</details>',
    form.example ? `<p>${escaped(words.exampleText())}</p>` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

/** With its first paragraph: WordPress makes one around an input that has none, and leaves half of it behind. */
const opened = ({ href }: Endpoint, base: string): string =>
  `<form method="post" action="${escaped(localAddress(href, base))}">\n<p><input type="hidden" name="lang" value="${escaped(currentLocale())}">`;

/**
 * Yes and no are the buttons that send the form: one press, as with script.
 * @param isRoomy whether who reads it has a line of its own: where there is more below, as when it has come alive
 */
const questionForm = (
  { recipient = '' }: FeedbackForm,
  endpoint: Endpoint,
  base: string,
  isRoomy: boolean,
): string => `${opened(endpoint, base)}
<button name="useful" value="ja">${escaped(words.yesLabel())}</button>
<button name="useful" value="nej">${escaped(words.noLabel())}</button>${isRoomy ? '<br>' : ''}
${escaped(words.recipientText(recipient))}</p>
</form>`;

const commentForm = (
  { maxLength = MOST_CHARACTERS }: FeedbackForm,
  endpoint: Endpoint,
  base: string,
): string => `${opened(endpoint, base)}
<label>${escaped(writing.commentLabel())} (${escaped(writing.requiredText())})<br>
<textarea name="comment" rows="5" cols="40" maxlength="${maxLength}" required></textarea></label></p>
<p hidden><label>${escaped(writing.trapLabel())} <input name="website" tabindex="-1" autocomplete="off"></label></p>
<p><button>${escaped(writing.sendLabel())}</button></p>
</form>`;
