/** Preloaded into a run (`node --import`): whoever opens a socket, or asks the system for a name, ends it with code 9. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

function forbid(from: object, ...names: readonly string[]): void {
  for (const name of names)
    Reflect.set(from, name, () => {
      process.stderr.write(`SOCKET: ${name}\n`);
      process.exit(9);
    });
}

forbid(net.Socket.prototype, 'connect');
forbid(net, 'connect', 'createConnection');
forbid(net.Server.prototype, 'listen');
forbid(dgram, 'createSocket');
forbid(dgram.Socket.prototype, 'bind', 'connect', 'send');
const asking = Object.keys(dns).filter(name => /^(?:lookup|resolve|reverse)/.test(name));
forbid(dns, ...asking);
forbid(dns.promises, ...asking.filter(name => name in dns.promises));
forbid(dns.Resolver.prototype, ...asking.filter(name => name in dns.Resolver.prototype));
forbid(dns.promises.Resolver.prototype, ...asking.filter(name => name in dns.promises.Resolver.prototype));
syncBuiltinESMExports();
