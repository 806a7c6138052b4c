/** Every domain of a mail, with every role it has. */
import { expect, it } from 'vitest';
import { gather } from '../../src/gather/gather.ts';
import { gatherers } from '../../src/gather/index.ts';
import type { DomainName } from '../../src/model/mail.ts';
import { outbound } from '../tools/facts.ts';
import { fakeWorld } from '../tools/fake-world.ts';
import { mailOf } from '../tools/mail.ts';

const mail = `From: Acme <hello@acme.example>
Reply-To: <help@support.acme.example>
Subject: Spring
Message-ID: <1@mta.esp.example>
List-Unsubscribe: <https://u.acme.example/x>, <mailto:off@esp.example>
DKIM-Signature: v=1; d=acme.example; i=@news.acme.example; s=s1; b=x
Content-Type: text/html; charset=utf-8

<a href="https://www.google.com/url?q=https://shop.acme.example/">Shop</a>
<img src="https://cdn.example/p.png" alt="">
<a href="https://xn--caf-dma.example/">Café</a>
`.replaceAll('\n', '\r\n');

it('names each domain once, with all its roles', async () => {
  const declared = { ...outbound, hostname: 'mta1.acme.example' as DomainName };
  const { domains } = await gather(
    await mailOf(Buffer.from(mail), { outbound: declared }),
    gatherers,
    ['domains'],
    fakeWorld(),
  );
  if (domains.state !== 'known') throw new Error(domains.detail);
  expect(domains.value.map(({ name, roles }) => `${name}: ${roles.join(' ')}`)).toEqual([
    'acme.example: from dkim',
    'support.acme.example: reply-to',
    'mta.esp.example: message-id',
    'news.acme.example: dkim mail-from',
    'mta1.acme.example: helo',
    'u.acme.example: unsubscribe',
    'esp.example: unsubscribe',
    'www.google.com: link',
    'shop.acme.example: redirect',
    'cdn.example: image',
    'xn--caf-dma.example: link',
  ]);
  expect(domains.value.at(-1)).toMatchObject({ unicode: 'café.example', where: 'HTML, line 3' });
});
