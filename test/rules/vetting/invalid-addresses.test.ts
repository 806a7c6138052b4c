import invalidAddresses from '../../../rules/vetting/invalid-addresses.ts';
import { list } from '../../tools/facts.ts';
import { ruleCases } from '../../tools/rule-cases.ts';

const malformed = (undeliverable: number, unique = 1000) =>
  list({ unique, classes: { deliverable: 0, risky: 0, undeliverable, unknown: unique - undeliverable } });

ruleCases(invalidAddresses, [
  ['none', { list: malformed(0) }],
  ['four of a thousand', { list: malformed(4) }, 'few'],
  ['five of a thousand', { list: malformed(5) }, 'malformed'],
  ['two of ten: too few to judge', { list: malformed(2, 10) }, 'few'],
]);
