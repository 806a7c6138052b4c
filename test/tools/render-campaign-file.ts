/** `docs/campaign-file.md`: an introduction by hand, and below it every key, as the schemas say it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Key, lists, rows, variableOf } from '../../src/cli/settings/table.ts';
import { campaignJsonSchema, configJsonSchema, type JsonSchema } from './render-schemas.ts';

const page = join(import.meta.dirname, '../../docs/campaign-file.md');
const mark = '<!-- What follows is written by npm run docs. -->';

export function renderCampaignFile(): string {
  const [introduction = ''] = readFileSync(page, 'utf8').split(mark);
  const parts = [
    '## Every key of the campaign file',
    ...blocks(campaignJsonSchema()),
    '## Every key of the configuration',
    ...blocks(configJsonSchema()),
    '## In the environment',
    ...environment(),
  ];
  return `${introduction}${mark}\n\n${parts.join('\n\n')}\n`;
}

/** One table for what stands at the top, and one for each block. */
function blocks({ properties = {} }: JsonSchema): string[] {
  const all = Object.entries(properties);
  const hasKeys = ([name, one]: [string, JsonSchema]) => one.properties !== undefined && name !== 'rules';
  return [
    table(all.filter(one => !hasKeys(one)).flatMap(([name, one]) => keys(name, one))),
    ...all
      .filter(hasKeys)
      .flatMap(([name, one]) => [
        `### ${name}`,
        `${one.description}.`,
        table(Object.entries(one.properties ?? {}).flatMap(([below, value]) => keys(`${name}.${below}`, value))),
      ]),
  ];
}

/** A key, and those below it; those of `rules` stand in rules/README.md. */
function keys(path: string, schema: JsonSchema): string[][] {
  const own = [`\`${path}\``, meaning(path, schema), cell(schema['default']), cell(examplesOf(schema)[0])];
  const item = schema['items'] as JsonSchema | undefined;
  const within = path === 'rules' ? {} : (schema.properties ?? item?.properties ?? {});
  const above = schema.properties === undefined ? `${path}[]` : path;
  return [own, ...Object.entries(within).flatMap(([name, one]) => keys(`${above}.${name}`, one))];
}

function meaning(path: string, schema: JsonSchema): string {
  const item = schema['items'] as JsonSchema | undefined;
  const names = (schema['enum'] ?? item?.['enum'] ?? []) as readonly string[];
  const which =
    names.length === 0 || names.length > mostNamed ? '' : `: ${names.map(name => `\`${name}\``).join(', ')}`;
  const where = path === 'rules' ? '; all of them stand in [rules/README.md](../rules/README.md)' : '';
  return `${schema.description ?? ''}${which}${where}`;
}

/** More names than this stand elsewhere: mailbox providers in docs/providers.md. */
const mostNamed = 12;

function examplesOf(schema: JsonSchema): readonly unknown[] {
  return (schema['examples'] as readonly unknown[] | undefined) ?? [];
}

/** As it is written in YAML. */
function cell(value: unknown): string {
  if (value === undefined) return '';
  const text = JSON.stringify(value, null, 1)
    .replace(/\s+/g, ' ')
    .replace(/"([\w./-]+)":/g, '$1:');
  return `\`${text.replace(/"([\w./@-]*[a-z][\w./@-]*)"/gi, '$1').replace(/([[{]) | ([\]}])/g, '$1$2')}\``;
}

function environment(): string[] {
  const all = Object.keys(rows) as Key[];
  const read = all.filter(key => rows[key].env === true);
  const line = (key: Key) => [
    `\`${variableOf(key)}\``,
    `\`--${key}\``,
    key in lists ? 'a list, separated by commas' : '',
  ];
  const none = all.filter(key => rows[key].env !== true).map(key => `\`--${key}\``);
  return [
    `An empty variable is none. These options have no form there: ${none.join(', ')}. A variable \`DELIV_…\` that nobody reads is named on standard error.`,
    markdown(['variable', 'option', ''], read.map(line)),
  ];
}

function table(lines: readonly string[][]): string {
  return markdown(['key', 'meaning', 'by default', 'example'], lines);
}

function markdown(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(one => one.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...lines.map(line)].join('\n');
}
