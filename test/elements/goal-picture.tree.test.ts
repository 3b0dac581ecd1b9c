import '../../src/define/goal-picture.js';
import { itReadsAs } from '../suites/accessibility-tree.suite.js';
import { goalPicturesOfExamples, goalPictureStates } from '../support/goal-picture.cases.js';

itReadsAs({ tag: 'nv-goal-picture', cases: [...goalPictureStates, ...(await goalPicturesOfExamples())] });
