/** Words by which a server shows whose it is, from the providers' own replies (2026-11): lower case. */
import type { ReplyLore } from '../../../src/model/replies.ts';

export const speakers: ReplyLore['speakers'] = [
  { says: 'gsmtp', provider: 'google-workspace' },
  { says: 'groups.google.com', provider: 'google-workspace' },
  { says: 'support.google.com', provider: 'google-workspace' },
  { says: 'protection.outlook.com', provider: 'microsoft365' },
  { says: 'prod.outlook.com', provider: 'microsoft365' },
  { says: 'yahoodns.net', provider: 'yahoo' },
  { says: 'postmaster.yahoo', provider: 'yahoo' },
  { says: 'support.apple.com', provider: 'apple' },
  { says: 'mimecast.com', provider: 'mimecast' },
  { says: 'mimecast.org', provider: 'mimecast' },
  { says: 'proofpoint.com', provider: 'proofpoint' },
  { says: 'messagelabs.com', provider: 'symantec' },
  { says: 'symanteccloud.com', provider: 'symantec' },
  { says: 'hornetsecurity.com', provider: 'hornetsecurity' },
  { says: 'antispameurope.com', provider: 'hornetsecurity' },
  { says: 'trendmicro.com', provider: 'trendmicro' },
  { says: 'postmaster.gmx', provider: 'gmx' },
  { says: 'postmaster.web.de', provider: 'gmx' },
  { says: 'postmaster.comcast.net', provider: 'comcast' },
  { says: 'improvmx.com', provider: 'forwarder' },
  { says: 'service.mail.qq.com', provider: 'qq' },
  { says: 'mail.163.com', provider: 'netease' },
];
