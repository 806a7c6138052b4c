import { formsOf } from '../forms.ts';

export const { number, percent, range, date } = formsOf('es-ES', ' %');

/** The one or the other, by number. */
export const counted = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;
