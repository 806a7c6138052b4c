/** Questions to a person at a terminal. What is typed ahead is kept for the next question. */
import { createInterface } from 'node:readline/promises';
import { printable, wrap } from '../report/terminal.ts';
import { pageWidth } from './screen.ts';

/** Each stands above the line it is answered in. Rejects once the input has ended. */
export type Ask = (question: string) => Promise<string>;

/** Until `use` is done, or the input ends (Ctrl-D); an interrupt (Ctrl-C) ends the program. */
export async function atTerminal(use: (ask: Ask) => Promise<void>): Promise<void> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Error('the input has ended');
  const typed: string[] = [];
  let waiting: { readonly resolve: (line: string) => void; readonly reject: (error: Error) => void } | null = null;
  let isOver = false;
  terminal.on('line', line => {
    if (waiting === null) typed.push(line);
    else waiting.resolve(line);
    waiting = null;
  });
  terminal.on('close', () => {
    isOver = true;
    waiting?.reject(ended);
  });
  terminal.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    await use(async question => {
      process.stderr.write(`${wrap(question, process.stderr.columns || pageWidth).join('\n')}\n`);
      const line = typed.shift();
      if (line !== undefined) {
        process.stderr.write(`> ${printable(line)}\n`);
        return line;
      }
      if (isOver) throw ended;
      terminal.setPrompt('> ');
      terminal.prompt();
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
      });
    });
  } catch (error) {
    if (error !== ended) throw error;
    process.stderr.write('\n');
  } finally {
    terminal.close();
  }
}
