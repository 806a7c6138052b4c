/** How many messages each provider gets, and how fast. */
import { NotGiven } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { Loads } from '../model/volume.ts';

const hoursOfDay = 24;

export const loads = defineGatherer({
  fact: 'loads',
  from: 'derived',
  needs: ['list'],
  gather({ volume }, { list }): Loads {
    const recipients = list.providers.reduce((sum, one) => sum + one.recipients, 0);
    const { perHour = null, start = null, end = null } = volume ?? {};
    const perDay = (count: number) =>
      perHour === null ? count : Math.min(count, Math.ceil((perHour * hoursOfDay * count) / Math.max(1, recipients)));
    const providers = list.providers.map(one => ({
      id: one.id,
      recipients: one.recipients,
      perDay: perDay(one.recipients),
    }));
    return { recipients, perDay: perDay(recipients), perHour, start, end, providers };
  },
});

export const history = defineGatherer({
  fact: 'history',
  from: 'input',
  needs: [],
  gather({ history }) {
    if (history === null) throw new NotGiven('no-history', 'nothing is known of earlier sends (history in a campaign)');
    return history;
  },
});
