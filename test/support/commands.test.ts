import { expect } from '@open-wc/testing';
import { accessibilityTree, engine, media, press, screenshot, skipBecause, type, viewport } from './commands.js';

const stage = document.createElement('main');
document.body.append(stage);

function show(markup: string): void {
  stage.innerHTML = markup;
  (document.activeElement as HTMLElement | null)?.blur();
}
const one = <T extends HTMLElement>(selector: string) => stage.querySelector<T>(selector)!;

describe('commands to the browser', () => {
  afterEach(() => stage.replaceChildren());

  it('moves focus with Tab and Shift+Tab', async () => {
    show('<a href="#x">länk</a><button>knapp</button><input>');
    one('a').focus();
    await press('Tab');
    expect(document.activeElement).to.equal(one('button'));
    await press('Tab', 'Shift+Tab', 'Shift+Tab');
    expect(document.activeElement).to.equal(one('a'));
  });

  it('moves focus into a shadow root', async () => {
    show('<button>före</button><div></div>');
    const root = one('div').attachShadow({ mode: 'open' });
    root.innerHTML = '<a href="#x">inne</a>';
    one('button').focus();
    await press('Tab');
    expect(document.activeElement).to.equal(one('div'));
    expect(root.activeElement).to.equal(root.querySelector('a'));
  });

  it('presses Enter, Space and Escape', async () => {
    show('<button>knapp</button>');
    const seen: string[] = [];
    one('button').addEventListener('click', () => seen.push('click'));
    one('button').addEventListener('keydown', ({ key }) => seen.push(key));
    one('button').focus();
    await press('Enter', 'Space', 'Escape');
    expect(seen).to.deep.equal(['Enter', 'click', ' ', 'click', 'Escape']);
  });

  it('presses arrow keys, Home and End', async () => {
    show('<input>');
    const seen: string[] = [];
    one('input').addEventListener('keydown', ({ key }) => seen.push(key));
    one('input').focus();
    await press('ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown');
    expect(seen).to.deep.equal(['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown']);
  });

  it('types text, Swedish letters too', async () => {
    show('<input>');
    one('input').focus();
    await type('Åsa Öberg, 27 år');
    expect(one<HTMLInputElement>('input').value).to.equal('Åsa Öberg, 27 år');
  });

  for (const width of [320, 768, 1280]) {
    it(`makes the page ${width} px wide`, async () => {
      await viewport(width, 700);
      expect([innerWidth, innerHeight]).to.deep.equal([width, 700]);
      expect(matchMedia(`(width: ${width}px)`).matches).to.equal(true);
    });
  }

  it('puts the page back after each test', () => {
    expect([innerWidth, innerHeight]).to.deep.equal([800, 600]);
  });

  it('emulates what the visitor prefers', async function () {
    const wishes = { reducedMotion: 'reduce', colorScheme: 'dark', forcedColors: 'active' } as const;
    if (!(await media(wishes))) skipBecause(this, `${engine()} cannot emulate media features`);
    expect(matchMedia('(prefers-reduced-motion: reduce)').matches).to.equal(true);
    expect(matchMedia('(prefers-color-scheme: dark)').matches).to.equal(true);
    expect(matchMedia('(forced-colors: active)').matches).to.equal(true);
    await media({ media: 'print' });
    expect(matchMedia('print').matches).to.equal(true);
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
  });

  it('puts the preferences back after each test', () => {
    expect(matchMedia('print').matches).to.equal(false);
  });

  it('outlines the accessibility tree', async function () {
    if (engine() !== 'chromium') skipBecause(this, `the accessibility tree of ${engine()} is out of reach`);
    show('<div></div>');
    const root = one('div').attachShadow({ mode: 'open' });
    root.innerHTML = `<h2>Ring <b>oss</b></h2>
      <button aria-expanded="false" disabled>Mer</button>
      <input type="checkbox" checked aria-label="Ja">
      <div><span><a href="tel:1177">1177</a></span></div>
      <p aria-hidden="true">gömt</p>`;
    const tree = await accessibilityTree();
    expect(tree).to.include('\n  main\n    heading "Ring oss" level=2');
    expect(tree).to.include(
      '\n    button "Mer" expanded=false disabled=true\n    checkbox "Ja" checked=true\n    link "1177"',
    );
    expect(tree).not.to.include('gömt');
    expect(await accessibilityTree('main > div')).to.match(/^heading "Ring oss" level=2\n/);
  });

  it('takes a picture', async () => {
    show('<h1>Bild</h1>');
    const file = await screenshot('support/commands');
    expect(file).to.match(new RegExp(`pictures.${engine()}.support.commands\\.png$`));
    const picture = await createImageBitmap(await (await fetch(`/${file.replaceAll('\\', '/')}`)).blob());
    expect(picture.width).to.equal(800);
  });
});
