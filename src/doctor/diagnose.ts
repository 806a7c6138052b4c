/** What was observed of a machine, said and weighed. Pure. */
import {
  type Check,
  type CheckState,
  type Datum,
  type Diagnosis,
  type Observed,
  type ProbedList,
  type ProbedServer,
  type Saying,
  sayings,
} from '../model/doctor.ts';

const day = 86_400_000;

export function diagnose(observed: Observed): Diagnosis {
  const { now, node, servers, lists, data, history, cache, engine, signing } = observed;
  const current = Number(node.version.split('.')[0]) >= node.needed;
  return {
    checks: [
      say(current ? 'node/current' : 'node/old', undefined, { version: node.version, needed: node.needed }),
      ofClock(now, data),
      ...data.map(one => ofDatum(one, now)),
      ...ofServers(servers),
      ...ofLists(lists),
      ofHistory(history),
      ...ofCache(cache),
      engine === null ? say('lists/readable') : say('lists/unreadable', undefined, { problem: engine }),
      say(`signing/${signing}`),
    ],
    asked: (servers ?? []).flatMap(({ asked }) => asked),
  };
}

/** 0 all well, or only warned of; 1 something is wrong; 3 something could not be found out. */
export function doctorCode(checks: readonly Check[]): 0 | 1 | 3 {
  const states = new Set<CheckState>(checks.map(({ state }) => state));
  return states.has('fail') ? 1 : states.has('unknown') ? 3 : 0;
}

function say(id: Saying, about?: string, data: Check['data'] = {}): Check {
  return { id, state: sayings[id], ...(about === undefined ? {} : { about }), data };
}

/** No clock can be right that shows a day before the data were made. */
function ofClock(now: Date, data: readonly Datum[]): Check {
  const newest =
    data
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  const today = now.toISOString().slice(0, 10);
  return say(today < newest ? 'clock/behind' : 'clock/plausible', undefined, { now: now.toISOString(), newest });
}

function ofDatum({ id, date, oldAfter }: Datum, now: Date): Check {
  const age = Math.max(0, Math.floor((now.getTime() - Date.parse(date)) / day));
  return say(age > oldAfter ? 'data/old' : 'data/fresh', id, { date, age, oldAfter });
}

function ofServers(servers: Observed['servers']): Check[] {
  if (servers === null) return [say('resolver/offline')];
  if (servers.length === 0) return [say('resolver/none')];
  const someAnswer = servers.some(({ root }) => root === 'found');
  return servers.flatMap(one => ofServer(one, someAnswer));
}

function ofServer(one: ProbedServer, someAnswer: boolean): Check[] {
  const { server, root, took, tcp, edns, verifies, invented } = one;
  if (root !== 'found' && root !== 'nodata' && root !== 'nxdomain')
    return [say(someAnswer ? 'resolver/silent-beside' : 'resolver/silent', server, { outcome: root })];
  return [
    root === 'found' ? say('resolver/answers', server, { took }) : say('resolver/rootless', server),
    ...(tcp === null
      ? []
      : [tcp === 'found' ? say('tcp/answers', server) : say('tcp/silent', server, { outcome: tcp })]),
    ...(edns === null ? [] : [say(edns ? 'edns/spoken' : 'edns/ignored', server)]),
    ofAbsence(server, invented),
    ...(verifies === null ? [] : [say(verifies ? 'dnssec/verified' : 'dnssec/unverified', server)]),
  ];
}

/** The worst answer about a name that cannot exist. */
function ofAbsence(server: string, invented: ProbedServer['invented']): Check {
  const made = invented.find(({ outcome }) => outcome === 'found');
  if (made !== undefined) return say('absence/rewritten', server, { name: made.name });
  const failed = invented.find(({ outcome }) => outcome !== 'nxdomain' && outcome !== 'nodata');
  if (failed !== undefined) return say('absence/unanswered', server, { name: failed.name, outcome: failed.outcome });
  const blurred = invented.find(({ outcome }) => outcome === 'nodata');
  return blurred === undefined ? say('absence/kept', server) : say('absence/blurred', server, { name: blurred.name });
}

function ofLists(lists: readonly ProbedList[] | null): Check[] {
  if (lists === null) return [say('block-list/offline')];
  if (lists.length === 0) return [say('block-list/none')];
  return lists.map(({ list, state, because }) =>
    say(`block-list/${state}`, list, state === 'unanswered' ? { outcome: because } : { because }),
  );
}

function ofCache(cache: Observed['cache']): Check[] {
  if (cache === null) return [];
  const { path, problem } = cache;
  return [problem === null ? say('cache/writable', path) : say('cache/closed', path, { problem })];
}

function ofHistory(history: Observed['history']): Check {
  switch (history.state) {
    case 'none':
      return say('history/none');
    case 'sound':
      return say('history/sound', history.path, { entries: history.entries, events: history.events });
    case 'altered':
      return say('history/altered', history.path, { first: history.first });
    case 'refused':
      return say('history/refused', history.path, { because: history.because, hint: history.hint });
  }
}
