/** Every e-mail service provider there is a table for. */
import type { Esp } from '../../src/model/esp.ts';
import activecampaign from './activecampaign.ts';
import brevo from './brevo.ts';
import getresponse from './getresponse.ts';
import googleWorkspace from './google-workspace.ts';
import hubspot from './hubspot.ts';
import klaviyo from './klaviyo.ts';
import mailchimp from './mailchimp.ts';
import mailgun from './mailgun.ts';
import mailjet from './mailjet.ts';
import mailup from './mailup.ts';
import microsoft365 from './microsoft365.ts';
import postmark from './postmark.ts';
import salesforce from './salesforce.ts';
import sendgrid from './sendgrid.ts';
import ses from './ses.ts';
import sparkpost from './sparkpost.ts';

export const esps: readonly Esp[] = [
  activecampaign,
  brevo,
  getresponse,
  googleWorkspace,
  hubspot,
  klaviyo,
  mailchimp,
  mailgun,
  mailjet,
  mailup,
  microsoft365,
  postmark,
  salesforce,
  sendgrid,
  ses,
  sparkpost,
];
