import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseUrl, readEmail, readLink } from '../../../src/domain/shared/link.js';

const PAGE = 'https://region.example/vard/kontakt?sida=1';

/** Addresses that never become links. */
const REFUSED: readonly string[] = [
  // script, however it is dressed
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'jAvAsCrIpT:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  '\u0000javascript:alert(1)',
  '\u001fjavascript:alert(1)',
  '\tjavascript:alert(1)',
  '\njavascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\r\nscript:alert(1)',
  'j\na\nv\na\ns\nc\nr\ni\np\nt\n:alert(1)',
  'javascript\t:alert(1)',
  'javascript:\nalert(1)',
  'javascript://region.example/%0aalert(1)',
  'javascript:https://region.example/',
  'javascript:',
  'JAVASCRIPT:void(0)',
  'vbscript:msgbox(1)',
  'VbScript:msgbox(1)',
  'livescript:alert(1)',
  'mocha:alert(1)',
  // documents in the address
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'da\nta:text/html,x',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'data:,x',
  'blob:https://region.example/5c0e2e9d',
  'blob:null/5c0e2e9d',
  'filesystem:https://region.example/temporary/x.html',
  'about:blank',
  'about:srcdoc',
  // the visitor's own machine, and other programs
  'file:///etc/passwd',
  'file://server/share',
  'FILE:///C:/Windows',
  'view-source:https://region.example/',
  'chrome://settings',
  'resource://gre/',
  'ms-word:ofe|u|https://evil.example/x.docx',
  'intent://evil.example/#Intent;scheme=https;end',
  'tel:112',
  'sms:112',
  'mailto:a@example.org',
  'x-apple.systempreferences:',
  'ftp://region.example/x',
  'ws://region.example/',
  'wss://region.example/',
  'jar:https://region.example/x.jar!/y',
  // not encrypted
  'http://region.example/',
  'http://evil.example/',
  'HTTP://evil.example/',
  'ht\ntp://evil.example/',
  'http:/evil.example',
  'http:evil.example',
  // a name and a password in front of the host, to deceive the eye
  'https://user@region.example/',
  'https://user:pass@region.example/',
  'https://1177.se@evil.example/',
  'https://www.1177.se:443@evil.example/',
  'https://:pass@region.example/',
  'https:\\\\1177.se@evil.example',
  '//1177.se@evil.example/',
  '\\\\1177.se@evil.example\\',
  // no address at all
  'https://',
  'https:///',
  'https://%00/',
  'https://[::1',
  'https://region.example:99999/',
  'https://evil<script>.example/',
  '//',
  '\\\\',
];

/** Addresses that look strange and become links all the same, for this is where every engine would go: always https. */
const OPENED: readonly (readonly [address: string, href: string, external: boolean])[] = [
  ['https://www.1177.se/', 'https://www.1177.se/', true],
  ['HTTPS://WWW.1177.SE', 'https://www.1177.se/', true],
  [' https://www.1177.se/ ', 'https://www.1177.se/', true],
  ['ht\ntps://www.1177.se/', 'https://www.1177.se/', true],
  ['https:\\\\www.1177.se\\a', 'https://www.1177.se/a', true],
  ['//evil.example/x', 'https://evil.example/x', true],
  ['\\\\evil.example\\x', 'https://evil.example/x', true],
  ['/\\evil.example', 'https://evil.example/', true],
  ['\\/evil.example', 'https://evil.example/', true],
  ['/\t/evil.example', 'https://evil.example/', true],
  ['https:/evil.example', 'https://region.example/evil.example', false],
  ['https:evil.example', 'https://region.example/vard/evil.example', false],
  ['https://evil。example/', 'https://evil.example/', true],
  ['https://ｅｖｉｌ.example/', 'https://evil.example/', true],
  ['https://räddaliv.example/', 'https://xn--rddaliv-5wa.example/', true],
  ['https://region.example:443/x', 'https://region.example/x', false],
  ['https://region.example:8443/x', 'https://region.example:8443/x', true],
  ['https://region.example.evil.example/', 'https://region.example.evil.example/', true],
  ['https://evil.example/https://region.example/', 'https://evil.example/https://region.example/', true],
  ['/boka', 'https://region.example/boka', false],
  ['boka', 'https://region.example/vard/boka', false],
  ['../boka', 'https://region.example/boka', false],
  ['../../../..//evil.example', 'https://region.example//evil.example', false],
  ['?a=javascript:alert(1)', 'https://region.example/vard/kontakt?a=javascript:alert(1)', false],
  ['#javascript:alert(1)', 'https://region.example/vard/kontakt?sida=1#javascript:alert(1)', false],
  ['/javascript:alert(1)', 'https://region.example/javascript:alert(1)', false],
  ['./javascript:alert(1)', 'https://region.example/vard/javascript:alert(1)', false],
  // a file name to the engine: the colon is not one, or the letters are not those of a scheme
  ['ｊavascript:alert(1)', 'https://region.example/vard/%EF%BD%8Aavascript:alert(1)', false],
  ['javascript：alert(1)', 'https://region.example/vard/javascript%EF%BC%9Aalert(1)', false],
  ['javascript&colon;alert(1)', 'https://region.example/vard/javascript&colon;alert(1)', false],
  ['&#106;avascript:alert(1)', 'https://region.example/vard/&#106;avascript:alert(1)', false],
  ['&#x6A;avascript&#58;alert(1)', 'https://region.example/vard/&#x6A;avascript&#58;alert(1)', false],
  ['java\\script:alert(1)', 'https://region.example/vard/java/script:alert(1)', false],
  ['java%0ascript:alert(1)', 'https://region.example/vard/java%0ascript:alert(1)', false],
  ['javascript%3Aalert(1)', 'https://region.example/vard/javascript%3Aalert(1)', false],
  ['\u200bjavascript:alert(1)', 'https://region.example/vard/%E2%80%8Bjavascript:alert(1)', false],
  ['\u00a0javascript:alert(1)', 'https://region.example/vard/%C2%A0javascript:alert(1)', false],
  ['"><script>alert(1)</script>', 'https://region.example/vard/%22%3E%3Cscript%3Ealert(1)%3C/script%3E', false],
];

