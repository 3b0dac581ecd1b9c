import { expect } from '@open-wc/testing';
import { reachIn } from '../../../src/domain/contact-card/reach.js';
import type { DraftProblem } from '../../../src/domain/feedback-form/draft.js';
import type { PersonalDataKind } from '../../../src/domain/feedback-form/personal-data.js';
import { verifyFeedbackForm, type Circumstances } from '../../../src/domain/feedback-form/verify.js';
import type { ProblemCode } from '../../../src/domain/shared/problems.js';
import { lix, MOST_WORDS, sentences, wordsIn } from '../../../src/domain/shared/readability.js';
import { severityOf } from '../../../src/domain/shared/severity.js';
import * as writing from '../../../src/elements/feedback-form/feedback-form.composer.strings.js';
import * as words from '../../../src/elements/feedback-form/feedback-form.strings.js';
import { addressOf, FEEDBACK_FORMS, REGIONS } from '../../support/examples.js';

const TODAY = '2026-11-25';
const document = (rest: object = {}) => ({
  kind: 'feedback-form',
  version: 1,
  lang: 'sv',
  recipient: 'webbredaktionen på Region Exempel',
  endpoint: '/aterkoppling/feedback',
  contacts: ['hc'],
  privacyUrl: '/personuppgifter',
  updated: '2026-11-03',
  ...rest,
});
const REGISTER = {
  kind: 'contacts',
  version: 1,
  lang: 'sv',
  contacts: [
    { id: 'hc', type: 'care-unit', name: 'Hälsocentralen', channels: [{ kind: 'phone', telephone: '0980-31 92 00' }] },
  ],
};
const read = (name: string): Promise<unknown> => fetch(addressOf(name)).then((file) => file.json());

/** As it is read from a file: what is undefined is not there. */
const verify = (input: unknown, circumstances: Circumstances = {}) =>
  verifyFeedbackForm(JSON.parse(JSON.stringify(input)), TODAY, circumstances);
const found = (input: unknown, circumstances?: Circumstances) =>
  verify(input, circumstances).problems.map(({ code, path }) => `${code} ${path}`.trim());

/** Said of a document as it is fetched, by the element of itself, or of other kinds of content. */
type Elsewhere =
  | `document.${'not-json' | 'not-found' | 'unreachable' | 'too-slow' | 'too-large' | 'blocked-origin' | 'duplicate-id'}`
  | `${'contact' | 'phone' | 'hours' | 'care-flow' | 'goal-picture'}.${string}`
  | `register.${'unknown-area' | 'circular'}`
  | 'field.bad-time'
  | 'field.bad-email'
  | 'feedback-form.endpoint-elsewhere';

type Case = readonly [input: unknown, path: string, circumstances?: Circumstances];

