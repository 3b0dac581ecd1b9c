// Letters to the web editors: real SMTP, a real store, a clock in our hand.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { message, standingClock, storeWith } from './support/messages.mjs';
import { startPostgres, whyNoPostgres } from './support/postgres.mjs';
import { load } from './support/receiver.mjs';
import { startSmtp } from './support/smtp.mjs';

const { openPostgres } = await load('store-postgres');
const { backOff, MailWorker, smtpSender } = await load('mail');

const SETTINGS = { from: 'Webbplatsen <webb@region.example>', to: 'redaktion@region.example', digest: 'at-once' };

function workerOf(test, store, { url, send, clock = standingClock(), ...more } = {}) {
  const settings = { ...SETTINGS, ...more };
  const lines = [];
  const line = (level) => (facts, text) => lines.push({ level, text, ...facts });
  const sender = send ?? smtpSender(url, settings);
  if (!send) test.after(() => sender.close());
  const worker = new MailWorker(
    { store, send: sender, clock, log: { info: line('info'), error: line('error') } },
    settings,
  );
  return Object.assign(worker, { clock, lines });
}

const waiting = async (store) =>
  (await store.leaseOutbox('2999-01-01T00:00:00.000Z', '2999-01-01T00:00:00.000Z', 1000)).length;

/** Which messages these letters have, as often as they have them. */
const numbersIn = (letters) =>
  letters.flatMap(({ text }) => [...text.matchAll(/^Nr (\d+),/gm)].map(([, id]) => Number(id))).sort((a, b) => a - b);

