import '../../src/define/goal-picture.js';
import { itObeysTheWidgetLaws } from '../suites/widget.suite.js';
import { goalPicture, goalPicturesOfExamples, goalPictureStates, RICHEST } from '../support/goal-picture.cases.js';

itObeysTheWidgetLaws({
  tag: 'nv-goal-picture',
  define: () => import('../../src/define/goal-picture.js'),
  cases: [...goalPictureStates, ...(await goalPicturesOfExamples())],
  richest: goalPicture('richest', RICHEST),
});
