/** The ARC chain of a received copy (RFC 8617), validated by mailauth through our resolver. */
import { fieldsNamed } from '../mail/header.ts';
import type { ArcFact } from '../model/authentication.ts';
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import { mailauthResolver } from './mailauth-resolver.ts';
import { verifiable } from './verifiable.ts';

/** RFC 8617 4.2.1: no more than fifty. */
const mostSets = 50;

export default defineGatherer({
  fact: 'arc',
  from: 'world',
  needs: ['message'],
  async gather(mail, { message }, _maybe, world): Promise<ArcFact> {
    const names = ['arc-seal', 'arc-message-signature', 'arc-authentication-results'];
    const sets = Math.max(...names.map(name => fieldsNamed(message.fields, name).length));
    if (sets === 0) throw new NotGiven('not-applicable', 'the message has no ARC chain');
    if (sets > mostSets) return { sets, result: 'fail', because: `${sets} sets, ${mostSets} are allowed` };
    const bytes = verifiable(mail);
    const [{ dkimVerify }, { arc }] = await Promise.all([
      import('mailauth/lib/dkim/verify.js'),
      import('mailauth/lib/arc/index.js'),
    ]);
    const resolver = mailauthResolver(world);
    const options = { resolver, minBitLength: 0, strict: true } as never;
    const verified = await dkimVerify(bytes, options);
    const chain = (verified as unknown as { arc?: unknown }).arc;
    const { status } = (await arc(chain as never, options)) as {
      status: { result: string; comment?: string };
    };
    return { sets, result: resultOf(status.result), because: status.comment ?? status.result };
  },
});

function resultOf(result: string): ArcFact['result'] {
  if (result === 'pass' || result === 'none') return result;
  return result === 'temperror' ? 'unanswered' : 'fail';
}
