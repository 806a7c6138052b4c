/** One line on how far a list is: what is done, how fast, how long it will take. */
import type { ListProgress, Say } from '../model/list-progress.ts';

/** Milliseconds between two lines. */
const pause = 100;

export function listProgress(name: string, show: (line: string) => void, clock: () => number = Date.now): Say {
  let [doing, began, shown] = ['', 0, Number.NEGATIVE_INFINITY];
  return progress => {
    const now = clock();
    if (progress.doing !== doing) [doing, began, shown] = [progress.doing, now, Number.NEGATIVE_INFINITY];
    if (now - shown < pause) return;
    shown = now;
    show(`${name}: ${line(progress, (now - began) / 1000)}`);
  };
}

function line({ doing, done, of }: ListProgress, seconds: number): string {
  const speed = seconds > 0 ? done / seconds : 0;
  const left = speed > 0 ? `, ${Math.ceil((of - done) / speed)} s left` : '';
  const percent = of > 0 ? Math.floor((100 * done) / of) : 0;
  if (doing === 'scan') return `reading, ${percent} % of ${megabytes(of)}${left}`;
  if (doing === 'load') return `loading ${count(of)} rows, ${percent} %, ${count(speed)} rows/s${left}`;
  if (doing === 'ask') return `asking DNS, ${count(done)} of ${count(of)} domains${left}`;
  return 'counting';
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}
