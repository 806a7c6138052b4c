/** The built command at a terminal of its own: script(1) gives it a pseudo-terminal of the width that is asked for. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './run-deliv.ts';

interface Shown {
  readonly code: number | null;
  /** Standard output and standard error, as they come to the screen. */
  readonly screen: string;
}

/** `type`: keys pressed once `after` is seen on the screen. */
export function atTerminal(
  args: readonly string[],
  options: {
    readonly columns?: number;
    readonly env?: Record<string, string>;
    readonly after?: RegExp;
    readonly type?: string;
  } = {},
): Promise<Shown> {
  const { columns = 80, env = {}, after, type = '' } = options;
  const words = [process.execPath, join(root, 'bin/deliv.js'), ...args].map(word => `'${word}'`).join(' ');
  const child = spawn('script', ['-qefc', `stty cols ${columns} rows 24; ${words}`, '/dev/null'], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', HOME: '/nonexistent', ...env },
  });
  return new Promise((resolve, reject) => {
    let screen = '';
    let typed = false;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      screen += text;
      if (typed || after === undefined || !after.test(screen)) return;
      typed = true;
      child.stdin.write(type);
    });
    child.on('error', reject);
    child.on('close', code => resolve({ code, screen: screen.replaceAll('\r\n', '\n') }));
  });
}