/** Engines differ on these; whatever ours does, we do. */
const DISPUTED: readonly string[] = [
  'https://region example/',
  'https://a%20b.example/',
  'https://a|b.example/',
  'https://a_b.example/',
  'https://*.example/',
  'https://a..b.example/',
  'https://-a-.example/',
  'https://xn--a.example/',
  'https://1.2.3.400/',
  'https://0x7f.1/',
  'non-special://a b/',
  'C:\\x.html',
];

/** Where the engine itself would take somebody who follows `address` on a page at `page`; undefined if it goes nowhere. */
function followed(address: string, page: string): HTMLAnchorElement {
  const other = new DOMParser().parseFromString('<base><a>x</a>', 'text/html');
  other.querySelector('base')?.setAttribute('href', page);
  const anchor = other.querySelector('a') as HTMLAnchorElement;
  anchor.setAttribute('href', address);
  return anchor;
}

const named = (address: string): string =>
  JSON.stringify(address).replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

describe('link', () => {
  it('is tried with more than sixty hostile addresses', () => {
    expect(new Set(REFUSED).size).to.equal(REFUSED.length);
    expect(REFUSED.length).to.be.at.least(60);
  });

  for (const address of REFUSED) {
    it(`makes no link of ${named(address)}`, () => {
      expect(readLink(address, PAGE)).to.equal(undefined);
      const { protocol, username, password } = followed(address, PAGE);
      expect(
        protocol !== 'https:' || username !== '' || password !== '',
        'the engine would go to a plain https address',
      ).to.equal(true);
    });
  }

  for (const [address, href, external] of OPENED) {
    it(`opens ${named(address)} where the engine does, at ${external ? 'another site' : 'the same site'}`, () => {
      const link = readLink(address, PAGE);
      expect(link?.href).to.equal(href);
      expect(link?.external).to.equal(external);
      expect(followed(address, PAGE).href).to.equal(href);
    });
  }

  for (const address of DISPUTED) {
    it(`treats ${named(address)} as the engine at hand does`, () => {
      const { protocol, href } = followed(address, PAGE);
      expect(readLink(address, PAGE)?.href).to.equal(protocol === 'https:' ? href : undefined);
    });
  }

  it('knows http only at home: a test server or an intranet', () => {
    const home = 'http://localhost:8000/sida';
    expect(readLink('/boka', home)).to.deep.equal({
      href: 'http://localhost:8000/boka',
      external: false,
      host: 'localhost',
    });
    expect(readLink('http://localhost:8000/boka', home)?.external).to.equal(false);
    for (const elsewhere of ['http://localhost:8001/', 'http://evil.example/', '//evil.example/', '\\\\evil.example']) {
      expect(readLink(elsewhere, home), elsewhere).to.equal(undefined);
    }
    expect(readLink('https://www.1177.se/', home)?.external).to.equal(true);
  });

  it('opens nothing of the visitor’s disk, and no relative address where there is no page', () => {
    for (const base of [
      'file:///C:/sida.html',
      'about:blank',
      'about:srcdoc',
      'data:text/html,x',
      'blob:https://x.example/1',
      '',
    ]) {
      for (const address of ['x.html', '/x', '//server/share', 'file:///etc/passwd']) {
        expect(readLink(address, base), `${address} at ${base}`).to.equal(undefined);
      }
    }
    expect(readLink('https://www.1177.se/', 'about:srcdoc')?.external).to.equal(true);
  });

  it('names the host without www, for the words of the link', () => {
    expect(readLink('https://www.1177.se/a', PAGE)?.host).to.equal('1177.se');
    expect(readLink('https://boka.www.example/', PAGE)?.host).to.equal('boka.www.example');
  });

  it('makes nothing of nothing', () => {
    expect(readLink(undefined, PAGE)).to.equal(undefined);
    expect(readLink('', PAGE)).to.equal(undefined);
    expect(parseUrl(undefined)).to.equal(undefined);
    expect(parseUrl('inte en adress')).to.equal(undefined);
  });

  it('agrees with the engine on any text at all', () => {
    const piece = fc.constantFrom(
      ...[
        'javascript',
        'data',
        'https',
        'http',
        ':',
        '/',
        '//',
        '\\',
        '@',
        '#',
        '?',
        '.',
        'evil.example',
        'region.example',
        'user',
        '\t',
        '\n',
      ],
      ...['\u0000', ' ', '%0a', '&colon;', 'alert(1)', '：', '＠', 'å', '\u200b', '\ud800', '🚑', '[::1]', ':443'],
    );
    const address = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(address, (text) => {
        const link = readLink(text, PAGE);
        // Half a character is the replacement sign to a parser of addresses, and to each engine its own in an attribute.
        const whole = text.replace(/\p{Cs}/gu, '\ufffd');
        const { href, protocol, username, password, origin } = followed(whole, PAGE);
        const isPlain = protocol === 'https:' && !username && !password && text !== '' && text.trim() !== '#';
        expect(link?.href).to.equal(isPlain ? href : undefined);
        if (link) expect(link.external).to.equal(origin !== 'https://region.example');
      }),
      { numRuns: 1000 },
    );
  });

  describe('e-mail', () => {
    const RIGHT: readonly (readonly [written: string, href: string])[] = [
      ['vard@example.org', 'mailto:vard@example.org'],
      [' vard@example.org\n', 'mailto:vard@example.org'],
      ['fornamn.efternamn@region.example.org', 'mailto:fornamn.efternamn@region.example.org'],
      ['vard+press@example.org', 'mailto:vard%2Bpress@example.org'],
      ['100%@example.org', 'mailto:100%25@example.org'],
      ['a%0Abcc@example.org', 'mailto:a%250Abcc@example.org'],
      ['vård@exempel.example', 'mailto:v%C3%A5rd@exempel.example'],
      ['a#b/c=d@example.org', 'mailto:a%23b%2Fc%3Dd@example.org'],
    ];
    for (const [written, href] of RIGHT) {
      it(`writes to ${named(written)}`, () => {
        expect(readEmail(written)).to.deep.equal({ href, display: written.trim() });
        const { protocol, search, pathname } = new URL(href);
        expect(protocol + search).to.equal('mailto:');
        expect(decodeURIComponent(pathname)).to.equal(written.trim());
      });
    }

    it('reads through the invisible marks that Word and telephones leave', () => {
      expect(readEmail('\u200bvard@exam\u00adple.org\u202c')).to.deep.equal({
        href: 'mailto:vard@example.org',
        display: 'vard@example.org',
      });
    });

    const WRONG: readonly string[] = [
      // more headers
      'a@example.org?bcc=b@example.org',
      'a@example.org?subject=x&body=y',
      'a?bcc=b@example.org',
      'a&bcc=b@example.org',
      'a@example.org\nBcc: b@example.org',
      'a@example.org\r\nBcc: b@example.org',
      'a\u0000@example.org',
      'a@example.org\u0085',
      'a\u2028b@example.org',
      // several receivers
      'a@example.org,b@example.org',
      'a@example.org;b@example.org',
      'a@b@example.org',
      // markup, quotes, names
      '<a@example.org>',
      'Vården <a@example.org>',
      '"a"@example.org',
      "a'b@example.org",
      'a(b)@example.org',
      'a@[127.0.0.1]',
      'a\\b@example.org',
      'mailto:a@example.org',
      'javascript:alert(1)@example.org',
      // not an address
      'example.org',
      'a@',
      '@example.org',
      'a@example',
      'a@example.o',
      'a@.org',
      'a b@example.org',
      `${'a'.repeat(65)}@example.org`,
      `a@${'b'.repeat(260)}.org`,
      'a\ud800@example.org',
      '\udc00@example.org',
      '',
    ];
    for (const written of WRONG) {
      it(`makes no link of ${named(written).slice(0, 60)}`, () => expect(readEmail(written)).to.equal(undefined));
    }

    it('makes nothing of nothing', () => expect(readEmail(undefined)).to.equal(undefined));

    it('gives up at once on an address made to be slow', () => {
      const started = performance.now();
      expect(readEmail(`a@${'a.'.repeat(500_000)}"`)).to.equal(undefined);
      expect(readEmail(`${'a'.repeat(1_000_000)}@`)).to.equal(undefined);
      expect(performance.now() - started).to.be.below(1000);
    });

    it('throws at no text, and never adds a header', () => {
      const piece = fc.constantFrom(
        'a',
        '@',
        '.',
        'org',
        '?',
        '&',
        'bcc=',
        '%0a',
        '\n',
        '\r',
        '\ud800',
        '\u200b',
        'å',
        '🚑',
        ':',
        ' ',
      );
      const text = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
      );
      fc.assert(
        fc.property(text, (written) => {
          const { href = '' } = readEmail(written) ?? {};
          expect(href).to.match(/^$|^mailto:[^?&\s,;]+@[^?&\s,;@]+$/);
        }),
        { numRuns: 1000 },
      );
    });
  });
});
