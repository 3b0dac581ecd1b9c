import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  mailAddress,
  MOST_CHARACTERS,
  pageAddress,
  parseFeedbackForm,
  readEndpoint,
} from '../../../src/domain/feedback-form/feedback-form.js';
import { FEEDBACK_FORMS, goalPictureExample as example } from '../../support/examples.js';

const BASE = 'https://region.example/vard/sida.html';

const form = (more: object = {}): object => ({
  kind: 'feedback-form',
  version: 1,
  lang: 'sv',
  recipient: 'webbredaktionen',
  ...more,
});
const codes = (input: unknown): string[] =>
  parseFeedbackForm(input).problems.map(({ code, path }) => `${code} ${path}`.trim());

describe('parseFeedbackForm', () => {
  it('keeps every field that it knows, and has nothing to say of them', () => {
    const whole = form({
      $schema: 'x',
      endpoint: '/f',
      question: 'Hittade du rätt?',
      commentHeading: 'Tyck till',
      promptAfterYes: 'Vad var bäst?',
      promptAfterNo: 'Vad saknades?',
      careNotice: 'Ring.',
      contacts: ['a'],
      privacyUrl: '/p',
      accessibilityUrl: '/t',
      retention: 'Ett år.',
      formPage: '/s',
      maxLength: 5000,
      words: { emergency: ['a'], need: ['b'] },
      sources: [{ name: 'x', url: '/x', date: '2026-01-01' }],
      updated: '2026-01-01',
      reviewBy: '2027-01-01',
      example: true,
    });
    expect(parseFeedbackForm(whole)).to.deep.equal({ value: whole, problems: [] });
  });

  it('is read without a recipient, and says so: whom to turn to instead is still known', () => {
    for (const recipient of [undefined, '', ' \u00a0', 5, null]) {
      const { value, problems } = parseFeedbackForm(form({ recipient, contacts: ['a'] }));
      expect(value?.contacts).to.deep.equal(['a']);
      expect(value?.recipient).to.equal(undefined);
      expect(problems.map(({ code, path }) => `${code} ${path}`)).to.include('field.missing recipient');
    }
  });

  it('is nothing at all where it is another kind of document or a newer one', () => {
    for (const [input, code] of [
      [null, 'document.wrong-type'],
      ['{}', 'document.wrong-type'],
      [[form()], 'document.wrong-type'],
      [form({ kind: 'contacts' }), 'document.wrong-kind kind'],
      [form({ version: 2 }), 'document.newer-version version'],
    ] as const) {
      expect(parseFeedbackForm(input).value).to.equal(undefined);
      expect(codes(input)).to.deep.equal([code]);
    }
  });

  it('leaves out what cannot be used, and the rest stands', () => {
    const { value } = parseFeedbackForm(
      form({ question: ['x'], maxLength: 'många', contacts: ['a', 5, ''], example: 1 }),
    );
    expect(value).to.deep.equal(form({ contacts: ['a'] }));
  });

  it('never takes a length that no endpoint takes', () => {
    for (const maxLength of [0, -1, 1.5, 5001, Infinity, NaN])
      expect(parseFeedbackForm(form({ maxLength })).value, String(maxLength)).to.not.have.property('maxLength');
    expect(codes(form({ maxLength: 0 }))).to.deep.equal(['field.not-allowed maxLength']);
    expect(codes(form({ maxLength: 5001 }))).to.deep.equal(['field.not-allowed maxLength']);
  });

  it('throws at nothing', () => {
    fc.assert(
      fc.property(fc.anything(), fc.dictionary(fc.string(), fc.anything()), (anything, more) => {
        parseFeedbackForm(anything);
        parseFeedbackForm({ ...form(), ...more });
      }),
    );
  });

  it('reads every example', async () => {
    for (const name of FEEDBACK_FORMS) {
      const { document } = await example(name);
      expect(parseFeedbackForm(document).value?.kind, name).to.equal('feedback-form');
    }
  });
});

