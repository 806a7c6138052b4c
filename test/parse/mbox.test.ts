import { describe, expect, it } from 'vitest';
import { splitMbox } from '../../src/parse/mbox.ts';

const split = (text: string) =>
  splitMbox('m.mbox', Buffer.from(text)).map(({ file, bytes }) => [file, bytes.toString()]);

describe('mbox', () => {
  it.each(['\n', '\r\n'])('each message by itself (%j)', eol => {
    const text = [
      'From a@x Mon',
      'Subject: 1',
      '',
      'From here on',
      '',
      'From b@x Mon',
      'Subject: 2',
      '',
      'two',
      '',
    ].join(eol);
    expect(split(text)).toEqual([
      ['m.mbox#1', ['Subject: 1', '', 'From here on', '', ''].join(eol)],
      ['m.mbox#2', ['Subject: 2', '', 'two', ''].join(eol)],
    ]);
  });

  it('a file that is one message stays one', () => {
    expect(split('Subject: 1\n\nFrom a\n')).toEqual([['m.mbox', 'Subject: 1\n\nFrom a\n']]);
  });

  it('a line that begins so within a paragraph begins nothing', () => {
    expect(split('From a@x Mon\nSubject: 1\n\nHello\nFrom the team\n')).toHaveLength(1);
  });
});
