/** Where an engine is: a message never leaves the own network, so a public address or a name is refused. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { EngineAddress, EngineKind } from '../../model/opinion.ts';

const ownRanges = ['loopback', 'private', 'uniqueLocal'];

const forms: Readonly<Record<EngineKind, { readonly pattern: RegExp; readonly port: number }>> = {
  rspamd: { pattern: /^rspamd=http:\/\/(?:\[([^\]]*)\]|([^:/?#@]*))(?::(\d{1,5}))?\/?$/i, port: 11_333 },
  spamd: { pattern: /^spamd=(?:\[([^\]]*)\]|([^:/?#@]*))(?::(\d{1,5}))?$/i, port: 783 },
};

/** Reads `rspamd=http://HOST:PORT` or `spamd=HOST:PORT`; a sentence where it cannot be used. */
export function parseEngine(text: string): EngineAddress | string {
  for (const [kind, form] of Object.entries(forms)) {
    const match = form.pattern.exec(text);
    if (match === null) continue;
    const host = (match[1] ?? match[2] ?? '').toLowerCase();
    const port = Number(match[3] ?? form.port);
    if (port < 1 || port > 65_535) return `${JSON.stringify(text)}: a port lies between 1 and 65535`;
    const refusal = whyRefused(host);
    if (refusal !== null) return `${JSON.stringify(text)}: ${refusal}`;
    return { kind: kind as EngineKind, host, port };
  }
  return `expected rspamd=http://HOST:PORT or spamd=HOST:PORT, got ${JSON.stringify(withoutUser(text))}`;
}

/** A password has no place there, and none in a message about it either. */
function withoutUser(text: string): string {
  return text.replace(/\/\/[^/]*@/, '//***@');
}

/** Why no message may be sent to this host; null where one may. */
export function whyRefused(host: string): string | null {
  if (host === 'localhost') return null;
  if (isIP(host) === 0 || host.includes('%'))
    return 'an engine is named by an IP address or localhost, for a message never leaves the own network';
  const own = ownRanges.includes(ipaddr.process(canonical(host)).range());
  return own ? null : `${host} is no loopback or private address, and a message never leaves the own network`;
}

/** ipaddr.js alone would read `::10.0.0.1` as 10.0.0.1. */
function canonical(host: string): string {
  return isIP(host) === 6 ? new URL(`http://[${host}]`).hostname.slice(1, -1) : host;
}
