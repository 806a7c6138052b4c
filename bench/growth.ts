/** How cost grows: processor time of one check against how much there is of something, and the exponent of each doubling. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, gather, judge, names, vet } from '../src/index.ts';
import type { BenchResult } from './result.ts';
import { writeRows } from './vet-rows.ts';

interface Growing {
  readonly what: string;
  /** Each twice the one before. */
  readonly sizes: readonly number[];
  /** How often each size is measured; the least counts. */
  readonly rounds?: number;
  /** What is measured, made ready for one size; files go to `folder`. */
  prepare(size: number, folder: string): Promise<() => Promise<unknown>>;
}

const world = { offline: true };

export async function growth(): Promise<BenchResult> {
  const rows = [];
  const folder = mkdtempSync(join(tmpdir(), 'deliv-bench-'));
  try {
    for (const one of growing) rows.push(await grown(one, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return { name: 'growth', rows };
}

async function grown(
  { what, sizes, rounds = 5, prepare }: Growing,
  folder: string,
): Promise<BenchResult['rows'][number]> {
  const times: number[] = [];
  for (const size of sizes) {
    const work = await prepare(size, folder);
    await work();
    const each: number[] = [];
    for (let round = 0; round < rounds; round++) each.push(await cpuMsOf(work));
    times.push(Math.min(...each));
  }
  const last = times.length - 1;
  const exponent = Math.log2((times[last] as number) / (times[last - 1] as number));
  return {
    what: `${what}: ${sizes.join(', ')}`,
    ours: times.map(ms => ms.toFixed(1)).join(', '),
    peer: 'linear',
    ratio: Number(exponent.toFixed(2)),
    goal: 1.15,
  };
}

async function cpuMsOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const checked =
  (make: (size: number) => Readonly<Record<string, string>>): Growing['prepare'] =>
  async size => {
    const contents = Object.fromEntries(Object.entries(make(size)).map(([path, text]) => [path, Buffer.from(text)]));
    return () => check(Object.keys(contents), { world, contents });
  };

const growing: readonly Growing[] = [
  {
    what: 'messages',
    sizes: [100, 200, 400],
    prepare: checked(size => Object.fromEntries(numbers(size).map(n => [`m${n}.eml`, message(`<p>Offer ${n}</p>`)]))),
  },
  {
    what: 'links to one host',
    sizes: [1000, 2000, 4000],
    prepare: checked(size => ({
      'm.eml': message(
        numbers(size)
          .map(n => link('shop.acme.example', n))
          .join(''),
      ),
    })),
  },
  {
    what: 'hosts that links lead to',
    sizes: [1000, 2000, 4000],
    prepare: checked(size => ({
      'm.eml': message(
        numbers(size)
          .map(n => link(`s${n}-acme.example`, n))
          .join(''),
      ),
    })),
  },
  {
    what: 'KB of text',
    sizes: [64, 128, 256],
    prepare: checked(size => ({ 'm.eml': message(`<p>${'The roses of this week. '.repeat(size * 43)}</p>`) })),
  },
  {
    what: 'nested elements',
    sizes: [2000, 4000, 8000],
    prepare: checked(size => ({ 'm.eml': message(`${'<div>'.repeat(size)}x${'</div>'.repeat(size)}`) })),
  },
  {
    what: 'attachments',
    sizes: [50, 100, 200],
    prepare: checked(size => ({ 'm.eml': withParts(size) })),
  },
  {
    what: 'header fields',
    sizes: [200, 400, 800],
    prepare: checked(size => ({
      'm.eml': message(
        '<p>x</p>',
        numbers(size).map(n => `X-Note-${n}: ${n}`),
      ),
    })),
  },
  {
    what: 'rules judged',
    sizes: [25, 50, 100],
    prepare: async size => {
      const contents = { 'm.eml': Buffer.from(message('<p>x</p>')) };
      // Spread over all: those at the beginning cost the forecast less than those about content.
      const { rules } = names();
      const isTaken = (at: number) =>
        Math.floor(((at + 1) * size) / rules.length) > Math.floor((at * size) / rules.length);
      const only = rules.filter((_, at) => isTaken(at)).map(({ id }) => id);
      const observed = await gather(['m.eml'], { world, contents });
      const many = { ...observed, observations: numbers(100).flatMap(() => observed.observations) };
      return async () => judge(many, { world, only });
    },
  },
  {
    what: 'rows of a list, each looked at closely',
    sizes: [450_000, 900_000, 1_800_000],
    rounds: 2,
    prepare: async (size, folder) => vetted(await writeRows(join(folder, 'rows.csv'), size)),
  },
  {
    what: 'domains of a list, one row each',
    sizes: [50_000, 100_000, 200_000],
    rounds: 3,
    prepare: async (size, folder) => {
      const list = join(folder, 'domains.csv');
      writeFileSync(
        list,
        `email\n${numbers(size)
          .map(n => `ana@firm${n}.it\n`)
          .join('')}`,
      );
      return vetted(list);
    },
  },
];

function vetted(list: string): () => Promise<unknown> {
  return () => vet([list], { world });
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, n) => n);
}

function link(host: string, n: number): string {
  return `<a href="https://${host}/offer/${n}">Offer ${n}</a>\r\n`;
}

const head = ['From: Acme <news@acme.example>', 'To: ana@example.net', 'Subject: Roses', 'MIME-Version: 1.0'];

function message(html: string, fields: readonly string[] = []): string {
  const body = `<html><body>${html}</body></html>`.replace(/(.{900}[ >])/g, '$1\r\n');
  return [...head, ...fields, 'Content-Type: text/html; charset=utf-8', '', body, ''].join('\r\n');
}

function withParts(count: number): string {
  const parts = numbers(count).map(n =>
    [
      '--b',
      `Content-Type: application/pdf; name="${n}.pdf"`,
      'Content-Disposition: attachment',
      '',
      '%PDF-1.4',
      '',
    ].join('\r\n'),
  );
  return [...head, 'Content-Type: multipart/mixed; boundary=b', '', ...parts, '--b--', ''].join('\r\n');
}
