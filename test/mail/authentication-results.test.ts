import { describe, expect, it } from 'vitest';
import { claimedResults } from '../../src/mail/authentication-results.ts';

const field = (value: string) => ({ name: 'Authentication-Results', value, line: 1 });
const gmail = field(
  'mx.google.com; dkim=pass header.i=@acme.example header.s=s1; spf=softfail (google.com: domain of x@esp.example does (not (sure)) designate) smtp.mailfrom=x@bounce.esp.example; dmarc=pass (p=NONE) header.from=acme.example',
);
const stranger = field('relay.example 1; spf=pass smtp.mailfrom="acme.example"');

describe('Authentication-Results', () => {
  it('reads method, result and domain, comments left out', () => {
    expect(claimedResults([gmail], null)).toEqual({
      authservId: 'mx.google.com',
      results: [
        { by: 'dkim', result: 'pass', domain: 'acme.example' },
        { by: 'spf', result: 'softfail', domain: 'bounce.esp.example' },
        { by: 'dmarc', result: 'pass', domain: 'acme.example' },
      ],
    });
  });

  it('believes the topmost, or the one that is named', () => {
    expect(claimedResults([stranger, gmail], null)?.authservId).toBe('relay.example');
    expect(claimedResults([stranger, gmail], 'MX.google.com')?.authservId).toBe('mx.google.com');
    expect(claimedResults([stranger], 'mx.google.com')).toBeNull();
    expect(claimedResults([], null)).toBeNull();
  });

  it('none stands for none', () => {
    expect(claimedResults([field('mx.example; none')], null)?.results).toEqual([]);
  });
});
