import { defineRule } from '../../src/model/rule.ts';

/** Reputation data of most systems keeps about a month (Twilio SendGrid and AWS on warm-up, general knowledge 2024); T-Online refuses long-idle addresses. Judgement. */
const idleDays = 30;
const day = 86_400_000;

export default defineRule({
  id: 'idle',
  criterion: 'volume',
  passes: 'Addresses and domains were in use within the last month',
  why: 'Standing fades: an address or a domain that was silent for weeks is a stranger again, and a sudden burst from it looks stolen.',
  sources: [
    'T-Online: idle addresses are refused, as senders report (2025)',
    'Spamhaus ZRD: domains long dormant (2024)',
    'judgement',
  ],
  needs: ['history', 'loads', 'outbound'],
  messages: {
    idle: {
      level: 'warn',
      text: '{subject} sent nothing for {days} days',
      fix: 'Warm it up again: some hundreds on the first day, to the most active recipients (deliv plan)',
    },
    unused: {
      level: 'warn',
      text: '{subject} is declared for sending and has never sent',
      fix: 'Warm it up: some hundreds on the first day, to the most active recipients (deliv plan)',
    },
  },

  *check({ history, loads, outbound }, say) {
    if (loads.start === null)
      return yield say.unsure('volume.start', 'no-history', 'when the send begins (volume.start in a campaign)');
    const begins = Date.parse(loads.start);
    const uses = [...Object.entries(history.ips), ...Object.entries(history.domains)];
    const all = uses.length === 0 ? [['the sender', { lastSent: history.lastSent }] as const] : uses;
    for (const [subject, { lastSent }] of all) {
      if (lastSent === undefined) continue;
      const days = Math.floor((begins - Date.parse(lastSent)) / day);
      if (days > idleDays) yield say.idle(subject, { data: { days } });
    }
    if (Object.keys(history.ips).length === 0) return;
    for (const ip of outbound.ips.filter(ip => !(ip in history.ips)))
      yield say.unused(ip, { share: 1 / outbound.ips.length });
  },
});
