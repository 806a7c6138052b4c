/** The domains of the list, each judged once: table `domains`, which every signal joins. */
import type { ListLore } from '../model/list-lore.ts';
import { type DomainLore, type DomainTraits, domainTraits } from './domain-traits.ts';
import type { Engine } from './engine.ts';

const columns = {
  provider: 'VARCHAR',
  malformed: 'BOOLEAN',
  international: 'BOOLEAN',
  disposable: 'BOOLEAN',
  perhapsDisposable: 'BOOLEAN',
  relay: 'BOOLEAN',
  free: 'BOOLEAN',
  gmail: 'BOOLEAN',
  closed: 'BOOLEAN',
  early: 'BOOLEAN',
  sensitive: 'BOOLEAN',
  artefact: 'BOOLEAN',
  meant: 'VARCHAR',
  market: 'VARCHAR',
} as const satisfies Record<keyof DomainTraits, string>;

/**
 * `hosts` becomes `domains(place, id, name, n, traits..., state)`; only DNS can fill `state`. `id` is what
 * `entries.domain` holds. `meanwhile` is what the engine does while names are judged.
 */
export async function judgeDomains(
  engine: Engine,
  lore: ListLore,
  own: DomainLore,
  meanwhile: () => Promise<void>,
): Promise<void> {
  const traitsOf = domainTraits(lore, own);
  const names = Object.keys(columns) as (keyof DomainTraits)[];
  const hosts = await engine.rows('SELECT place, name FROM hosts');
  const busy = meanwhile();
  const values = hosts.map(({ place, name }) => {
    const traits = traitsOf(String(name));
    return [Number(place), ...names.map(trait => traits[trait])];
  });
  await busy;
  await engine.run(`CREATE TABLE traits (place INTEGER, ${names.map(name => `${name} ${columns[name]}`).join(', ')})`);
  await engine.fill('traits', values);
  await engine.run(
    'CREATE TABLE domains AS SELECT hosts.*, traits.* EXCLUDE (place), NULL::VARCHAR AS state FROM hosts JOIN traits USING (place)',
  );
  await engine.run('DROP TABLE hosts');
  await engine.run('DROP TABLE traits');
}
