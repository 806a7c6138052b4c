/** The settings a sender of this kind should begin with, and which are still to do. */
import type { ReportContext, Section } from './context.ts';
import { markup } from './escape.ts';
import { stated, statedList } from './state.ts';

const signs = { open: 'warn', followed: 'pass', unseen: 'unknown' } as const;

export function advice({ report, words, language }: ReportContext): Section | null {
  if (report.advice.length === 0) return null;
  const items = report.advice.map(({ says, because, source, state }) => {
    const word = markup`<span class="word">${words.adviceState[state]}</span>`;
    const what = markup`${word} ${language.phrase(says)}: ${language.phrase(because)}`;
    return stated(signs[state], markup`${what} <span class="note">(${source})</span>`);
  });
  return { name: 'advice', title: words.adviceWhole, body: statedList(items) };
}
