/** Names as networks give them to their lines, and names of servers of one's own. */
import { describe, expect, it } from 'vitest';
import { isGeneric } from '../../../rules/data/generic-names.ts';

const ip = '192.0.2.10';
const nibbles = `1.${'0.'.repeat(23)}8.b.d.0.1.0.0.2`;

describe('a name as a network gives to its lines', () => {
  it.each([
    'ip-192-0-2-10.eu-west-1.compute.internal',
    'ec2-192-0-2-10.compute-1.cloud.example',
    '10.2.0.192.dynamic.isp.example',
    'host192-0-2-10.pool.example',
    'c000020a.isp.example',
    'x-c000020a.isp.example',
    'pc000020a.isp.example',
    'static.10.2.0.192.clients.your-server.example',
    '10.2.0.192.clients.your-server.example',
    '192.0.2.10.isp.example',
    '192_0_2_10.isp.example',
    '192x0x2x10.isp.example',
    '10-2-0-192.isp.example',
    '192-000-002-010.isp.example',
    '192000002010.isp.example',
    'h010002000192.isp.example',
    'c-192-0-2-10.hsd1.ca.isp.example',
    'cpe-192-0-2-10.city.isp.example',
    'host-10.2.0.192.isp.example',
    '10.2.0.192.in-addr.arpa',
    'adsl-2-10.isp.example',
    'dsl01.isp.example',
    'ppp-10.isp.example',
    'pppoe.city.isp.example',
    'dhcp-10.isp.example',
    'p10.dyn.isp.example',
    'dial-10.isp.example',
    'dialup10.isp.example',
    'pool-10.city.isp.example',
    'pool-10-2.isp.example',
    'cable-10.isp.example',
    'broadband_10.isp.example',
    'customer-2-10.isp.example',
    'client-2-10.isp.example',
    'static-2-10.isp.example',
    'unassigned.isp.example',
    'vdsl.isp.example',
    'dialin.isp.example',
    'dynip.isp.example',
    'cust10.isp.example',
    'abo-2-10.isp.example',
    'subs-210.isp.example',
    '10.members.isp.example',
    'vps2210.hosting.example',
    'vmi192002.hosting.example',
    'dynamic.isp.co.uk',
  ])('%s', name => {
    expect(isGeneric(name, ip)).toBe(true);
  });

  it.each([
    'dyn.isp.example',
    'pool-10-2.isp.example',
    '2001-db8-0-0-0-0-0-1.isp.example',
    'h2001-db8-0-0-0-0-0-1.city.isp.example',
    '2001-0db8-0000-0000-0000-0000-0000-0001.isp.example',
    '2001.0db8.0000.0000.0000.0000.0000.0001.isp.example',
    '20010db8000000000000000000000001.isp.example',
    `${nibbles}.isp.example`,
    `${nibbles.replaceAll('.', '-')}.isp.example`,
    `${nibbles}.ip6.arpa`,
  ])('of an IPv6 address: %s', name => {
    expect(isGeneric(name, '2001:db8::1')).toBe(true);
    expect(isGeneric(name, '2001:0DB8:0:0::0001')).toBe(true);
  });

  it.each([
    ['2001-db8-1-2-3-4-5-6.isp.example', '2001:db8:1:2:3:4:5:6'],
    ['2001-db8-0-0-0-0-0-0.isp.example', '2001:db8::'],
    ['0-0-0-0-0-0-0-1.isp.example', '::1'],
  ])('%s of %s', (name, address) => {
    expect(isGeneric(name, address)).toBe(true);
  });
});

describe('a name of one’s own', () => {
  it.each([
    'mta1.news.example',
    'smtp-out3.acme.example',
    'a192.mail.example',
    'pc1.home.example',
    'mx10.acme.example',
    'mail-0-2.esp.example',
    'mta-2-10.acme.example',
    'mail186-20.suw21.esp.example',
    'o1.ptr1234.acme.example',
    'a10-20.smtp-out.cloud.example',
    'smtp192-0-2.acme.example',
    'mta192-0-2-100.acme.example',
    'mta1192-0-2-10.acme.example',
    '192-0-2-11.mta.acme.example',
    'c000020b.acme.example',
    'facade.acme.example',
    'mail.whirlpool.example',
    'out.ecstatic.example',
    'carpool.example',
    'smtp.dynamics.example',
    'customers.acme.example',
    'mail.cablecar.example',
    'mail.static-shop.example',
    'mail.static-shop10.example',
    'customer-service.acme.example',
    'smtp-pool1.acme.example',
    'mta1.customer.example',
    'mta10.customer.example',
    'mta10.customer.co.uk',
    'mta1.dynamic.example',
    'out.192-0-2-10.example',
    'mail.c000020a.example',
    'clients.acme.example',
    'static.acme.example',
  ])('%s', name => {
    expect(isGeneric(name, ip)).toBe(false);
  });

  it.each([
    'mta1.acme.example',
    'smtp-pool1.acme.example',
    '2001-db8-0-0-0-0-0-2.isp.example',
    'a2001.db8.acme.example',
    'mail.2001-db8-0-0-0-0-0-1.example',
  ])('of an IPv6 address: %s', name => {
    expect(isGeneric(name, '2001:db8::1')).toBe(false);
  });
});
