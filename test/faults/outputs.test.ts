/** Where a report may not go: over anything the run reads, or where another goes. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliv, root } from '../tools/run-deliv.ts';

const folder = mkdtempSync(join(tmpdir(), 'deliv-outputs-'));
const fixture = (path: string) => join(root, 'fixtures', path);
const contents = () =>
  Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'latin1')]));
let before: Record<string, string>;

beforeAll(() => {
  cpSync(fixture('campaigns/spring-sale'), folder, { recursive: true });
  cpSync(fixture('zones/spring-sale.zone'), join(folder, 'names.zone'));
  cpSync(fixture('feedback/sendmail-two.eml'), join(folder, 'bounce.eml'));
  writeFileSync(join(folder, 'deliv.config.yaml'), 'failOn: fail\n');
  writeFileSync(join(folder, 'gone.csv'), 'email\nana@gmail.com\n');
  writeFileSync(join(folder, 'baseline.json'), '{"schemaVersion": 1, "reports": []}');
  const learned = deliv(['learn', 'bounce.eml', '--history', 'history.sqlite'], { cwd: folder });
  expect(learned.code).toBe(0);
  before = contents();
});
afterAll(() => rmSync(folder, { recursive: true }));

const sale = 'check campaign.yaml --zone names.zone --history history.sqlite --baseline baseline.json -q';
const vet = 'vet contacts.csv --columns email=Email --offline -q';

describe('an output is not written over what is read', () => {
  it.each([
    [sale, 'campaign.yaml'],
    [sale, 'newsletter.eml'],
    [sale, './contacts.csv'],
    [sale, 'names.zone'],
    [sale, 'deliv.config.yaml'],
    [sale, 'history.sqlite'],
    [sale, 'history.sqlite.key'],
    [sale, 'baseline.json'],
    ['gather campaign.yaml --zone names.zone', 'newsletter.eml'],
    ['plan campaign.yaml --zone names.zone --now 2027-03-10T00:00:00Z', 'contacts.csv'],
    [`${vet} --suppression gone.csv`, 'gone.csv'],
    [`${vet} --history history.sqlite`, 'history.sqlite'],
    [`${vet} --campaign campaign.yaml`, 'campaign.yaml'],
    ['vet sample contacts.csv --seed 1 --columns email=Email', 'contacts.csv'],
    ['learn bounce.eml --history history.sqlite', 'history.sqlite'],
    ['learn . --history history.sqlite', 'bounce.eml'],
  ])('%s -o %s', (command, output) => {
    const { code, err } = deliv([...command.split(' '), '-o', output], { cwd: folder });
    expect([code, err]).toEqual([2, `deliv: ${output}: is also an input: it was not written\n`]);
    const { 'history.sqlite': _, ...rest } = contents();
    const { 'history.sqlite': __, ...others } = before;
    expect(rest).toEqual(others);
  });

  it.each([
    `${sale} -o a.txt --save-facts ./a.txt`,
    `${sale} -f json=a.txt -f text=./a.txt`,
    `${vet} -o a.txt --tally a.txt`,
  ])('two never go to one place: %s', command => {
    const { code, err } = deliv(command.split(' '), { cwd: folder });
    expect([code, err]).toEqual([2, expect.stringContaining('would be written twice')]);
    expect(Object.keys(contents())).toEqual(Object.keys(before));
  });
});
