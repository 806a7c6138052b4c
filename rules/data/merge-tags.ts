/** How services write merge tags, from the public documentation of those named (2026-11). */
import type { MergeTagLore } from '../../src/model/lore.ts';

/** Fields every list has, in the languages of our users: in square brackets other words are ordinary text. Own list. */
const fields = [
  'e-?mail',
  'f(?:irst)?[ _]?name',
  'l(?:ast)?[ _]?name',
  'full[ _]?name',
  'name',
  'company',
  'nombre',
  'apellidos?',
  'empresa',
  'nome',
  'cognome',
  'azienda',
  'pr[eé]nom',
  'nom',
  'vorname',
  'nachname',
  'anrede',
];

export const mergeTags: MergeTagLore = {
  brackets: [
    /** Handlebars, Liquid: HubSpot, Klaviyo, SendGrid, Brevo, Postmark. */
    { open: '{{', close: '}}' },
    { open: '{%', close: '%}' },
    /** Mailchimp, Mandrill. */
    { open: '*|', close: '|*' },
    /** Salesforce Marketing Cloud: AMPscript in a line, in blocks, and fields. */
    { open: '%%=', close: '=%%', code: true },
    { open: '%%[', close: ']%%', code: true },
    { open: '%%', close: '%%' },
    /** GetResponse. */
    { open: '[[', close: ']]' },
  ],
  patterns: [
    /** ActiveCampaign: `%FIRSTNAME%`; neither "100%" nor the octets of a URL (`%C3%A9`) nor `%%city%%`. */
    /(?<![\w%])%[A-Z][A-Z0-9_-]{2,39}%(?![\w%])/g,
    /** MailWizz: `[UNSUBSCRIBE_URL]`. */
    /\[[A-Z]{2,20}(?:_[A-Z0-9]{1,20}){1,4}\]/g,
    /** MailUp and mail written by hand: `[nome]`, `[First name]`; not `a:not([name])` of a style sheet. */
    new RegExp(`(?<![\\w*(])\\[ ?(?:${fields.join('|')}) ?\\]`, 'gi'),
  ],
  /** Below it a tag was forgotten, from it on nothing was rendered. Judgement. */
  templateFrom: 4,
};
