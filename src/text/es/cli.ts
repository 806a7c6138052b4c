/** Of the commands that help people: rules, explain, doctor, init. */
import type { Words } from '../words.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';

export const cli: Words['cli'] = { explain, doctor };
