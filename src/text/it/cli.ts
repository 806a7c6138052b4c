/** Of the commands that help people: rules, explain, config, doctor, init. */
import type { Words } from '../words.ts';
import { config } from './config.ts';
import { doctor } from './doctor.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';

export const cli: Words['cli'] = { explain, doctor, config, init };
