/** Del informe en Markdown. */
import type { Words } from '../words.ts';
import { counted, number } from './forms.ts';

export const markdown: Words['markdown'] = {
  input: 'entrada',
  verdict: 'veredicto',
  more: count => `y ${number(count)} más`,
  cut: parts =>
    `Aquí no ${parts === 1 ? 'cabía' : 'cabían'} ${counted(parts, 'parte', 'partes')} de este informe: deliv check -f json lo da entero.`,
};
