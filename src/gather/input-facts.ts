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

/** In a copy that was received, whatever was to be added is there or was not added: no promise excuses it. */
export const outbound = defineGatherer({
  fact: 'outbound',
  from: 'input',
  needs: ['message'],
  gather: (mail, { message }) => (message.stage === 'received' ? { ...mail.outbound, adds: [] } : mail.outbound),
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
  gather: ({ list }) => {
    if (list === null) throw new NotGiven('not-provided', 'no recipient list (--list, or list.file in a campaign)');
    return list;
  },
});

export const noAnswers = 'the owner of the list says nothing of its origin (vet --answers, or list.acquisition)';

export const answers = defineGatherer({
  fact: 'answers',
  from: 'input',
  needs: [],
  gather: ({ origin }) => {
    if (origin === null) throw new NotGiven('not-provided', noAnswers);
    return origin;
  },
});
