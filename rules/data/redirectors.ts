/** Services that carry another address in their own, and where in it. From their own links (2026-11). */
import type { Redirector } from '../../src/model/lore.ts';

export const redirectors: readonly Redirector[] = [
  { host: 'google.com', path: '/url', parameter: 'q' },
  { host: 'google.com', path: '/url', parameter: 'url' },
  { host: 'l.facebook.com', path: '/l.php', parameter: 'u' },
  { host: 'lm.facebook.com', path: '/l.php', parameter: 'u' },
  { host: 'l.instagram.com', parameter: 'u' },
  { host: 'youtube.com', path: '/redirect', parameter: 'q' },
  { host: 'linkedin.com', path: '/redir/redirect', parameter: 'url' },
  { host: 'slack-redir.net', path: '/link', parameter: 'url' },
  { host: 'out.reddit.com', parameter: 'url' },
  { host: 'steamcommunity.com', path: '/linkfilter/', parameter: 'url' },
  { host: 'safelinks.protection.outlook.com', parameter: 'url' },
  { host: 'linkprotect.cudasvc.com', path: '/url', parameter: 'a' },
  { host: 'urldefense.proofpoint.com', path: '/v2/url', parameter: 'u', dashed: true },
  { host: 'urldefense.com', path: '/v3/', between: ['__', '__'] },
  { host: 'clicktime.symantec.com', parameter: 'u' },
  { host: 'protect-us.mimecast.com', parameter: 'u' },
  { host: 'googleadservices.com', path: '/pagead/aclk', parameter: 'adurl' },
  { host: 'doubleclick.net', path: '/ddm/', parameter: 'dest_url' },
];
