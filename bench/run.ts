/**
 * `npm run bench [-- NAME…] [--corpora DIR] [--classic DIR]`: runs those named, or each that can be run with what is given;
 * prints tables, leaves bench/results/NAME.json, and writes docs/benchmarks.md.
 */
import { parseArgs } from 'node:util';
import { benches } from './benches.ts';
import { writePage } from './page.ts';
import { writeResult } from './write-result.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    corpora: { type: 'string' },
    classic: { type: 'string' },
    'seed-shift': { type: 'string', default: '0' },
    rows: { type: 'string', multiple: true },
  },
});
const options = {
  corpora: values.corpora,
  classic: values.classic,
  seedShift: Number(values['seed-shift']),
  rows: values.rows?.map(Number),
};
if (positionals.some(name => benches[name] === undefined)) {
  console.error(`name a bench: ${Object.keys(benches).join(', ')}`);
  process.exitCode = 2;
} else {
  for (const [name, { title, needs = [], load }] of Object.entries(benches)) {
    const isNamed = positionals.includes(name);
    if (positionals.length > 0 && !isNamed) continue;
    const lacking = needs.filter(need => options[need] === undefined);
    console.log(`\n${title} (${name})`);
    if (lacking.length > 0) {
      console.log(`not run: it needs ${lacking.map(need => `--${need} DIR`).join(' and ')}`);
      if (isNamed) process.exitCode = 2;
      continue;
    }
    const result = await (await load())(options);
    console.table(result.rows);
    writeResult(result);
  }
  writePage();
}
