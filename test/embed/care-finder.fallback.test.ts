import { expect } from '@open-wc/testing';
import { careFinderFallback } from '../../src/embed/care-finder.fallback.js';
import { careFlowExample } from '../support/examples.js';

interface Step {
  readonly text: string;
  readonly help: readonly string[];
  readonly name: string;
  readonly actions: readonly string[];
  readonly when: string;
  readonly ifWorse: string;
}

describe('the care guide as a document', () => {
  it('marks each text with the language it is in, also where the emergency step is kept in Swedish', async () => {
    const { document } = await careFlowExample('edge/care-finder/unreviewed');
    const { questions, outcomes, name } = document as { questions: Step[]; outcomes: Step[]; name: string };
    const html = careFinderFallback(document, {
      attributes: {},
      lang: 'sv',
      today: '2026-11-25',
      base: 'https://region.example/',
    });
    const marked = [...html.matchAll(/<span lang="en">(.*?)<\/span>/g)].map(([, text]) => text);
    const [{ text, help }, emergency, advice] = [questions[0]!, outcomes[0]!, outcomes[1]!];
    for (const each of [name, advice.name, ...advice.actions, advice.when, advice.ifWorse])
      expect(marked).to.include(each);
    // The words around are Swedish here: what needs no mark has none.
    for (const each of [text, ...help, emergency.name, ...emergency.actions, emergency.when, emergency.ifWorse]) {
      expect(html).to.include(each);
      expect(marked).not.to.include(each);
    }
  });
});
