/** How many messages each provider gets, and how fast. */
import { defineGatherer } from '../model/gatherer.ts';
import { type Loads, noHistory, type SendingHistory } from '../model/volume.ts';

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

/**
 * What is declared goes before what is remembered: the sender may know more than the history was told. Empty where there
 * is neither: that noHistory is known of a matter is each rule's to say.
 */
export const history = defineGatherer({
  fact: 'history',
  from: 'input',
  needs: [],
  gather({ history: declared, remembered }): SendingHistory {
    if (declared === null || remembered === null) return declared ?? remembered ?? noHistory;
    const whole = (key: 'sent' | 'dailyMax') =>
      Object.keys(declared[key]).length > 0 ? declared[key] : remembered[key];
    const joined = <K extends keyof typeof noHistory>(key: K) => ({ ...remembered[key], ...declared[key] });
    return {
      ...remembered,
      ...declared,
      sent: whole('sent'),
      dailyMax: whole('dailyMax'),
      complaints: joined('complaints'),
      unknownUsers: joined('unknownUsers'),
      deferred: joined('deferred'),
      blocked: joined('blocked'),
      ips: joined('ips'),
      domains: joined('domains'),
    };
  },
});
