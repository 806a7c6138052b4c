/** Why a provider is expected to do so: findings with what each costs and what its server says, and how late deferred mail is. */
import type { ProviderPrediction, Push } from '../../model/prediction.ts';
import { duration, felt, lateness } from '../telling.ts';
import { linked, type ReportContext } from './context.ts';
import { type Markup, markup } from './escape.ts';

export function reasons(provider: ProviderPrediction, context: ReportContext): Markup | null {
  const { words } = context;
  const [delay, { own }] = [lateness(provider), provider];
  const items = [
    ...felt(provider).map(one => reason(one, context)),
    ...(delay === undefined ? [] : [words.late(duration(delay.median), duration(delay.most))]),
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
