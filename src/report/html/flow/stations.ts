/** The stations mail passes, each with what was found there. */
import type { MessageReport } from '../../../model/report.ts';
import type { Criterion } from '../../../model/rule.ts';
import type { Verdict } from '../../../model/verdict.ts';
import type { Words } from '../../../text/words.ts';
import type { Sign } from '../sign.ts';

export interface Station {
  readonly name: string;
  readonly sign: Sign;
  /** What is wrong, not known or fine: short lines, the gravest first. */
  readonly states: readonly { readonly text: string; readonly sign: Sign }[];
}

const order = [
  'sender',
  'vetting',
  'server',
  'handshake',
  'volume',
  'reputation',
  'authentication',
  'content',
] as const satisfies readonly Criterion[];

/** The last four are the provider's. */
export function stationsOf({ verdicts }: MessageReport, said: Words['page']): Station[] {
  return order.map(criterion => ({
    name: said.stations[criterion],
    ...stateOf(
      verdicts.filter(one => one.criterion === criterion),
      said,
    ),
  }));
}

function stateOf(verdicts: readonly Verdict[], said: Words['page']): Omit<Station, 'name'> {
  const open = verdicts.flatMap(({ findings }) => findings).filter(({ ignored }) => ignored === undefined);
  const count = {
    fail: open.filter(({ level }) => level === 'fail').length,
    warn: open.filter(({ level }) => level === 'warn').length,
    unknown: verdicts.filter(({ status, undecided }) => undecided || status === 'unknown').length,
  };
  const found = (['fail', 'warn', 'unknown'] as const).filter(one => count[one] > 0);
  const [first] = found;
  if (first !== undefined)
    return { sign: first, states: found.map(sign => ({ text: said.state[sign](count[sign]), sign })) };
  const judged = verdicts.filter(({ status }) => status !== 'skipped').length;
  // A sign of approval where most was not looked at would be a false one.
  const isMost = 2 * judged > verdicts.length;
  const sign = isMost ? 'pass' : 'skipped';
  const part = { text: said.judgedOf(judged, verdicts.length), sign } as const;
  if (judged === 0) return { sign, states: [{ text: said.notJudged, sign }] };
  return { sign, states: isMost ? [{ text: said.fine, sign }] : [part] };
}
