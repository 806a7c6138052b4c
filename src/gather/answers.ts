/** From an answer of DNS to what a gatherer may do with it: records, known absence, or an exception that says why not. */
import { whyOf } from '../mail/why.ts';
import type { Answer, Found, RecordType, Unanswered } from '../model/dns.ts';
import { isSkipped, NotGiven, NotKnown } from '../model/fact.ts';

type Answered<T extends RecordType> = Exclude<Answer<T>, Unanswered>;

export function isAnswered<T extends RecordType>(answer: Answer<T>): answer is Answered<T> {
  return answer.outcome === 'found' || answer.outcome === 'nodata' || answer.outcome === 'nxdomain';
}

/** The records, none where there are none. Throws where DNS did not say. */
export function recordsOrThrow<T extends RecordType>(answer: Answer<T>, name: string): Found<T>['records'] {
  if (answer.outcome === 'found') return answer.records;
  if (isAnswered(answer)) return [];
  throw unanswered(answer, name);
}

/** What to throw for an answer that is none. */
export function unanswered(answer: Unanswered, name: string): NotGiven | NotKnown {
  const about = answer.detail === undefined ? name : `${name}: ${answer.detail}`;
  const why = whyOf(answer.outcome);
  return isSkipped(why) ? new NotGiven(why, about) : new NotKnown(why, about);
}
