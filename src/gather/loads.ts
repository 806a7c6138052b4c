/** How many messages each provider gets, and how fast. */
import { defineGatherer } from '../model/gatherer.ts';
import type { Loads, SendingHistory } from '../model/volume.ts';

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

/** Empty where nothing is declared: that nothing is known of a matter is each rule's to say. */
export const history = defineGatherer({
  fact: 'history',
  from: 'input',
  needs: [],
  gather: ({ history }): SendingHistory => history ?? nothing,
});

const none = { sent: {}, dailyMax: {}, complaints: {}, unknownUsers: {}, deferred: {}, blocked: {} };
const nothing: SendingHistory = { ...none, ips: {}, domains: {} };
