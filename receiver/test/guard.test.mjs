// What looks like spam, what a flood has to pay, and what is masked. Nothing of it is ever thrown away.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { solveChallenge, verifySolution } from 'altcha-lib';
import { ORIGIN, sent, startEndpoint } from './support/endpoint.mjs';
import { load } from './support/receiver.mjs';
import { standingClock } from './support/messages.mjs';

const { Challenges } = await load('challenge');
const { keyFor } = await load('keys');
const { RateLimit, networkOf } = await load('rate-limit');

describe('what looks like spam', () => {
  for (const [what, more, suspicions] of [
    ['filled in the field that nobody sees', { website: 'https://spam.example' }, ['honeypot']],
    ['was written faster than anyone can', { elapsed: 1999 }, ['too-quick']],
    ['is full of links', { comment: 'http://a.example www.b.example [url=c]' }, ['many-links']],
    [
      'is all of it',
      { website: 'x', elapsed: 0, comment: 'https://a https://b https://c' },
      ['honeypot', 'too-quick', 'many-links'],
    ],
    ['is not: two links', { comment: 'Se https://a.example och www.b.example' }, []],
    ['is not: one quick press', { comment: undefined, useful: true, elapsed: 300 }, []],
    ['is not: a slow writer', { elapsed: 5 * 36e5 }, []],
    ['is not: a form that does not tell the time', { elapsed: undefined }, []],
  ]) {
    it(`is kept, and ${suspicions.length ? 'marked' : 'not marked'}, when it ${what}`, async (test) => {
      const { send, store } = await startEndpoint(test);
      const message = sent(more);
      const response = await send(message);
      assert.equal(response.status, 201);
      assert.deepEqual(await response.json(), { version: 1, received: message.idempotencyKey }, 'told like any other');
      const [kept] = await store.list({});
      assert.deepEqual(kept.suspicions, suspicions);
      assert.equal(kept.comment, message.comment);
      assert.equal(await store.count({ queue: suspicions.length ? 'suspected' : 'inbox' }), 1);
    });
  }
});

describe('personal data in a comment', () => {
  const comment = 'Jag heter Tolvan, 19121212-1212, ring 08-465 004 12.';

  it('is masked where it says who somebody is, and flagged in any case', async (test) => {
    const { send, sendForm, store } = await startEndpoint(test);
    await send(sent({ comment }));
    await send(sent({ comment, notPersonalData: true }));
    await sendForm({ comment });
    for (const kept of await store.list({})) {
      assert.doesNotMatch(kept.comment, /1212/);
      assert.match(kept.comment, /^Jag heter Tolvan, .*, ring 08-465 004 12\.$/);
      assert.deepEqual(kept.flags.toSorted(), ['personal-identity-number', 'phone']);
    }
    assert.deepEqual(
      (await store.list({})).map((kept) => kept.notPersonalData),
      [false, true, false],
    );
  });

  it('is one message also when it is sent again, masked or not', async (test) => {
    const { send, store } = await startEndpoint(test);
    const message = sent({ comment });
    assert.equal((await send(message)).status, 201);
    assert.equal((await send(message)).status, 200);
    assert.equal((await send({ ...message, comment: comment.replace('1212,', '1220,') })).status, 422);
    assert.equal(await store.count({}), 1);
  });

  it('is left as it is, but flagged, where the region wants that', async (test) => {
    const { send, store } = await startEndpoint(test, { settings: { MASK: 'off' } });
    await send(sent({ comment }));
    const [kept] = await store.list({});
    assert.equal(kept.comment, comment);
    assert.ok(kept.flags.includes('personal-identity-number'));
  });

  it('is not found in what is none', async (test) => {
    const { send, store } = await startEndpoint(test);
    await send(sent({ comment: 'Sidan från 2021-11-16 10:53 nämner SFS 1989:253.' }));
    assert.deepEqual((await store.list({}))[0].flags, []);
  });
});

/** As a device does it, but in one go: Node is quick at this. */
function solved(challenge) {
  for (let number = 0; ; number++) {
    const digest = createHash('sha256').update(`${challenge.salt}${number}`).digest('hex');
    if (digest === challenge.challenge) return { ...challenge, number };
  }
}

