/** A regular expression is weakened by one guard at a time, and stays one. */
import { describe, expect, it } from 'vitest';
import { weaker } from './pattern.ts';

describe('a pattern without', () => {
  it.each([
    ['an alternative', '/a|bc/', ['/bc/', '/a/']],
    ['an alternative of a group', '/x(?:a|b)/', ['/x(?:b)/', '/x(?:a)/']],
    ['a member of a class', '/[a-c\\]\\u200b]/', ['/[\\]\\u200b]/', '/[a-c\\u200b]/', '/[a-c\\]]/']],
    ['a member of what is excluded', '/[^ab]/', ['/[^b]/', '/[^a]/']],
    ['a look ahead, or behind', '/(?<!\\w)a(?=b)/', ['/a(?=b)/', '/(?<!\\w)a/']],
    ['an anchor', '/^a$/', ['/a$/', '/^a/']],
    ['a flag', '/a/giu', ['/a/iu', '/a/gu']],
    ['anything that could go', '/[a]\\|\\[b|c\\]/', ['/c\\]/', '/[a]\\|\\[b/']],
    ['anything, having nothing', '/ab/u', []],
  ])('%s', (_what, pattern, cut) => {
    expect(weaker(pattern)).toEqual(cut);
  });
});
