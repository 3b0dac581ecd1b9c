// A plain HTML form: what is kept, and what a resident reads.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ORIGIN, startEndpoint } from './support/endpoint.mjs';

const fields = {
  page: `${ORIGIN}/kontakt?sok=1`,
  lang: 'sv',
  useful: 'nej',
  comment: 'Jag hittar inte\r\nnumret.',
  website: '',
};

describe('a form without script', () => {
  it('is thanked for, on a page of its own', async (test) => {
    const { sendForm, url, store } = await startEndpoint(test);
    const response = await sendForm(fields);
    assert.equal(response.status, 303);
    assert.equal(response.headers.get('location'), 'tack', 'relative, so that a proxy may put it in a folder');
    const [kept] = await store.list({});
    assert.equal(kept.page, `${ORIGIN}/kontakt`);
    assert.equal(kept.useful, false);
    assert.equal(kept.comment, 'Jag hittar inte\nnumret.');
    assert.deepEqual(kept.suspicions, []);
    const thanks = await fetch(`${url}/tack`);
    assert.match(thanks.headers.get('content-type'), /^text\/html; charset=utf-8/);
    const text = await thanks.text();
    assert.match(text, /<html lang="sv">[^]*<h1>Tack!<\/h1>/);
    for (const number of ['112', '1177']) assert.match(text, new RegExp(`href="tel:${number}"`));
    assert.doesNotMatch(text, /<script|https?:\/\/(?!www\.1177\.se)/);
  });

  it('is one message when the button is pressed twice, also across a full minute', async (test) => {
    const { sendForm, store, clock } = await startEndpoint(test);
    clock.set('2026-11-24T09:00:59.900Z');
    assert.equal((await sendForm(fields)).status, 303);
    assert.equal((await sendForm(fields)).status, 303);
    clock.set('2026-11-24T09:01:00.100Z');
    assert.equal((await sendForm(fields)).status, 303);
    assert.equal(await store.count({}), 1);
    clock.set('2026-11-24T09:05:00.000Z');
    await sendForm(fields);
    assert.equal(await store.count({}), 2, 'four minutes later it is meant');
  });

  it('is two messages when two people say the same', async (test) => {
    const { sendForm, store } = await startEndpoint(test, { settings: { TRUST_PROXY: 'loopback' } });
    for (const address of ['192.0.2.1', '192.0.2.2']) await sendForm(fields, { 'x-forwarded-for': address });
    assert.equal(await store.count({}), 2);
  });

  it('may be an answer alone, or a comment alone', async (test) => {
    const { sendForm, store } = await startEndpoint(test);
    await sendForm({ useful: 'ja', page: `${ORIGIN}/a`, lang: 'fi' });
    await sendForm({ comment: 'Hei', page: `${ORIGIN}/a`, lang: 'fi' });
    const [comment, answer] = await store.list({});
    assert.equal(answer.useful, true);
    assert.equal(answer.lang, 'fi');
    assert.equal(comment.useful, undefined);
  });

  it('is kept though the form is badly made', async (test) => {
    const { sendForm, store } = await startEndpoint(test);
    const referer = `${ORIGIN}/gammal-sida.aspx?id=5`;
    assert.equal((await sendForm('comment=Bra+p%E5+%F6n+100%25+%26+mer&useful=kanske', { referer })).status, 303);
    const [kept] = await store.list({});
    assert.equal(kept.comment, 'Bra på ön 100% & mer');
    assert.equal(kept.page, `${ORIGIN}/gammal-sida.aspx`);
    assert.equal(kept.lang, 'sv');
    assert.equal(
      (await sendForm('comment=100%+nytt+%zz+x', { origin: 'null' })).status,
      303,
      'a page that hides where it is',
    );
    assert.equal((await store.list({}))[0].comment, '100% nytt %zz x');
  });

  it('is read as the browser wrote it, every sign', async (test) => {
    const { sendForm, store } = await startEndpoint(test);
    const comment = '&=+%?#;"\'<>\\ åäö ÅÄÖ 😀 €\t%41 a=b&c=d';
    await sendForm({ comment });
    assert.equal((await store.list({}))[0].comment, comment);
  });

  for (const [what, form, status, words] of [
    ['nothing is written', { comment: '  ', page: `${ORIGIN}/a` }, 422, /Du har inte skrivit något/],
    [
      'the text is too long',
      { comment: `${'å'.repeat(5001)}` },
      422,
      /Texten är 5001 tecken lång\. Det får plats 5000/,
    ],
  ]) {
    it(`says what is wrong when ${what}, with the text still there`, async (test) => {
      const { sendForm, store } = await startEndpoint(test);
      const response = await sendForm(form);
      assert.equal(response.status, status);
      const text = await response.text();
      assert.match(text, words);
      assert.match(text, /<form method="post" action="feedback" accept-charset="utf-8">/);
      assert.ok(text.includes(form.comment.trim()));
      for (const number of ['112', '1177']) assert.match(text, new RegExp(`href="tel:${number}"`));
      assert.equal(await store.count({}), 0);
    });
  }

  it('from another website is not taken, but its text can be copied', async (test) => {
    const { sendForm, store } = await startEndpoint(test);
    const response = await sendForm(fields, { origin: 'https://annan.example' });
    assert.equal(response.status, 403);
    assert.match(await response.text(), /<textarea id="comment" readonly>\s*Jag hittar inte\nnumret\./);
    assert.equal(await store.count({}), 0);
  });

  it('can be sent again from the page that says what was wrong', async (test) => {
    const { sendForm, url } = await startEndpoint(test);
    assert.equal((await sendForm(fields, { origin: url })).status, 303);
    assert.equal(
      (await sendForm(fields, { origin: url.replace('http:', 'https:') })).status,
      303,
      'behind a proxy with TLS',
    );
  });

  it('never shows what was written as anything but text', async (test) => {
    const { sendForm } = await startEndpoint(test);
    const evil = `</textarea><script>alert(1)</script>${'x'.repeat(5000)}`;
    const text = await (await sendForm({ comment: evil, page: '"><script>', lang: '"><b>' })).text();
    assert.doesNotMatch(text, /<script|<b>/);
    assert.match(text, /&lt;\/textarea&gt;&lt;script&gt;/);
  });
});
