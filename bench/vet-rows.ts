/** A list to measure speed with: any number of rows, three columns, about 75,000 domains, two thirds of the rows at the large providers. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { Random } from './lists/random.ts';

const large = ['gmail.com', 'hotmail.com', 'yahoo.com', 'outlook.com', 'libero.it', 'orange.fr', 'gmx.de', 'web.de'];
const domains = 75_000;
const syllables = 'ma ri lu ca to pe na so le vi da no ra mi ta be lo sa ne do'.split(' ');
const firstDay = Date.UTC(2022, 0, 1);
const days = 1700;

/** Resolves with the path. The same number of rows gives the same bytes. */
export async function writeRows(path: string, rows: number): Promise<string> {
  const random = new Random(String(rows));
  const out = createWriteStream(path);
  out.write('email,optin_date,source\n');
  for (let at = 0; at < rows; ) {
    const lines: string[] = [];
    for (const end = Math.min(rows, at + 20_000); at < end; at++) lines.push(row(random));
    if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return path;
}

function row(random: Random): string {
  const [first, last] = [name(random, 2), name(random, 3)];
  const tail = random.chance(0.4) ? String(random.int(100)) : '';
  const mark = random.pick(['.', '', '_']);
  const domain = random.chance(0.66) ? random.pick(large) : `firm${Math.floor(domains * random.next() ** 2)}.it`;
  const time = new Date(firstDay + Math.floor(random.next() * days * 86_400) * 1000).toISOString().slice(0, 19);
  return `${first}${mark}${last}${tail}@${domain},${time.replace('T', ' ')},${random.chance(0.7) ? 'form' : 'shop'}`;
}

function name(random: Random, length: number): string {
  let text = '';
  for (let at = 0; at < length; at++) text += random.pick(syllables);
  return text;
}