describe('readEndpoint', () => {
  const table: readonly (readonly [address: string | undefined, read: string | undefined])[] = [
    ['/feedback', 'post https://region.example/feedback'],
    [' /feedback ', 'post https://region.example/feedback'],
    ['feedback', 'post https://region.example/vard/feedback'],
    ['https://svar.example/f?x=1', 'post https://svar.example/f?x=1'],
    ['//svar.example/f', 'post https://svar.example/f'],
    ['mailto:webb@region.example', 'mail mailto:webb@region.example'],
    [' MAILTO:webb@region.example ', 'mail mailto:webb@region.example'],
    ['mailto:webb@åäö.example', 'mail mailto:webb@%C3%A5%C3%A4%C3%B6.example'],
    // What would add to the letter, or send it to more people, is not taken along.
    ['mailto:webb@region.example?bcc=annan@x.example', 'mail mailto:webb@region.example'],
    ['mailto:webb@region.example%3Fbcc=annan@x.example', undefined],
    ['mailto:a@region.example,b@x.example', undefined],
    ['mailto:a@region.example%0ABcc:b@x.example', undefined],
    ['mailto:%E5@region.example', undefined],
    ['mailto:', undefined],
    ['mailto:webb', undefined],
    ['http://region.example/f', undefined],
    ['http://svar.example/f', undefined],
    ['https://nagon:losen@svar.example/f', undefined],
    ['https://', undefined],
    ['javascript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['blob:https://region.example/x', undefined],
    ['file:///etc/passwd', undefined],
    ['ftp://region.example/', undefined],
    ['tel:112', undefined],
    ['sms:112', undefined],
    ['ws://region.example/', undefined],
    ['#', undefined],
    ['', undefined],
    ['   ', undefined],
    [undefined, undefined],
  ];
  for (const [address, read] of table) {
    it(`${JSON.stringify(address)} is ${read ?? 'no place to send to'}`, () => {
      const endpoint = readEndpoint(address, BASE);
      expect(endpoint && `${endpoint.kind} ${endpoint.href}`).to.equal(read);
    });
  }

  it('posts over http only on the page’s own origin, as on a test server', () => {
    expect(readEndpoint('/f', 'http://localhost:8000/')).to.deep.equal({
      kind: 'post',
      href: 'http://localhost:8000/f',
    });
    expect(readEndpoint('http://localhost:8001/f', 'http://localhost:8000/')).to.equal(undefined);
  });

  it('throws at nothing, and posts to nothing but http and https', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `mailto:${text}`),
        ),
        (address) => {
          const endpoint = readEndpoint(address, BASE);
          if (endpoint)
            expect(endpoint.href).to.match(endpoint.kind === 'post' ? /^https:\/\// : /^mailto:[^?&,\s]+@[^?&,\s]+$/);
        },
      ),
    );
  });
});

describe('the page’s address', () => {
  it('is told without what may tell who reads it', () => {
    expect(pageAddress('https://anna:hemligt@region.example:8443/v%C3%A5rd/?pnr=1#symtom')).to.equal(
      'https://region.example:8443/v%C3%A5rd/',
    );
    expect(pageAddress('inte en adress')).to.equal('');
  });

  it('never has a query, a fragment or a user name, whatever the address', () => {
    const secret = fc.stringMatching(/^[a-z]{8,12}$/).map((text) => `hemligt${text}`);
    fc.assert(
      fc.property(fc.webUrl(), secret, secret, secret, (address, query, fragment, user) => {
        const url = new URL(address);
        [url.search, url.hash, url.username, url.password] = [`?q=${query}`, `#${fragment}`, user, query];
        const page = pageAddress(url.href);
        for (const each of [query, fragment, user, '?', '#']) expect(page).to.not.include(each);
        expect(page).to.equal(`${url.origin}${url.pathname}`);
        expect(pageAddress(page), 'told of itself it is the same').to.equal(page);
      }),
    );
  });
});

describe('a letter', () => {
  it('carries subject and text as they were written, with the line ends of mail', () => {
    const text = fc
      .array(fc.string({ unit: 'grapheme' }))
      .chain((lines) => fc.constantFrom(lines.join('\n'), lines.join('\r\n')));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text, (subject, body) => {
        const letter = new URL(mailAddress('mailto:webb@region.example', subject, body));
        expect(letter.pathname).to.equal('webb@region.example');
        expect([...letter.searchParams.keys()]).to.deep.equal(['subject', 'body']);
        expect(letter.searchParams.get('subject')).to.equal(subject);
        expect(letter.searchParams.get('body')?.replaceAll('\r\n', '\n')).to.equal(body.replaceAll('\r\n', '\n'));
        expect(letter.searchParams.get('body')).to.not.match(/(^|[^\r])\n/);
      }),
    );
  });

  it('lets nobody add a recipient by what they write', () => {
    const letter = mailAddress('mailto:webb@region.example', 'a&bcc=b@x.example', 'c\nBcc: d@x.example&cc=e');
    expect(letter.match(/[?&]/g)).to.deep.equal(['?', '&']);
  });
});

it('a comment may have a thousand characters where the region says nothing', () => {
  expect(MOST_CHARACTERS).to.equal(1000);
});
