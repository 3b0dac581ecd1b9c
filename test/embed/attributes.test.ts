import { expect } from '@open-wc/testing';
import { cleanAttribute } from '../../src/embed/attributes.js';

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
