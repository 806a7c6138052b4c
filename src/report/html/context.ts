/** What every part of the page is made with. */
import type { MessageReport } from '../../model/report.ts';
import type { Finding } from '../../model/verdict.ts';
import type { Words } from '../../text/words.ts';
import type { Language } from '../language.ts';
import { type Markup, markup, raw } from './escape.ts';

export interface Context {
  readonly language: Language;
  readonly words: Words;
  readonly said: Words['page'];
}

/** Of one of the page's reports. */
export interface ReportContext extends Context {
  readonly report: MessageReport;
  /** Begins every id of its part: ids are ours, never text from outside. */
  readonly id: string;
  /** Level of the headings of its sections. */
  readonly level: 2 | 3;
  /** Ids of findings, and where the first of each stands. */
  readonly places: ReadonlyMap<Finding, string>;
}

export function heading(level: number, text: string | Markup, id?: string): Markup {
  const tag = raw(`h${level}`);
  return markup`<${tag}${id === undefined ? null : markup` id="${id}"`}>${text}</${tag}>`;
}

/** A part of a report; its name, within the report's id, is what its heading is reached by. */
export interface Section {
  readonly name: string;
  readonly title: string;
  readonly body: Markup;
}

export function drawn({ name, title, body }: Section, { id, level }: Pick<ReportContext, 'id' | 'level'>): Markup {
  const own = `${id}-${name}`;
  // Among several reports a section is named by its report's heading, too.
  return markup`
<section aria-labelledby="${level === 2 ? own : `${id} ${own}`}">
${heading(level, title, own)}
${body}
</section>`;
}

/** Where a finding of this id stands first: a link's text, or the bare text where there is none. */
export function linked({ places }: Pick<ReportContext, 'places'>, finding: string): Markup {
  const [rule] = finding.split('/');
  const id = rule === 'spam-score' ? 'spam-likeness/likely' : finding;
  const place = [...places].find(([one]) => one.id === id)?.[1];
  const code = markup`<code>${finding}</code>`;
  return place === undefined ? code : markup`<a href="#${place}">${code}</a>`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
