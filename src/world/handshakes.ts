/** Whose mail servers are greeted: the one the user named, and the sender's own. */
import { isIP } from 'node:net';
import { isPublicAddress } from '../mail/ip-address.ts';
import type { Resolver, Unanswered } from '../model/dns.ts';
import { InputError } from '../model/input-error.ts';
import type { Rehearsal } from '../model/rehearsal.ts';
import type { World } from '../model/world.ts';
import type { MailServer } from './smtp.ts';
import { unplayed } from './unplayed.ts';

const smtpPort = 25;
/** Other addresses of a host lead to the same server, or to its spare. Judgement. */
const mostAddresses = 2;
/** For each address: port 25 is closed to many networks, by silence. */
const greetMs = 10_000;

/** Not `1.2.3`, which some read as an address. */
const hostName = /^(?=.{1,253}$)(?!(.*\.)?\d+$)[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?$/i;

/** For `--rehearse`. Throws InputError for what names no server. */
export function rehearseWith(named: string | undefined, offline: boolean): World['rehearse'] {
  if (named === undefined) return async () => null;
  const server = parseMailServer(named);
  if (server === null) {
    const hint = 'write it as HOST:PORT, 192.0.2.1:25 or [2001:db8::1]:25';
    throw new InputError(`is not a server: ${JSON.stringify(named)}`, { file: '--rehearse' }, hint);
  }
  if (offline) return async () => unplayed(named, 'not-asked', 'nobody is connected to: --offline');
  return async part => (await import('./smtp.ts')).playHandshake(server, part);
}

/** `mail.acme.example:587`, `[::1]:25`; port 25 where none is given. */
export function parseMailServer(named: string): MailServer | null {
  const [, bracketed, plain, digits] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d{1,5}))?$/.exec(named) ?? [];
  const host = bracketed ?? plain ?? (isIP(named) === 6 ? named : '');
  const port = Number(digits ?? smtpPort);
  const isHost = bracketed === undefined ? isIP(host) !== 0 || hostName.test(host) : isIP(bracketed) === 6;
  return isHost && port >= 1 && port <= 65_535 ? { host, port, named } : null;
}

/** For mail servers that DNS names: never one on a network of the user's own. */
export function greetWith(resolver: Resolver, offline: boolean, allowed: boolean): World['greet'] {
  const because = offline ? 'nobody is connected to: --offline' : 'nobody is connected to without --online-fetch';
  if (offline || !allowed) return async host => unplayed(host, 'not-asked', because);
  return async (host, helo) => {
    const [{ playHandshake }, found] = await Promise.all([import('./smtp.ts'), addressesOf(host, resolver)]);
    if (!Array.isArray(found)) return found;
    let rehearsal = unplayed(host, 'not-asked', `${host} has no public address`);
    for (const address of found.filter(isPublicAddress).slice(0, mostAddresses)) {
      const server = { host: address, port: smtpPort, named: host, servername: host };
      rehearsal = await playHandshake(server, { helo }, { totalMs: greetMs });
      if (rehearsal.outcome !== 'unreachable') break;
    }
    return rehearsal;
  };
}

async function addressesOf(host: string, resolver: Resolver): Promise<string[] | Rehearsal> {
  const answers = await Promise.all([resolver.lookup(host, 'A'), resolver.lookup(host, 'AAAA')]);
  const addresses = answers.flatMap(answer => (answer.outcome === 'found' ? answer.records : []));
  if (addresses.length > 0) return addresses;
  const silent = answers.find((answer): answer is Unanswered => !('ttl' in answer));
  if (silent === undefined) return unplayed(host, 'unreachable', `${host} has no address`);
  const { outcome, detail = outcome } = silent;
  const said = `DNS does not say where ${host} is: ${detail}`;
  if (outcome === 'offline' || outcome === 'outside-zone') return unplayed(host, 'not-asked', said);
  return unplayed(host, outcome === 'timeout' ? 'timeout' : 'unreachable', said);
}
