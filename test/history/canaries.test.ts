/** Addresses are put wherever somebody could write one; none may be found in any file, or in what is said. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { exportRows } from '../../src/history/export.ts';
import { forgetPerson } from '../../src/history/forget.ts';
import { importEvents } from '../../src/history/import.ts';
import { historyKey } from '../../src/history/key.ts';
import { openHistory } from '../../src/history/open.ts';
import { recordPrediction } from '../../src/history/prediction.ts';
import { outcomes, totals } from '../../src/history/read.ts';
import type { FeedbackEvent } from '../../src/model/event.ts';
import { place } from './place.ts';
import { sampleEvents, sampleFile, sampleNow } from './sample.ts';

const canary = /canary|k\u00e4narie/i;

function* everywhere(): Generator<FeedbackEvent> {
  yield* sampleEvents({ events: 3000 });
  const forms = [
    'Canary.One@x.example',
    '"the canary"@x.example',
    'kanarie+canary%40x.example',
    'canary＠x.example',
    'K\u00e4narie@x.example',
  ];
  for (const form of forms)
    yield {
      kind: 'bounce',
      source: `dsn ${form}`,
      recipient: form,
      provider: `mail for ${form}`,
      campaign: `letter to <${form}>`,
      fromDomain: form,
      ip: form,
      messageId: form,
      reply: form,
      figures: { [form]: 1, who: form },
      count: 1,
      bot: false,
      permanent: true,
    };
}

it('no byte of an address in any file, row or error', () => {
  const path = place();
  const history = openHistory(path, { key: historyKey(path), now: sampleNow });
  const said: string[] = [];
  const files = () => {
    for (const name of readdirSync(dirname(path)))
      said.push(
        name,
        readFileSync(join(dirname(path), name), 'latin1'),
        readFileSync(join(dirname(path), name), 'utf8'),
      );
  };
  importEvents(history, { ...sampleFile('1'), name: '/home/canary/bounces of Canary.One@x.example.log' }, everywhere());
  recordPrediction(history, {
    campaign: 'to canary@x.example',
    at: '2026-11-20T08:00:00Z',
    version: '1',
    providers: [],
  });
  files(); // with the log
  said.push([...exportRows(history)].join('\n'), JSON.stringify([outcomes(history), totals(history)]));
  function* broken(): Generator<FeedbackEvent> {
    yield* everywhere();
    history.db.exec('DROP TABLE outcome');
  }
  try {
    importEvents(history, sampleFile('2'), broken());
  } catch (error) {
    said.push(String(error), JSON.stringify(error));
  }
  forgetPerson(history, 'Canary.One@x.example');
  files();
  history.close();
  files();
  expect(said.length).toBeGreaterThan(12);
  for (const text of said) expect(canary.exec(text)?.input.slice(0, 300)).toBeUndefined();
});
