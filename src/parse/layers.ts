/** Files that extend one another, as one: objects merge, anything else replaces; and which file says what. */
import { relative, resolve } from 'node:path';
import type { Setting } from '../model/setting.ts';

export interface Layer {
  readonly file: string;
  /** As it is written there. */
  readonly value: object;
}

/** Seen from the working folder, unless it is far away. */
export function shownPath(file: string): string {
  const [near, whole] = [relative('.', file), resolve(file)];
  return near.length < whole.length ? near : whole;
}

export function merge(under: unknown, over: unknown): unknown {
  if (!isRecord(under) || !isRecord(over)) return over;
  const keys = new Set([...Object.keys(under), ...Object.keys(over)]);
  return Object.fromEntries([...keys].map(key => [key, key in over ? merge(under[key], over[key]) : under[key]]));
}

/** Every value that holds, by the path of its key; the lowest layer comes first. An empty list sets nothing. */
export function settingsOf(layers: readonly Layer[]): Setting[] {
  const settings = new Map<string, Setting>();
  for (const { file, value } of layers) {
    for (const [key, leaf] of leaves(value)) {
      for (const other of settings.keys()) if (isWithin(other, key) || isWithin(key, other)) settings.delete(other);
      settings.delete(key);
      if (!(Array.isArray(leaf) && leaf.length === 0))
        settings.set(key, { key, value: shown(leaf), from: shownPath(file) });
    }
  }
  return [...settings.values()];
}

/** A list is one value. */
function leaves(value: object, above = ''): [key: string, value: unknown][] {
  return Object.entries(value).flatMap(([name, one]): [string, unknown][] => {
    const key = above === '' ? name : `${above}.${name}`;
    return isRecord(one) ? leaves(one, key) : one === undefined ? [] : [[key, one]];
  });
}

function isWithin(key: string, block: string): boolean {
  return key.startsWith(`${block}.`);
}

function shown(value: unknown): Setting['value'] {
  if (Array.isArray(value)) return value.map(item => String(isRecord(item) ? spelled(item) : item)).join(', ');
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** `acme.example:s1` for a signature, `dmarc-policy/monitoring` or `… (acme.example)` for what is ignored. */
function spelled(item: Record<string, unknown>): unknown {
  const { domain, selector, finding, subject } = item as Record<string, string | undefined>;
  if (domain !== undefined) return `${domain}:${selector}`;
  return subject === undefined ? finding : `${finding} (${subject})`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
