import { expect, test } from 'vitest';
import { maxNesting, nestsTooDeep } from '../../../cli/nesting.ts';

const many = maxNesting * 3;

test.each([
  ['elements', '<div>'],
  ['elements of several names', '<section class="a>b"><span>'],
  ['elements with stray ends between', '<DIV></span></p>'],
])('too many %s in one another are found', (_, opening) => {
  expect(nestsTooDeep(opening.repeat(many))).toBe(true);
});

test('also in a template, whose content is parsed like any other', () => {
  expect(nestsTooDeep(`<template>${'<div>'.repeat(many)}`)).toBe(true);
});

test.each([
  ['elements beside one another', '<div><span>x</span></div>'],
  ['elements whose ends may be left out', '<p>x<li>y<tr><td>z<br><img src=a>'],
  ['elements left open inside ones that end', '<div><span><b></div>'],
  ['formatting left open', '<p><b>x<i>y<font>'],
  ['drawings', '<svg><path d="M0"/><g/></svg>'],
  ['tags that are words of a script', '<script>"<div>"</script>'],
  ['tags in comments', '<!-- <div> -->'],
  ['signs that begin no tag', 'a < b <3 '],
])('any number of %s is no nesting', (_, part) => {
  expect(nestsTooDeep(part.repeat(many))).toBe(false);
});

test('a script, a comment or a tag that never ends is read once', () => {
  for (const opening of ['<script>', '<!--', '<div title="', '<a ', '</']) {
    const start = performance.now();
    expect(nestsTooDeep(opening.repeat(100_000))).toBe(false);
    expect(performance.now() - start).toBeLessThan(2000);
  }
});
