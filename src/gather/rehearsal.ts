/** The handshake of this mail, played against the user's own server. */
import { NotGiven, NotKnown } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { Rehearsal } from '../model/rehearsal.ts';

const said = {
  unreachable: 'nobody was reached',
  timeout: 'no answer in time',
  'cut-off': 'the talk was broken off',
  'not-smtp': 'what answers there does not speak SMTP',
} as const;

export default defineGatherer({
  fact: 'rehearsal',
  from: 'world',
  needs: ['message', 'author', 'outbound'],
  async gather(_mail, { message, author, outbound }, _maybe, world): Promise<Rehearsal> {
    const domain = outbound.mailFrom ?? author.domain;
    const rehearsal = await world.rehearse({
      helo: outbound.hostname ?? domain ?? 'localhost.localdomain',
      ...(domain === null ? {} : { mailFrom: `rehearsal@${domain}` }),
      sizeBytes: message.sizeBytes,
      smtpUtf8: message.header.eightBit?.as === 'smtputf8',
    });
    if (rehearsal === null) throw new NotGiven('opt-in', 'no server is named to rehearse with (--rehearse)');
    const { outcome, server, detail = '' } = rehearsal;
    if (outcome === 'not-asked') throw new NotGiven('not-provided', `nothing was rehearsed with ${server}: ${detail}`);
    if (outcome !== 'played')
      throw new NotKnown(outcome === 'timeout' ? 'timeout' : 'unreachable', `${server}: ${said[outcome]}: ${detail}`);
    return rehearsal;
  },
});
