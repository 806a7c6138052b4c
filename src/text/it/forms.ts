import { formsOf } from '../forms.ts';

export const { number, percent, range, date } = formsOf('it-IT', '%');
