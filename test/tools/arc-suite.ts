/** The ARC validation suite: one signed message a case, with the DNS its keys stand in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gather } from '../../src/gather/gather.ts';
import { gatherers } from '../../src/gather/index.ts';
import { fakeWorld } from './fake-world.ts';
import { mailOf } from './mail.ts';

export interface ArcCase {
  readonly name: string;
  readonly description: string;
  readonly message: string;
  /** `Pass`, `Fail` or none. */
  readonly cv: string | null;
  readonly 'txt-records': Readonly<Record<string, string>>;
}

export function arcSuite(): ArcCase[] {
  const file = join(import.meta.dirname, '../../fixtures/vectors/arc/validation.jsonl');
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line) as ArcCase);
}

export async function arcResult({ message, 'txt-records': records }: ArcCase): Promise<string> {
  const mail = await mailOf(Buffer.from(message));
  const zone = Object.fromEntries(
    Object.entries(records).map(([name, txt]) => [name.toLowerCase(), { TXT: [txt.replace(/\n/g, '')] }]),
  );
  const { arc } = await gather(mail, gatherers, ['arc'], fakeWorld(zone));
  if (arc.state === 'skipped') return 'none';
  return arc.state === 'known' ? arc.value.result : `${arc.state} ${arc.why} ${arc.detail}`;
}
