/** Every domain of the mail, each once, with all its roles and where it stands first. */
import { domainName, registrable, unicodeName } from '../mail/domain.ts';
import { fieldNamed, fieldsNamed, tagList } from '../mail/header.ts';
import type { PublishedPolicies } from '../model/authentication.ts';
import type { Outbound } from '../model/campaign.ts';
import type { Content, UrlRole } from '../model/content.ts';
import type { DomainRole, DomainUse } from '../model/domains.ts';
import type { Fact } from '../model/fact.ts';
import { defineGatherer } from '../model/gatherer.ts';
import type { DomainName, Message, UnsubscribeHeaders } from '../model/mail.ts';

interface Seen {
  readonly name: DomainName | null | undefined;
  readonly role: DomainRole;
  readonly where: string;
}

export default defineGatherer({
  fact: 'domains',
  from: 'derived',
  needs: ['message', 'author', 'outbound', 'unsubscribe', 'content'],
  maybe: ['policies'],
  gather(_mail, { message, author, outbound, unsubscribe, content }, { policies }): DomainUse[] {
    const senders = author.addresses.map(({ address }) => domainName(address.slice(address.lastIndexOf('@') + 1)));
    const seen: Seen[] = [
      ...senders.map(name => ({ name, role: 'from', where: 'From' }) as const),
      ...inHeaders(message),
      ...declared(outbound),
      ...ofUnsubscribe(unsubscribe),
      ...ofBody(content),
      ...ofLogo(policies),
    ];
    const byName = Map.groupBy(
      seen.filter(({ name }) => name),
      ({ name }) => name as DomainName,
    );
    return [...byName].map(([name, uses]) => {
      const unicode = unicodeName(name);
      return {
        name,
        ...(unicode === undefined ? {} : { unicode }),
        registrable: registrable(name),
        roles: [...new Set(uses.map(({ role }) => role))],
        where: uses[0]?.where ?? '',
      };
    });
  },
});

function inHeaders({ fields }: Message): Seen[] {
  const addressed = (header: string, role: DomainRole): Seen[] =>
    fieldsNamed(fields, header).map(({ value }) => ({
      name: domainName(/@([^\s>;,]+)/.exec(value)?.[1] ?? ''),
      role,
      where: header,
    }));
  const signatures = fieldsNamed(fields, 'DKIM-Signature').flatMap(({ value }) => {
    const tags = tagList(value);
    const identity = tags.get('i') ?? '';
    return [tags.get('d') ?? '', identity.slice(identity.lastIndexOf('@') + 1)];
  });
  return [
    ...addressed('Sender', 'sender'),
    ...addressed('Reply-To', 'reply-to'),
    ...addressed('Message-ID', 'message-id'),
    ...signatures.map(name => ({ name: domainName(name), role: 'dkim', where: 'DKIM-Signature' }) as const),
    ...(fieldNamed(fields, 'Return-Path') === undefined ? [] : addressed('Return-Path', 'mail-from')),
  ];
}

function declared({ mailFrom, hostname, dkim }: Outbound): Seen[] {
  return [
    { name: mailFrom, role: 'mail-from', where: 'outbound.mail-from' },
    { name: hostname, role: 'helo', where: 'outbound.hostname' },
    ...dkim.map(({ domain }) => ({ name: domain, role: 'dkim', where: 'outbound.dkim' }) as const),
  ];
}

function ofUnsubscribe({ uris }: UnsubscribeHeaders): Seen[] {
  return (uris ?? []).map(({ host }) => ({ name: domainName(host), role: 'unsubscribe', where: 'List-Unsubscribe' }));
}

const roleOf: Readonly<Record<UrlRole, DomainRole>> = {
  link: 'link',
  image: 'image',
  background: 'image',
  form: 'form',
  stylesheet: 'resource',
  frame: 'resource',
  text: 'text',
  attachment: 'text',
};

function ofBody({ urls }: Content): Seen[] {
  return urls.flatMap(({ role, host, leadsTo, line }) => {
    const where = role === 'text' ? `text part, line ${line}` : `HTML, line ${line}`;
    return [
      { name: host, role: roleOf[role], where },
      { name: leadsTo, role: 'redirect', where },
    ] as const;
  });
}

function ofLogo(policies: Fact<PublishedPolicies>): Seen[] {
  const logo = policies.state === 'known' ? (policies.value.bimi?.logo ?? '') : '';
  return URL.canParse(logo) ? [{ name: domainName(new URL(logo).hostname), role: 'bimi', where: 'BIMI record' }] : [];
}
