/** One message judged as `deliv check -` judges it, against a zone in which its sender did its part; with what it took. */
import { Readable } from 'node:stream';
import { check, type MessageReport, type Report } from '../../src/index.ts';
import { InputError } from '../../src/model/input-error.ts';

export interface Judged {
  /** `id level`; where the input is refused, what is said. */
  readonly findings: readonly string[];
  readonly report: MessageReport | null;
  readonly run: Report | null;
  /** Every name that was asked for. */
  readonly names: readonly string[];
  /** Of computing: what others do on the machine does not count. */
  readonly ms: number;
}

/** Milliseconds of computing since it was called. */
export function stopwatch(): () => number {
  const began = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  };
}

export const zone = `$ORIGIN acme.example.
@ SOA ns host 1 1 1 1 60
@ MX 10 mail
@ TXT "v=spf1 ip4:192.0.2.1 -all"
mail A 192.0.2.1
_dmarc TXT "v=DMARC1; p=reject; rua=mailto:d@acme.example"
`;
export const head = 'From: a@acme.example\nDate: Mon, 11 Jan 2027 08:00:00 +0000\nMessage-ID: <1@acme.example>\n';

/** Anything thrown but an InputError is thrown on. `records` stand in the zone of acme.example besides its own. */
export async function judgeMail(text: string | Buffer, records = ''): Promise<Judged> {
  const took = stopwatch();
  try {
    const run = await check(['-'], {
      stdin: Readable.from([Buffer.from(text as string)]),
      world: { zones: [{ path: 'z', text: `${zone}${records}\n` }], now: new Date('2027-01-12T00:00:00Z') },
    });
    const report = run.reports[0] ?? null;
    const found = report?.verdicts.flatMap(({ findings }) => findings.map(({ id, level }) => `${id} ${level}`)) ?? [];
    return { findings: found, report, run, names: report?.privacy.ownNames ?? [], ms: took() };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { findings: [error.message], report: null, run: null, names: [], ms: took() };
  }
}

/** What a finding says; undefined where it is not there. */
export function textOf({ report }: Judged, id: string): string | undefined {
  return report?.verdicts.flatMap(({ findings }) => findings).find(one => one.id === id)?.text;
}

/** `fact why` of all that could not be observed. */
export function unknownIn({ report }: Judged): string[] {
  return Object.entries(report?.facts ?? {}).flatMap(([name, fact]) => (fact.state === 'unknown' ? [name] : []));
}
