/** The fitted model of how unwanted mail is built; what it was fitted on, and its error, stand in the file itself. */
import type { SpamModel } from '../../src/model/spam.ts';
import fitted from '../content/spam-model.json' with { type: 'json' };

export const spamModel = fitted as unknown as SpamModel;
export const spamModelFittedOn = fitted.fittedOn;
