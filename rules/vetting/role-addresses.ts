import { defineRule } from '../../src/model/rule.ts';
import { counted, striking } from '../data/list/share.ts';
import { thresholds } from '../data/list/thresholds.ts';

const usual = thresholds.role.share;

export default defineRule({
  id: 'role-addresses',
  criterion: 'vetting',
  passes: 'The addresses belong to people',
  why: 'Role addresses are read by several people, and seldom by the one who subscribed; lists collected from web pages have many of them.',
  sources: ['RFC 2142', 'Mailchimp and GetResponse refuse role addresses on import (2026-11)', 'shares by judgement'],
  needs: ['list'],
  options: {
    mostB2c: {
      kind: 'share',
      default: usual.b2c,
      says: 'share of roles in a list of private people',
      source: 'judgement',
    },
    mostB2b: {
      kind: 'share',
      default: usual.b2b,
      says: 'share of roles in a list of companies',
      source: 'judgement: small firms really use info@',
    },
    mostNonprofit: {
      kind: 'share',
      default: usual.nonprofit,
      says: 'share of roles in a list of members and donors',
      source: 'judgement',
    },
  },
  messages: {
    many: {
      level: 'warn',
      text: '{count} of {of} addresses ({percent}) are roles such as info@ or sales@',
      fix: 'Keep those that signed up themselves, with proof; leave the rest out',
    },
    machines: {
      level: 'warn',
      text: '{count} addresses are nobody’s: abuse@, postmaster@, noreply@ and their like',
      fix: 'Remove them: whoever reads them watches for abuse',
    },
  },

  *check({ list }, say, { mostB2c, mostB2b, mostNonprofit }) {
    const most = { b2c: mostB2c, b2b: mostB2b, nonprofit: mostNonprofit }[list.audience];
    const many = striking(list, 'role', 'role', most);
    if (many !== null) yield say.many('list', { data: counted(many) });
    const machines = striking(list, 'never-a-person', 'never-a-person');
    if (machines !== null) yield say.machines('list', { data: { count: counted(machines).count } });
  },
});
