/** Workflow commands of GitHub Actions: one line each, so that no text of ours or others can begin another. */
import { printable } from '../terminal.ts';
import { printableLines } from './lines.ts';

interface Properties {
  readonly title: string;
  readonly file?: string;
  readonly line?: number;
}

export function workflowCommand(name: 'error' | 'warning' | 'notice', properties: Properties, text: string): string {
  const named = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
  return `::${name} ${named.join(',')}::${data(printableLines(text).join('\n'))}\n`;
}

function property(text: string): string {
  return data(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Of what is printable but for line feeds. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\n', '%0A');
}
