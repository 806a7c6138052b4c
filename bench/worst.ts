/** The dearest messages of all corpora: judging one may take ten times its lean parse and 50 ms, whatever stands in it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { check } from '../src/index.ts';
import type { BenchOptions, BenchResult } from './result.ts';

const sets = [
  'bulk-mail-2025',
  'phishing-pot-outlook',
  'newsletters-2023-de',
  'spam-archive-2023-2025',
  'mime-torture',
];
const lean = { skipHtmlToText: true, skipTextToHtml: true, skipTextLinks: true, skipImageLinks: true };
const runs = 3;

export async function worst({ corpora }: BenchOptions): Promise<BenchResult> {
  if (corpora === undefined) throw new Error('name the corpora: --corpora DIR');
  const files = sets.flatMap(set =>
    readdirSync(join(corpora, set), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.(?:eml|msg|txt)$/.test(name) && !name.endsWith('MANIFEST.txt'))
      .map(name => join(set, name)),
  );
  const rows = [];
  let refused = 0;
  for (const file of files) {
    const path = join(corpora, file);
    const bytes = readFileSync(path);
    const parseMs = await fastest(() => simpleParser(bytes, lean).catch(() => null));
    const judgeMs = await fastest(() =>
      check([path], { world: { offline: true } }).catch(() => {
        refused++;
      }),
    );
    rows.push({ file, KB: Math.round(bytes.length / 1024), parseMs, judgeMs, allowed: 10 * parseMs + 50 });
  }
  const beyond = rows.filter(({ judgeMs, allowed }) => judgeMs > allowed);
  const shown = rows.toSorted((a, b) => b.judgeMs / b.allowed - a.judgeMs / a.allowed).slice(0, 8);
  const round = (ms: number) => Number(ms.toFixed(1));
  return {
    name: 'worst',
    rows: [
      { file: `${beyond.length} of ${files.length} beyond; ${refused / runs} refused by name` },
      ...shown.map(row => ({
        ...row,
        parseMs: round(row.parseMs),
        judgeMs: round(row.judgeMs),
        allowed: round(row.allowed),
      })),
    ],
  };
}

async function fastest(work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
