/** What ends a run from outside. By `exit` and not by the signal itself, so that temporary files go and the terminal is left as it was. */
const codes: Partial<Record<NodeJS.Signals, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
const signals = Object.keys(codes) as NodeJS.Signals[];

/** Once is enough: a second one while the first is obeyed changes nothing. */
export function leaveOnSignals(): void {
  for (const signal of signals) process.on(signal, leave);
}

/** Runs what may wait for ever, for a reader who does not read: meanwhile a signal ends the process at once. */
export function interruptible(work: () => void): void {
  const ours = signals.filter(signal => process.listeners(signal).includes(leave));
  for (const signal of ours) process.removeListener(signal, leave);
  try {
    work();
  } finally {
    for (const signal of ours) process.on(signal, leave);
  }
}

function leave(signal: NodeJS.Signals): never {
  process.exit(codes[signal]);
}