describe('a letter at once', () => {
  it('has the whole comment, the page, the answer and the way to the inbox', async (t) => {
    const smtp = await startSmtp(t);
    const vote = message({ useful: false });
    const long = `Rad ett: åäö ☃ 😀\n\n${'Ett långt ord. '.repeat(330)}\nSlutet.`;
    const comment = message({ comment: long, follows: vote.idempotencyKey, lang: 'en', flags: ['phone'] });
    const store = await storeWith(t, vote, comment);
    await workerOf(t, store, { url: smtp.url, inboxUrl: 'https://region.example/inkorg/' }).work();
    assert.equal(smtp.letters.length, 1, 'a bare answer needs no letter');
    const [{ text, subject, headers, envelope }] = smtp.letters;
    assert.equal(subject, 'Ny kommentar från webbplatsen (nr 2)');
    assert.equal(headers.from, 'Webbplatsen <webb@region.example>');
    assert.deepEqual(
      envelope.rcptTo.map(({ address }) => address),
      ['redaktion@region.example'],
    );
    assert.match(headers['content-type'], /^text\/plain/);
    assert.match(
      text,
      /^Nr 2, 23\u00a0november 2026 kl\.\u00a013\.30\nSida: https:\/\/www\.region\.example\/vard\/hitta-vard\n/,
    );
    assert.match(text, /Hade nytta av sidan: Nej\nSpråk i formuläret: engelska\nObs! Innehåller ett telefonnummer\.\n/);
    assert.ok(
      text.includes(
        long
          .split('\n')
          .map((line) => `> ${line}`.trimEnd())
          .join('\n'),
      ),
    );
    assert.match(text, /Läs och markera i inkorgen: https:\/\/region\.example\/inkorg\/\n/);
    assert.match(text, /allmän handling/);
    assert.equal(await waiting(store), 0);
  });

  it('carries nothing of what somebody wrote in its headers, whatever they wrote', async (t) => {
    const smtp = await startSmtp(t);
    const evil = 'x\r\nBcc: alla@elak.example\r\n\r\n<b>hej</b>\r\n.\r\nQUIT\u001b[2J';
    const store = await storeWith(
      t,
      message({ comment: evil, page: `https://region.example/${evil}`, lang: evil, flags: [evil] }),
    );
    await workerOf(t, store, { url: smtp.url }).work();
    const [{ head, text, envelope }] = smtp.letters;
    assert.equal(envelope.rcptTo.length, 1);
    assert.doesNotMatch(head, /elak|<b>|region\.example\/x/);
    // Nothing can pass for our own words, and nothing moves a terminal's cursor.
    assert.match(text, /\n> Bcc: alla@elak\.example\n/);
    assert.ok(!text.includes('\u001b'));
    assert.doesNotMatch(text, /^Bcc/m);
    assert.match(text, /^Nr 1, .*\nSida: .*\n/);
  });

  it('sends what waited when the mail server was down, when it is up again', async (t) => {
    const down = await startSmtp(t);
    await down.stop();
    const store = await storeWith(t, message({ comment: 'ett' }), message({ comment: 'två' }));
    const worker = workerOf(t, store, { url: down.url });
    await worker.work();
    assert.deepEqual(
      worker.lines.map(({ level, reason }) => [level, reason]),
      [['info', 'ESOCKET CONN']],
    );
    const up = await startSmtp(t, { port: down.port });
    await worker.work();
    assert.equal(up.letters.length, 0, 'it is left alone for a minute');
    worker.clock.go(1);
    await worker.work();
    assert.deepEqual(
      up.letters.map(({ subject }) => subject),
      ['Ny kommentar från webbplatsen (nr 1)', 'Ny kommentar från webbplatsen (nr 2)'],
    );
    assert.equal(await waiting(store), 0);
  });

  it('waits longer each time, at most a day, never gives up, and alarms from the sixth failure on', async (t) => {
    assert.deepEqual(
      [0, 1, 2, 10, 11, 50].map(backOff).map((wait) => wait / 6e4),
      [1, 2, 4, 1024, 1440, 1440],
    );
    const store = await storeWith(t, message({ comment: 'hemligt ord' }));
    const fault = Object.assign(new Error('550 hemligt ord'), { code: 'ESOCKET', command: 'CONN' });
    const worker = workerOf(t, store, { send: () => Promise.reject(fault) });
    for (let day = 0; day < 40 * 24 * 60; day += 10) {
      await worker.work();
      worker.clock.go(10);
    }
    const alarms = worker.lines.filter(({ alarm }) => alarm === 'mail');
    assert.equal(
      worker.lines.findIndex(({ alarm }) => alarm),
      5,
    );
    assert.ok(alarms.length > 30, 'it is still tried every day after a month');
    assert.doesNotMatch(JSON.stringify(worker.lines), /hemligt/);
    assert.equal(await waiting(store), 1);
  });

  it('sends the others when the server refuses one of them', async (t) => {
    const refusal = Object.assign(new Error('too odd'), { responseCode: 554 });
    const smtp = await startSmtp(t, { refuse: (raw) => (raw.includes('<kommentar-1.') ? refusal : undefined) });
    const store = await storeWith(t, message({ comment: 'ett' }), message({ comment: 'två' }));
    const worker = workerOf(t, store, { url: smtp.url });
    await worker.work();
    assert.deepEqual(
      smtp.letters.map(({ subject }) => subject),
      ['Ny kommentar från webbplatsen (nr 2)'],
    );
    assert.match(worker.lines[0].reason, /554/);
    assert.equal(await waiting(store), 1);
  });

  it('comes again with the same Message-ID after a crash between sending and noting it', async (t) => {
    const smtp = await startSmtp(t);
    const store = await storeWith(t, message({ comment: 'ett' }));
    const clock = standingClock();
    const crashing = { ...store, settleOutbox: (ids) => (ids.length > 0 ? new Promise(() => {}) : Promise.resolve()) };
    // The process that never comes back.
    void workerOf(t, crashing, { url: smtp.url, clock }).work();
    while (smtp.letters.length === 0) await new Promise(setImmediate);
    const next = workerOf(t, store, { url: smtp.url, clock });
    await next.work();
    assert.equal(smtp.letters.length, 1, 'the lease of the one that crashed is still on');
    clock.go(15);
    await next.work();
    assert.equal(smtp.letters.length, 2);
    const [first, second] = smtp.letters.map(({ headers }) => headers['message-id']);
    assert.match(first, /^<kommentar-1\.\d+@region\.example>$/);
    assert.equal(first, second);
    assert.equal(await waiting(store), 0);
  });

  it('comes once where two instances send from one PostgreSQL', { skip: whyNoPostgres() ?? false }, async (t) => {
    const postgres = await startPostgres();
    const stores = [];
    t.after(async () => {
      for (const each of stores) await each.close();
      await postgres.stop();
    });
    const url = await postgres.url();
    for (let instance = 0; instance < 2; instance += 1) stores.push(await openPostgres(url));
    const smtp = await startSmtp(t);
    await Promise.all(Array.from({ length: 407 }, (_, index) => stores[index % 2].keep(message({ comment: 'ett' }))));
    await Promise.all(stores.map((store) => workerOf(t, store, { url: smtp.url }).work()));
    assert.deepEqual(
      numbersIn(smtp.letters),
      Array.from({ length: 407 }, (_, index) => index + 1),
    );
  });

  it('comes once where two instances send from one outbox', async (t) => {
    const smtp = await startSmtp(t);
    const store = await storeWith(t, ...Array.from({ length: 407 }, () => message({ comment: 'ett' })));
    await Promise.all([workerOf(t, store, { url: smtp.url }).work(), workerOf(t, store, { url: smtp.url }).work()]);
    assert.deepEqual(
      numbersIn(smtp.letters),
      Array.from({ length: 407 }, (_, index) => index + 1),
    );
  });

  it('comes together with the others where many wait, as after a long fault', async (t) => {
    const smtp = await startSmtp(t);
    const store = await storeWith(
      t,
      ...Array.from({ length: 25 }, () => message({ comment: 'ett' })),
      message({ useful: true }),
    );
    await workerOf(t, store, { url: smtp.url }).work();
    assert.deepEqual(
      smtp.letters.map(({ subject }) => subject),
      ['Från webbplatsen: 25 kommentarer till och med 23\u00a0november 2026'],
    );
    assert.equal(numbersIn(smtp.letters).length, 25);
    assert.equal(await waiting(store), 0);
  });

  it('lets the letter on its way arrive when it is stopped, and leaves the rest to the next start', async (t) => {
    const store = await storeWith(t, message({ comment: 'ett' }), message({ comment: 'två' }));
    const sent = [];
    let arrive;
    const clock = standingClock();
    const worker = workerOf(t, store, {
      clock,
      send: async ({ subject }) => {
        await new Promise((resolve) => (arrive = resolve));
        sent.push(subject);
      },
    });
    worker.start();
    while (!arrive) await new Promise(setImmediate);
    const stopped = worker.stop();
    arrive();
    await stopped;
    assert.equal(sent.length, 1);
    clock.go(15);
    await workerOf(t, store, { clock, send: async ({ subject }) => void sent.push(subject) }).work();
    assert.deepEqual(sent, ['Ny kommentar från webbplatsen (nr 1)', 'Ny kommentar från webbplatsen (nr 2)']);
  });

  it('is not thought of when a message is kept: a mail server that is down costs nobody their words', async (t) => {
    const store = await storeWith(t);
    const worker = workerOf(t, store, { send: () => Promise.reject(new Error('down')) });
    await worker.work();
    assert.equal(await store.keep(message({ comment: 'ett' })), 'kept');
    await worker.work();
    assert.equal(await store.count({}), 1);
    // Nor does a store that is away bring the worker down.
    const away = workerOf(
      t,
      { ...store, leaseOutbox: () => Promise.reject(new Error('away')) },
      { send: async () => {} },
    );
    await away.work();
    assert.equal(away.lines[0].text, 'the outbox could not be read');
  });

  it('is sent for what an editor moves out of the suspected queue, and not before', async (t) => {
    const store = await storeWith(t, message({ comment: 'en människa', suspicions: ['too-quick'] }));
    const sent = [];
    const worker = workerOf(t, store, { send: async ({ subject }) => void sent.push(subject) });
    await worker.work();
    assert.deepEqual(sent, []);
    await store.mark(1, { suspected: false });
    await worker.work();
    assert.equal(sent.length, 1);
  });
});

