import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { lix, sentences, wordsIn } from '../../../src/domain/shared/readability.js';

const NBSP = '\u00a0';

describe('sentences', () => {
  const CASES: readonly (readonly [text: string, sentences: readonly string[]])[] = [
    ['', []],
    [' \n\u00a0 – … ', []],
    ['Hej', ['Hej']],
    ['Vi ses. Vi hörs!  Eller hur?', ['Vi ses.', 'Vi hörs!', 'Eller hur?']],
    ['Vänta … Nu går vi…', ['Vänta …', 'Nu går vi…']],
    ['En rubrik\nEn text. En till.\r\n\r\nEn sista', ['En rubrik', 'En text.', 'En till.', 'En sista']],
    // quotation marks and brackets close after the sign
    [
      'Hon sa: ”Kom in.” Sedan gick hon. (Det var i går.) Nu då?',
      ['Hon sa: ”Kom in.”', 'Sedan gick hon.', '(Det var i går.)', 'Nu då?'],
    ],
    ['”Vad är viktigt?” frågade hon. ”Du”, sa jag.', ['”Vad är viktigt?” frågade hon.', '”Du”, sa jag.']],
    ['– Ja. – Nej.', ['– Ja.', '– Nej.']],
    // abbreviations
    ['Vi har öppet kl. 8 och kl. 9.00–15.30. Välkommen.', ['Vi har öppet kl. 8 och kl. 9.00–15.30.', 'Välkommen.']],
    [`Kom kl.${NBSP}8. Ring sedan.`, ['Kom kl. 8.', 'Ring sedan.']],
    ['Du kan t.ex. Ringa oss, bl.a. Här.', ['Du kan t.ex. Ringa oss, bl.a. Här.']],
    ['Du kan t. ex. Ringa, bl. a. Här, fr. o. m. Nu.', ['Du kan t. ex. Ringa, bl. a. Här, fr. o. m. Nu.']],
    [
      'Kaffe, te m.m. finns. Mjölk, socker m.m. Välkommen.',
      ['Kaffe, te m.m. finns.', 'Mjölk, socker m.m.', 'Välkommen.'],
    ],
    ['(T.ex. Anna.) Hej.', ['(T.ex. Anna.)', 'Hej.']],
    ['See e.g. The guide. Ask Dr. Example.', ['See e.g. The guide.', 'Ask Dr. Example.']],
    // numbers
    [
      'Den 11.2.2022 var det klart. Nu är det 2026. 24 kommuner är med.',
      ['Den 11.2.2022 var det klart.', 'Nu är det 2026.', '24 kommuner är med.'],
    ],
    ['Nu är det 2026. 2027 är det klart.', ['Nu är det 2026.', '2027 är det klart.']],
    ['Den 11. 2. 2022 var det klart.', ['Den 11. 2. 2022 var det klart.']],
    ['Uppdaterad 2021-11-16. Källa: regionen.', ['Uppdaterad 2021-11-16.', 'Källa: regionen.']],
    ['Publicerad 11 februari 2022 kl. 10.53. Läs mer.', ['Publicerad 11 februari 2022 kl. 10.53.', 'Läs mer.']],
    ['Ring tel. 0980-31 92 00. Eller 1177. Eller skriv.', ['Ring tel. 0980-31 92 00.', 'Eller 1177.', 'Eller skriv.']],
    ['Ring 0980.31.92.00. Tack.', ['Ring 0980.31.92.00.', 'Tack.']],
    ['1. Ring oss. 2. Kom hit.', ['1. Ring oss.', '2. Kom hit.']],
    ['Det kostar 1.50 kr. Läs på 1177.se. Klart.', ['Det kostar 1.50 kr.', 'Läs på 1177.se.', 'Klart.']],
    // other writing
    ['هل أنت بخير؟ نعم.', ['هل أنت بخير؟', 'نعم.']],
    ['你好。再见！', ['你好。', '再见！']],
  ];
  for (const [text, expected] of CASES) {
    it(`of ${JSON.stringify(text)}`, () => expect(sentences(text)).to.deep.equal(expected));
  }

  it('lose no word, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem({ mode: 'sentences' })), (text) => {
        expect(sentences(text).flatMap(wordsIn)).to.deep.equal(wordsIn(text.replace(/[。！？]/g, '$& ')));
      }),
    );
  });

  it('of a text as large as a document are found before anybody has to wait', () => {
    const start = performance.now();
    for (const text of ['.'.repeat(1e6), '.”'.repeat(5e5), 'a. '.repeat(3e5), '1. '.repeat(3e5), '"'.repeat(1e6)])
      sentences(text);
    expect(performance.now() - start).to.be.below(5000);
  });
});

describe('lix', () => {
  it('is words in a sentence and per cent of long words', () => {
    // 6 words in 2 sentences, and one word of more than six letters
    expect(lix('Vi hjälper dig. Du är med.')).to.be.closeTo(6 / 2 + 100 / 6, 0.001);
    expect(lix('Vi är här.')).to.equal(3);
  });

  it('counts letters: no sign, digit or soft hyphen makes a word long', () => {
    expect(lix('(”sjukan”,)')).to.equal(1);
    expect(lix('2021-11-16')).to.equal(1);
    expect(lix('sjuk\u00advård')).to.equal(101);
    expect(lix('sjukan sjukans')).to.equal(2 + 50);
  });

  it('is 0 for a text without words', () => {
    expect(lix('')).to.equal(0);
    expect(lix(' – … ')).to.equal(0);
  });

  it('knows easy Swedish from the language of authorities', () => {
    const easy = 'Du kan ringa oss. Vi hjälper dig. Du får en tid när du behöver den.';
    const hard =
      'Genomförandet av omställningen förutsätter att huvudmännens gemensamma ansvarstagande för befolkningens hälsoutveckling tydliggörs inom ramen för befintliga samverkansstrukturer.';
    // 15 words, 3 sentences, 2 long (hjälper, behöver)
    expect(lix(easy)).to.be.closeTo(15 / 3 + 200 / 15, 0.001);
    // 17 words, 1 sentence, 11 long
    expect(lix(hard)).to.be.closeTo(17 + 1100 / 17, 0.001);
  });
});
