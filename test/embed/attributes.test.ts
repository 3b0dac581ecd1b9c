import { expect } from '@open-wc/testing';
import { cleanAttribute } from '../../src/embed/attributes.js';
import { readWidgetLink } from '../../src/embed/widget-link.js';

describe('cleaning of attributes that were pasted', () => {
  const CASES: readonly (readonly [pasted: string, clean: string])[] = [
    ['kvallsjouren', 'kvallsjouren'],
    [' kvallsjouren ', 'kvallsjouren'],
    ['\u00a0kvallsjouren\u00a0', 'kvallsjouren'],
    ['\n\tkvallsjouren\r\n', 'kvallsjouren'],
    ['\u200bkvallsjouren', 'kvallsjouren'],
    ['\ufeffkvallsjouren', 'kvallsjouren'],
    ['”kvallsjouren”', 'kvallsjouren'],
    ['“kvallsjouren”', 'kvallsjouren'],
    ['„kvallsjouren“', 'kvallsjouren'],
    ['’kvallsjouren’', 'kvallsjouren'],
    ['‘kvallsjouren’', 'kvallsjouren'],
    ['"kvallsjouren"', 'kvallsjouren'],
    ["'kvallsjouren'", 'kvallsjouren'],
    [' ” kvallsjouren ” ', 'kvallsjouren'],
    ['', ''],
    ['””', ''],
    ['\u00a0', ''],
    // What belongs to the value stays.
    ['hälsan-i-åsele', 'hälsan-i-åsele'],
    ['/innehåll/kontakter.json?v="2"#x', '/innehåll/kontakter.json?v="2"#x'],
    ['två ord', 'två ord'],
    ['två\u00a0ord', 'två\u00a0ord'],
    ['/a/{lang}.json', '/a/{lang}.json'],
    ["L'Hôpital", "L'Hôpital"],
  ];

  for (const [pasted, clean] of CASES) {
    it(`makes ${JSON.stringify(pasted)} ${JSON.stringify(clean)}`, () => {
      expect(cleanAttribute(pasted)).to.equal(clean);
    });
  }

  it('changes nothing the second time', () => {
    for (const [pasted] of CASES) expect(cleanAttribute(cleanAttribute(pasted))).to.equal(cleanAttribute(pasted));
  });
});

describe('links that ask for a widget (form C)', () => {
  const asked = (href: string): string | undefined => {
    const read = readWidgetLink(href, cleanAttribute);
    return read && [read.word, ...read.attributes.map(([name, value]) => `${name}=${value}`)].join(' ');
  };
  const CASES: readonly (readonly [href: string, asked: string | undefined])[] = [
    [
      '/kontakt.html#nv-contact-card;src=/content/x.json;contact-id=enheten',
      'contact-card src=/content/x.json contact-id=enheten',
    ],
    ['https://region.example/a?b=c#nv-goal-picture;src=/m.json;deep-link', 'goal-picture src=/m.json deep-link='],
    ['#nv-contact-card', 'contact-card'],
    ['#NV-Contact-Card;SRC=/x.json', 'contact-card src=/x.json'],
    // As editors' tools encode: a value, or all of it.
    ['#nv-contact-card;contact-id=h%C3%A4lsan', 'contact-card contact-id=hälsan'],
    ['#nv-contact-card%3Bsrc%3D%2Fx.json%3Bcontact-id%3Denheten', 'contact-card src=/x.json contact-id=enheten'],
    ['#nv-contact-card;src=/x.json%3Fa=b%3Bc', 'contact-card src=/x.json?a=b;c'],
    ['#nv-contact-card;src=\u00a0”/x.json”', 'contact-card src=/x.json'],
    ['#nv-contact-card;src=/50%.json', 'contact-card src=/50%.json'],
    // Nothing of ours, or something else of ours.
    ['/kontakt.html', undefined],
    ['#nv-part=trygghet', undefined],
    ['#nv-outcome=ring-1177', undefined],
    ['#nv-contact-cards-and-more', undefined],
    ['#innehall', undefined],
    ['', undefined],
  ];

  for (const [href, expected] of CASES) {
    it(`reads ${JSON.stringify(href)}`, () => expect(asked(href)).to.equal(expected));
  }

  it('takes no attribute with a name that is none', () => {
    expect(asked('#nv-contact-card;on click=1;=x;"><img=1;src=/x.json')).to.equal('contact-card src=/x.json');
  });
});
