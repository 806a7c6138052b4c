/** Why a provider is expected to do so: findings with what each costs and what its server says, and how late deferred mail is. */
import type { ProviderPrediction, Push } from '../../model/prediction.ts';
import { linked, type ReportContext } from './context.ts';
import { type Markup, markup } from './escape.ts';

/** Less than half a point is not spoken of; nor are deferrals of fewer than one in ten. */
const leastEffect = 0.005;
const leastDeferred = 0.1;

export function reasons({ because, delay, own }: ProviderPrediction, context: ReportContext): Markup | null {
  const { words } = context;
  const items = [
    ...because.filter(({ effect }) => effect >= leastEffect).map(one => reason(one, context)),
    ...(delay === undefined || delay.share < leastDeferred
      ? []
      : [words.late(duration(delay.median), duration(delay.most))]),
    ...(own === undefined ? [] : [words.own(own.campaigns, own.placed)]),
  ];
  return items.length === 0 ? null : markup`<ul>${items.map(item => markup`<li>${item}</li>`)}</ul>`;
}

function reason({ finding, effect, reply, source }: Push, context: ReportContext): Markup {
  const { words } = context;
  const said =
    reply === undefined
      ? null
      : markup` · <code>${[reply.code, reply.enhanced].filter(Boolean).join(' ')}</code> <span lang="en">${reply.text}</span>`;
  return markup`${words.because} ${linked(context, finding)} <strong>−${words.points(Math.round(effect * 100))}</strong>${said} <span class="note">(${source})</span>`;
}

/** To one figure: minutes, then hours. */
function duration(minutes: number): string {
  return minutes < 90 ? `${Math.round(minutes / 5) * 5} min` : `${Math.round(minutes / 60)} h`;
}
