/**
 * Public shorteners: their domain's reputation is that of whoever else uses it. Named by mail.ru's rules for senders and
 * by block lists' "abused redirector" class; the list is our own, of services open to everybody (2026-11).
 */
export const shorteners: readonly string[] = [
  'bit.ly',
  'buff.ly',
  'cutt.ly',
  'goo.gl',
  'is.gd',
  'lnkd.in',
  'ow.ly',
  'rb.gy',
  'rebrand.ly',
  's.id',
  'shorturl.at',
  't.co',
  't.ly',
  't2m.io',
  'tiny.cc',
  'tinyurl.com',
  'urlz.fr',
  'v.gd',
];

/** Anybody may put a page below these names: what one of their users does falls on all. Own list, 2026-11. */
export const sharedHosts: readonly string[] = [
  'sites.google.com',
  'docs.google.com',
  'forms.gle',
  'drive.google.com',
  'storage.googleapis.com',
  'firebaseapp.com',
  'web.app',
  'blob.core.windows.net',
  'web.core.windows.net',
  'azurewebsites.net',
  'amplifyapp.com',
  's3.amazonaws.com',
  'github.io',
  'gitlab.io',
  'netlify.app',
  'pages.dev',
  'workers.dev',
  'r2.dev',
  'vercel.app',
  'herokuapp.com',
  'weebly.com',
  'wixsite.com',
  'blogspot.com',
  'wordpress.com',
  'glitch.me',
  'ipfs.io',
];
