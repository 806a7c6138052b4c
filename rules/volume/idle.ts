import { isSameAddress } from '../../src/mail/ip-address.ts';
import { defineRule } from '../../src/model/rule.ts';
import type { Use } from '../../src/model/volume.ts';
import { idleDays } from '../data/ramp.ts';

const day = 86_400_000;
/** `history.sent` counts so many. */
const sentDays = 30;

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
  needs: ['history', 'loads', 'outbound', 'author'],
  messages: {
    idle: {
      level: 'warn',
      text: '{subject} sent nothing for {days} days',
      fix: 'Warm it up again: some hundreds on the first day, to the most active recipients (deliv plan)',
    },
    contradicted: {
      level: 'info',
      text: '{subject} sent nothing for {days} days, and yet {sent} messages are declared for the last 30 (history.sent)',
      fix: 'Bring history.lastSent and history.sent up to date: one of the two is wrong by the day of the send',
    },
    unused: {
      level: 'warn',
      text: '{subject} is declared for sending and is not among the addresses that sent before (history.ips)',
      fix: 'Warm it up: some hundreds on the first day, to the most active recipients (deliv plan)',
    },
  },

  *check({ history, loads, outbound, author }, say) {
    const { ips, domains, lastSent } = history;
    if (loads.start === null)
      return yield say.unsure('volume.start', 'no-history', 'when the send begins (volume.start in a campaign)');
    const begins = Date.parse(loads.start);
    const own = [author.domain, outbound.mailFrom, ...outbound.dkim.map(({ domain }) => domain)];
    const uses: [string, Use][] = [
      ...Object.entries(ips).filter(([ip]) => outbound.ips.some(one => isSameAddress(one, ip))),
      ...Object.entries(domains).filter(([name]) => own.some(one => one === name)),
    ];
    const dated = uses.filter(([, use]) => use.lastSent !== undefined);
    const whole: [string, Use][] = lastSent === undefined ? [] : [['The sender', { lastSent }]];
    const all = dated.length > 0 ? dated : whole;
    if (all.length === 0)
      yield say.unsure('history.lastSent', 'no-history', 'when the last send was (history.lastSent in a campaign)');
    const sent = history.sent['all'] ?? Object.values(history.sent).reduce((sum, one) => sum + one, 0);
    const last = lastSent === undefined ? 0 : Math.floor((begins - Date.parse(lastSent)) / day);
    if (last > sentDays && sent > 0) yield say.contradicted('The sender', { data: { days: last, sent } });
    for (const [subject, use] of all) {
      if (use.lastSent === undefined) continue;
      const days = Math.floor((begins - Date.parse(use.lastSent)) / day);
      const share = outbound.ips.some(ip => isSameAddress(ip, subject)) ? 1 / outbound.ips.length : 1;
      if (days > idleDays) yield say.idle(subject, { data: { days }, share });
    }
    if (Object.keys(ips).length === 0) return;
    const unused = outbound.ips.filter(ip => !Object.keys(ips).some(one => isSameAddress(one, ip)));
    for (const ip of unused) yield say.unused(ip, { share: 1 / outbound.ips.length });
  },
});
