/** How cost grows: processor time of one check against how much there is of something, and the exponent of each doubling. */
import { check, gather, judge, names } from '../src/index.ts';
import type { BenchResult } from './result.ts';

interface Growing {
  readonly what: string;
  /** Each twice the one before. */
  readonly sizes: readonly number[];
  /** What is measured, made ready for one size. */
  prepare(size: number): Promise<() => Promise<unknown>>;
}

const rounds = 5;
const world = { offline: true };

export async function growth(): Promise<BenchResult> {
  const rows = [];
  for (const one of growing) rows.push(await grown(one));
  return { name: 'growth', rows };
}

async function grown({ what, sizes, prepare }: Growing): Promise<BenchResult['rows'][number]> {
  const times: number[] = [];
  for (const size of sizes) {
    const work = await prepare(size);
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
      const only = names()
        .rules.slice(0, size)
        .map(({ id }) => id);
      const observed = await gather(['m.eml'], { world, contents });
      const many = { ...observed, observations: numbers(100).flatMap(() => observed.observations) };
      return async () => judge(many, { world, only });
    },
  },
];

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
