/** `deliv rules`: every rule in a line for people, in full for programs. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.ts';
import { deliv } from '../tools/run-deliv.ts';

interface Shown {
  readonly id: string;
  readonly needs: readonly string[];
  readonly messages: readonly { readonly id: string; readonly level: string; readonly ground?: string }[];
}

describe('deliv rules', () => {
  it('names every rule once, with the gravest it can say and what it says when it passes', () => {
    const { code, out } = deliv(['rules']);
    expect(code).toBe(0);
    for (const { id, passes } of rules) {
      const lines = out.match(new RegExp(`^  (?:fail|warn|info) +${id} `, 'gm'));
      expect(lines, id).toHaveLength(1);
      expect(out.replace(/\s+/g, ' ')).toContain(passes);
    }
    expect(out).toMatch(/^ {2}fail spf-record +The MAIL FROM domain publishes one readable SPF record$/m);
    expect(out).toMatch(/^ {2}info preheader/m);
  });

  it('--only takes criteria and rules, and says which name was meant', () => {
    const { out } = deliv(['rules', '--only', 'sender', '--only', 'one-click']);
    expect(out).toContain('from-name');
    expect(out).toContain('one-click ');
    expect(out).not.toContain('one-click-signed');
    const wrong = deliv(['rules', '--only', 'authentification']);
    expect([wrong.code, wrong.out]).toEqual([2, '']);
    expect(wrong.err).toContain('did you mean authentication?');
  });

  it('as JSON: every message of every rule, and why what fails may fail', () => {
    const { out } = deliv(['rules', '-f', 'json']);
    const { schemaVersion, rules: shown } = JSON.parse(out) as { schemaVersion: number; rules: Shown[] };
    expect(schemaVersion).toBe(1);
    expect(shown.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    const ids = rules.flatMap(({ id, messages }) => Object.keys(messages).map(problem => `${id}/${problem}`));
    const messages = shown.flatMap(one => one.messages);
    expect(messages.map(({ id }) => id)).toEqual(ids);
    expect(messages.filter(({ level, ground }) => (level === 'fail') !== (ground !== undefined))).toEqual([]);
    expect(messages.find(({ id }) => id === 'eu-server/abroad')?.ground).toBe('required');
    expect(shown.find(({ id }) => id === 'spf-result')?.needs).toEqual(['spf']);
  });

  it('--only holds for JSON too', () => {
    const { rules: shown } = JSON.parse(deliv(['rules', '--only', 'volume', '-f', 'json']).out) as { rules: Shown[] };
    expect(shown.map(({ id }) => id)).toEqual(rules.filter(one => one.criterion === 'volume').map(({ id }) => id));
  });
});
