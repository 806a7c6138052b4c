/** Of the commands that help people: rules, explain, doctor, init. */
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';

export const cli = { explain, doctor };
