/** At which command of SMTP a server said no: what follows MAIL is about the sender, what follows DATA about the message. */

/** As Postfix writes it, and as classifying reads it. */
const told =
  /\(?in reply to (?:end of )?[a-z ]{2,12}(?: command)?\)?|after (?:mail from|rcpt to|end of data|initial connection)/i;

/** The reply, and at which command it came where only the report around it tells. */
export function withStage(reply: string, report: string): string {
  if (told.test(reply)) return reply;
  const command = commandBefore(reply, report) ?? commandNamed(reply, report);
  return command === undefined ? reply : `${reply} (in reply to ${command})`;
}

/** A transcript as Sendmail gives it: `>>> DATA` before `<<< 550 …`. */
function commandBefore(reply: string, report: string): string | undefined {
  let command: string | undefined;
  const lines = report.split('\n', 2000);
  for (const [at, line] of lines.entries()) {
    const text = line.trim();
    if (text.startsWith('>>>')) command = text.slice(3).trim();
    if (!text.startsWith('<<<') || command === undefined) continue;
    const said = text.slice(3).trim();
    if (!/^[45]\d\d/.test(said) || said.length <= 8 || !(reply.includes(said) || said.includes(reply))) continue;
    return isPipelined(lines, at)
      ? 'RCPT TO'
      : /^(?:mail from|rcpt to|data|helo|ehlo|quit)/i.exec(command)?.[0].toUpperCase();
  }
  return undefined;
}

/** Commands sent ahead (RFC 2920): DATA has an answer of its own below, so the one before it was RCPT's. */
function isPipelined(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at + 1).find(line => /^\s{0,9}(?:>>>|<<<)/.test(line));
  return /^<<<\s{0,9}(?:503|354|55[04] .{0,40}no valid)/i.test(next?.trim() ?? '');
}

/** Postfix tells it to people, and not in the part for programs. */
function commandNamed(reply: string, report: string): string | undefined {
  const joined = report.replaceAll(/\s+/g, ' ');
  const at = reply.length < 8 ? -1 : joined.indexOf(reply.replaceAll(/\s+/g, ' ').trim());
  if (at === -1) return undefined;
  const behind = joined.slice(at + reply.length, at + reply.length + 60);
  return /^\W{0,3}in reply to ((?:end of )?[a-z ]{2,12}?) command/i.exec(behind)?.[1];
}
