/** `npm run docs`: writes every generated page. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderProviders } from './render-providers.ts';
import { renderRules } from './render-rules.ts';

writeFileSync(join(import.meta.dirname, '../../rules/README.md'), renderRules());
writeFileSync(join(import.meta.dirname, '../../docs/providers.md'), renderProviders());
