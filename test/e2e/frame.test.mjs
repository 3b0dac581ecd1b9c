// Form D, a frame with a page that `nara-vard page` writes: on two origins, in three engines, under strict policies.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { after, before, it } from 'node:test';
import { STRICT_HEADERS } from '../../scripts/serve.mjs';
import { cardTexts, inEveryEngine } from './browsers.mjs';
import { hostPage, LOADER, openSite, REGISTER, root, UNIT } from './site.mjs';

let host;
let widgets;
before(async () => {
  host = await openSite();
  widgets = await openSite();
});
after(() => Promise.all([host.close(), widgets.close()]));

const written = (...args) => {
  const register = fileURLToPath(new URL(`.${REGISTER}`, root));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['dist/cli/nara-vard.mjs', args[0], register, '--src', REGISTER, '--contact-id', UNIT, ...args.slice(1)],
    { cwd: fileURLToPath(root), encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  return stdout;
};
const page = (...args) => written('page', '--loader', LOADER, ...args);
const originOf = (site) => new URL(site.url).origin;
const framing = (policy) => ({ 'Content-Security-Policy': `${policy}; frame-src ${originOf(widgets)}` });

inEveryEngine((browser) => {
  /** The host page, with a frame of what `nara-vard page` writes when it is told of these hosts. */
  const show = async (name, hosts, { scripts } = {}) => {
    const framed = widgets.put(`/${name}.html`, page(...hosts.flatMap((each) => ['--host', each])));
    const body = `<p id="before">Text före.</p>${written('snippet', '--form', 'd', '--page', framed)}`;
    const headers = framing(STRICT_HEADERS['Content-Security-Policy']);
    await browser().go(host.put(`/host-${name}.html`, hostPage({ body, ...(scripts && { scripts }) }), { headers }));
  };
  const heightOf = () => browser().run(() => document.querySelector('iframe').getBoundingClientRect().height);
  /** Until the page in the frame has said that it is there, and what follows from that has had its turn. */
  const said = async () => {
    await browser().until(() => globalThis.messages > 0);
    await browser().calm();
  };
  const counting = () => host.putScript('/count.js', 'globalThis.messages = 0; onmessage = () => { messages += 1; };');

  it('is a page of its own, complete and calm on a strict site', async () => {
    await browser().go(
      widgets.put(
        '/alone.html',
        page('--title', 'Kontakta oss').replace('<link', '<script src="/watch.js"></script><link'),
      ),
    );
    await browser().until(() => globalThis.seen.ready === 1);
    assert.match(await browser().run(cardTexts), /Exempelstadens hälsocentral/);
    assert.equal(await browser().run(() => document.querySelector('h1').textContent), 'Kontakta oss');
    assert.equal(await browser().run(() => getComputedStyle(document.body).marginTop), '0px', 'its sheet is in use');
    await browser().calm();
    const { violations, errors, lines } = await browser().seen();
    assert.deepEqual({ violations, errors, lines }, { violations: [], errors: [], lines: [] });
  });

  it('reads without script, with 112 and 1177', async () => {
    await browser().go(
      widgets.put('/no-script.html', page(), { headers: { 'Content-Security-Policy': "script-src 'none'" } }),
    );
    const links = await browser().run(() =>
      [...document.links].filter((each) => each.getClientRects().length).map(({ href }) => href),
    );
    for (const each of ['tel:112', 'tel:1177', 'tel:+46980319200']) assert.ok(links.includes(each), each);
  });

  it('is as high in its frame as what it holds, on a page that it names', async () => {
    await show('named', [originOf(host)]);
    const set = await browser().until(() => parseFloat(document.querySelector('iframe').style.height));
    assert.ok(set > 200 && set !== 640, `${set} px`);
    assert.equal((await heightOf()) >= set, true);
    const { errors, violations } = await browser().seen();
    assert.deepEqual({ errors, violations }, { errors: [], violations: [] });
  });

  it('tells its height to nobody else', async () => {
    counting();
    await show('unnamed', ['https://www.region.example'], { scripts: ['/count.js', LOADER] });
    await said();
    assert.equal(await browser().run(() => document.querySelector('iframe').style.height), '');
  });

  it('is not stretched by what another window says', async () => {
    counting();
    await show('false', [], { scripts: ['/count.js', LOADER] });
    await said();
    await browser().run(() => globalThis.postMessage({ 'nara-vard-frame': 5000 }, '*'));
    await browser().until(() => globalThis.messages > 1);
    assert.equal(await browser().run(() => document.querySelector('iframe').style.height), '');
  });

  it('has 112 and 1177 beside the frame, whatever becomes of it', async () => {
    await show('lost', [], { scripts: [] });
    const links = await browser().run(() => [...document.links].map(({ href }) => href));
    assert.deepEqual(links, ['tel:112', 'tel:1177']);
    assert.equal((await heightOf()) > 600, true, 'and the frame keeps the height it was given');
  });
});
