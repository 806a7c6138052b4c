/** `node child.ts PATH NAME SEED EVENTS [KEY]`: one import by a process of its own. It says when it begins and ends. */
import { importEvents } from '../../src/history/import.ts';
import { historyKey } from '../../src/history/key.ts';
import { openHistory } from '../../src/history/open.ts';
import { summary } from '../../src/history/summary.ts';
import { sampleEvents, sampleFile, sampleNow } from './sample.ts';

const [path = '', name = '', seed = '1', events = '1000', key] = process.argv.slice(2);
process.stdout.write('began\n');
try {
  using history = openHistory(path, { key: historyKey(path, key), now: sampleNow });
  const { status } = importEvents(
    history,
    sampleFile(name),
    sampleEvents({ events: Number(events), seed: Number(seed) }),
  );
  summary(history, sampleNow, () => true);
  process.stdout.write(`${status}\n`);
} catch (error) {
  process.stdout.write(`failed: ${error instanceof Error ? error.message : String(error)}\n`);
}
