/** What a domain is by its name alone. */
import { describe, expect, it } from 'vitest';
import { listLore } from '../../rules/data/list/index.ts';
import { policies } from '../../rules/providers/index.ts';
import { domainTraits } from '../../src/list/domain-traits.ts';
import { domainName, isKnownTld } from '../../src/mail/domain.ts';
import { receiverOf } from '../../src/mail/receiver.ts';

const traits = domainTraits(listLore, { receiverOf: receiverOf(policies), isKnownTld, toAscii: domainName });

describe('misspelt domains', () => {
  it.each([
    ['gmial.com', 'gmail.com'],
    ['gmal.com', 'gmail.com'],
    ['gmaill.com', 'gmail.com'],
    ['gmail.con', 'gmail.com'],
    ['hotmial.com', 'hotmail.com'],
    ['yaho.com', 'yahoo.com'],
  ])('%s is meant to be %s', (name, meant) => expect(traits(name).meant).toBe(meant));

  it.each([
    'gmail.com',
    'googlemail.com',
    'ymail.com',
    'mail.com',
    'gmx.ch',
    'gmx.at',
    'hotmail.ch',
    'acme.example',
  ])('%s is itself', name => expect(traits(name).meant).toBeNull());
});

describe('what cannot be a domain', () => {
  it.each(['acme', 'gmail..com', '-acme.com', 'acme.c', 'example.com', 'a.test', 'acme.nosuchtld', ''])('%s', name =>
    expect(traits(name).malformed).toBe(true));
  it.each(['acme.example', 'münchen.de', 'xn--mnchen-3ya.de', 'news.acme.co.uk'])('%s can', name =>
    expect(traits(name).malformed).toBe(false));
});

it.each([
  ['gmail.com', { provider: 'gmail', free: true, gmail: true, market: null }],
  ['libero.it', { provider: 'libero', free: true, market: 'IT' }],
  ['firma.it', { provider: 'generic', free: false, market: 'IT' }],
  ['startup.io', { market: null }],
  ['mailinator.com', { disposable: true }],
  ['gmial.com', { disposable: false, perhapsDisposable: false, meant: 'gmail.com' }],
  ['hotmail.dk', { meant: null }],
  ['gmail.com,', { meant: null, malformed: true }],
  ['x.mailinator.com', { disposable: true }],
  ['privaterelay.appleid.com', { relay: true, disposable: false }],
  ['lycos.es', { closed: true, early: true }],
  ['sentry-next.wixpress.com', { artefact: true }],
  ['parrocchia-sanmarco.it', { sensitive: true }],
  ['münchen.de', { international: true }],
])('%s', (name, expected) => expect(traits(name)).toMatchObject(expected));
