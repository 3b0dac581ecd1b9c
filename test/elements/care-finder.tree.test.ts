import '../../src/define/care-finder.js';
import { itReadsAs } from '../suites/accessibility-tree.suite.js';
import { careFinderStates, edgesOfGuides, stepsOfTheNationalGuide } from '../support/care-finder.cases.js';

itReadsAs({
  tag: 'nv-care-finder',
  cases: [...careFinderStates, ...(await stepsOfTheNationalGuide()), ...edgesOfGuides()],
});
