/** One pass over HTML: what is seen, what is hidden, where it leads; and how long the worst takes. */
import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/content/html.ts';

const hiddenIn = (html: string) =>
  readHtml(html).measures.hidden.map(({ by, preheader }) => `${by}${preheader ? ' before' : ''}`);

describe('HTML', () => {
  it.each([
    ['display', '<p>Hello</p><div style="display:none">secret words</div>'],
    ['visibility', '<p>Hello</p><div style="visibility: hidden">secret words</div>'],
    ['opacity', '<p>Hello</p><div style="opacity:0">secret words</div>'],
    ['font-size', '<p>Hello</p><span style="font-size:0px">secret words</span>'],
    ['same-colour', '<p>Hello</p><td bgcolor="#FFFFFF"><font color="#ffffff">secret words</font></td>'],
    ['same-colour', '<p>Hello</p><p style="color:#FFFFFF;font-size:10px">secret words</p>'],
    ['off-screen', '<p>Hello</p><div style="position:absolute;left:-9999px">secret words</div>'],
    ['off-screen', '<p>Hello</p><div style="position:fixed;top:-100vh;left:-100vw">secret words</div>'],
    ['off-screen', '<p>Hello</p><div style="transform:translateX(-9999px)">secret words</div>'],
    ['no-room', '<p>Hello</p><div style="transform: scale(0); height:0">secret words</div>'],
    ['no-room', '<p>Hello</p><div style="position:absolute;clip:rect(1px,1px,1px,1px)">secret words</div>'],
    ['no-room', '<p>Hello</p><div style="clip-path: inset(100%)">secret words</div>'],
    ['no-room', '<p>Hello</p><div style="max-height:0;overflow:hidden">secret words</div>'],
    ['display', '<style>.x{display:none}</style><p>Hello</p><div class="x">secret words</div>'],
    ['display before', '<div style="display:none">what the inbox shows</div><p>Hello</p>'],
  ])('text hidden by %s', (by, html) => {
    expect(hiddenIn(html)).toEqual([by]);
    expect(readHtml(html).visible).toBe('Hello');
  });

  it.each([
    [
      'a row without height around text of a size',
      '<table style="font-size:0"><td style="font-size:14px">Hello</td></table>',
    ],
    [
      'made for small screens',
      '<style>.m{display:none}@media(max-width:600px){.m{display:block!important}}</style><div class="m">Hello</div>',
    ],
    [
      'white on a picture',
      '<td background="https://acme.example/a.png" bgcolor="#ffffff"><font color="#ffffff">Hello</font></td>',
    ],
    ['white on a gradient', '<p style="background:linear-gradient(#000,#333);color:#fff">Hello</p>'],
    ['white on a colour that is not plain', '<p style="background-color:rgba(0,0,0,.8);color:#fff">Hello</p>'],
    [
      'white where a selector that is not read sets the background',
      '<style>td .a{background:#000}</style><p style="color:#fff">Hello</p>',
    ],
    [
      'white on a background laid over the page',
      '<body bgcolor="#000000"><p style="background:none;color:#fff">Hello</p>',
    ],
    ['a link within white text has its own colour', '<p style="color:#fff"><a href="https://a.example/">Hello</a></p>'],
    ['moved a little', '<p style="transform:translate(-50%, 2px)">Hello</p>'],
    ['turned over, not shrunk', '<p style="transform:scale(0.9)">Hello</p>'],
  ])('shown: %s', (_name, html) => {
    expect(hiddenIn(html)).toEqual([]);
  });

  it('finds every address with its role and line', () => {
    const html = `<body background="https://a.example/b.png">
<a href="https://b.example/x">Buy <b>now</b></a>
<a href="https://c.example/"><img src="https://d.example/p.png" alt=""></a>
<form action="https://e.example/f"></form><link rel="stylesheet" href="https://f.example/s.css">
<p style="background:url('https://g.example/h.png')">x</p><iframe src="https://h.example/"></iframe>`;
    const found = readHtml(html).urls.map(({ role, url, line, text, labelled }) => [
      role,
      url.slice(8, 17),
      line,
      text,
      labelled,
    ]);
    expect(found).toEqual([
      ['background', 'a.example', 1, '', true],
      ['link', 'b.example', 2, 'Buy now', true],
      ['image', 'd.example', 3, '', true],
      ['link', 'c.example', 3, '', false],
      ['form', 'e.example', 4, '', true],
      ['stylesheet', 'f.example', 4, '', true],
      ['background', 'g.example', 5, '', true],
      ['frame', 'h.example', 5, '', true],
    ]);
  });

  it.each([
    ['td and li inside one another', '<td><li>'.repeat(100_000)],
    ['divs inside one another', '<div style="display:none">'.repeat(50_000)],
    ['a table of 1000 by 1000', `<table>${`<tr>${'<td>x</td>'.repeat(1000)}</tr>`.repeat(1000)}</table>`],
    ['angle brackets', '<'.repeat(2_000_000)],
    ['ampersands', '&'.repeat(2_000_000)],
    ['attributes', `<a ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>x</a>`],
    ['one style of a megabyte', `<p style="${'color:red;'.repeat(100_000)}">x</p>`],
    ['a style sheet of many rules', `<style>${'.a,.b{display:none}'.repeat(20_000)}</style><p class="a">x</p>`],
    ['links never closed', '<a href="https://a.example/">'.repeat(30_000)],
  ])('ends within its budget: %s', (_name, html) => {
    const start = performance.now();
    readHtml(html);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

describe('nothing hides behind a number', () => {
  const letters = (html: string) => readHtml(html).measures.hidden.reduce((sum, one) => sum + one.characters, 0);

  it('of classes of one element', () => {
    const many = Array.from({ length: 30 }, (_, at) => `c${at}`).join(' ');
    expect(letters(`<style>.c29{display:none}</style><p>Seen</p><p class="${many}">hidden</p>`)).toBe(6);
  });

  it('of selectors of one rule', () => {
    const many = Array.from({ length: 60 }, (_, at) => `.c${at}`).join(',');
    expect(letters(`<style>${many}{display:none}</style><p>Seen</p><p class="c59">hidden</p>`)).toBe(6);
  });

  it('of hidden pieces', () => {
    expect(letters(`<p>Seen</p>${'<i style="display:none">ab</i>'.repeat(300)}`)).toBe(600);
  });
});
