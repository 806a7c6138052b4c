/** What Libero, Virgilio and Terra mean by their replies. The first that fits counts. */
import type { ReplyRule } from '../../../src/model/replies.ts';

export const liberoReplies: readonly ReplyRule[] = [
  {
    codes: ['550'],
    match: ['lib_102'],
    class: 'ip_reputation',
    source: 'Libero bounce sample with Cloudmark CSI',
    asOf: '2021',
    conf: 'T',
  },
];

export const terraReplies: readonly ReplyRule[] = [
  {
    codes: ['554 5.7.1'],
    match: ['csi.cloudmark.com'],
    class: 'ip_reputation',
    source: 'ZoneMTA bounce rules',
    asOf: '2026',
    conf: 'O',
  },
];
