/** The rules in Italian. */
import type { RuleTexts, Translation } from '../../../src/model/language.ts';
import type { rules } from '../../index.ts';
import { authentication } from './authentication.ts';
import { content } from './content.ts';
import { handshake } from './handshake.ts';
import { phrases } from './phrases.ts';
import { rendering } from './rendering.ts';
import { reputation } from './reputation.ts';
import { sender } from './sender.ts';
import { server } from './server.ts';
import { vetting } from './vetting.ts';
import { volume } from './volume.ts';

export default {
  rules: {
    ...sender,
    ...vetting,
    ...server,
    ...handshake,
    ...volume,
    ...reputation,
    ...authentication,
    ...content,
    ...rendering,
  } satisfies RuleTexts<(typeof rules)[number]>,
  phrases,
} satisfies Translation;
