import { expect, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/define/feedback-form.js';
import type { FeedbackSentEvent } from '../../src/elements/feedback-form/feedback-form.events.js';
import type { ContentErrorEvent } from '../../src/elements/shared/content.events.js';
import { press } from '../support/commands.js';
import { withHeldPosts, withoutConnection } from '../support/connection.js';
import { setClock } from '../support/contact-card.harness.js';
import {
  arrangeFeedbackForm,
  openBox,
  type Box,
  type FeedbackFormHarness,
  type FeedbackFormWishes,
} from '../support/feedback-form.harness.js';

const FORM = {
  kind: 'feedback-form',
  version: 1,
  lang: 'sv',
  recipient: 'webbredaktionen på Region Exempel',
  endpoint: '/aldrig/hit',
  contacts: ['din-halsocentral'],
  privacyUrl: '/personuppgifter',
  accessibilityUrl: '/tillganglighet',
  retention: 'Vi tar bort kommentarer efter ett år.',
  updated: '2026-11-23',
};
const CONTACTS = '/content/norrbotten/contacts.json';

/** Nothing in it is personal, nor about health. */
const BUS = 'Tiderna för  buss 3 till sjukhuset stämmer inte,\nt.ex. kl. 8.';
const NUMBER = '19121212-1212';

interface Arranged {
  readonly form: FeedbackFormHarness;
  readonly box: Box;
  /** The messages as they came. */
  messages(): Promise<Awaited<ReturnType<Box['received']>>[number]['message'][]>;
}

/** A form whose endpoint gives these answers in turn. */
async function arrange(answers = 'ok', wishes: FeedbackFormWishes = {}, more: object = {}): Promise<Arranged> {
  const box = openBox(answers);
  const form = await arrangeFeedbackForm({ content: { ...FORM, ...more }, endpoint: box.endpoint, ...wishes });
  return { form, box, messages: async () => (await box.received()).map(({ message }) => message) };
}

/** The same, with the comment open. */
async function writing(answers = 'ok', wishes: FeedbackFormWishes = {}, more: object = {}): Promise<Arranged> {
  const arranged = await arrange(answers, wishes, more);
  await arranged.form.open();
  return arranged;
}

/** Whether the browser would ask before the page is left. */
function isPageGuarded(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

/** Does something while a property of the platform is another; undefined takes it away. */
async function having<T extends object>(owner: T, key: keyof T, value: unknown, work: () => unknown): Promise<void> {
  Object.defineProperty(owner, key, { configurable: true, writable: true, value });
  try {
    await work();
  } finally {
    delete owner[key];
  }
}

/** Requests to other places than a box, as they are made. */
function withRequests(): { readonly made: string[]; end(): void } {
  const { fetch } = globalThis;
  const made: string[] = [];
  globalThis.fetch = (...given) => {
    const [asked] = given;
    made.push(asked instanceof Request ? asked.url : asked.toString());
    return fetch(...given);
  };
  return {
    made,
    end: () => {
      globalThis.fetch = fetch;
    },
  };
}

describe('<nv-feedback-form>', () => {
  describe('yes and no', () => {
    it('answers at one press, and moves the focus to the thanks', async () => {
      const { form, messages } = await arrange();
      await form.answer('Ja');
      expect(form.focusedText).to.equal('Tack! Ditt svar är skickat.');
      const [message, ...others] = await messages();
      expect(others).to.deep.equal([]);
      expect(message).to.deep.include({ version: 1, useful: true, lang: 'sv' });
      expect(message?.idempotencyKey).to.match(/^[0-9a-f]{32}$/);
      expect(message).to.not.have.any.keys('comment', 'website', 'follows', 'notPersonalData');
    });

    it('tells who reads the answer before it is given', async () => {
      const { form } = await arrange();
      expect(form.text).to.include('Ditt svar läses av webbredaktionen på Region Exempel.');
    });

    it('sends nothing more when it is pressed again on its way, and can still be reached', async () => {
      const held = withHeldPosts();
      try {
        const { form, messages } = await arrange();
        await form.press('Ja');
        expect(form.text).to.include('Skickar …');
        expect(form.button('Nej').getAttribute('aria-disabled')).to.equal('true');
        expect(form.button('Nej').disabled).to.equal(false);
        await form.press('Ja');
        await form.press('Nej');
        held.letThrough();
        await waitUntil(() => form.query('.answered'));
        expect((await messages()).map(({ useful }) => useful)).to.deep.equal([true]);
      } finally {
        held.end();
      }
    });

    it('opens the comment at once after a no, and asks what was missing', async () => {
      const { form } = await arrange();
      await form.answer('Nej');
      await form.writable();
      expect(form.text).to.include('Vad saknade du? (frivilligt)');
      expect(form.focusedText).to.equal('Tack! Ditt svar är skickat.');
    });

    it('moves the focus to the thanks without waiting for what comes after a no', async () => {
      const { form } = await arrange('ok', { contacts: '/content/ingen.json?aldrig' });
      const { fetch } = globalThis;
      // The contacts never come.
      globalThis.fetch = (address, init) => (init?.method === 'POST' ? fetch(address, init) : new Promise(() => {}));
      try {
        await form.answer('Nej');
        expect(form.focusedText).to.equal('Tack! Ditt svar är skickat.');
      } finally {
        globalThis.fetch = fetch;
      }
    });

    it('lets a comment go on from the answer, which is not given twice', async () => {
      const { form, messages } = await arrange();
      await form.answer('Ja');
      await form.open('Skriv en kommentar');
      expect(form.text).to.include('Vad var bra, och vad kan bli bättre? (frivilligt)');
      await form.write(BUS);
      await form.send();
      const [vote, comment] = await messages();
      expect(comment?.follows).to.equal(vote?.idempotencyKey);
      expect(comment).to.not.have.property('useful');
      expect(comment?.comment).to.equal(BUS);
      expect(comment?.idempotencyKey).to.not.equal(vote?.idempotencyKey);
    });

    it('gives the answer along with the comment where it did not come through by itself', async () => {
      const { form, messages } = await arrange('invalid,ok');
      await form.answer('Nej');
      expect(form.focusedText).to.equal('Inte skickat. Mottagaren tar inte emot det just nu.');
      await form.open();
      await form.write(BUS);
      await form.send();
      const [, comment] = await messages();
      expect(comment).to.deep.include({ useful: false, comment: BUS });
    });

    it('is one answer also where it may have come through, and the comment brings it again', async () => {
      const { form, messages } = await arrange('silence,ok', { answerWithin: 200 });
      await form.answer('Ja');
      expect(form.focusedText).to.include('Vi fick inget svar i tid.');
      await form.open();
      await form.write(BUS);
      await form.send();
      const [vote, comment] = await messages();
      // The receiver counts what follows an answer that it has as none of its own.
      expect(comment).to.deep.include({ useful: true, follows: vote?.idempotencyKey });
    });

    it('is sent again with its key when it is tried again', async () => {
      const { form, messages } = await arrange('busy,ok');
      await form.answer('Ja');
      await form.press('Försök igen');
      await waitUntil(() => form.query('.answered'));
      const [first, second] = await messages();
      expect(second?.idempotencyKey).to.equal(first?.idempotencyKey);
    });

    it('has another key when the resident changes their mind after a failure', async () => {
      const { form, messages } = await arrange('busy,ok');
      await form.answer('Ja');
      await form.press('Nej');
      await waitUntil(() => form.query('.answered'));
      const [first, second] = await messages();
      expect([first?.useful, second?.useful]).to.deep.equal([true, false]);
      expect(second?.idempotencyKey).to.not.equal(first?.idempotencyKey);
    });
  });

  describe('sent', () => {
    it('is said when the endpoint has said that it keeps the message, and the focus moves there', async () => {
      const { form, messages } = await writing();
      await form.write(BUS);
      await form.send();
      expect(form.focusedText).to.equal('Tack! Din kommentar är skickad.');
      expect(form.text).to.include('Den läses, men du får inget svar.');
      expect((await messages()).map(({ comment }) => comment)).to.deep.equal([BUS]);
    });

    it('leaves an empty form for one more, with a key of its own', async () => {
      const { form, messages } = await writing();
      await form.write(BUS);
      await form.send();
      await form.press('Skriv en till kommentar');
      await waitUntil(() => form.focused === form.field);
      expect(form.field.value).to.equal('');
      await form.write(BUS);
      await form.send();
      const [one, other] = await messages();
      expect(one?.comment).to.equal(other?.comment);
      expect(one?.idempotencyKey).to.not.equal(other?.idempotencyKey);
    });

    for (const [answer, what] of [
      ['login', 'a login page that answers 200'],
      ['empty', 'an answer without a body'],
      ['other', 'the receipt of another message'],
      ['redirect', 'a redirect'],
      ['invalid', 'a refusal'],
    ] as const) {
      it(`is never said after ${what}: the text is kept and the focus moves to what went wrong`, async () => {
        const { form, messages } = await writing(answer);
        await form.write(BUS);
        await form.send();
        expect(form.text).to.not.include('Tack!');
        expect(form.focused?.id).to.equal('send-error');
        expect(form.failure).to.match(/^Inte skickat. Mottagaren tar inte emot det just nu. Din text finns kvar./);
        expect(form.field.value).to.equal(BUS);
        expect(await messages(), 'tried once').to.have.lengthOf(1);
      });

      it(`is never said of an answer after ${what}`, async () => {
        const { form } = await arrange(answer);
        await form.answer('Ja');
        expect(form.text).to.not.include('Tack!');
        expect(form.focusedText).to.include('Inte skickat.');
      });
    }

    it('is not pressed twice: a second press on its way sends nothing more', async () => {
      const held = withHeldPosts();
      try {
        const { form, messages } = await writing();
        await form.write(BUS);
        await form.press('Skicka');
        expect(form.aloud).to.equal('Skickar …');
        expect(form.button('Skickar …').getAttribute('aria-disabled')).to.equal('true');
        expect(form.button('Skickar …').disabled).to.equal(false);
        await form.press('Skickar …');
        held.letThrough();
        await waitUntil(() => form.query('#comment-sent'));
        expect(await messages()).to.have.lengthOf(1);
      } finally {
        held.end();
      }
    });

    it('takes nothing that is written while it is on its way, so that nothing is thrown away', async () => {
      const held = withHeldPosts();
      try {
        const { form } = await writing();
        await form.write(BUS);
        expect(form.field.readOnly).to.equal(false);
        await form.press('Skicka');
        expect(form.field.readOnly).to.equal(true);
        await form.press('Avbryt');
        expect(form.field.readOnly).to.equal(false);
      } finally {
        held.end();
      }
    });
  });

  describe('a bad day', () => {
    it('tries twice more by itself while the server is down, with the same key, and then it is sent', async () => {
      const { form, messages } = await writing('unavailable,unavailable,ok');
      await form.write(BUS);
      await form.send();
      expect(form.focusedText).to.equal('Tack! Din kommentar är skickad.');
      const keys = (await messages()).map(({ idempotencyKey }) => idempotencyKey);
      expect(keys).to.have.lengthOf(3);
      expect(new Set(keys).size).to.equal(1);
    });

    it('leaves it to the resident after that, with the text kept', async () => {
      const { form, messages } = await writing('unavailable,unavailable,unavailable,ok');
      await form.write(BUS);
      await form.send();
      expect(form.failure).to.match(/^Inte skickat. Vi når inte mottagaren just nu. Din text finns kvar./);
      expect(form.field.value).to.equal(BUS);
      expect(await messages()).to.have.lengthOf(3);
      await form.send('Försök igen');
      expect(form.focusedText).to.equal('Tack! Din kommentar är skickad.');
    });

    it('makes one message of a connection that breaks, however often it was sent', async () => {
      const { form, messages } = await writing('drop,drop,ok');
      await form.write(BUS);
      await form.send();
      expect(form.focusedText).to.equal('Tack! Din kommentar är skickad.');
      const keys = (await messages()).map(({ idempotencyKey }) => idempotencyKey);
      expect(keys.length).to.be.at.least(3);
      expect(new Set(keys).size).to.equal(1);
    });

    it('keeps the key of an unchanged text as long as the resident waits, and changes it with the text', async () => {
      const { form, messages } = await writing('busy,busy,ok');
      await form.write(BUS);
      await form.send();
      setClock('2026-11-24T10:45:00+01:00');
      await form.send('Försök igen');
      await form.write(`${BUS} Tack!`);
      await form.send('Försök igen');
      const [first, second, third] = await messages();
      expect(second?.idempotencyKey).to.equal(first?.idempotencyKey);
      expect(second?.elapsed).to.equal(25 * 60_000 + (first?.elapsed ?? NaN));
      expect(third?.idempotencyKey).to.not.equal(first?.idempotencyKey);
    });

    it('does not make anybody wait two minutes for a busy server, and tells when to try again', async () => {
      const { form, messages } = await writing('busy');
      await form.write(BUS);
      await form.send();
      expect(form.failure).to.include('Mottagaren är upptagen. Försök igen efter kl. 10.23.');
      expect(await messages()).to.have.lengthOf(1);
    });

    it('tells when to try again after too many messages', async () => {
      const { form, messages } = await writing('many');
      await form.write(BUS);
      await form.send();
      expect(form.failure).to.include('många meddelanden på kort tid. Försök igen efter kl. 10.22.');
      expect(await messages()).to.have.lengthOf(1);
    });

    it('sends nothing without a connection, keeps the text, and sends when it is pressed again', async () => {
      const { form, messages } = await writing();
      await form.write(BUS);
      const connect = withoutConnection();
      try {
        await form.send();
        expect(form.failure).to.include('Du har ingen anslutning till internet. Skicka igen när du har det.');
        expect(form.field.value).to.equal(BUS);
      } finally {
        connect();
      }
      dispatchEvent(new Event('online'));
      await nextFrame();
      expect(await messages(), 'nothing is queued').to.deep.equal([]);
      await form.send('Försök igen');
      expect(await messages()).to.have.lengthOf(1);
    });

    it('says so when no answer comes in time, and sends the same message again', async () => {
      const { form, messages } = await writing('silence,ok', { answerWithin: 200 });
      await form.write(BUS);
      await form.send();
      expect(form.failure).to.include('Vi fick inget svar i tid. Försök igen. Det kommer bara fram en gång.');
      expect(form.failure).to.not.include('Inte skickat');
      await form.send('Försök igen');
      const [first, second] = await messages();
      expect(second?.idempotencyKey).to.equal(first?.idempotencyKey);
    });

    it('lets go when it is cancelled, with the text kept, the focus in it, and its key for the next time', async () => {
      const { form, messages } = await writing('silence,ok');
      await form.write(BUS);
      await form.press('Skicka');
      await waitUntil(async () => (await messages()).length === 1);
      await form.press('Avbryt');
      await waitUntil(() => form.focused === form.field);
      expect(form.field.value).to.equal(BUS);
      expect(form.failure).to.equal('');
      expect(form.aloud).to.equal('');
      await form.send();
      const [first, second] = await messages();
      expect(second?.idempotencyKey).to.equal(first?.idempotencyKey);
    });

    it('puts the text on the clipboard, or says that it could not', async () => {
      const { form } = await writing('login');
      await form.write(BUS);
      await form.send();
      const copied: string[] = [];
      const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
      await having(navigator, 'clipboard', clipboard, async () => {
        await form.press('Kopiera texten');
        await waitUntil(() => form.text.includes('Texten är kopierad.'));
      });
      expect(copied).to.deep.equal([BUS]);
      const refusing = { writeText: () => Promise.reject(new Error('no')) };
      await having(navigator, 'clipboard', refusing, async () => {
        await form.press('Kopiera texten');
        await waitUntil(() => form.text.includes('Det gick inte att kopiera. Markera texten och kopiera den själv.'));
      });
    });
  });

  describe('work that the endpoint asks for', () => {
    it('is done without the resident noticing', async () => {
      const { form, messages } = await writing('challenge');
      await form.write(BUS);
      await form.send();
      expect(form.focusedText).to.equal('Tack! Din kommentar är skickad.');
      const [first, second] = await messages();
      expect(first).to.not.have.property('proof');
      expect(second?.proof?.number).to.equal(7);
      expect(second?.idempotencyKey).to.equal(first?.idempotencyKey);
    });

    it('is done for yes and no as well', async () => {
      const { form } = await arrange('challenge');
      await form.answer('Ja');
      expect(form.focusedText).to.equal('Tack! Ditt svar är skickat.');
    });

    it('is told of when it cannot be done, with the text kept and no promise that pressing again helps', async () => {
      const { form, messages } = await writing('riddle');
      await form.write(BUS);
      await form.send();
      expect(form.failure).to.include('en kontroll som inte gick att göra i din webbläsare');
      expect(form.field.value).to.equal(BUS);
      expect(form.labels).to.include('Skicka').and.to.not.include('Försök igen');
      const [first, second, ...more] = await messages();
      expect([first?.cannotProve, second?.cannotProve]).to.deep.equal([undefined, true]);
      expect(more).to.deep.equal([]);
    });

    it('turns nobody away whose device cannot do it: the endpoint is told, and takes it', async () => {
      const { form, messages } = await writing('challenge');
      await form.write(BUS);
      await having(crypto, 'subtle', undefined, () => form.send());
      expect(form.focusedText).to.equal('Tack! Din kommentar är skickad.');
      const [first, second] = await messages();
      expect(second).to.deep.include({ cannotProve: true, idempotencyKey: first?.idempotencyKey });
      expect(second).to.not.have.property('proof');
    });

    it('stops when it is cancelled', async () => {
      const { form, messages } = await writing('marathon');
      await form.write(BUS);
      let digests = 0;
      const { subtle } = crypto;
      const { digest } = SubtleCrypto.prototype;
      const counting = (...given: Parameters<typeof digest>) => {
        digests += 1;
        return digest.apply(subtle, given);
      };
      await having(subtle, 'digest', counting, async () => {
        await form.press('Skicka');
        await waitUntil(() => digests > 200, 'the work should begin', { timeout: 8000 });
        await form.press('Avbryt');
        await waitUntil(() => form.labels.includes('Skicka'));
        // The round that was under way is its last.
        for (let frame = 0; frame < 5; frame += 1) await nextFrame();
        const before = digests;
        for (let frame = 0; frame < 10; frame += 1) await nextFrame();
        expect(digests).to.equal(before);
      });
      expect(await messages()).to.have.lengthOf(1);
    });
  });

  describe('privacy', () => {
    it('tells the page’s address without its query and fragment', async () => {
      const { href, origin, pathname } = location;
      history.replaceState(null, '', '?pnr=191212121212#symtom');
      try {
        const { form, messages } = await writing();
        await form.answer('Ja');
        await form.write(BUS);
        await form.send();
        expect((await messages()).map(({ page }) => page)).to.deep.equal([origin + pathname, origin + pathname]);
      } finally {
        history.replaceState(null, '', href);
      }
    });

    it('sends no cookie, and of where one came from only the site', async () => {
      // Not for all of this site: other files’ tests run beside this one, and look for cookies that are ours.
      document.cookie = 'inloggad=ja; path=/feedback';
      try {
        const { form, box } = await writing();
        await form.answer('Ja');
        await form.write(BUS);
        await form.send();
        const received = await box.received();
        expect(received).to.have.lengthOf(2);
        for (const { cookie, referrer } of received) {
          expect(cookie).to.equal('');
          expect(referrer).to.equal(`${location.origin}/`);
        }
      } finally {
        document.cookie = 'inloggad=; path=/feedback; max-age=0';
      }
    });

    it('tells the page that something was sent, and nothing of it', async () => {
      const { form } = await arrange();
      const heard: FeedbackSentEvent[] = [];
      const listen = (event: Event): void => void heard.push(event as FeedbackSentEvent);
      document.addEventListener('nv-feedback-sent', listen);
      await form.answer('Nej');
      await form.writable();
      await form.write(BUS);
      await form.send();
      document.removeEventListener('nv-feedback-sent', listen);
      expect(heard.map(({ kind }) => kind)).to.deep.equal(['useful', 'comment']);
      for (const event of heard)
        expect(Object.keys(event).filter((key) => key !== 'isTrusted')).to.deep.equal(['kind']);
    });

    it('tells the page of nothing that did not come through', async () => {
      const { form } = await arrange('invalid');
      let heard = 0;
      form.element.addEventListener('nv-feedback-sent', () => (heard += 1));
      await form.answer('Ja');
      await form.open();
      await form.write(BUS);
      await form.send();
      expect(heard).to.equal(0);
    });

    it('lets neither text nor answer out by events, addresses, storage or the console', async () => {
      const out: string[] = [];
      const { fetch } = globalThis;
      const { dispatchEvent: dispatch } = EventTarget.prototype;
      const lines = ['log', 'info', 'warn', 'error', 'debug'] as const;
      const before = lines.map((name) => console[name]);
      const [entries, state] = [history.length, JSON.stringify(history.state)];
      globalThis.fetch = (address, init) => {
        // Its body goes where it should, and is looked at above.
        out.push(
          `request ${String(address instanceof Request ? address.url : address)} ${JSON.stringify(init?.headers)}`,
        );
        if (init?.method !== 'POST') out.push(JSON.stringify(init?.body) ?? '');
        return fetch(address, init);
      };
      EventTarget.prototype.dispatchEvent = function (event: Event) {
        // What the harness does in a resident's place is told by the browser itself.
        if (!/^(input|blur)$/.test(event.type)) out.push(`${event.type} ${JSON.stringify({ ...event })}`);
        return dispatch.call(this, event);
      };
      lines.forEach((name) => {
        console[name] = (...given: unknown[]) => void out.push(`console ${given.map(String).join(' ')}`);
      });
      try {
        const { form } = await arrange('ok,busy,ok', { contacts: CONTACTS });
        await form.answer('Nej');
        await form.writable();
        await form.write(`Hemligt. Mitt nummer är ${NUMBER}. Jag har feber.`);
        await form.send();
        await form.press(`Det är inte en personuppgift: ${NUMBER}`);
        const store = (): unknown =>
          out.push(document.cookie, ...[localStorage, sessionStorage].map((each) => JSON.stringify({ ...each })));
        store();
        await form.send();
        expect(form.field.value, 'still unsent').to.include('Hemligt');
        store();
        await form.send('Försök igen');
        expect(form.focusedText).to.equal('Tack! Din kommentar är skickad.');
        store();
        out.push(
          location.href,
          document.title,
          document.documentElement.outerHTML.replace(/<script[\s\S]*?<\/script>/g, ''),
        );
      } finally {
        globalThis.fetch = fetch;
        EventTarget.prototype.dispatchEvent = dispatch;
        lines.forEach((name, index) => {
          console[name] = before[index] as typeof console.log;
        });
      }
      const all = out.join('\n');
      expect(all).to.include('nv-feedback-sent').and.to.include('/feedback/');
      expect(all).to.not.match(/Hemligt|1912|feber|useful":(true|false)/);
      expect(history.length).to.equal(entries);
      expect(JSON.stringify(history.state)).to.equal(state);
    });

    it('works where the platform has no randomUUID, as over http', async () => {
      await having(crypto, 'randomUUID', undefined, async () => {
        const { form, messages } = await writing();
        await form.write(BUS);
        await form.send();
        expect((await messages())[0]?.idempotencyKey).to.match(/^[0-9a-f]{32}$/);
      });
    });
  });

  describe('personal data in the text', () => {
    it('is pointed out when the writer leaves the field: where, what and why', async () => {
      const { form } = await writing();
      await form.write(`Jag heter X. Mitt nummer är ${NUMBER}.`);
      expect(form.spots).to.deep.equal([{ says: 'Det ser ut som ett personnummer', marked: NUMBER }]);
      expect(form.text).to.include('Ta bort det innan du skickar. Det behövs inte, och andra kan få läsa det.');
      expect(form.aloud).to.equal('Det ser ut som ett personnummer.');
    });

    it('is pointed out when the writer pauses, and not before', async () => {
      const { form } = await writing();
      const said = await form.saidWhile(async () => {
        await form.type(`Ring mig på ${NUMBER.slice(0, 4)}`);
        await form.type(`Mitt nummer är ${NUMBER}.`);
        expect(form.spots).to.deep.equal([]);
        await waitUntil(() => form.spots.length === 1, 'the pause should end', { timeout: 4000 });
      });
      expect(said).to.deep.equal(['Det ser ut som ett personnummer.']);
      expect(form.focused).to.equal(form.field);
    });

    it('is never taken out of the text unasked', async () => {
      const text = `Mitt nummer är ${NUMBER} och min post exempel@region.example.`;
      const { form } = await writing();
      await form.write(text);
      await form.send();
      await form.press('Det är inte en personuppgift: exempel@region.example');
      expect(form.field.value).to.equal(text);
    });

    it('is taken out on request, and the writer goes on in the field', async () => {
      const { form, messages } = await writing();
      await form.write(`Mitt nummer är ${NUMBER}. Bussen går inte.`);
      await form.press(`Ta bort åt mig: ${NUMBER}`);
      await waitUntil(() => form.focused === form.field);
      expect(form.field.value).to.equal('Mitt nummer är. Bussen går inte.');
      expect(form.spots).to.deep.equal([]);
      expect(form.aloud).to.equal('Borttaget ur texten.');
      await form.send();
      const [message] = await messages();
      expect(message?.comment).to.equal('Mitt nummer är. Bussen går inte.');
      expect(message).to.not.have.property('notPersonalData');
    });

    it('hinders the sending, with a way to each spot', async () => {
      const { form, messages } = await writing();
      await form.write(`Skriv till exempel@region.example, ${NUMBER}.`);
      await form.send();
      expect(form.focused?.id).to.equal('error');
      expect(form.text).to.include('Det går inte att skicka än');
      expect(form.problems).to.deep.equal(['Det ser ut som en e-postadress', 'Det ser ut som ett personnummer']);
      expect(await messages()).to.deep.equal([]);
      await form.press('Det ser ut som ett personnummer');
      await waitUntil(() => form.focused?.getAttribute('aria-label') === `Ta bort åt mig: ${NUMBER}`);
      await form.press('Det ser ut som en e-postadress');
      await waitUntil(() => form.focused?.getAttribute('aria-label') === 'Ta bort åt mig: exempel@region.example');
      await form.press('Ta bort åt mig: exempel@region.example');
      expect(form.problems, 'the list follows what is mended').to.deep.equal(['Det ser ut som ett personnummer']);
    });

    it('that is none is not asked about again, and the message says that the writer was asked', async () => {
      const { form, messages } = await writing();
      await form.write(`Ärendet heter ${NUMBER}.`);
      await form.press(`Det är inte en personuppgift: ${NUMBER}`);
      await waitUntil(() => form.focused === form.field);
      expect(form.spots).to.deep.equal([]);
      await form.write(`Hej! Ärendet heter ${NUMBER}.`);
      expect(form.spots).to.deep.equal([]);
      await form.send();
      expect((await messages())[0]).to.deep.include({
        comment: `Hej! Ärendet heter ${NUMBER}.`,
        notPersonalData: true,
      });
    });

    it('is asked about anew in the next comment', async () => {
      const { form } = await writing();
      await form.write(`Ärendet heter ${NUMBER}.`);
      await form.press(`Det är inte en personuppgift: ${NUMBER}`);
      await form.send();
      await form.press('Skriv en till kommentar');
      await form.write(`Ärendet heter ${NUMBER}.`);
      expect(form.spots).to.have.lengthOf(1);
    });

    it('is not what everybody may know: the numbers of the contacts on the page', async () => {
      const { form } = await writing('ok', { contacts: CONTACTS });
      await form.write('Numret 0980-31 92 10 svarar inte, men 0980-31 92 99 gör det.');
      expect(form.spots.map(({ marked }) => marked)).to.deep.equal(['0980-31 92 99']);
    });

    it('is looked for before sending also when the writer never paused', async () => {
      const { form, messages } = await writing();
      await form.type(`Mitt nummer är ${NUMBER}.`);
      await form.send();
      expect(form.problems).to.deep.equal(['Det ser ut som ett personnummer']);
      expect(await messages()).to.deep.equal([]);
    });
  });

  describe('words of need', () => {
    it('put 112 before all else in an emergency, and before the send button', async () => {
      const { form } = await writing();
      await form.write('Pappa kan inte andas.');
      expect(form.need).to.match(/^Det här ser ut att handla om din hälsa .*Ring 112 nu/);
      expect([...form.all('.need a')].map((each) => each.getAttribute('href'))).to.deep.equal(['tel:112', 'tel:1177']);
      expect(form.isBefore('.need', '.primary')).to.equal(true);
      expect(form.aloud).to.equal('Det här ser ut att handla om din hälsa.');
    });

    it('show 1177 before the send button', async () => {
      const { form } = await writing();
      await form.write('Jag har feber och vill boka tid.');
      expect([...form.all('.need a')].map((each) => each.getAttribute('href'))).to.deep.equal(['tel:1177']);
      expect(form.isBefore('.need', '.primary')).to.equal(true);
    });

    it('hinder nobody from sending, and are told to nobody', async () => {
      const { form, messages } = await writing();
      await form.write('Jag har feber och kan inte andas.');
      await form.send();
      expect(form.focusedText).to.equal('Tack! Din kommentar är skickad.');
      const [message] = await messages();
      expect(Object.keys(message ?? {}).sort()).to.deep.equal([
        'comment',
        'elapsed',
        'idempotencyKey',
        'lang',
        'page',
        'version',
      ]);
    });

    it('may be the region’s own', async () => {
      const words = { need: ['sjukresa'], emergency: ['stormen tog taket'] };
      const { form } = await writing('ok', {}, { words });
      await form.write('Hur bokas min sjukresa?');
      expect(form.need).to.include('Ring 1177').and.to.not.include('112 nu');
      await form.write('Stormen tog taket!');
      expect(form.need).to.include('Ring 112 nu');
      await form.write(BUS);
      expect(form.need).to.equal('');
    });
  });

  describe('the length', () => {
    it('is said at a hundred left, at twenty, and when it is too much: nothing in between', async () => {
      const { form } = await writing();
      const said = await form.saidWhile(async () => {
        for (const left of [500, 101, 100, 99, 50, 21, 20, 19, 1, 0, -1, -5]) await form.write('x'.repeat(1000 - left));
      });
      expect(said).to.deep.equal(['100 tecken kvar.', '20 tecken kvar.', '1 tecken för mycket.']);
    });

    it('is always to be seen', async () => {
      const { form } = await writing('ok', {}, { maxLength: 80 });
      expect(form.counter).to.equal('80 tecken kvar');
      await form.write(BUS);
      expect(form.counter).to.equal(`${80 - BUS.length} tecken kvar`);
    });

    it('is told when it is too much, with the text kept and nothing cut off', async () => {
      const { form, messages } = await writing('ok', {}, { maxLength: 80 });
      const long = `${BUS} Det har varit så i flera veckor.`;
      await form.write(long);
      await form.send();
      const over = long.length - 80;
      expect(form.problems).to.deep.equal([`Korta texten. Den är ${over} tecken för lång`]);
      expect(form.counter).to.equal(`${over} tecken för mycket`);
      expect(form.field.value).to.equal(long);
      expect(form.field.getAttribute('aria-invalid')).to.equal('true');
      await form.press(form.problems[0] as string);
      await waitUntil(() => form.focused === form.field);
      await form.write(BUS);
      expect(form.problems).to.deep.equal([]);
      expect(form.field.hasAttribute('aria-invalid')).to.equal(false);
      expect(await messages()).to.deep.equal([]);
    });

    it('of nothing is told, with the way to the field', async () => {
      const { form, messages } = await writing();
      await form.write('  \n ');
      await form.send();
      expect(form.focused?.id).to.equal('error');
      expect(form.problems).to.deep.equal(['Skriv en kommentar först']);
      await form.press('Skriv en kommentar först');
      await waitUntil(() => form.focused === form.field);
      expect(await messages()).to.deep.equal([]);
    });
  });

  describe('leaving the page', () => {
    it('is asked about while something is unsent, and not once it is sent or taken away', async () => {
      const { form } = await writing();
      expect(isPageGuarded()).to.equal(false);
      await form.write(BUS);
      expect(isPageGuarded()).to.equal(true);
      await form.write('');
      expect(isPageGuarded()).to.equal(false);
      await form.write(BUS);
      await form.send();
      expect(isPageGuarded()).to.equal(false);
    });

    it('is asked about after a failure', async () => {
      const { form } = await writing('login');
      await form.write(BUS);
      await form.send();
      expect(isPageGuarded()).to.equal(true);
    });

    it('is no question of a form that is no longer in the page', async () => {
      const { form } = await writing();
      await form.write(BUS);
      const holder = form.element.parentElement as HTMLElement;
      form.element.remove();
      expect(isPageGuarded()).to.equal(false);
      holder.append(form.element);
      expect(isPageGuarded()).to.equal(true);
    });

    it('is asked about as long as one of two forms has something unsent', async () => {
      const [{ form: one }, { form: other }] = [await writing(), await writing()];
      await one.write(BUS);
      await other.write(BUS);
      await one.write('');
      expect(isPageGuarded()).to.equal(true);
      await other.send();
      expect(isPageGuarded()).to.equal(false);
    });
  });

  describe('before the first field', () => {
    it('stands who reads it, that it is no way to care, whom to turn to instead, and the rules', async () => {
      const { form } = await writing('ok', { contacts: CONTACTS });
      for (const each of ['#care-notice', 'nv-contact-card', '#rules'])
        expect(form.isBefore(each, '#comment')).to.equal(true);
      expect(form.all('.notice-before li').map((each) => each.textContent)).to.deep.equal([
        'Det du skriver läses av webbredaktionen på Region Exempel.',
        'Skriv inga personuppgifter, varken dina egna eller någon annans.',
        'Det du skickar kan bli en allmän handling. Då kan andra få läsa det.',
        'Vi tar bort kommentarer efter ett år.',
      ]);
      const card = form.query('nv-contact-card')?.shadowRoot;
      expect(card?.querySelector('a[href="tel:+46980319210"]')).to.not.equal(null);
    });

    it('stands also for whoever only hears the field', async () => {
      const { form } = await writing();
      const described = (form.field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => form.query(`#${id}`)?.textContent ?? '')
        .join(' ');
      expect(described).to.include('Skriv inte här om du behöver vård');
      expect(described).to.include('läses av webbredaktionen på Region Exempel');
      expect(described).to.include('1000 tecken kvar');
      expect(form.text).to.include('Din kommentar (obligatorisk)');
    });

    it('always has 1177 and 112 above the comment', async () => {
      const { form } = await writing();
      expect(form.links.slice(0, 2)).to.deep.equal(['tel:1177', 'tel:112']);
      expect(form.isBefore('[href="tel:112"]', '#comment')).to.equal(true);
    });

    it('has links to how data is handled and to where faults of accessibility are told', async () => {
      const { form } = await writing();
      expect(form.links.slice(-2).map((each) => new URL(each, location.href).pathname)).to.deep.equal([
        '/personuppgifter',
        '/tillganglighet',
      ]);
    });

    it('is a trap that nobody meets by eye or Tab, and what is in it goes along', async () => {
      const { form, messages } = await writing();
      const trap = form.query('[name=website]') as HTMLInputElement;
      expect(trap.getClientRects().length).to.equal(0);
      const after = document.createElement('button');
      form.element.parentElement?.append(after);
      form.field.focus();
      const stops: (Element | null)[] = [];
      while (document.activeElement !== after && stops.length < 9) {
        await press('Tab');
        stops.push(form.focused);
      }
      expect(stops).to.include(form.button('Skicka')).and.to.not.include(trap);
      trap.value = 'https://spam.example/';
      await form.write(BUS);
      await form.send();
      expect((await messages())[0]?.website).to.equal('https://spam.example/');
    });
  });

  describe('where nothing can be sent', () => {
    const cases: readonly (readonly [string, string, FeedbackFormWishes, object])[] = [
      ['nobody is said to read it', 'field.missing', {}, { recipient: undefined }],
      ['there is no address', 'feedback-form.no-endpoint', { endpoint: '' }, { endpoint: undefined }],
      [
        'the content’s address is on another website',
        'feedback-form.endpoint-elsewhere',
        { endpoint: '' },
        { endpoint: 'https://other.example/f' },
      ],
      ...[
        'javascript:alert(1)',
        'ftp://region.example/',
        'http://other.example/f',
        'data:,x',
        'tel:112',
        '#',
        'mailto:a@x.example,b@x.example',
      ].flatMap(
        (address) =>
          [
            [`the address is ${address}`, 'field.bad-link', { endpoint: address }, {}],
            [`the content’s address is ${address}`, 'field.bad-link', { endpoint: '' }, { endpoint: address }],
          ] as const,
      ),
    ];
    for (const [what, code, wishes, more] of cases) {
      it(`because ${what}: shows the ways to care, tells the page, and sends nothing`, async () => {
        const told = oneEvent<ContentErrorEvent>(document, 'nv-content-error');
        const requests = withRequests();
        try {
          const { form } = await arrange('ok', { contacts: CONTACTS, ...wishes }, more);
          expect((await told).codes).to.deep.equal([code]);
          expect(form.state).to.equal('failed');
          expect(form.text).to.include('Det går inte att skriva till oss här just nu.');
          await waitUntil(() => form.query('nv-contact-card')?.shadowRoot?.querySelector('.ways'), 'the contacts', {
            timeout: 8000,
          });
          expect(form.links).to.deep.equal(['tel:112', 'tel:1177']);
          expect(form.query('textarea, .vote, form')).to.equal(null);
          expect(requests.made.filter((each) => !each.endsWith('/contacts.json'))).to.deep.equal([]);
        } finally {
          requests.end();
        }
      });
    }

    it('says 112 and 1177 once, not once more in the card of the contact', async () => {
      const { form } = await arrange('ok', { contacts: CONTACTS }, { recipient: undefined });
      const careRow = (): Element | null | undefined =>
        form.query('nv-contact-card')?.shadowRoot?.querySelector('[part~=care-numbers]');
      await waitUntil(careRow, 'the contacts should come', { timeout: 8000 });
      expect(careRow()?.getClientRects().length).to.equal(0);
    });

    it('may be another website where the page’s author says so', async () => {
      const { fetch } = globalThis;
      const posted: [string, string | undefined][] = [];
      globalThis.fetch = (address, init) => {
        posted.push([String(address instanceof Request ? address.url : address), init?.method]);
        const { idempotencyKey } = JSON.parse(init?.body as string) as { idempotencyKey: string };
        return Promise.resolve(Response.json({ version: 1, received: idempotencyKey }));
      };
      try {
        const { form } = await arrange('ok', { endpoint: 'https://other.example/f' });
        await form.answer('Ja');
        expect(form.focusedText).to.equal('Tack! Ditt svar är skickat.');
        expect(posted).to.deep.equal([['https://other.example/f', 'POST']]);
      } finally {
        globalThis.fetch = fetch;
      }
    });
  });

  describe('by mail', () => {
    const MAIL = { endpoint: 'mailto:webb@region.example' };
    const byMail = async (): Promise<FeedbackFormHarness> => {
      const { form } = await arrange('ok', { endpoint: '' }, MAIL);
      await form.open('Skriv en kommentar');
      return form;
    };

    it('asks only for a comment: yes and no cannot be sent at one press', async () => {
      const { form } = await arrange('ok', { endpoint: '', mode: 'both' }, MAIL);
      expect(form.heading).to.equal('Kommentera sidan');
      expect(form.labels).to.deep.equal(['Skriv en kommentar']);
    });

    it('makes a letter of the text, line by line, and sends nothing itself', async () => {
      const form = await byMail();
      const requests = withRequests();
      try {
        await form.write('Två rader & ett ?\nBussen går inte.');
        await form.send('Fortsätt till e-post');
        expect(form.focusedText).to.include('Din text är klar att skicka.').and.to.include('din e-postadress syns');
        const letter = form.links.find((each) => each.startsWith('mailto:')) as string;
        expect(letter).to.match(/^mailto:webb@region\.example\?subject=[^?&]+&body=[^?&]+$/);
        expect(letter)
          .to.include('%0D%0A')
          .and.to.not.match(/[ \n]|[^D]%0A/);
        const said = new URL(letter).searchParams;
        expect(said.get('subject')).to.equal(`Kommentar till ${location.origin}${location.pathname}`);
        expect(said.get('body')).to.equal('Två rader & ett ?\r\nBussen går inte.');
        expect(requests.made).to.deep.equal([]);
      } finally {
        requests.end();
      }
    });

    it('is never a letter of a text that has been changed since', async () => {
      const form = await byMail();
      await form.write(BUS);
      await form.send('Fortsätt till e-post');
      await form.write(`${BUS} Nu också.`);
      expect(form.links.filter((each) => each.startsWith('mailto:'))).to.deep.equal([]);
      await form.send('Fortsätt till e-post');
      expect(form.links.filter((each) => each.includes('Nu%20ocks%C3%A5'))).to.have.lengthOf(1);
    });

    it('is opened without being asked whether to leave the page, which Chromium takes it for', async () => {
      const form = await byMail();
      await form.write(BUS);
      await form.send('Fortsätt till e-post');
      expect(isPageGuarded()).to.equal(true);
      // No mail program opens here.
      form.element.addEventListener('click', (event) => event.preventDefault());
      form
        .query('[href^=mailto]')
        ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true }));
      expect(isPageGuarded()).to.equal(false);
      await form.write(`${BUS} Nu också.`);
      expect(isPageGuarded()).to.equal(true);
    });

    it('is looked through for personal data as well', async () => {
      const form = await byMail();
      await form.write(`Mitt nummer är ${NUMBER}.`);
      await form.send('Fortsätt till e-post');
      expect(form.problems).to.deep.equal(['Det ser ut som ett personnummer']);
    });
  });

  describe('configuration', () => {
    it('asks only the question, and offers the comment once it is answered', async () => {
      const { form } = await arrange('ok', { mode: 'useful' });
      expect(form.labels).to.deep.equal(['Ja', 'Nej']);
      await form.answer('Ja');
      expect(form.labels).to.deep.equal(['Skriv en kommentar']);
    });

    it('offers the comment in another way when the answer cannot be sent', async () => {
      const { form } = await arrange('invalid', { mode: 'useful' });
      await form.answer('Ja');
      expect(form.labels).to.include('Kommentera sidan');
    });

    it('asks only for a comment', async () => {
      const { form } = await arrange('ok', { mode: 'comment' });
      expect(form.heading).to.equal('Kommentera sidan');
      expect(form.labels).to.deep.equal(['Skriv en kommentar']);
    });

    it('does both when it cannot make out which', async () => {
      for (const mode of ['both', '', 'Comment', 'toString', '”useful”']) {
        const { form } = await arrange('ok', { mode });
        expect(form.labels, mode).to.deep.equal(['Ja', 'Nej', 'Kommentera sidan']);
      }
    });

    it('has texts of its own', async () => {
      const { form } = await writing();
      expect(form.heading).to.equal('Hade du nytta av innehållet på den här sidan?');
      expect(form.text).to.include('Ingen i vården läser det du skriver här.');
    });

    it('says what the region says instead', async () => {
      const { form } = await arrange(
        'ok',
        {},
        {
          question: 'Hittade du rätt?',
          commentHeading: 'Tyck till',
          promptAfterYes: 'Vad var bäst?',
          promptAfterNo: 'Vad letade du efter?',
          careNotice: 'Ring din hälsocentral.',
        },
      );
      expect(form.heading).to.equal('Hittade du rätt?');
      await form.open('Tyck till');
      expect(form.text).to.include('Ring din hälsocentral.').and.to.not.include('Ingen i vården läser');
      await form.answer('Nej');
      expect(form.text).to.include('Vad letade du efter? (frivilligt)');
    });

    it('fits the headings of the page, the card of the contact included', async () => {
      const { form } = await writing('ok', { headingLevel: 3, contacts: CONTACTS });
      expect(form.query('#name')?.localName).to.equal('h3');
      expect(form.query('#care-heading')?.localName).to.equal('h4');
      expect(form.query('nv-contact-card')?.shadowRoot?.querySelector('[part=heading]')?.localName).to.equal('h5');
    });

    it('keeps what is written when the comment is closed, and asks before the page is left all the same', async () => {
      const { form } = await writing();
      await form.write(BUS);
      await form.press('Kommentera sidan');
      expect(form.field.getClientRects().length).to.equal(0);
      expect(isPageGuarded()).to.equal(true);
      await form.press('Kommentera sidan');
      expect(form.field.value).to.equal(BUS);
    });
  });

  describe('in its page', () => {
    it('loses nothing when it is moved while it sends', async () => {
      const held = withHeldPosts();
      try {
        const { form, messages } = await writing();
        await form.write(BUS);
        await form.press('Skicka');
        const elsewhere = document.createElement('div');
        form.element.parentElement?.append(elsewhere);
        elsewhere.append(form.element);
        held.letThrough();
        await waitUntil(() => form.query('#comment-sent'));
        expect(await messages()).to.have.lengthOf(1);
      } finally {
        held.end();
      }
    });

    it('still finds personal data when it was moved while somebody wrote', async () => {
      const { form } = await writing();
      await form.type(`Mitt nummer är ${NUMBER}.`);
      form.element.parentElement?.append(form.element);
      expect(form.field.value).to.include(NUMBER);
      await waitUntil(() => form.spots.length === 1, 'the pause should end', { timeout: 4000 });
    });

    it('makes no noise when it is removed while it sends, and asks nobody before the page is left', async () => {
      const noise: unknown[] = [];
      const note = (event: PromiseRejectionEvent): void => void noise.push(event.reason);
      const held = withHeldPosts();
      addEventListener('unhandledrejection', note);
      try {
        const { form, messages } = await writing('login');
        await form.write(BUS);
        await form.press('Skicka');
        form.element.remove();
        held.letThrough();
        await waitUntil(() => form.query('#send-error'));
        await nextFrame();
        expect(noise).to.deep.equal([]);
        expect(isPageGuarded()).to.equal(false);
        expect(await messages()).to.have.lengthOf(1);
      } finally {
        held.end();
        removeEventListener('unhandledrejection', note);
      }
    });

    it('speaks the language of the part of the page it stands in', async () => {
      const [{ form: swedish }, { form: english, messages }] = [
        await arrange(),
        await arrange('ok', { lang: 'en' }, { lang: 'en', recipient: 'the web editors' }),
      ];
      await waitUntil(() => english.text.includes('Your answer is read by the web editors.'));
      expect(swedish.labels).to.deep.equal(['Ja', 'Nej', 'Kommentera sidan']);
      expect(english.labels).to.deep.equal(['Show in Swedish', 'Yes', 'No', 'Comment on this page']);
      await english.open('Comment on this page');
      await swedish.open();
      await english.write(`My number is ${NUMBER}.`);
      await swedish.write(`Mitt nummer är ${NUMBER}.`);
      expect(english.aloud).to.equal('This looks like a personal identity number.');
      expect(swedish.aloud).to.equal('Det ser ut som ett personnummer.');
      await english.press(`${english.labels.find((each) => each.startsWith('Remove')) ?? ''}: ${NUMBER}`);
      await english.send('Send');
      expect((await messages())[0]?.lang).to.equal('en');
    });

    it('has two forms that do not send each other’s text', async () => {
      const [one, other] = [await writing(), await writing()];
      await one.form.write(BUS);
      await other.form.write('En annan text.');
      await other.form.send();
      expect((await other.messages()).map(({ comment }) => comment)).to.deep.equal(['En annan text.']);
      expect(await one.messages()).to.deep.equal([]);
      expect(one.form.field.value).to.equal(BUS);
    });

    it('can be answered and written by keyboard alone', async () => {
      const { form } = await arrange();
      form.button('Ja').focus();
      await press('Enter');
      await waitUntil(() => form.query('.answered'), 'the answer should be sent', { timeout: 8000 });
      form.button('Skriv en kommentar').focus();
      await press('Space');
      await form.writable();
      await form.write(BUS);
      form.button('Skicka').focus();
      await press('Enter');
      await waitUntil(() => form.focusedText === 'Tack! Din kommentar är skickad.', 'the comment should be sent', {
        timeout: 8000,
      });
    });
  });
});
