/** The formats a report can be written in. Each is loaded when it is asked for. */
import type { FailOn, Language, Report } from '../index.ts';

interface Showing {
  readonly language: Language;
  readonly color: boolean;
  readonly width: number;
  readonly verbose: boolean;
  readonly quiet: boolean;
  readonly failOn: FailOn;
  readonly isSplit: boolean;
}

type Render = (report: Report, showing: Showing) => string;

const renderers = {
  text: async () => (await import('../report/text/text.ts')).text,
  json: async () => (await import('../report/json.ts')).json,
  ndjson: async () => (await import('../report/json.ts')).ndjson,
  sarif: async () => (await import('../report/sarif.ts')).sarif,
  junit: async () => (await import('../report/junit.ts')).junit,
  github: async () => (await import('../report/github.ts')).github,
  html: async () => (await import('../report/html/page.ts')).html,
  markdown: async () => (await import('../report/markdown/markdown.ts')).markdown,
} satisfies Record<string, () => Promise<Render>>;

export type FormatName = keyof typeof renderers;
export const formatNames = Object.keys(renderers) as FormatName[];

export async function render(report: Report, format: FormatName, showing: Showing): Promise<string> {
  const made: Render = await renderers[format]();
  return made(report, showing);
}
