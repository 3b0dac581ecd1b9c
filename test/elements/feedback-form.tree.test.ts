import '../../src/define/feedback-form.js';
import { itReadsAs } from '../suites/accessibility-tree.suite.js';
import { examplesOfForms, feedbackFormStates } from '../support/feedback-form.cases.js';

itReadsAs({ tag: 'nv-feedback-form', cases: [...feedbackFormStates, ...examplesOfForms()] });
