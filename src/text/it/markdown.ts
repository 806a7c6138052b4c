/** Del rapporto in Markdown. */
import type { Words } from '../words.ts';
import { number } from './forms.ts';

export const markdown: Words['markdown'] = {
  input: 'input',
  verdict: 'esito',
  more: count => `e altri ${number(count)}`,
  cut: parts =>
    `Qui non ${parts === 1 ? 'è entrata una parte' : `sono entrate ${number(parts)} parti`} di questo rapporto: deliv check -f json lo riporta intero.`,
};
