/** The command as CI and people use it: exit codes, streams, one clear line for every mistake. Needs `npm run build`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type NameServer, nameServer } from '../tools/name-server.ts';
import { deliv, root } from '../tools/run-deliv.ts';

const sale = 'fixtures/campaigns/spring-sale/campaign.yaml';
const saleZone = ['--zone', 'fixtures/zones/spring-sale.zone'];
const good = ['check', 'fixtures/messages/signed-good.eml', '--zone', 'fixtures/zones/messages.zone'];
const folder = mkdtempSync(join(tmpdir(), 'deliv-cli-'));

describe('exit codes', () => {
  it.each([
    ['passed', good, 0],
    ['a finding that fails', ['check', sale, ...saleZone], 1],
    ['a warning', ['check', 'fixtures/messages/mailto-only.eml', '--offline'], 0],
    ['a warning, and that fails', ['check', 'fixtures/messages/mailto-only.eml', '--offline', '--fail-on', 'warn'], 1],
    ['never', ['check', sale, ...saleZone, '--fail-on', 'never'], 0],
    ['skipped, but required', ['check', 'fixtures/messages/unsigned.eml', '--offline', '--require', 'dmarc-record'], 3],
    ['no input', ['check'], 2],
    ['no such option', ['check', '--nonsense'], 2],
    ['no such command', ['chekc'], 2],
    ['no such level', ['check', 'x', '--fail-on', 'maybe'], 2],
    ['no command', [], 2],
    ['help', ['--help'], 0],
    ['version', ['--version'], 0],
  ])('%s', (_name, args, code) => {
    expect(deliv(args).code).toBe(code);
  });
});

describe('a word that is not what the command takes', () => {
  it.each([
    [
      'a command misspelt',
      ['chek', 'x.eml', '--offline'],
      'deliv: chek: there is no such command (did you mean check?)',
    ],
    [
      'a mail where a command stands',
      ['fixtures/messages/unsigned.eml'],
      'unsigned.eml: there is no such command (deliv check INPUT judges a mail)',
    ],
    [
      'a list where a mail stands',
      ['check', 'fixtures/campaigns/spring-sale/contacts.csv'],
      'is a recipient list by its name, and no mail (deliv vet FILE vets it; check takes it as --list FILE beside a mail)',
    ],
    ['a list on standard input', ['vet', '-'], 'deliv: -: is standard input, and a list is a file'],
  ])('%s', (_name, args, says) => {
    const { code, out, err } = deliv(args, { input: 'email\nana@gmail.com\n' });
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });
});

describe('a resolver that does not answer', () => {
  let silent: NameServer;
  beforeAll(async () => {
    silent = await nameServer({ udp: () => {} });
  });
  afterAll(() => silent.close());

  it('leaves the run undecided, and no record is called missing', () => {
    const { code, out } = deliv(['check', 'fixtures/messages/signed-good.eml', '--resolver', silent.address]);
    expect(code).toBe(3);
    expect(out).toContain('UNDECIDED');
    expect(out).toMatch(/UNKNOWN\s+dmarc-record: no answer/);
    expect(out).not.toMatch(/^FAIL|(?:spf|dkim|dmarc)\S*\/(?:missing|absent)|publishes no/m);
  });

  it('one that nothing can be sent to is said at once, with what the system calls it', () => {
    const { code, out, err } = deliv(['check', 'fixtures/messages/unsigned.eml', '--resolver', '255.255.255.255']);
    expect([code, err]).toEqual([3, '']);
    expect(out).toContain('EACCES');
  });

  it('with --fail-on unknown it fails', () => {
    expect(
      deliv(['check', 'fixtures/messages/signed-good.eml', '--resolver', silent.address, '--fail-on', 'unknown']).code,
    ).toBe(1);
  });
});

describe('bad input: one clear line with place and remedy, exit 2, no stack', () => {
  it.each([
    ['empty', ['fixtures/bad/empty.eml'], 'is empty'],
    ['binary', ['fixtures/bad/binary.eml'], 'is not an e-mail message'],
    ['a missing file', ['nowhere.eml'], 'does not exist'],
    ['a device', ['/dev/zero'], 'is not a regular file'],
    ['a folder of nothing', ['bin'], 'holds no campaign file'],
    ['a missing message', ['fixtures/bad/missing-message.yaml'], 'missing-message.yaml:2:1'],
    [
      'an unknown key',
      ['fixtures/bad/unknown-key.yaml'],
      'unknown-key.yaml:3:1: unknown key "sendr" (did you mean "sender"?)',
    ],
    ['a wrong type', ['fixtures/bad/wrong-type.yaml'], 'wrong-type.yaml:4:3'],
    ['broken YAML', ['fixtures/bad/syntax.yaml'], 'is not valid YAML'],
    ['a broken zone file', ['fixtures/messages/unsigned.eml', '--zone', 'fixtures/bad/syntax.zone'], 'syntax.zone:3'],
    ['HTML without sender', ['fixtures/messages/page.html'], 'add --from'],
    [
      'an open quote in a list',
      ['fixtures/messages/unsigned.eml', '--offline', '--list', 'fixtures/bad/open-quote.csv'],
      'close it, or double it',
    ],
    [
      'a list without addresses',
      ['fixtures/messages/unsigned.eml', '--offline', '--list', 'fixtures/bad/no-email.csv'],
      'no column of e-mail addresses',
    ],
    ['a rule that is none', ['fixtures/messages/unsigned.eml', '--only', 'spfrecord'], 'did you mean spf-record?'],
    ['a provider that is none', ['fixtures/messages/unsigned.eml', '--provider', 'gmial'], 'did you mean gmail?'],
    ['no address', ['fixtures/messages/unsigned.eml', '--ip', '300.1.1.1'], '--ip'],
    ['no selector', ['fixtures/messages/unsigned.eml', '--dkim', 'acme.example'], 'DOMAIN:SELECTOR'],
    ['two formats in one place', ['fixtures/messages/unsigned.eml', '-f', 'text', '-f', 'json'], 'NAME=FILE'],
    ['facts that are none', ['--facts', 'package.json'], 'is not a record of facts'],
    [
      'a baseline that is none',
      ['fixtures/messages/unsigned.eml', '--baseline', 'package.json'],
      'is not a JSON report',
    ],
  ])('%s', (_name, args, said) => {
    const { code, out, err } = deliv(['check', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(said);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).not.toMatch(/\n\s+at /);
    expect(out).toBe('');
  });

  it('a FIFO is refused, not waited for', () => {
    const fifo = join(folder, 'fifo');
    spawnSync('mkfifo', [fifo]);
    expect(deliv(['check', fifo])).toMatchObject({ code: 2, err: expect.stringContaining('not a regular file') });
  });

  it('five gigabytes are refused, not read', () => {
    const big = join(folder, 'big.eml');
    spawnSync('truncate', ['-s', '5G', big]);
    expect(deliv(['check', big])).toMatchObject({ code: 2, err: expect.stringContaining('5120 MiB') });
    spawnSync('rm', [big]);
  });

  it('shows control characters of a name, and does not send them', () => {
    expect(deliv(['check', '\x1b[2Jx.eml']).err).toContain('\\x1b[2Jx.eml');
  });
});

describe('inputs', () => {
  it('standard input is one message', () => {
    const input = readFileSync(join(root, 'fixtures/messages/signed-good.eml'));
    const { code, out } = deliv(['check', '-', '--zone', 'fixtures/zones/messages.zone'], { input });
    expect([code, out.split('\n')[0]]).toEqual([0, '- (as it will be sent)']);
  });

  it('a folder yields its campaigns, then the messages no campaign names', () => {
    const mixed = join(folder, 'mixed');
    mkdirSync(mixed);
    for (const name of ['a.eml', 'b.eml'])
      writeFileSync(join(mixed, name), readFileSync(join(root, 'fixtures/messages/unsigned.eml')));
    writeFileSync(join(mixed, 'z.yaml'), 'id: the-campaign\nextends: sender.yaml\nmessage: b.eml\n');
    writeFileSync(join(mixed, 'sender.yaml'), 'sender: {country: ES}\n');
    writeFileSync(join(mixed, 'package.json'), '{"name": "other"}');
    const { out } = deliv(['check', mixed, '--offline', '-f', 'json']);
    const report = JSON.parse(out);
    expect(
      report.reports.map((one: { input: { path: string; campaign?: string } }) => [
        one.input.path.split('/').at(-1),
        one.input.campaign,
      ]),
    ).toEqual([
      ['b.eml', 'the-campaign'],
      ['a.eml', undefined],
    ]);
    expect(report.campaigns).toHaveLength(1);
  });

  it('an mbox is judged message by message', () => {
    const box = join(folder, 'two.mbox');
    const one = readFileSync(join(root, 'fixtures/messages/unsigned.eml'), 'utf8');
    writeFileSync(box, `From a Mon\n${one}\nFrom b Mon\n${one}`);
    const { reports } = JSON.parse(deliv(['check', box, '--offline', '-f', 'json']).out);
    expect(reports.map((report: { input: { path: string } }) => report.input.path.split('/').at(-1))).toEqual([
      'two.mbox#1',
      'two.mbox#2',
    ]);
  });

  it('takes the word of a receiver where that is asked', () => {
    const copy = join(folder, 'copy.eml');
    const results =
      'Authentication-Results: mx.reader.example; dkim=fail header.d=riverside.example; spf=fail smtp.mailfrom=riverside.example\r\n';
    writeFileSync(copy, results + readFileSync(join(root, 'fixtures/messages/received.eml'), 'latin1'));
    const args = ['check', copy, '--zone', 'fixtures/zones/messages.zone', '--only', 'dmarc-alignment'];
    expect(deliv(args).code).toBe(0);
    expect(deliv([...args, '--auth-from-headers', 'mx.reader.example']).code).toBe(1);
    expect(deliv([...args, '--auth-from-headers', 'mx.other.example'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('no Authentication-Results by mx.other.example'),
    });
  });

  it('an overlay tries DNS changes before they are published', () => {
    const overlay = join(folder, 'overlay.zone');
    writeFileSync(
      overlay,
      '$ORIGIN huertaviva.example.\nnoticias TXT "v=spf1 ip4:192.0.2.10 ip4:198.51.100.20 ~all"\n',
    );
    expect(deliv(['check', sale, ...saleZone, '--zone-overlay', overlay, '--only', 'spf-result']).code).toBe(0);
  });

  it('the configuration is found upwards, and the command line goes before it', () => {
    const project = join(folder, 'project');
    mkdirSync(join(project, 'deep'), { recursive: true });
    writeFileSync(join(project, 'deliv.config.yaml'), 'failOn: warn\n');
    writeFileSync(join(project, 'deep/m.eml'), readFileSync(join(root, 'fixtures/messages/mailto-only.eml')));
    const cwd = join(project, 'deep');
    expect(deliv(['check', 'm.eml', '--offline'], { cwd }).code).toBe(1);
    expect(deliv(['check', 'm.eml', '--offline', '--fail-on', 'fail'], { cwd }).code).toBe(0);
    writeFileSync(join(project, 'deliv.config.yaml'), 'failon: warn\n');
    expect(deliv(['check', 'm.eml', '--offline'], { cwd }).err).toContain('did you mean "failOn"?');
  });
});

describe('outputs', () => {
  it('several formats at once, each to its place, talk apart from results', () => {
    const [jsonFile, textFile] = [join(folder, 'r.json'), join(folder, 'r.txt')];
    const { out, err } = deliv([...good, '-f', `json=${jsonFile}`, '-f', `text=${textFile}`, '-f', 'ndjson']);
    expect(JSON.parse(readFileSync(jsonFile, 'utf8'))).toMatchObject({
      schemaVersion: 1,
      verdict: 'pass',
      reports: [{ schemaVersion: 1 }],
    });
    expect(readFileSync(textFile, 'utf8')).toContain('What to expect');
    expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, input: { kind: 'message' } });
    expect(err).toBe('');
    expect(readdirSync(folder).filter(name => name.endsWith('.tmp'))).toEqual([]);
  });

  it('quiet, of several: only those that fail are told, and all stand in the overview', () => {
    const passing = 'fixtures/messages/signed-good.eml';
    const { code, out } = deliv(['check', passing, sale, '-q', ...saleZone, '--zone', 'fixtures/zones/messages.zone']);
    expect(code).toBe(1);
    expect(out).toMatch(/^FAIL/m);
    expect(out.split('\n').filter(line => line.includes(passing))).toEqual([`  pass ${passing}`]);
  });

  it('the same input and clock give the same bytes', () => {
    const args = ['check', sale, ...saleZone, '-f', 'json', '--now', '2027-03-10T00:00:00Z'];
    expect(deliv(args).out).toBe(deliv(args).out);
  });

  it('facts saved are judged again to the same report', () => {
    const facts = join(folder, 'facts.json');
    const now = ['--now', '2027-03-10T00:00:00Z'];
    expect(deliv(['gather', sale, ...saleZone, ...now, '-o', facts]).code).toBe(0);
    const again = deliv(['check', '--facts', facts, ...now]);
    const first = deliv(['check', sale, ...saleZone, ...now, '--save-facts', join(folder, 'more.json')]);
    expect(again).toEqual(first);
    expect(readFileSync(join(folder, 'more.json'), 'utf8')).toBe(readFileSync(facts, 'utf8'));
  });

  it('a baseline takes its findings out of the gate', () => {
    const baseline = join(folder, 'baseline.json');
    deliv(['check', sale, ...saleZone, '-f', `json=${baseline}`]);
    expect(deliv(['check', sale, ...saleZone, '--baseline', baseline]).code).toBe(0);
  });

  it('replaces a link and leaves what it points to alone', () => {
    const [target, link] = [join(folder, 'target.txt'), join(folder, 'link.txt')];
    writeFileSync(target, 'mine');
    symlinkSync(target, link);
    deliv([...good, '-o', link]);
    expect(readFileSync(target, 'utf8')).toBe('mine');
    expect(readFileSync(link, 'utf8')).toContain('What to expect');
  });

  it('writes over no input', () => {
    const own = join(folder, 'own.eml');
    writeFileSync(own, readFileSync(join(root, 'fixtures/messages/unsigned.eml')));
    expect(deliv(['check', own, '--offline', '-o', own])).toMatchObject({
      code: 2,
      err: expect.stringContaining('also an input'),
    });
  });

  it('a full disk is exit 2; a reader that stops reading is not', () => {
    const run = (redirect: string) =>
      spawnSync(
        'bash',
        [
          '-c',
          `set -o pipefail; '${process.execPath}' bin/deliv.js check '${sale}' ${saleZone.join(' ')} -f json ${redirect}; exit $?`,
        ],
        { cwd: root, encoding: 'utf8' },
      );
    expect(run('> /dev/full')).toMatchObject({ status: 2, stderr: expect.stringContaining('ENOSPC') });
    expect(run('| true').status).toBe(1);
  });

  it('a fault that nobody caught is 2, never 1', () => {
    const fault = join(folder, 'fault.cjs');
    writeFileSync(fault, "setTimeout(() => Promise.reject(new Error('nobody caught this')), 1);");
    const { code, err } = deliv(['check', sale, ...saleZone], { env: { NODE_OPTIONS: `--require ${fault}` } });
    expect(code).toBe(2);
    expect(err).toMatch(/^deliv: this is a fault in deliv, please report it\n.*nobody caught this/);
  });

  it('has colours only where they are wanted', () => {
    const esc = String.fromCharCode(27);
    expect(deliv(good).out).not.toContain(esc);
    expect(deliv([...good, '--color']).out).toContain(esc);
    expect(deliv(good, { env: { FORCE_COLOR: '1' } }).out).toContain(esc);
    expect(deliv(good, { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }).out).not.toContain(esc);
    expect(deliv([...good, '--no-color'], { env: { FORCE_COLOR: '1' } }).out).not.toContain(esc);
  });
});

describe('the runtime', () => {
  it('is Node 24 or newer here', () => {
    expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24);
  });

  it('an older one is told so in one line, and nothing runs on it', () => {
    const older = join(folder, 'older.cjs');
    writeFileSync(
      older,
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '22.9.0' } });",
    );
    const { code, out, err } = deliv(good, { env: { NODE_OPTIONS: `--require ${older}` } });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^deliv needs Node\.js 24 or newer, this is .*\n$/);
  });

  it('opens no socket with --offline or --zone', () => {
    const spy = join(folder, 'spy.cjs');
    writeFileSync(
      spy,
      `const die = what => () => { process.stderr.write('SOCKET ' + what); process.exit(9); };
       require('node:net').Socket.prototype.connect = die('net');
       require('node:dgram').Socket.prototype.send = die('dgram');
       require('node:dgram').Socket.prototype.connect = die('dgram');`,
    );
    const env = { NODE_OPTIONS: `--require ${spy}` };
    expect(deliv(['check', 'fixtures/messages/signed-good.eml', '--offline'], { env })).toMatchObject({
      code: 0,
      err: '',
    });
    expect(deliv(good, { env })).toMatchObject({ code: 0, err: '' });
  });
});
