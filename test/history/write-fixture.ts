/** Writes fixtures/history/vN.sqlite of the present version, once, before the next version changes anything. */
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { forgetPerson } from '../../src/history/forget.ts';
import { importEvents } from '../../src/history/import.ts';
import { migrations } from '../../src/history/migrations/all.ts';
import { openHistory } from '../../src/history/open.ts';
import { recordPrediction } from '../../src/history/prediction.ts';
import { outcomes, totals } from '../../src/history/read.ts';
import { sampleEvents, sampleFile, sampleKey, sampleNow } from './sample.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'history');
const name = join(folder, `v${migrations.length}`);
if (existsSync(`${name}.sqlite`)) throw new Error(`${name}.sqlite is there, and stays as it is`);
mkdirSync(folder, { recursive: true });
const history = openHistory(`${name}.sqlite`, { key: sampleKey, now: sampleNow });
importEvents(history, sampleFile(name.slice(folder.length + 1)), sampleEvents({ events: 80 }), [
  { campaign: 'spring-sale', provider: 'gmail', day: '2026-11-02', fromDomain: 'news.acme.example', sent: 1000 },
]);
recordPrediction(history, { campaign: 'spring-sale', at: '2026-11-01T08:00:00Z', version: '0.1.0', providers: [] });
forgetPerson(history, 'canary.person1x3@shop3.example');
const told = { totals: totals(history), outcomes: outcomes(history) };
history.close();
chmodSync(`${name}.sqlite`, 0o644);
writeFileSync(`${name}.json`, `${JSON.stringify(told, null, 1)}\n`);
