/** What deliv says of well-made templates (Postmark's, Cerberus): more than three findings above info each, and it is the rules that are wrong. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { check } from '../src/index.ts';
import type { BenchOptions, BenchResult } from './result.ts';

const well = /postmark|cerberus/i;

export async function templates({ corpora }: BenchOptions): Promise<BenchResult> {
  if (corpora === undefined) throw new Error('name the corpora: --corpora DIR');
  const folder = join(corpora, 'html-templates');
  const index = parse(readFileSync(join(folder, 'index.csv'), 'utf8'), { columns: true }) as { file: string }[];
  const files = index.map(({ file }) => file).filter(file => /\.html?$/.test(file));
  const rows = [];
  for (const file of files) {
    const { reports } = await check([join(folder, file)], {
      given: { from: 'Acme <news@acme.example>', subject: 'What is new this week', sender: {}, outbound: {} },
      only: ['content', 'reputation'],
      world: { offline: true },
    });
    const found = reports.flatMap(({ verdicts }) => verdicts.flatMap(({ findings }) => findings));
    const above = [...new Set(found.filter(({ level }) => level !== 'info').map(({ id }) => id))];
    rows.push({ file, stage: reports[0]?.input.stage ?? '', above: above.length, findings: above.join(' ') });
  }
  const most = Math.max(...rows.filter(({ file }) => well.test(file)).map(({ above }) => above));
  return { name: 'templates', rows: [{ file: `most above info, Postmark and Cerberus: ${most} (goal 3)` }, ...rows] };
}
