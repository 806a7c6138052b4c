/** Every page that is generated, by its path: `npm run docs` writes them, a test compares. */
import { renderCampaignFile } from './render-campaign-file.ts';
import { renderPicture } from './render-picture.ts';
import { renderProviders } from './render-providers.ts';
import { renderRules } from './render-rules.ts';
import { renderCampaignSchema, renderConfigSchema, renderReportSchema } from './render-schemas.ts';

export const pages: Readonly<Record<string, () => string | Promise<string>>> = {
  'rules/README.md': renderRules,
  'docs/providers.md': renderProviders,
  'docs/report.svg': renderPicture,
  'docs/campaign-file.md': renderCampaignFile,
  'schemas/report.schema.json': renderReportSchema,
  'schemas/campaign.schema.json': renderCampaignSchema,
  'schemas/config.schema.json': renderConfigSchema,
};