describe('work asked of a device', () => {
  // The store forgets by the real time, so the clock stands still at that.
  const always = { settings: { CHALLENGE: 'always', RATE_LIMIT: '1000' }, clock: standingClock(Date.now()) };
  const refusalOf = async (response) => {
    assert.equal(response.status, 428);
    const problem = await response.json();
    assert.match(problem.challenge.salt, /\?expires=\d+&$/);
    return problem;
  };

  it('is done once for a message, and not again when it is sent again', async (test) => {
    const { send, store } = await startEndpoint(test, always);
    const message = sent();
    const { code, challenge } = await refusalOf(await send(message));
    assert.equal(code, 'challenge-required');
    assert.equal(await store.count({}), 0);
    const proof = solved(challenge);
    assert.equal((await send({ ...message, proof })).status, 201);
    assert.equal((await send({ ...message, proof })).status, 200);
    assert.equal((await send(message)).status, 200);
    assert.equal((await send({ ...message, comment: 'Annat' })).status, 422);
  });

  it('counts for one message only', async (test) => {
    const { send, store } = await startEndpoint(test, always);
    const { challenge } = await refusalOf(await send(sent()));
    const proof = solved(challenge);
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(sent({ proof }))));
    assert.equal(answers.filter(({ status }) => status === 201).length, 1);
    const problem = await refusalOf(answers.find(({ status }) => status === 428));
    assert.equal(problem.code, 'proof-refused');
    assert.notEqual(problem.challenge.signature, proof.signature);
    assert.equal(await store.count({}), 1);
  });

  it('is not accepted when it is wrong, late, or not ours', async (test) => {
    const { send, clock } = await startEndpoint(test, always);
    const { challenge } = await refusalOf(await send(sent()));
    const proof = solved(challenge);
    const foreign = solved(new Challenges('another key', clock).issue());
    const wrong = [
      { ...proof, number: proof.number + 1 },
      foreign,
      { ...foreign, signature: proof.signature },
      { ...proof, salt: proof.salt.replace(/expires=\d+/, 'expires=9999999999') },
      // The last digit of the expiry moved over to the number: the same digest, another time.
      {
        ...proof,
        salt: proof.salt.replace(/(\d)&$/, ''),
        number: Number(`${/(\d)&$/.exec(proof.salt)[1]}${proof.number}`),
      },
      { ...proof, signature: '0'.repeat(64) },
    ];
    for (const each of wrong) {
      assert.equal((await refusalOf(await send(sent({ proof: each })))).code, 'proof-refused');
    }
    clock.go(20.1);
    assert.equal((await refusalOf(await send(sent({ proof })))).code, 'proof-refused');
  });

  it('is asked only of what is suspected or comes in crowds, unless told otherwise', async (test) => {
    const { send, store } = await startEndpoint(test, { settings: { CHALLENGE: 'suspicious', RATE_LIMIT: '10' } });
    assert.equal((await send(sent())).status, 201);
    const quick = sent({ elapsed: 10 });
    const { challenge } = await refusalOf(await send(quick));
    assert.equal((await send({ ...quick, proof: solved(challenge) })).status, 201);
    assert.deepEqual((await store.list({ queue: 'suspected' }))[0].suspicions, ['too-quick']);
    const statuses = [];
    for (let index = 0; index < 4; index++) statuses.push((await send(sent())).status);
    assert.deepEqual(statuses, [201, 201, 428, 428]);
  });

  it('cannot be done by a form without script, which is kept and marked instead', async (test) => {
    const { sendForm, store } = await startEndpoint(test, always);
    assert.equal((await sendForm({ comment: 'Hej', page: `${ORIGIN}/` })).status, 303);
    assert.deepEqual((await store.list({ queue: 'suspected' }))[0].suspicions, ['no-proof']);
  });

  it('cannot be done by some devices, whose messages are kept and marked instead', async (test) => {
    const { send, store } = await startEndpoint(test, always);
    const message = sent();
    await refusalOf(await send(message));
    assert.equal((await send({ ...message, cannotProve: true })).status, 201);
    assert.deepEqual((await store.list({ queue: 'suspected' }))[0].suspicions, ['no-proof']);
    const suspicious = await startEndpoint(test, { settings: { CHALLENGE: 'suspicious' } });
    await suspicious.send(sent({ cannotProve: true }));
    assert.equal(await suspicious.store.count({ queue: 'inbox' }), 1, 'nothing was asked of it');
  });

  it('has the form of altcha, version 1', async () => {
    const key = keyFor('challenge', 'a key for tests, and for nothing else');
    const challenge = new Challenges(key, Date.now).issue();
    const { promise } = solveChallenge(challenge.challenge, challenge.salt, challenge.algorithm, challenge.maxnumber);
    const proof = { ...challenge, number: (await promise).number };
    assert.deepEqual(proof, solved(challenge));
    assert.equal(await verifySolution(proof, key), true);
    assert.equal(await verifySolution(proof, `${key}x`), false);
  });

  it('answers whatever number is shown without falling over', () => {
    const challenges = new Challenges('key', Date.now);
    const challenge = challenges.issue();
    for (const number of [Number.MAX_SAFE_INTEGER, 1e21, 0]) {
      assert.equal(challenges.expiryOf({ ...challenge, number, challenge: 'f'.repeat(64) }), undefined);
    }
  });
});

describe('how many an address may send', () => {
  it('fills up again evenly, and forgets addresses every hour', () => {
    const clock = standingClock();
    const limit = new RateLimit(2, clock);
    assert.deepEqual(limit.take('a'), { wait: 0, busy: false });
    assert.deepEqual(limit.take('a'), { wait: 0, busy: true });
    assert.deepEqual(limit.take('a'), { wait: 30, busy: true });
    assert.deepEqual(limit.take('b'), { wait: 0, busy: false });
    clock.go(0.5);
    assert.equal(limit.take('a').wait, 0);
    const tag = limit.tagOf('a');
    assert.doesNotMatch(tag, /a$/);
    clock.go(60);
    assert.notEqual(limit.tagOf('a'), tag);
  });

  it('takes a subscriber of IPv6 for one, however many addresses it has', () => {
    assert.equal(networkOf('192.0.2.7'), '192.0.2.7');
    assert.equal(networkOf('::ffff:192.0.2.7'), '192.0.2.7');
    assert.equal(networkOf('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2::/64');
    assert.equal(networkOf('2001:0db8:0001:2::9'), '2001:db8:1:2::/64');
    assert.equal(networkOf('2001:db8::1'), '2001:db8:0:0::/64');
    assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0::/64');
    assert.equal(networkOf('::1'), '0:0:0:0::/64');
  });
});
