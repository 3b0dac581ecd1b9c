import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fillTerms, follow, parseCareFlow, stepAt } from '../../../src/domain/care-finder/flow.js';
import { careFlows, chainOf, flowWith, smallFlow } from '../../support/care-flows.js';

const flowOf = (input: unknown = smallFlow()) => parseCareFlow(input).value!;
const answers = (...pairs: readonly (readonly [string, string])[]) => new Map(pairs);

describe('parseCareFlow', () => {
  it('puts the region’s words into every text that a resident reads', () => {
    const flow = flowOf(
      flowWith((each) => {
        each.name = 'Om {{pv}}';
        each.note = '{{ pv.definite }}.';
        each.questions[1]!.textForOther = 'Har {{pv.definite}} öppet?';
        each.questions[1]!.help = ['Din {{pv}}.'];
        each.questions[1]!.options[0]!.text = 'Min {{pv}}';
        each.outcomes[2]!.ifWorse = 'Ring {{pv.definite}} eller 1177.';
      }),
    );
    expect([flow.name, flow.note]).to.deep.equal(['Om hälsocentral', 'hälsocentralen.']);
    expect(flow.questions[1]).to.deep.include({
      textForOther: 'Har hälsocentralen öppet?',
      help: ['Din hälsocentral.'],
    });
    expect(flow.questions[1]!.options[0]!.text).to.equal('Min hälsocentral');
    expect(flow.outcomes[2]).to.include({
      name: 'Kontakta hälsocentralen',
      ifWorse: 'Ring hälsocentralen eller 1177.',
    });
  });

  it('leaves what has no word as it is, for the verifier to see', () => {
    for (const text of ['{{jour}}', '{{pv.plural}}', '{{constructor}}', '{{__proto__}}', '{{', '{{}}']) {
      expect(fillTerms(text, { pv: { indefinite: 'x' } })).to.equal(text);
    }
    expect(fillTerms('{{pv.definite}}', { pv: { indefinite: 'x' } })).to.equal('{{pv.definite}}');
    expect(fillTerms('{{pv}}')).to.equal('{{pv}}');
  });
});

describe('follow', () => {
  it('begins with the first question', () => {
    const { answered, step } = follow(flowOf(), answers());
    expect(answered).to.deep.equal([]);
    expect(step).to.deep.include({ kind: 'question' });
    expect(step.kind === 'question' && step.question.id).to.equal('akut');
  });

  it('goes where the answers lead, and passes over those that no longer lie on the way', () => {
    const { answered, step } = follow(flowOf(), answers(['behov', 'sjuk'], ['akut', 'nej'], ['annat', 'x']));
    expect(answered.map(({ question, option }) => `${question.id} ${option.id}`)).to.deep.equal([
      'akut nej',
      'behov sjuk',
    ]);
    expect(step.kind === 'outcome' && step.outcome.id).to.equal('vard');
    expect(follow(flowOf(), answers(['akut', 'ja'], ['behov', 'sjuk'])).answered).to.have.length(1);
  });

  it('stays at a question whose answer is none of its options', () => {
    const { step } = follow(flowOf(), answers(['akut', 'kanske']));
    expect(step.kind === 'question' && step.question.id).to.equal('akut');
  });

  it('says that it leads nowhere, and never goes round for ever', () => {
    const circle = flowWith(({ questions }) => (questions[1]!.options[0]!.to = 'akut'));
    expect(follow(flowOf(circle), answers(['akut', 'nej'], ['behov', 'sjuk'])).step.kind).to.equal('dead-end');
    const loose = flowWith(({ questions }) => (questions[1]!.options[0]!.to = 'toString'));
    expect(follow(flowOf(loose), answers(['akut', 'nej'], ['behov', 'sjuk'])).step.kind).to.equal('dead-end');
    const bare = flowWith(({ questions }) => (questions[1]!.options = []));
    expect(follow(flowOf(bare), answers(['akut', 'nej'])).step.kind).to.equal('dead-end');
    expect(follow(flowOf(flowWith((flow) => (flow.start = 'x'))), answers()).step.kind).to.equal('dead-end');
  });

  it('takes the first of two that share an id', () => {
    const flow = flowOf(flowWith(({ outcomes }) => outcomes.push({ ...outcomes[2]!, name: 'En annan' })));
    const step = stepAt(flow, 'vard');
    expect(step.kind === 'outcome' && step.outcome.name).to.equal('Kontakta hälsocentralen');
  });

  it('follows 1,000 questions', () => {
    const given = new Map(chainOf(1000).questions.map(({ id, options }) => [id, options[id === 'akut' ? 1 : 0]!.id]));
    const { answered, step } = follow(flowOf(chainOf(1000)), given);
    expect(answered).to.have.length(1001);
    expect(step.kind === 'outcome' && step.outcome.id).to.equal('ring-1177');
  });

  it('ends in an outcome, whatever is answered, on any valid flow', () => {
    fc.assert(
      fc.property(careFlows, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (document, picks) => {
        const flow = flowOf(document);
        const given = new Map<string, string>();
        let trail = follow(flow, given);
        for (let nth = 0; trail.step.kind === 'question'; nth++) {
          const { id, options } = trail.step.question;
          given.set(id, options[picks[nth]! % options.length]!.id);
          trail = follow(flow, given);
          // The emergency step, and four.
          expect(trail.answered.length).to.equal(nth + 1);
          expect(nth).to.be.below(5);
        }
        expect(trail.step.kind).to.equal('outcome');
      }),
    );
  });
});
