/** The command line of the generator: list.csv, truth.json and, where the sender has one, suppression.csv. */
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { stream } from './generate.ts';
import { audiences, type Cause, countries, partsOf, type Spec, shapes } from './spec.ts';

export function command(write: typeof stream): void {
  const { values } = parseArgs({
    options: {
      cause: { type: 'string' },
      rows: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      audience: { type: 'string', default: 'b2c' },
      country: { type: 'string', default: 'IT' },
      columns: { type: 'string', default: 'rich' },
      output: { type: 'string' },
    },
  });
  if (values.cause === undefined || values.output === undefined) throw new Error('name --cause and --output');
  const spec: Spec = {
    cause: values.cause as Cause,
    rows: whole(values.rows),
    seed: whole(values.seed),
    audience: oneOf(audiences, values.audience),
    country: oneOf(countries, values.country),
    columns: oneOf(shapes, values.columns),
  };
  partsOf(spec.cause);

  mkdirSync(values.output, { recursive: true });
  const file = openSync(join(values.output, 'list.csv'), 'w');
  const { suppression, truth } = write(spec, chunk => writeSync(file, chunk));
  closeSync(file);
  if (suppression !== undefined) writeFileSync(join(values.output, 'suppression.csv'), suppression);
  writeFileSync(join(values.output, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`);
}

function whole(text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`no whole number: ${text}`);
  return Number(text);
}

function oneOf<T extends string>(known: readonly T[], text: string): T {
  const found = known.find(one => one === text);
  if (found === undefined) throw new Error(`${text} is none of ${known.join(', ')}`);
  return found;
}