/** Every other code, with documents that have this one problem and where it is. A new code without a case does not compile. */
const CASES: Readonly<Record<Exclude<ProblemCode, Elsewhere>, readonly Case[]>> = {
  'document.wrong-type': [
    [[document()], ''],
    ['{}', ''],
    [null, ''],
  ],
  'document.wrong-kind': [[document({ kind: 'contacts', odd: 1 }), 'kind']],
  'document.newer-version': [[document({ version: 2, odd: 1 }), 'version']],
  'document.dangerous-key': [
    [JSON.parse(JSON.stringify(document()).replace('"lang"', '"__proto__":1,"lang"')), '__proto__'],
  ],
  'document.review-passed': [[document({ reviewBy: '2026-11-24' }), 'reviewBy']],
  'document.not-updated': [[document({ updated: undefined }), 'updated']],
  'document.translation-outdated': [
    [
      document({ lang: 'fi', translation: { method: 'human', date: '2026-11-03', sourceUpdated: '2026-11-02' } }),
      'translation.sourceUpdated',
    ],
  ],
  'document.no-reviewer': [
    [document({ lang: 'fi', translation: { method: 'machine-reviewed', date: '2026-11-03' } }), 'translation.reviewer'],
  ],
  'field.missing': [
    [document({ lang: undefined }), 'lang'],
    [document({ recipient: undefined }), 'recipient'],
    [document({ sources: [{ url: 'https://x.example/' }] }), 'sources[0].name'],
  ],
  'field.empty': [
    [document({ question: ' ' }), 'question'],
    [document({ words: { need: ['sjukresa', ''] } }), 'words.need[1]'],
  ],
  'field.unknown': [[document({ email: 'webb@region.example' }), 'email']],
  'field.wrong-type': [
    [document({ maxLength: '500' }), 'maxLength'],
    [document({ example: 'ja' }), 'example'],
    [document({ sources: [{ name: 'x' }, 5] }), 'sources[1]'],
  ],
  'field.not-allowed': [
    [document({ maxLength: 0 }), 'maxLength'],
    [document({ maxLength: 5001 }), 'maxLength'],
  ],
  'field.too-long': [
    [document({ recipient: 'x'.repeat(81) }), 'recipient'],
    [document({ words: { emergency: ['x'.repeat(61)] } }), 'words.emergency[0]'],
  ],
  'field.bad-date': [[document({ reviewBy: '2026-02-30' }), 'reviewBy']],
  'field.bad-link': [
    [document({ endpoint: 'javascript:1' }), 'endpoint'],
    [document({ endpoint: 'ftp://region.example/' }), 'endpoint'],
    [document({ endpoint: 'mailto:a@x.example,b@x.example' }), 'endpoint'],
    [document(), 'endpoint', { endpoint: 'data:,x' }],
    [document({ privacyUrl: 'javascript:1' }), 'privacyUrl'],
    [document({ accessibilityUrl: 'https://' }), 'accessibilityUrl'],
    [document({ formPage: 'https://u:p@x.example/' }), 'formPage'],
    [document({ sources: [{ name: 'x' }, { name: 'y', url: '#' }] }), 'sources[1].url'],
  ],
  'field.insecure-link': [
    [document({ endpoint: 'http://region.example/f' }), 'endpoint'],
    [document(), 'endpoint', { endpoint: 'http://x.example/' }],
    [document({ privacyUrl: 'http://region.example/p' }), 'privacyUrl'],
  ],
  'field.markup': [
    [document({ question: 'Hittade du <b>rätt</b>?' }), 'question'],
    [document({ words: { need: ['sjukresa', '<i>'] } }), 'words.need[1]'],
  ],
  'register.unknown-contact': [
    [document({ contacts: ['hc', 'borta'] }), 'contacts[1]', { reachOf: reachIn(REGISTER, TODAY) }],
  ],
  'feedback-form.no-endpoint': [
    [document({ endpoint: undefined }), 'endpoint'],
    [document({ endpoint: undefined }), 'endpoint', { endpoint: '  ' }],
  ],
  'feedback-form.only-mail': [
    [document({ endpoint: 'mailto:webb@region.example' }), 'endpoint'],
    [document(), 'endpoint', { endpoint: 'mailto:webb@region.example' }],
  ],
  'feedback-form.no-privacy-page': [[document({ privacyUrl: undefined }), 'privacyUrl']],
  'feedback-form.no-contacts': [
    [document({ contacts: undefined }), 'contacts'],
    [document({ contacts: undefined }), 'contacts', { reachOf: reachIn(REGISTER, TODAY) }],
  ],
};

