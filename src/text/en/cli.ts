/** Of the commands that help people: rules, explain, doctor, init. */
import { explain } from './explain.ts';

export const cli = { explain };
