/** The real rspamd and the real spamd, as Debian packs them, asked as deliv asks a user's own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EngineKind, Opinion } from '../../src/model/opinion.ts';
import { askEngine, withoutRecipients } from '../../src/world/engines/index.ts';
import { type RunningEngine, startRspamd, startSpamd } from '../tools/engines.ts';

const head = (subject: string) =>
  [
    'From: Acme News <news@acme.example>',
    'To: Jane Doe <jane@customer.example>',
    `Subject: ${subject}`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    'Message-ID: <20270131.4711.8a7b6c5d@acme.example>',
    'List-Unsubscribe: <https://news.acme.example/unsubscribe/4711>',
    'MIME-Version: 1.0',
  ].join('\r\n');

const words = `Dear reader,

this month we opened two new shops, in Graz and in Łódź. Both are open from Monday to Saturday.
Our bakers show how rye bread is made, and there is a recipe for the weekend.

Until next month,
the people of Acme`;

const newsletter = `${head('News from our bakery in May')}
Content-Type: multipart/alternative; boundary="limit"

--limit
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

${words}

--limit
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: 8bit

<!DOCTYPE html><html lang="en"><head><title>News</title></head><body><p>${words.replaceAll('\n\n', '</p><p>')}</p>
<p><a href="https://news.acme.example/bread">The recipe</a></p></body></html>

--limit--
`;

const gtube = `${head('A test')}
Content-Type: text/plain; charset=us-ascii

XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X
`;

const start = { rspamd: startRspamd, spamd: startSpamd };

describe.each(['rspamd', 'spamd'] as const)('against %s', (kind: EngineKind) => {
  let engine: RunningEngine;

  beforeAll(async () => {
    engine = await start[kind]();
  });

  afterAll(() => engine?.stop());

  async function ask(message: string): Promise<Extract<Opinion, { state: 'given' }>> {
    const bytes = withoutRecipients(Buffer.from(message.replaceAll(/\r?\n/g, '\r\n')));
    const opinion = await askEngine({ kind, host: '127.0.0.1', port: engine.port }, bytes);
    if (opinion.state !== 'given') throw new Error(opinion.because);
    return opinion;
  }

  it('an ordinary newsletter is no spam, and has symbols', async () => {
    const { spam, score, threshold, symbols } = await ask(newsletter);
    expect(spam).toBe(false);
    expect(score).toBeLessThan(threshold);
    expect(symbols.length).toBeGreaterThan(2);
    expect(symbols.filter(({ description }) => description !== undefined)).not.toEqual([]);
    const total = symbols.reduce((sum, symbol) => sum + symbol.score, 0);
    expect(Math.abs(total - score)).toBeLessThan(0.5);
  });

  it('GTUBE is spam', async () => {
    const { spam, score, threshold, symbols } = await ask(gtube);
    expect(spam).toBe(true);
    expect(score).toBeGreaterThanOrEqual(threshold);
    expect(symbols.map(({ name }) => name)).toContain('GTUBE');
  });

  it('says the same of the same message, many times over', async () => {
    const first = await ask(newsletter);
    for (let times = 0; times < 20; times++) expect(await ask(newsletter)).toMatchObject({ score: first.score });
  });
});
