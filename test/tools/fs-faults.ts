/**
 * Preloaded into a run (`node --import`): counts the calls of node:fs that deliv's own code makes, and lets one of them
 * go wrong. `FS_FAULT` is a `FsFault` as JSON. Calls that load modules, and those inside packages, are left alone.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { constants } from 'node:os';
import { join } from 'node:path';

export interface FsFault {
  /** Which call, from 1; 0: none. */
  readonly at: number;
  /** `ENOSPC`, … : the call fails so. */
  readonly code?: string;
  /** Before the call is made, the file `to` is copied over `file`, or put after what it holds. */
  readonly change?: { readonly file: string; readonly to: string; readonly how: 'replaced' | 'grown' };
  /** File that gets a line for each call: its name, and what it was given first. */
  readonly log?: string;
}

const { at, code, change, log }: FsFault = JSON.parse(process.env['FS_FAULT'] ?? '{"at":0}');
const ours = join(import.meta.dirname, '../../dist/');
const real = { ...fs };
let calls = 0;

type Call = (...args: unknown[]) => unknown;

/** Whether this call is the one that fails; whoever makes it must be deliv itself. */
function isDue(name: string, first: unknown): boolean {
  // This function, the wrapper, its caller.
  const caller = new Error().stack?.split('\n')[3] ?? '';
  return caller.includes(ours) && isNext(name, first);
}

function isNext(name: string, first: unknown): boolean {
  calls++;
  const given = typeof first === 'string' || typeof first === 'number' ? ` ${first}` : '';
  if (log !== undefined) real.appendFileSync(log, `${name}${given}\n`);
  if (calls !== at) return false;
  if (change === undefined) return true;
  if (change.how === 'replaced') real.copyFileSync(change.to, change.file);
  else real.appendFileSync(change.file, real.readFileSync(change.to));
  return false;
}

function failure(name: string): Error {
  const errno = constants.errno[code as keyof typeof constants.errno];
  const syscall = name.replace(/Sync$/, '');
  return Object.assign(new Error(`${code}: made to fail, ${syscall}`), { code, errno: -errno, syscall });
}

function wrap(from: object, name: string, how: (call: Call, self: unknown, args: unknown[]) => unknown): void {
  const call = Reflect.get(from, name) as Call;
  const wrapped = function (this: unknown, ...args: unknown[]) {
    return isDue(name, args[0]) ? how(call, this, args) : call.apply(this, args);
  };
  Object.assign(wrapped, call);
  Reflect.set(from, name, wrapped);
}

/** Closing ends the descriptor even where it reports an error: close(2). */
const isClosing = (name: string) => name === 'close' || name === 'closeSync';

for (const name of Object.keys(fs).filter(one => one.endsWith('Sync')))
  wrap(fs, name, (call, self, args) => {
    if (isClosing(name)) call.apply(self, args);
    if (name === 'existsSync') return false;
    throw failure(name);
  });

const { promises } = fs;
for (const name of Object.keys(promises).filter(one => typeof Reflect.get(promises, one) === 'function'))
  wrap(promises, name, async () => {
    throw failure(name);
  });

const openHandle = promises.open;
Reflect.set(promises, 'open', async (...args: Parameters<typeof openHandle>) => {
  const caller = new Error().stack?.split('\n')[2] ?? '';
  if (!caller.includes(ours)) return openHandle(...args);
  if (isNext('open', args[0])) throw failure('open');
  const handle = await openHandle(...args);
  for (const name of ['read', 'readFile', 'stat', 'sync', 'write', 'writeFile', 'close'])
    wrap(handle, name, async (call, self) => {
      if (isClosing(name)) await call.apply(self, []);
      throw failure(name);
    });
  return handle;
});

/** A stream opens and reads later, from inside Node: each of its steps is a call of its own. */
const openStream = fs.createReadStream;
Reflect.set(fs, 'createReadStream', (path: string, options: object = {}) => {
  if (!(new Error().stack?.split('\n')[2] ?? '').includes(ours)) return openStream(path, options);
  const step =
    (name: 'open' | 'read') =>
    (...args: unknown[]) => {
      const done = args.at(-1) as (error: Error) => void;
      return isNext(`stream.${name}`, path) ? process.nextTick(done, failure(name)) : (real[name] as Call)(...args);
    };
  return openStream(path, { ...options, fs: { open: step('open'), read: step('read'), close: real.close } });
});

syncBuiltinESMExports();