describe('verifyFeedbackForm', () => {
  for (const [code, cases] of Object.entries(CASES)) {
    describe(code, () => {
      for (const [input, path, circumstances] of cases) {
        it(`is told, alone, at ${path || 'the whole document'}`, () => {
          expect(found(input, circumstances)).to.deep.equal([`${code} ${path}`.trim()]);
        });
      }
    });
  }

  it('has nothing to say of a form in order', () => {
    const inOrder = document({
      $schema: '../../dist/schema/feedback-form.json',
      accessibilityUrl: 'https://www.region.example/tillganglighet',
      formPage: '/svara',
      maxLength: 500,
      words: { emergency: ['a'], need: [] },
      sources: [{ name: 'Region Exempel', url: 'https://www.region.example/', date: '2026-11-01' }],
      reviewBy: TODAY,
    });
    const { form, problems } = verify(inOrder, { reachOf: reachIn(REGISTER, TODAY) });
    expect(problems).to.deep.equal([]);
    expect(form?.maxLength).to.equal(500);
  });

  it('asks for no address in the content where the page names one', () => {
    expect(found(document({ endpoint: undefined }), { endpoint: 'https://svar.example/f' })).to.deep.equal([]);
    expect(found(document({ endpoint: 'javascript:1' }), { endpoint: '/f' })).to.deep.equal([]);
  });

  it('says nothing of contacts while the register is not at hand', () => {
    expect(found(document({ contacts: ['vem', 'som-helst'] }))).to.deep.equal([]);
  });

  it('reads relative addresses against the page', () => {
    expect(found(document(), { base: 'http://localhost:8000/' })).to.deep.equal([], 'a test server');
    expect(found(document(), { base: 'file:///c.json' })).to.deep.equal([
      'field.bad-link endpoint',
      'field.bad-link privacyUrl',
    ]);
  });

  it('puts what a resident misses before what an editor should only look at', () => {
    const { problems } = verify(document({ odd: 1, recipient: undefined, contacts: undefined, privacyUrl: 'x:' }));
    const severities = problems.map(({ code }) => severityOf(code));
    expect(severities).to.include('error').and.to.include('warning');
    expect([...severities].sort()).to.deep.equal(severities);
  });

  it('throws at no example', async () => {
    for (const name of FEEDBACK_FORMS) verifyFeedbackForm(await read(name), TODAY);
  });
});

describe('the four regions’ feedback forms', () => {
  for (const region of REGIONS) {
    it(`${region}: has nothing wrong, its contacts are in the register, and it says that it is an example`, async () => {
      const [input, register] = [await read(`${region}/feedback-form`), await read(`${region}/contacts`)];
      const { form, problems } = verify(input, { reachOf: reachIn(register, TODAY) });
      expect(problems).to.deep.equal([]);
      expect(form?.example).to.equal(true);
    });
  }
});

const KINDS: readonly PersonalDataKind[] = [
  'personal-identity-number',
  'coordination-number',
  'phone',
  'email',
  'address',
  'booking-reference',
];
const PROBLEMS: readonly DraftProblem[] = [{ code: 'empty' }, { code: 'too-long', by: 12 }];
const REASONS = ['offline', 'rate-limited', 'timed-out', 'unreachable', 'refused', 'unproven'] as const;
const AT = Date.parse('2026-11-24T10:20:00+01:00');

/** Every sentence that the form itself says to a resident. */
const SAID: readonly string[] = [
  words.questionText(),
  words.recipientText('webbredaktionen'),
  words.careText(),
  words.openFailedText(),
  words.answerSentText(),
  words.failedText(),
  words.exampleText(),
  ...REASONS.flatMap((reason) => [
    words.failureText({ state: 'failed', reason }),
    words.failureText({ state: 'failed', reason, retryAt: AT }),
  ]),
  writing.careHeading(),
  writing.careNoticeText(),
  writing.readBy('webbredaktionen'),
  writing.noPersonalData(),
  writing.publicDocument(),
  writing.afterYesLabel(),
  writing.afterNoLabel(),
  writing.mailText(),
  writing.copiedText(),
  writing.notCopiedText(),
  writing.keptText(),
  writing.sentHeading(),
  writing.noAnswerText(),
  writing.problemsHeading(),
  ...PROBLEMS.map(writing.problemText),
  ...KINDS.map(writing.looksLikeText),
  writing.whyText(),
  writing.removedText(),
  writing.healthHeading(),
  writing.healthText(),
  writing.emergencyText(),
];

describe('the form’s own sentences', () => {
  const ended = SAID.map((text) => (/[.?!…]$/.test(text) ? text : `${text}.`));

  it('are easy to read: LIX at most 30', () => {
    expect(lix([...new Set(ended)].join('\n'))).to.be.within(5, 30);
  });

  it('are short, every one', () => {
    for (const sentence of ended.flatMap((text) => sentences(text)))
      expect(wordsIn(sentence).length, sentence).to.be.within(1, MOST_WORDS - 5);
  });
});
