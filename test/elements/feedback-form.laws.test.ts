import '../../src/define/feedback-form.js';
import { itObeysTheWidgetLaws } from '../suites/widget.suite.js';
import { examplesOfForms, feedbackFormStates, richest } from '../support/feedback-form.cases.js';

itObeysTheWidgetLaws({
  tag: 'nv-feedback-form',
  define: () => import('../../src/define/feedback-form.js'),
  cases: [...feedbackFormStates, ...examplesOfForms()],
  richest,
});
