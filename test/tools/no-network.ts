/** No test leaves this machine: a look-up or a connection beyond loopback is an error, not a hang. */
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

const isLoopback = (host: string | undefined) => host === undefined || /^(127\.|::1$|localhost$)/.test(host);

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const first = [args[0]].flat()[0] as { host?: string } | number | string;
  const host = typeof first === 'object' && first !== null ? first.host : (args[1] as string | undefined);
  if (typeof host === 'string' && !isLoopback(host)) throw new Error(`a test connects to ${host}`);
  return Reflect.apply(connect, this, args);
};

const dgramConnect = dgram.Socket.prototype.connect;
dgram.Socket.prototype.connect = function (this: dgram.Socket, ...args: unknown[]) {
  if (typeof args[1] === 'string' && !isLoopback(args[1])) throw new Error(`a test sends to ${args[1]}`);
  return Reflect.apply(dgramConnect, this, args);
} as typeof dgramConnect;

dns.promises.resolve = () => Promise.reject(new Error('a test asks the system resolver')) as never;
