/** Every page that is generated, by its path: `npm run docs` writes them, a test compares. */
import { renderProviders } from './render-providers.ts';
import { renderRules } from './render-rules.ts';
import { renderReportSchema } from './render-schemas.ts';

export const pages: Readonly<Record<string, () => string>> = {
  'rules/README.md': renderRules,
  'docs/providers.md': renderProviders,
  'schemas/report.schema.json': renderReportSchema,
};
