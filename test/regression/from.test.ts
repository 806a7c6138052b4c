/** F17 and F18: From headers that readers take for different senders. Each fails and shows the readings, or they agree. */
import { describe, expect, it } from 'vitest';
import { head, judgeMail, textOf } from '../tools/judge-mail.ts';

const rest = head.slice(head.indexOf('\n') + 1);
const judge = (from: string) => judgeMail(`${from}\n${rest}Subject: Spring\n\nHello\n`);
const a = 'a@acme.example';
const b = 'b@other.example';

describe('F17 read apart: the finding shows both readings', () => {
  it.each<[string, string, readonly string[]]>([
    ['two From headers', `From: ${a}\nFrom: ${b}`, [a, b]],
    ['From : and From:', `From : ${a}\nFrom: ${b}`, [a, b]],
    ['From: and FROM:', `FROM: ${b}\nFrom: ${a}`, [a, b]],
    ['two addresses without comma', `From: ${a} ${b}`, [a, b]],
    ['two in angle brackets', `From: <${a}> <${b}>`, [a, b]],
    ['one before the angle brackets', `From: ${a} <${b}>`, [a, b]],
    ['one behind the angle brackets', `From: <${b}> ${a}`, [a, b]],
    ['one on the folded line', `From: ${a}\n\t${b}`, [a, b]],
    ['angle brackets escaped', `From: Acme \\<${b}\\> <${a}>`, [a, b]],
    ['a quotation mark that is never closed', `From: "Acme <${a}>`, [a, '"Acme <a']],
    ['a quoted local part with a domain', `From: "${a}"@other.example`, ['"a@acme.example"@other.example', a]],
    ['an encoded word as local part', 'From: =?utf-8?q?a?=@acme.example', [a, '=?utf-8?q?a?=@acme.example']],
    ['a quoted address before a nameless one', `From: "${b}", <${a}>`, [a, b]],
    ['From : alone, which not every reader sees', `From : ${a}`, [a, '-']],
    ['two @', `From: ${a}@other.example`, [a, 'acme.example@other.example']],
    ['white space in the domain', 'From: a@acme .example', [a, 'a@acme']],
    ['a comment in the domain', 'From: a@acme(x).example', [a, 'a@acme']],
    ['a bracket behind the address', `From: ${a}>`, [a, `${a}>`]],
    ['a NUL in the domain', 'From: a@acme.example\0.other.example', [a, 'a@acme.example.other.example']],
    ['F18 a lone CR that begins another field', `From: ${a}\rBcc: ${b}`, [a, b]],
    ['F18 a lone CR within the name', `From: Acme\r<${b}>\r<${a}>`, [a, b]],
  ])('%s', async (_name, from, readings) => {
    const judged = await judge(from);
    expect(judged.findings).toContain('ambiguous-sender/differs fail');
    for (const one of readings) expect(textOf(judged, 'ambiguous-sender/differs')).toContain(one);
    expect(judged.report?.verdict).toBe('fail');
  });
});

describe('F17 read alike, and still no single sender: fails', () => {
  it.each<[string, string, string]>([
    ['two of two domains', `From: ${a}, ${b}`, 'required-headers/odd-sender fail'],
    ['a semicolon between', `From: ${a}; ${b}`, 'required-headers/odd-sender fail'],
    ['a group', `From: Friends: ${a}, ${b};`, 'required-headers/odd-sender fail'],
    ['an empty group', 'From: Friends:;', 'required-headers/odd-sender fail'],
    ['a name alone', 'From: Acme', 'required-headers/odd-sender fail'],
    ['an address in an encoded word', 'From: =?utf-8?b?YUBhY21lLmV4YW1wbGU=?=', 'required-headers/odd-sender fail'],
    ['empty brackets', 'From: <>', 'required-headers/odd-sender fail'],
    ['two of one domain', `From: ${a}, c@acme.example`, 'required-headers/several-senders fail'],
  ])('%s', async (_name, from, finding) => {
    expect((await judge(from)).findings).toContain(finding);
  });
});

describe('F17 read alike by all: no other form than the standard lets one read', () => {
  it.each<[string, string]>([
    ['a source route', `From: <@relay.example:${a}>`],
    ['a trailing comma', `From: ${a},`],
    ['a leading comma', `From: ,${a}`],
    ['a comma in an unquoted name', `From: Acme, Inc. <${a}>`],
    ['a bracket that is never closed', `From: <${a}`],
    ['a dot at the end of the local part', 'From: a.@acme.example'],
  ])('%s: said, with what is read', async (_name, from) => {
    const { findings } = await judge(from);
    expect(findings).toContain('ambiguous-sender/malformed warn');
    expect(findings).not.toContain('ambiguous-sender/differs fail');
  });

  it.each<[string, string]>([
    ['folded before its value', `From:\n ${a}`],
    ['white space around @', 'From: a @ acme.example'],
    ['an address in a comment', `From: ${a} (${b})`],
    ['an address in the quoted name', `From: "${b}" <${a}>`],
    ['a nested comment', `From: (x (${b}) y) <${a}>`],
  ])('%s: one sender', async (_name, from) => {
    expect((await judge(from)).findings.filter(id => id.startsWith('ambiguous-sender'))).toEqual([]);
  });
});

it('F17 white space before the colon fails by itself', async () => {
  expect((await judge(`From : ${a}`)).findings).toContain('header-form/space-before-colon fail');
});

it('F17 a first line that is a folded one is no message', async () => {
  expect((await judge(` From: ${a}\nFrom: ${b}`)).report).toBeNull();
});

it('F18 a lone CR fails wherever it stands', async () => {
  expect((await judge(`From: ${a}\rBcc: ${b}`)).findings).toContain('line-ends/lone-cr fail');
});
