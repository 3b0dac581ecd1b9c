import '../../src/define/care-finder.js';
import { itObeysTheWidgetLaws } from '../suites/widget.suite.js';
import {
  careFinder,
  careFinderStates,
  edgesOfGuides,
  NATIONAL,
  stepsOfTheNationalGuide,
} from '../support/care-finder.cases.js';

itObeysTheWidgetLaws({
  tag: 'nv-care-finder',
  define: () => import('../../src/define/care-finder.js'),
  cases: [...careFinderStates, ...(await stepsOfTheNationalGuide()), ...edgesOfGuides()],
  richest: careFinder('richest', NATIONAL, {
    async then(finder) {
      await finder.answer(finder.options.at(-1) as string);
      await finder.answer(finder.options[0] as string);
    },
  }),
});