describe('a digest', () => {
  const daily = { digest: { hour: 7 } };
  const at = (receivedAt, more = { comment: 'x' }) => message({ receivedAt, ...more });

  it('comes once a day with all that came until then: answers counted by page, comments whole', async (t) => {
    const smtp = await startSmtp(t);
    const vote = at('2026-11-23T11:00:00.000Z', { useful: false });
    const store = await storeWith(
      t,
      vote,
      at('2026-11-23T12:00:00.000Z', { comment: 'första', useful: false, follows: vote.idempotencyKey }),
      at('2026-11-23T13:00:00.000Z', { useful: true }),
      at('2026-11-23T14:00:00.000Z', { comment: 'andra\nrad två', page: 'https://region.example/annan' }),
    );
    const worker = workerOf(t, store, { url: smtp.url, clock: standingClock('2026-11-23T15:00:00.000Z'), ...daily });
    for (let minute = 0; minute < 24 * 60; minute += 5) {
      await worker.work();
      if (minute < 15 * 60) assert.equal(smtp.letters.length, 0);
      worker.clock.go(5);
    }
    assert.equal(smtp.letters.length, 1);
    const [{ subject, text }] = smtp.letters;
    assert.equal(subject, 'Från webbplatsen: 2 kommentarer till och med 23\u00a0november 2026');
    assert.match(
      text,
      /^Hade besökarna nytta av sidan\?\nwww\.region\.example\/vard\/hitta-vard: 1 ja, 1 nej\n\nNr 2,/,
    );
    assert.match(text, /> första\n\n-{10}\n\nNr 4,[^>]*> andra\n> rad två\n/);
    assert.equal(await waiting(store), 0);
  });

  it('is sent at its hour, and what comes after the hour waits for the next', async (t) => {
    const sent = [];
    const clock = standingClock('2026-11-24T05:59:00.000Z');
    const store = await storeWith(t, at('2026-11-24T05:00:00.000Z', { comment: 'före' }));
    const worker = workerOf(t, store, { clock, send: async (letter) => void sent.push(letter), ...daily });
    await worker.work();
    assert.equal(sent.length, 0);
    clock.go(1);
    await store.keep(at('2026-11-24T06:00:00.000Z', { comment: 'efter' }));
    await worker.work();
    assert.equal(sent.length, 1);
    assert.match(sent[0].text, /före/);
    assert.doesNotMatch(sent[0].text, /efter/);
    clock.set('2026-11-25T05:59:59.000Z');
    await worker.work();
    assert.equal(sent.length, 1);
    clock.set('2026-11-25T06:00:00.000Z');
    await worker.work();
    assert.match(sent[1].text, /efter/);
  });

  for (const [when, hour, before, moment] of [
    ['the day summer time begins', 7, '2026-03-29T04:59:00.000Z', '2026-03-29T05:00:00.000Z'],
    [
      'the day summer time begins, at an hour that is skipped',
      2,
      '2026-03-29T00:59:00.000Z',
      '2026-03-29T01:00:00.000Z',
    ],
    ['the day summer time ends', 7, '2026-10-25T05:59:00.000Z', '2026-10-25T06:00:00.000Z'],
    [
      'the day summer time ends, at an hour that comes twice',
      2,
      '2026-10-24T23:59:00.000Z',
      '2026-10-25T00:00:00.000Z',
    ],
  ]) {
    it(`comes once, ${when}`, async (t) => {
      const sent = [];
      const clock = standingClock(before);
      const store = await storeWith(t, at(new Date(Date.parse(before) - 36e5).toISOString()));
      const worker = workerOf(t, store, { clock, send: async ({ text }) => void sent.push(text), digest: { hour } });
      await worker.work();
      assert.equal(sent.length, 0);
      clock.set(moment);
      await worker.work();
      assert.equal(sent.length, 1);
      await store.keep(at(moment));
      for (let hours = 0; hours < 20; hours += 1) {
        clock.go(60);
        await worker.work();
      }
      assert.equal(sent.length, 1, 'the next one is tomorrow');
    });
  }

  it('is the same letter, with the same Message-ID, when it must be sent again', async (t) => {
    const sent = [];
    const clock = standingClock('2026-11-24T06:00:00.000Z');
    const store = await storeWith(t, at('2026-11-24T04:00:00.000Z'), at('2026-11-24T05:00:00.000Z'));
    let isDown = true;
    const send = async (letter) => {
      sent.push(letter);
      if (isDown) throw Object.assign(new Error('lost'), { code: 'ETIMEDOUT' });
    };
    const worker = workerOf(t, store, { clock, send, ...daily });
    await worker.work();
    await store.keep(at('2026-11-24T06:00:30.000Z'));
    isDown = false;
    clock.go(2);
    await worker.work();
    assert.equal(sent.length, 2);
    assert.deepEqual(sent[0], sent[1]);
  });

  it('is several letters where one would be too long, each message in one of them', async (t) => {
    const sent = [];
    const clock = standingClock('2026-11-24T06:30:00.000Z');
    const store = await storeWith(t, ...Array.from({ length: 450 }, () => at('2026-11-24T04:00:00.000Z')));
    await workerOf(t, store, { clock, send: async (letter) => void sent.push(letter), ...daily }).work();
    assert.deepEqual(
      numbersIn(sent),
      Array.from({ length: 450 }, (_, index) => index + 1),
    );
    assert.equal(new Set(sent.map(({ messageId }) => messageId)).size, sent.length);
  });
});
