/** Of the commands that help people: rules, explain, config, doctor, init. */
import { config } from './config.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';

export const cli = { explain, doctor, config, init };
