/** Every file a run reads besides its inputs: no output may take its place. */
import { dirname, join } from 'node:path';
import type { Observed } from '../index.ts';
import type { CheckFlags, ListFlags, SampleFlags } from './flags.ts';
import type { Settings } from './settings.ts';

type FileFlags = Partial<
  Pick<CheckFlags, 'zone' | 'zoneOverlay' | 'config' | 'baseline' | 'facts' | 'list' | 'history'> &
    Pick<ListFlags, 'campaign' | 'suppression' | 'answers'> &
    Pick<SampleFlags, 'proofs'>
>;

const names: readonly (keyof FileFlags)[] = [
  'zone',
  'zoneOverlay',
  'config',
  'baseline',
  'facts',
  'list',
  'history',
  'campaign',
  'suppression',
  'answers',
  'proofs',
];

/** Settings of a campaign that name a file, by the names of their options where they have one. */
const ofCampaign = ['list', 'list.suppression', 'vetting.decision'];

export function filesRead(
  flags: FileFlags,
  { found, options }: Partial<Pick<Settings, 'found' | 'options'>> = {},
  { campaigns, observations }: Observed = { campaigns: [], observations: [] },
): string[] {
  const named = campaigns.flatMap(({ settings }) =>
    settings.flatMap(({ key, value, from }) => (ofCampaign.includes(key) ? [join(dirname(from), String(value))] : [])),
  );
  const history = options?.history?.path ?? flags.history;
  return [
    ...names.flatMap(name => flags[name] ?? []),
    ...(found ? [found.file] : []),
    ...(history === undefined ? [] : [history, `${history}.key`]),
    ...campaigns.map(({ path }) => path),
    ...named,
    ...observations.map(({ input }) => input.path),
  ];
}
