/** Why a value from the command line or the environment cannot be meant; null: it can. */
import { isIP } from 'node:net';
import { parseAddress } from '../../mail/address.ts';
import { domainName } from '../../mail/domain.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';
import { nearest } from '../../parse/nearest.ts';

export type Fault = (text: string, words: Vocabulary) => string | null;
/** Of what can be told without knowing any names. */
export type FormFault = (text: string) => string | null;

/** So many names can still be read. */
const mostListed = 50;

export function oneOf(names: readonly string[] | ((words: Vocabulary) => readonly string[])): Fault {
  return (text, words) => {
    const known = typeof names === 'function' ? names(words) : names;
    if (known.includes(text)) return null;
    const meant = nearest(text, known);
    const all = known.length > mostListed ? 'deliv rules lists them' : `known: ${known.join(', ')}`;
    return `there is no ${JSON.stringify(text)} (${meant === null ? all : `did you mean ${meant}?`})`;
  };
}

export const ruleOrCriterion = oneOf(({ rules }) => rules.flatMap(({ id, criterion }) => [id, criterion]));

export const address: FormFault = text => (isIP(text) === 0 ? `is not an IP address: ${JSON.stringify(text)}` : null);

export const hostName: FormFault = text =>
  domainName(text) === null ? `is not a domain name: ${JSON.stringify(text)}` : null;

export const envelopeSender: FormFault = text => (parseAddress(text) === null ? hostName(text) : null);

export const signature: FormFault = text => {
  const [domain = '', selector, ...more] = text.split(':');
  if (!selector || more.length > 0) return `is not DOMAIN:SELECTOR: ${JSON.stringify(text)} (as acme.example:s1)`;
  return domainName(domain) === null ? `is not a domain name: ${JSON.stringify(domain)}` : null;
};

export const blockList: Fault = (text, words) => {
  const because = words.retired(text);
  return because === null ? oneOf(words.blockLists)(text, words) : `${text} must not be asked: ${because}`;
};
