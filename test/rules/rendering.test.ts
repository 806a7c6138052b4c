import { describe, expect, it } from 'vitest';
import clientSupport from '../../rules/rendering/client-support.ts';
import { cssFeatures } from '../../src/content/css.ts';
import { content, html } from '../tools/facts.ts';
import { ruleCases } from '../tools/rule-cases.ts';

const used = (features: readonly string[], elements = {}) => ({
  content: content({ html: html({ cssFeatures: features, elements }) }),
});
ruleCases(clientSupport, [
  ['tables', used([], { table: 3 })],
  ['what all know', used(['calc()'])],
  ['flex and a film', used(['display: flex'], { video: 1 }), ['unsupported:display: flex', 'unsupported:<video>']],
  ['no HTML', { content: content({ html: null }) }],
]);

describe('CSS features', () => {
  it('are found by name, once', () => {
    expect(
      cssFeatures('a{DISPLAY:inline-flex;position:absolute} b{color:var(--x);width:calc(1px)} @font-face{}'),
    ).toEqual(['display: flex', 'position', 'var()', 'calc()', '@font-face']);
  });

  it('leaves what only ends alike', () => {
    expect(cssFeatures('background-position:0 0;-webkit-transform:none;color:red')).toEqual([]);
  });
});
