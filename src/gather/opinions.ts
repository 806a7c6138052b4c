/** What local content engines the user named say of the message: their words, beside ours. */
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';

export default defineGatherer({
  fact: 'opinions',
  from: 'world',
  needs: ['message'],
  async gather({ bytes }, { message }, _maybe, world) {
    if (message.stage === 'template') throw new NotGiven('template', 'an engine is asked once the message is rendered');
    const opinions = await world.opinions(bytes);
    if (opinions === null) throw new NotGiven('opt-in', 'no content engine is named (--engine)');
    return opinions;
  },
});
