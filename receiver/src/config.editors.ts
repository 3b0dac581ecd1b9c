/** How the web editors get to read: their inbox, and letters. */
import type { Environment } from './environment.js';
import { SHORTEST_SECRET, type InboxSecret } from './inbox.access.js';
import type { MailSettings } from './mail.js';

export interface MailConfig extends MailSettings {
  /** `smtp://user:password@host:587`, or `smtps://`. */
  readonly url: string;
}

/** @returns undefined where no inbox is wanted */
export function readInbox(environment: Environment): InboxSecret | undefined {
  const token = environment.text('INBOX_TOKEN');
  const user = environment.text('INBOX_USER');
  const password = environment.text('INBOX_PASSWORD');
  if (token && (user || password)) {
    environment.problems.push('INBOX_TOKEN and INBOX_USER are both set; one way in is meant.');
  }
  if (Boolean(user) !== Boolean(password)) {
    environment.problems.push('INBOX_USER and INBOX_PASSWORD belong together; one is missing.');
  }
  const secret = token ?? password;
  if (secret === undefined) return undefined;
  if (secret.length < SHORTEST_SECRET) {
    const name = token ? 'INBOX_TOKEN' : 'INBOX_PASSWORD';
    environment.problems.push(`${name} has ${secret.length} characters; ${SHORTEST_SECRET} is the least.`);
  }
  return token ? { token } : { user: user ?? '', password: secret };
}

/** @returns undefined where no letters are wanted */
export function readMail(environment: Environment): MailConfig | undefined {
  const url = environment.text('SMTP_URL');
  const to = environment.text('MAIL_TO');
  const from = environment.text('MAIL_FROM');
  const inboxUrl = environment.text('INBOX_URL');
  const hour = environment.integer('MAIL_HOUR', { fallback: 7, least: 0, most: 23 });
  const digest = environment.choice('MAIL_DIGEST', ['daily', 'at-once'], 'daily');
  if (url === undefined && to === undefined && from === undefined) return undefined;
  if (!url || !to || !from) {
    environment.problems.push('SMTP_URL, MAIL_TO and MAIL_FROM belong together: set all three for letters, or none.');
  }
  // The address may hold a password, so it is not repeated.
  if (url && !(/^smtps?:\/\//.test(url) && URL.canParse(url))) {
    environment.problems.push('SMTP_URL must begin with smtp:// or smtps:// and be an address.');
  }
  for (const [name, address] of [
    ['MAIL_TO', to],
    ['MAIL_FROM', from],
  ] as const) {
    if (address && !address.includes('@')) environment.problems.push(`${name} is "${address}", which is no address.`);
  }
  return {
    url: url ?? '',
    to: to ?? '',
    from: from ?? '',
    digest: digest === 'at-once' ? digest : { hour },
    ...(inboxUrl && { inboxUrl }),
  };
}
