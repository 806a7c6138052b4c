/** Every bench: what it measures, against whom, and what it should reach. `npm run bench -- NAME` runs one. */
import type { BenchOptions, BenchResult } from './result.ts';

export interface Bench {
  readonly title: string;
  /** What a row is, and the goal. */
  readonly about: string;
  /** Options of the command it cannot do without. */
  readonly needs?: readonly ('corpora' | 'classic')[];
  load(): Promise<(options: BenchOptions) => Promise<BenchResult>>;
}

/** Those beyond the page of benchmarks: their figures stand elsewhere. */
export const elsewhere: readonly string[] = ['corpora'];

export const benches: Readonly<Record<string, Bench>> = {
  start: {
    title: 'Cold start',
    about:
      'Whole processes, run in turn. To reach: `--help` 1.5 times bare node, a check with every authentication rule no longer than `mailauth report` (authentication alone) and a quarter of `spamassassin -L -t`.',
    load: async () => (await import('./start.ts')).start,
  },
  batch: {
    title: 'A folder of modern mail',
    about:
      'Whole runs, their children included. To reach: no more processor time a message than Rspamd, twice that of mailparser and mailauth alone; two jobs 1.6 times as fast as one; memory that does not grow with the folder.',
    needs: ['corpora'],
    load: async () => (await import('./batch.ts')).batch,
  },
  growth: {
    title: 'How cost grows',
    about:
      'Milliseconds of processor time for each size, and the exponent of the last doubling: 1 is linear. What lies below has a limit or a fixed cost.',
    load: async () => (await import('./growth.ts')).growth,
  },
  worst: {
    title: 'The dearest messages',
    about: 'Of all corpora. To reach: none beyond ten times its lean parse and 50 ms.',
    needs: ['corpora'],
    load: async () => (await import('./worst.ts')).worst,
  },
  dns: {
    title: 'DNS look-ups',
    about:
      "On loopback, by the client's processor time. To reach: 1.5 times dns2's own client; all look-ups of a mail within three answers of a slow server.",
    load: async () => (await import('./dns.ts')).dns,
  },
  vet: {
    title: 'Vetting long lists',
    about:
      'Whole processes with two threads and 800 MB. DuckDB only counts distinct addresses, which is the least any vetting must do. To reach: 2.5 times its time, 1.5 GB, linear growth.',
    load: async () => (await import('./vet.ts')).vet,
  },
  'list-dns': {
    title: 'The domains of a list',
    about: "75,000 domains on loopback. To reach: 1.5 times Node's own resolver.",
    load: async () => (await import('./list-dns.ts')).listDns,
  },
  forecast: {
    title: 'The forecast itself',
    about: 'Computing alone.',
    load: async () => (await import('./forecast.ts')).forecast,
  },
  'truth-bulk': {
    title: 'Wanted against unwanted bulk mail',
    about:
      'The same mail, metric and run for all; a message is judged by a model that has not seen it. Of the peers’ points those are left out that the age of a mail or a missing host sets off. To reach: AUC 0.95, 60 % caught at 1 % false alarms.',
    needs: ['corpora', 'classic'],
    load: async () => (await import('./truth/bench.ts')).truthBulk,
  },
  truth: {
    title: 'Other mail people judged',
    about:
      'As above. German newsletters and scams that passed SPF, DKIM and DMARC at Gmail are two collections: what tells these apart tells the classes too. The SpamAssassin corpus of 2002-03 is a guard, not a target: AUC 0.945.',
    needs: ['corpora', 'classic'],
    load: async () => (await import('./truth/bench.ts')).truth,
  },
  'truth-outlook': {
    title: "Outlook.com's decisions",
    about:
      'All of it mail that was reported as phishing: a ranking only. `content` and the peers see the mail alone, `whole` and `policy` also what Outlook.com found of SPF, DKIM and DMARC. To reach: 0.93 by SCL, 0.72 by folder.',
    needs: ['corpora', 'classic'],
    load: async () => (await import('./truth/outlook.ts')).truthOutlook,
  },
  'truth-ablation': {
    title: 'What earns what on bulk mail',
    about:
      'The forecast without the findings of a criterion, and the score fitted anew without a group of terms; what that costs, by paired bootstrap.',
    needs: ['corpora', 'classic'],
    load: async () => (await import('./truth/ablation.ts')).ablation,
  },
  'truth-traces': {
    title: 'Traces of anonymisers and receivers',
    about: 'Bulk mail again with what they wrote changed or put back: a score that fed on it would move.',
    needs: ['corpora', 'classic'],
    load: async () => (await import('./truth/traces.ts')).traces,
  },
  'truth-classes': {
    title: 'The outcome word by class and language',
    about:
      'Shares called spam; by the peers from 5 points of SpamAssassin and 6 of Rspamd (`add header`) on. To reach: 1 % of wanted bulk mail, no newsletter, 2 % of the hard ham of 2002. The corpora hold two Spanish mails and no Italian one: how well the forecast does in either language cannot be told here.',
    needs: ['corpora', 'classic'],
    load: async () => (await import('./truth/classes.ts')).classes,
  },
  'truth-reliability': {
    title: 'Predicted odds against what was observed',
    about:
      'Of the spam score. Corpora hold as much unwanted mail as was collected: both classes are weighed the same, so this says nothing of how often mail is unwanted.',
    needs: ['corpora', 'classic'],
    load: async () => (await import('./truth/reliability.ts')).reliability,
  },
  'truth-ceiling': {
    title: 'The ceiling',
    about:
      'Boosted trees that may look at all that is observed, header names and authentication too, in the same folds.',
    needs: ['corpora', 'classic'],
    load: async () => (await import('./truth/ceiling.ts')).ceiling,
  },
  'truth-lists': {
    title: 'Lists of known cause',
    about:
      'Generated by a plan that was frozen before the rules were written. To reach: no clean list fails, one in 20 of its rules warns at most, 90 % of causes named.',
    load: async () => (await import('./truth-lists.ts')).truthLists,
  },
  noise: {
    title: 'How often findings fire on wanted mail',
    about: 'Above 20 % a finding is information, unless a provider documents what it does about it.',
    needs: ['corpora'],
    load: async () => (await import('./noise.ts')).noise,
  },
  templates: {
    title: 'Public templates',
    about: 'Mail templates as their makers ship them.',
    needs: ['corpora'],
    load: async () => (await import('./templates.ts')).templates,
  },
  'auth-vectors': {
    title: 'SPF, DKIM, ARC and DMARC suites',
    about: 'Published vectors. To reach: all, each miss explained.',
    needs: ['corpora'],
    load: async () => (await import('./auth-vectors.ts')).authVectors,
  },
  spf: {
    title: 'The SPF suite of RFC 7208',
    about: 'To reach: all.',
    needs: ['corpora'],
    load: async () => (await import('./spf.ts')).spf,
  },
  'dmarc-outlook': {
    title: "DMARC beside Outlook.com's verdict",
    about: 'What it wrote into the mail against what deliv finds with the keys of the day.',
    needs: ['corpora'],
    load: async () => (await import('./dmarc-outlook.ts')).dmarcOutlook,
  },
  bounces: {
    title: 'Reading bounces',
    about: 'Non-delivery reports and replies of servers. To reach: all, each miss explained.',
    needs: ['corpora'],
    load: async () => (await import('./bounces.ts')).bounces,
  },
  'esp-events': {
    title: 'Reading events of services',
    about: 'Documented payloads of e-mail service providers. To reach: all.',
    needs: ['corpora'],
    load: async () => (await import('./esp-events.ts')).espEvents,
  },
  'csv-messy': {
    title: 'Messy tables',
    about: 'csv-spectrum and Pollock. To reach: read rightly, or refused by name.',
    needs: ['corpora'],
    load: async () => (await import('./csv-messy.ts')).csvMessy,
  },
  calibration: {
    title: 'Learning from own campaigns',
    about: 'Simulated senders: how often the range holds what came.',
    load: async () => (await import('./calibration.ts')).calibration,
  },
  history: {
    title: 'The history',
    about: 'Import and recall beside a plain insert.',
    load: async () => (await import('./history.ts')).history,
  },
  corpora: {
    title: 'Mail of others',
    about: 'Crashes, hangs and differences: docs/reliability.md.',
    needs: ['corpora'],
    load: async () => (await import('./corpora.ts')).corpora,
  },
};
