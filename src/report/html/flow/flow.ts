/** The picture of where the mail goes: wide for screens, tall for phones and paper, and the same in words. */
import { capital, type ReportContext, type Section } from '../context.ts';
import { markup } from '../escape.ts';
import { picture } from './draw.ts';
import { bounceCauses, ends, rangesOf } from './measures.ts';
import { type Station, stationsOf } from './stations.ts';
import { tall, tallWidth } from './tall.ts';
import { wide } from './wide.ts';
import { wideWidth } from './wide-frame.ts';

export function flow(context: ReportContext): Section | null {
  const { report, said, id } = context;
  const stations = stationsOf(report, said);
  const described = inWords(stations, context).join(' ');
  const one = wide(stations, report.prediction, context);
  const two = tall(stations, report.prediction, context);
  return {
    name: 'flow',
    title: said.flow,
    body: markup`<p class="lead">${said.flowLead}</p>
<figure class="flow">
${picture({ id: `${id}-w`, name: 'wide', width: wideWidth, height: one.height }, said.flow, described, one.body)}
${picture({ id: `${id}-n`, name: 'tall', width: tallWidth, height: two.height }, said.flow, described, two.body)}
<figcaption class="tall">${captions(context).map(text => markup`<p>${text}</p>`)}</figcaption>
</figure>`,
  };
}

/** What the tall picture has no room for. */
function captions({ report: { prediction }, said }: ReportContext): string[] {
  const causes = bounceCauses(prediction, said);
  return [
    ...(causes.length === 0 ? [] : [`${said.ends.bounce}: ${causes.join(', ')}`]),
    `${said.ends.inbox}: ${said.recipients}`,
    said.toProvider,
    said.toSender,
  ].map(text => `${capital(text)}.`);
}

function inWords(stations: readonly Station[], context: ReportContext): string[] {
  const { report, words, said } = context;
  const ranges = rangesOf(report.prediction, words);
  return [
    ...stations.map(({ name, states }) => `${name}: ${states.map(({ text }) => text).join(', ')}.`),
    `${said.deferred}: ${ranges.deferral} (${said.triedAgain}).`,
    ...ends.map(end => `${said.ends[end]}: ${ranges[end]}.`),
    `${said.userFilters}: ${said.notPredicted}.`,
    ...captions(context),
  ];
}
