// The port of Drupal's filter keeps to what is written of it: Drupal has not been run.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filterHtml } from './drupal.mjs';

const CASES = [
  ['takes away an element and leaves what stands in it', '<p> <a href>', '<nv-x><p>Ring</p></nv-x>', '<p>Ring</p>'],
  ['leaves the text of a script', '<p>', '<p>a</p><script>b</script>', '<p>a</p>b'],
  [
    'keeps attributes by the beginning of their name',
    '<div data-nv-*>',
    '<div data-nv-a="1" data-nv="2"></div>',
    '<div data-nv-a="1"></div>',
  ],
  [
    'always keeps lang and right values of dir',
    '<p>',
    '<p lang="fi" dir="rtl">a</p><p dir="x">b</p>',
    '<p lang="fi" dir="rtl">a</p><p>b</p>',
  ],
  ['never keeps style and on…', '<p style onclick>', '<p style="a" onclick="b">c</p>', '<p>c</p>'],
  [
    'cuts schemes that it does not know',
    '<a href>',
    '<a href="sms:112">a</a><a href="tel:112">b</a>',
    '<a href="112">a</a><a href="tel:112">b</a>',
  ],
  [
    'leaves values of data- attributes alone',
    '<div data-nv-src>',
    '<div data-nv-src="x:y"></div>',
    '<div data-nv-src="x:y"></div>',
  ],
];

describe('the port of filter_html', () => {
  for (const [what, allowed, html, expected] of CASES) {
    it(what, () => assert.equal(filterHtml(html, allowed), expected));
  }
});
