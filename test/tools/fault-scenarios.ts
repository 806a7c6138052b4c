/** What people run, each with the files it needs and leaves: for letting one of its calls go wrong. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { importEvents } from '../../src/history/import.ts';
import { historyKey } from '../../src/history/key.ts';
import { openHistory } from '../../src/history/open.ts';
import { outcomes, totals } from '../../src/history/read.ts';
import { verify } from '../../src/history/verify.ts';
import { sampleEvents, sampleFile } from '../history/sample.ts';
import { copied, type Scenario } from './fs-sweep.ts';

const earlier = 'what an earlier run wrote\n';

function write(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text, { mode: 0o600 });
  }
}

/** In a history so many events of an earlier month. */
function history(folder: string, events: number): void {
  const path = join(folder, 'history.sqlite');
  using made = openHistory(path, { key: historyKey(path), now: new Date('2027-03-01T00:00:00Z') });
  importEvents(made, sampleFile('earlier'), sampleEvents({ events, from: '2027-02-01' }));
}

function historyState(folder: string): unknown {
  const path = join(folder, 'history.sqlite');
  using found = openHistory(path, { key: historyKey(path), now: new Date('2027-03-10T00:00:00Z'), readOnly: true });
  return { sound: verify(found).sound, totals: totals(found), outcomes: outcomes(found) };
}

const hosts = ['gmail.com', 'libero.it', 'firm.example'];
const rows = Array.from({ length: 60 }, (_, at) => `ana.${at}@${hosts[at % 3]},2027-01-0${1 + (at % 9)}`);
const list = `email,signup_date\n${rows.join('\n')}\n`;
const gone = 'email\nana.1@libero.it\nana.2@firm.example\n';

function campaign(folder: string): void {
  copied('fixtures/campaigns/spring-sale', folder);
  copied('fixtures/zones/spring-sale.zone', join(folder, 'names.zone'));
}

export const scenarios: Readonly<Record<string, Scenario>> = {
  'check of a message': {
    prepare: folder => {
      copied('fixtures/messages/signed-good.eml', join(folder, 'mail.eml'));
      copied('fixtures/zones/messages.zone', join(folder, 'names.zone'));
      write(folder, { 'report.txt': earlier });
    },
    command: 'check mail.eml --zone names.zone -o report.txt --save-facts facts.json',
    outputs: ['report.txt', 'facts.json'],
  },
  'check of a campaign with a list and a history': {
    prepare: folder => {
      campaign(folder);
      history(folder, 300);
      write(folder, { 'report.json': earlier });
    },
    command: 'check campaign.yaml --zone names.zone --history history.sqlite -f json -o report.json',
    outputs: ['report.json'],
    state: historyState,
  },
  'check --record into a history': {
    prepare: folder => {
      campaign(folder);
      history(folder, 30);
      write(folder, { 'report.txt': earlier });
    },
    command: 'check campaign.yaml --zone names.zone --history history.sqlite --record -o report.txt',
    outputs: ['report.txt'],
    state: historyState,
  },
  'learn into a history': {
    prepare: folder => {
      history(folder, 300);
      copied('fixtures/feedback/esp/sendgrid.json', join(folder, 'events.json'));
      write(folder, { 'learned.txt': earlier });
    },
    command: 'learn events.json --history history.sqlite -o learned.txt',
    outputs: ['learned.txt'],
    state: historyState,
  },
  'learn into a new history': {
    prepare: folder => {
      mkdirSync(join(folder, 'events'));
      copied('fixtures/feedback/esp/sendgrid.json', join(folder, 'events/one.json'));
    },
    command: 'learn events --history new/history.sqlite -o learned.txt',
    outputs: ['learned.txt'],
  },
  'vet of a list, with a tally': {
    prepare: folder =>
      write(folder, { 'list.csv': list, 'gone.csv': gone, 'report.txt': earlier, 'tally.json': earlier }),
    command: 'vet list.csv --suppression gone.csv --offline --tally tally.json -o report.txt',
    outputs: ['report.txt', 'tally.json'],
    // A sketch is made with a key of each run's own.
    plain: text => text.replace(/"sketch": \{[^}]*\}/, ''),
  },
  'vet of a packed list, split': {
    prepare: folder => write(folder, { 'list.csv.gz': gzipSync(list), 'report.txt': earlier }),
    command: 'vet list.csv.gz --offline --split split -o report.txt',
    outputs: ['report.txt', ...['clean', 'fix', 'hold', 'drop'].map(pile => `split/${pile}.csv`)],
  },
  'vet pack': {
    prepare: folder => write(folder, { 'list.csv': list.replaceAll('\n', '\r\n') }),
    command: 'vet pack list.csv --offline --seed 1 -o pack',
    outputs: ['manifest', 'random-rows', 'report', 'tally', 'worst-rows'].map(
      name => `pack/${name}.${name.endsWith('rows') ? 'csv' : 'json'}`,
    ),
  },
};
