/** How sentences find their translation, and what stays as it is. */
import { describe, expect, it } from 'vitest';
import { phraseBook } from '../../src/report/phrase-book.ts';

const phrase = phraseBook(
  {
    'no list': 'ninguna lista',
    '{1} did not answer': '{1} no respondió',
    '{1} did not answer ({2})': '{1} no respondió ({2})',
    '{1}: {2}': '{1}: {2}',
    '{2} of {1}': '{1} y {2}',
  },
  value => String(value).replace('.', ','),
);

describe('the phrase book', () => {
  it.each([
    ['no list', 'ninguna lista'],
    ['ns1.example did not answer', 'ns1.example no respondió'],
    ['ns1.example did not answer (timeout)', 'ns1.example no respondió (timeout)'],
    ['list.csv: no list', 'list.csv: ninguna lista'],
    ['b of a', 'a y b'],
    ['size: 1.5 MB', 'size: 1,5 MB'],
    ['9.7 %', '9,7 %'],
  ])('%s', (english, told) => {
    expect(phrase(english)).toBe(told);
  });

  it.each([
    '',
    'something else',
    'did not answer',
    '192.0.2.1',
    ' did not answer',
    'no list ',
  ])('leaves %j alone', text => {
    expect(phrase(text)).toBe(text);
  });

  it('takes time in step with the length, whatever stands there', () => {
    const hostile = `${'a did not answer ('.repeat(100)}x`;
    const began = performance.now();
    for (let at = 0; at < 200; at++) phrase(hostile);
    expect(performance.now() - began).toBeLessThan(500);
  });
});
