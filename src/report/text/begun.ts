/** What a campaign file was begun with, for a terminal: what was found out, and the settings such a sender begins with. */
import type { AdviceGiven } from '../../model/profile.ts';
import type { CampaignStart } from '../campaign-file.ts';
import { asideIn, evidenceIn } from '../found-setup.ts';
import { item, para, section } from './paragraphs.ts';
import { type Style, styleOf, type TextOptions } from './style.ts';

export function begunText(
  file: string,
  start: CampaignStart,
  advice: readonly AdviceGiven[],
  options: Omit<TextOptions, 'verbose' | 'quiet'>,
): string {
  const style = styleOf({ ...options, verbose: false, quiet: false });
  const { words, language } = style;
  const { stream, traits } = start.sender;
  const items = advice.flatMap(({ says, because, source }) =>
    item(`${language.phrase(says)}: ${language.phrase(because)} (${language.phrase(source)})`, style),
  );
  const lines = [
    ...para(`${file}: ${words.written}`, style, 0),
    '',
    ...section(words.cli.init.found.title, foundLines(start, style), style),
    ...section(words.adviceFor(stream, traits), items, style),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function foundLines({ outbound, where, asides }: CampaignStart, style: Style): string[] {
  const { words } = style;
  const values = {
    esp: outbound.esp,
    ips: outbound.ips?.join(', '),
    mailFrom: outbound.mailFrom,
    dkim: outbound.dkim?.map(({ domain, selector }) => `${domain}:${selector}`).join(', '),
  };
  const found = Object.entries(where).flatMap(([key, evidence]) =>
    item(`${nameOf(key)}: ${values[key as keyof typeof values] ?? ''} (${evidenceIn(evidence, words)})`, style),
  );
  return [...found, ...asides.flatMap(aside => item(asideIn(aside, words), style))];
}

/** As it stands in the file. */
function nameOf(key: string): string {
  return key === 'mailFrom' ? 'mail-from' : key;
}
