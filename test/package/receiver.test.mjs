// The receiver as it is built, behind a website that hands a folder on to it.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startReceiver } from '../../scripts/receiver.mjs';
import { serve } from '../../scripts/serve.mjs';

const built = fileURLToPath(new URL('../../receiver/dist/', import.meta.url));

describe('the built receiver', () => {
  let site;
  let receiver;
  const folder = mkdtempSync(join(tmpdir(), 'nv-receiver-'));
  const proxies = {};

  before(async () => {
    site = await serve({ proxies });
    receiver = await startReceiver({ file: join(folder, 'feedback.sqlite'), origin: site.url });
    proxies['/aterkoppling/'] = receiver.url;
  });
  after(async () => {
    await Promise.all([receiver?.stop(), site?.close()]);
    rmSync(folder, { recursive: true, force: true });
  });

  const post = (body, headers) =>
    fetch(`${site.url}/aterkoppling/feedback`, {
      method: 'POST',
      headers: { origin: site.url, ...headers },
      body,
      redirect: 'manual',
    });

  it('keeps what a page of the website sends, and shows it in the inbox', async () => {
    const message = {
      version: 1,
      idempotencyKey: 'a'.repeat(32),
      page: `${site.url}/`,
      lang: 'sv',
      comment: 'Skickat',
    };
    const answer = await post(JSON.stringify(message), { 'content-type': 'application/json' });
    assert.equal(answer.status, 201);
    assert.deepEqual(await answer.json(), { version: 1, received: message.idempotencyKey });
    const plain = await post(new URLSearchParams({ comment: 'Utan skript', page: `${site.url}/` }));
    assert.equal(plain.status, 303);
    const thanks = new URL(plain.headers.get('location'), plain.url);
    assert.equal(thanks.pathname, '/aterkoppling/tack');
    assert.match(await (await fetch(thanks)).text(), /<h1>Tack!<\/h1>/);
    const headers = { authorization: `Bearer ${receiver.token}` };
    const inbox = await (await fetch(`${site.url}/aterkoppling/inkorg/`, { headers })).text();
    assert.match(inbox, /Skickat/);
    assert.match(inbox, /Utan skript/);
  });

  it('asks for no package that its own list leaves out', () => {
    const { dependencies } = JSON.parse(readFileSync(new URL('../../receiver/package.json', import.meta.url), 'utf8'));
    const wanted = new Set(
      readdirSync(built)
        .flatMap((name) => [...readFileSync(join(built, name), 'utf8').matchAll(/^import .*?from '([^'.][^']*)';$/gm)])
        .map(([, name]) => name)
        .filter((name) => !name.startsWith('node:')),
    );
    assert.deepEqual([...wanted].sort(), Object.keys(dependencies).sort());
  });
});
