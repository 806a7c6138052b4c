/** A handshake of which nothing was heard. */
import type { Rehearsal } from '../model/rehearsal.ts';

export function unplayed(server: string, outcome: Rehearsal['outcome'], detail?: string): Rehearsal {
  const nothing = { steps: [], extensions: [], sizeLimit: null, offersTls: false, tls: null };
  return { server, outcome, ...(detail === undefined ? {} : { detail }), ...nothing };
}
