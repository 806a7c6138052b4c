/** Facts that the input itself states. */
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';

export const message = defineGatherer({
  fact: 'message',
  from: 'input',
  needs: [],
  gather: mail => mail.message,
});

export const author = defineGatherer({ fact: 'author', from: 'input', needs: [], gather: mail => mail.author });

export const sender = defineGatherer({ fact: 'sender', from: 'input', needs: [], gather: mail => mail.sender });

/**
 * In a copy that was received, whatever was to be added is there or was not added: no promise excuses it. What the
 * declared ESP is known to do with its addresses stands where the campaign says nothing.
 */
export const outbound = defineGatherer({
  fact: 'outbound',
  from: 'input',
  needs: ['message'],
  gather: ({ outbound, esp: { declared } }, { message }) => {
    const ofEsp = declared?.esp.pool?.value;
    const pool = outbound.pool ?? (ofEsp === 'either' ? undefined : ofEsp);
    const adds = message.stage === 'received' ? [] : outbound.adds;
    return { ...outbound, adds, ...(pool === undefined ? {} : { pool }) };
  },
});

export const unsubscribe = defineGatherer({
  fact: 'unsubscribe',
  from: 'input',
  needs: [],
  gather: mail => mail.unsubscribe,
});

export const list = defineGatherer({
  fact: 'list',
  from: 'input',
  needs: [],
  async gather({ list }) {
    const read = await list;
    if (read === null) throw new NotGiven('not-provided', 'the recipient list (--list, or list.file in a campaign)');
    return read.facts;
  },
});

export const noAnswers = 'what the owner of the list says of its origin (vet --answers, or list.acquisition)';

export const answers = defineGatherer({
  fact: 'answers',
  from: 'input',
  needs: [],
  gather: ({ origin }) => {
    if (origin === null) throw new NotGiven('not-provided', noAnswers);
    return origin;
  },
});
