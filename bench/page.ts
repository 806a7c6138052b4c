/** docs/benchmarks.md: what every bench found last, from bench/results. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, benches, elsewhere } from './benches.ts';
import { installs, versions } from './peers.ts';
import { plotOf } from './plots.ts';
import { readResult } from './write-result.ts';

const root = join(import.meta.dirname, '..');
const file = join(root, 'docs/benchmarks.md');
const pictures = join(root, 'docs/benchmarks');
const sectionOf = (name: string) =>
  new RegExp(`^## [^\\n]+\\n<!-- ${name} -->\\n[\\s\\S]*?(?=^## |$(?![\\s\\S]))`, 'm');

/** Sections of benches that were not run here stay as they are. */
export function writePage(): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const sections = Object.entries(benches).flatMap(([name, bench]) => {
    if (elsewhere.includes(name)) return [];
    return [section(name, bench) ?? sectionOf(name).exec(before)?.[0].trimEnd() ?? notRun(name, bench)];
  });
  writeFileSync(file, `${head()}\n\n${sections.join('\n\n')}\n`);
}

function head(): string {
  return `# Speed and truth, side by side

Every figure is taken in the same run as that of what it is compared with; what stands here is the last run of each bench, with its day and machine. \`npm run bench\` runs all of them that it can, \`npm run bench -- NAME\` one; both write this page. Corpora are named by \`--corpora DIR\` and \`--classic DIR\` and are no part of the project. Intervals are 95 %.

Peers on the machine that wrote this page last: ${versions().join(', ')}. ${installs()}`;
}

function section(name: string, bench: Bench): string | null {
  const result = readResult(name);
  if (result === null) return null;
  const { day, cpu, cores, node } = result.made;
  const made = `${day}, ${cores} cores (${cpu}), Node.js ${node.slice(1)}.`;
  const said = `${headOf(name, bench)}\n\n${made} \`npm run bench -- ${commandOf(name, bench)}\`\n\n${table(result.rows)}`;
  const plot = plotOf(name, result.rows);
  if (plot === null) return said;
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(pictures, `${name}.svg`), plot);
  return `${said}\n\n![${bench.title}](benchmarks/${name}.svg)`;
}

function notRun(name: string, bench: Bench): string {
  return `${headOf(name, bench)}\n\nNot run yet: \`npm run bench -- ${commandOf(name, bench)}\``;
}

function headOf(name: string, { title, about }: Bench): string {
  return `## ${title}\n<!-- ${name} -->\n${about}`;
}

function commandOf(name: string, { needs = [] }: Bench): string {
  return [name, ...needs.map(option => `--${option} DIR`)].join(' ');
}

type Rows = readonly Readonly<Record<string, string | number>>[];

/** Figures stand at the right. */
function table(rows: Rows): string {
  // Files of corpora say nothing to who has them not.
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))].filter(column => column !== 'mails');
  const isFigure = (column: string) => rows.every(row => typeof (row[column] ?? 0) === 'number');
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cell = (value: string | number | undefined) =>
    typeof value === 'number'
      ? value.toLocaleString('en', { maximumFractionDigits: 3 })
      : (value ?? '').replaceAll('|', '\\|');
  return [
    line(columns),
    line(columns.map(column => (isFigure(column) ? '---:' : '---'))),
    ...rows.map(row => line(columns.map(column => cell(row[column])))),
  ].join('\n');
}
