/** Name servers as the user or the system names them. */
import { getServers } from 'node:dns';
import { isIP } from 'node:net';

export interface Server {
  readonly address: string;
  readonly port: number;
  readonly family: 4 | 6;
}

/** `192.0.2.1`, `192.0.2.1:5353`, `2001:db8::1`, `[2001:db8::1]:5353`; null for anything else. */
export function parseServer(text: string): Server | null {
  const bracketed = /^\[([^\]]+)\](?::(\d+))?$/.exec(text);
  const plain = /^([^:]+)(?::(\d+))?$/.exec(text);
  const address = isIP(text) !== 0 ? text : (bracketed?.[1] ?? plain?.[1] ?? '');
  const port = Number((isIP(text) !== 0 ? undefined : (bracketed?.[2] ?? plain?.[2])) ?? 53);
  const family = isIP(address.split('%')[0] as string);
  return family === 0 || port < 1 || port > 65_535 ? null : { address, port, family: family === 6 ? 6 : 4 };
}

/** Why no DNS server can be asked by that name; null where one can. */
export function resolverFault(text: string): string | null {
  const named = parseServer(text) !== null || (text.startsWith('https://') && URL.canParse(text));
  return named ? null : 'expected a server as 192.0.2.1, 192.0.2.1:5353, [2001:db8::1]:53 or https://…';
}

/** The system's own resolvers; never a public one that nobody chose. */
export function systemServers(): Server[] {
  return getServers().flatMap(text => parseServer(text) ?? []);
}
