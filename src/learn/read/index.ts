/** Readers of all feedback but mail about mail, in the order they are tried: the surest mark first. */
import type { Reader } from '../reader.ts';
import { dmarcAggregate } from './dmarc-aggregate.ts';
import { dmarcFailure } from './dmarc-failure.ts';
import { brevo } from './esp/brevo.ts';
import { mailersend } from './esp/mailersend.ts';
import { mailgun } from './esp/mailgun.ts';
import { mailjet } from './esp/mailjet.ts';
import { mailtrap } from './esp/mailtrap.ts';
import { mailup } from './esp/mailup.ts';
import { mandrill } from './esp/mandrill.ts';
import { postal } from './esp/postal.ts';
import { postmark } from './esp/postmark.ts';
import { resend } from './esp/resend.ts';
import { sendgrid } from './esp/sendgrid.ts';
import { ses } from './esp/ses.ts';
import { sparkpost } from './esp/sparkpost.ts';
import { unisenderGo } from './esp/unisender-go.ts';
import { exim } from './logs/exim.ts';
import { postfixReader } from './logs/postfix.ts';
import { postmasterTools } from './postmaster-tools.ts';
import { seeds } from './seeds.ts';
import { signalSpam } from './signal-spam.ts';
import { snds } from './snds.ts';
import { tlsReport } from './tls-report.ts';

/** `now`: the year of logs that name none. */
export function feedbackReaders(now: Date): readonly Reader[] {
  return [
    // Mails that bring a report, before any mail that came back.
    dmarcAggregate,
    tlsReport,
    dmarcFailure,
    // Webhook bodies: each known by fields of its own.
    ses,
    sendgrid,
    mailgun,
    postmark,
    mandrill,
    sparkpost,
    mailjet,
    brevo,
    mailtrap,
    postal,
    resend,
    mailersend,
    unisenderGo,
    // Tables: by their headers, the rarest words first.
    snds,
    postmasterTools,
    signalSpam,
    mailup,
    seeds,
    postfixReader(now),
    exim,
  ];
}
