import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { canonical } from '../../../src/domain/care-finder/canonical.js';
import { parseCareFlow } from '../../../src/domain/care-finder/flow.js';
import { contentHash, countPaths, drawnTree, listPaths } from '../../../src/domain/care-finder/paths.js';
import { careFlows, chainOf, edgesOf, fanOf, flowWith, smallFlow } from '../../support/care-flows.js';

const flowOf = (input: unknown) => parseCareFlow(input).value!;

describe('countPaths and listPaths', () => {
  it('counts the ways and the questions on the longest', () => {
    expect(countPaths(flowOf(smallFlow()))).to.deep.equal({ ways: 5n, questions: 2 });
  });

  it('lists every way, in the order of the options', () => {
    const paths = listPaths(flowOf(smallFlow()))!;
    expect(
      paths.map(({ answered, outcome }) => [...answered.map(({ option }) => option.id), outcome.id].join(' ')),
    ).to.deep.equal(['ja ring-112', 'nej sjuk vard', 'nej rad egenvard', 'nej vald vald', 'nej vet-inte ring-1177']);
  });

  it('counts ways that meet again, each for itself', () => {
    const flow = chainOf(20);
    for (const { id, options } of flow.questions.slice(1, 20)) {
      options[1]!.to = options[0]!.to;
      expect(id).to.match(/^fraga/);
    }
    expect(countPaths(flowOf(flow))).to.deep.equal({ ways: 2n ** 20n + 1n, questions: 21 });
    expect(listPaths(flowOf(flow))).to.equal(undefined);
    expect(drawnTree(flowOf(flow))).to.equal(undefined);
  });

  it('is exact however many there are, and keeps no stack', () => {
    const flow = chainOf(10_000);
    for (const { options } of flow.questions.slice(1)) options[1]!.to = options[0]!.to;
    expect(countPaths(flowOf(flow))).to.deep.equal({ ways: 2n ** 10_000n + 1n, questions: 10_001 });
    expect(countPaths(flowOf(chainOf(10_000)))).to.deep.equal({ ways: 10_002n, questions: 10_001 });
    expect(countPaths(flowOf(fanOf(1000)))).to.deep.equal({ ways: 1002n, questions: 2 });
  });

  it('lists 500, and not one more', () => {
    expect(listPaths(flowOf(fanOf(498)))).to.have.length(500);
    expect(listPaths(flowOf(fanOf(499)))).to.equal(undefined);
  });

  it('finds no end in a circle, and no way that leads nowhere', () => {
    const circle = flowOf(flowWith(({ questions }) => (questions[1]!.options[0]!.to = 'akut')));
    for (const each of [countPaths, listPaths, drawnTree]) expect(each(circle)).to.equal(undefined);
    const loose = flowOf(flowWith(({ questions }) => (questions[1]!.options[0]!.to = 'x')));
    expect(countPaths(loose)?.ways).to.equal(4n);
    expect(listPaths(loose)).to.have.length(4);
    expect(drawnTree(loose)![2]).to.include({ leadsTo: undefined });
    const nowhere = flowOf(flowWith((flow) => (flow.start = 'x')));
    expect(countPaths(nowhere)).to.deep.equal({ ways: 0n, questions: 0 });
    expect(listPaths(nowhere)).to.deep.equal([]);
  });

  it('lists as many as it counts, each once and each to an outcome, on any valid flow', () => {
    fc.assert(
      fc.property(careFlows, (document) => {
        const flow = flowOf(document);
        const { ways, questions } = countPaths(flow)!;
        const paths = listPaths(flow)!;
        expect(BigInt(paths.length)).to.equal(ways);
        expect(Math.max(...paths.map(({ answered }) => answered.length))).to.equal(questions);
        const written = paths.map(({ answered }) => answered.map(({ option }) => option.id + option.to).join());
        expect(new Set(written).size).to.equal(paths.length);
        for (const { answered, outcome } of paths)
          expect(answered[answered.length - 1]!.option.to).to.equal(outcome.id);
        // In a tree every option is one line.
        expect(drawnTree(flow)).to.have.length(edgesOf(document).length);
      }),
    );
  });
});

describe('drawnTree', () => {
  it('gives a line for every option, set in as deep as it lies', () => {
    const lines = drawnTree(flowOf(smallFlow()))!.map(
      ({ depth, option, leadsTo }) => `${'  '.repeat(depth)}${option.id} ${leadsTo?.kind}`,
    );
    expect(lines).to.deep.equal([
      'ja outcome',
      'nej question',
      '  sjuk outcome',
      '  rad outcome',
      '  vald outcome',
      '  vet-inte outcome',
    ]);
  });

  it('draws no tree that is too deep for a paper', () => {
    expect(drawnTree(flowOf(chainOf(11)))).to.have.length(24);
    expect(drawnTree(flowOf(chainOf(12)))).to.equal(undefined);
    expect(listPaths(flowOf(chainOf(12)))).to.have.length(14);
  });
});

describe('contentHash', () => {
  /** The same content with its keys in another order, written with white space. */
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turned)
      : typeof value === 'object' && value
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, each]) => [key, turned(each)]),
          )
        : value;

  it('is SHA-256 of the canonical content, as any other tool counts it', async () => {
    expect(canonical({ b: [1, 'å"', null, true], a: { d: {}, c: [] } })).to.equal(
      '{"a":{"c":[],"d":{}},"b":[1,"å\\"",null,true]}',
    );
    // printf '{}' | sha256sum
    expect(await contentHash({})).to.equal('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });

  it('does not see order, white space, the approval and $schema', async () => {
    const hash = await contentHash(smallFlow());
    expect(hash).to.match(/^[0-9a-f]{64}$/);
    expect(await contentHash(JSON.parse(JSON.stringify(turned(smallFlow()), null, 4)))).to.equal(hash);
    expect(await contentHash({ $schema: 'x', ...smallFlow(), approval: undefined })).to.equal(hash);
  });

  it('sees every word', async () => {
    const hash = await contentHash(smallFlow());
    for (const change of [
      (flow: ReturnType<typeof smallFlow>) => (flow.questions[1]!.options[0]!.text += '.'),
      (flow: ReturnType<typeof smallFlow>) => (flow.terms!.pv!.indefinite = 'x'),
      (flow: ReturnType<typeof smallFlow>) => (flow.edition = '2026.2'),
      (flow: ReturnType<typeof smallFlow>) => flow.outcomes.reverse(),
      (flow: ReturnType<typeof smallFlow>) => (flow.okänt = 1),
    ]) {
      expect(await contentHash(flowWith(change))).not.to.equal(hash);
    }
  });

  it('reads JSON of any depth', () => {
    let deep: unknown = 0;
    for (let depth = 0; depth < 50_000; depth++) deep = [deep];
    expect(canonical(deep)).to.have.length(100_001);
  });

  it('writes any JSON so that it reads back the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value))).to.deep.equal(JSON.parse(JSON.stringify(value)));
        expect(canonical(turned(value))).to.equal(canonical(value));
      }),
    );
  });
});
