/**
 * Whether a service's own reason for not sending at all says that the address is dead. Mail dropped or suppressed never
 * met a server: such an event is `none`, unless this holds; then it is a bounce that says so itself.
 */
const dead =
  /bounced? ?address|suppress-bounce|hard[- _]?bounce|bad[- _]?mailbox|bad ?email ?address|^invalid$|invalid[- _](?:email|address|recipient|domain)|(?:unknown|inactive|no such|non-?existent)[- _](?:user|mailbox|recipient|address|domain)|user[- _](?:unknown|inactive)|mailbox inactive|no mail host|typofix|does(?: not|n't) exist|previously bounced/i;

function saysDead(...reasons: readonly (string | undefined)[]): boolean {
  return reasons.some(reason => reason !== undefined && dead.test(reason.trim()));
}

/** The kind of an event that tells of mail which was never sent. */
export function unsent(...reasons: readonly (string | undefined)[]) {
  return saysDead(...reasons) ? ({ kind: 'bounce', saysPermanent: true } as const) : ({ kind: 'none' } as const);
}
