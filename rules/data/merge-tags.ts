/** Brackets of merge tags, from the public documentation of the services named (2026-11). */
import type { MergeTagLore } from '../../src/model/lore.ts';

export const mergeTags: MergeTagLore = {
  brackets: [
    /** Handlebars, Liquid: HubSpot, Klaviyo, SendGrid, Brevo, Postmark. */
    { open: '{{', close: '}}' },
    { open: '{%', close: '%}' },
    /** Mailchimp, Mandrill. */
    { open: '*|', close: '|*' },
    /** ActiveCampaign, Salesforce Marketing Cloud. */
    { open: '%%', close: '%%' },
    { open: '%%[', close: ']%%' },
    /** GetResponse. */
    { open: '[[', close: ']]' },
  ],
  /** Below it a tag was forgotten, from it on nothing was rendered. Judgement. */
  templateFrom: 4,
};
