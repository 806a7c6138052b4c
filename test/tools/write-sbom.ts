/**
 * `npm run sbom`: what deliv is made of, as CycloneDX on standard output. npm's own `--omit dev` leaves out what somebody
 * who develops needs as well, `yaml` among them (npm 11.19); so everything is asked for, and what only developers need
 * is taken out here.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

interface Bill {
  readonly components: readonly { readonly 'bom-ref': string; readonly properties: readonly Property[] }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}
interface Property {
  readonly name: string;
  readonly value: string;
}

const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'];
const bill: Bill = JSON.parse(
  execFileSync('npm', args, { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
);
const isForDevelopers = ({ properties }: Bill['components'][number]) =>
  properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');
const gone = new Set(bill.components.filter(isForDevelopers).map(one => one['bom-ref']));
const shipped = {
  ...bill,
  components: bill.components.filter(one => !gone.has(one['bom-ref'])),
  dependencies: bill.dependencies
    .filter(({ ref }) => !gone.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(one => !gone.has(one)) })),
};
process.stdout.write(`${JSON.stringify(shipped, null, 2)}\n`);
