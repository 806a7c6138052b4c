/** One pass over the HTML: what can be seen, what is hidden, where it leads. Linear in the text, and the only reader of HTML. */
import { Parser } from 'htmlparser2';
import { invisible } from '../mail/script.ts';
import type { HiddenBy, HiddenText, HtmlMeasures, UrlRole } from '../model/content.ts';
import { type Cut, cutsOf, defaultLimits, type Limits } from '../model/limits.ts';
import {
  colour,
  cssFeatures,
  type Declarations,
  declarationsFor,
  inlineStyle,
  noStyle,
  pixels,
  type StyleSheet,
  styleSheet,
  urlsIn,
} from './css.ts';
import { backgroundOf, hiddenBy } from './visibility.ts';

/** The parser's own cost grows with the depth, so it is fed piece by piece and stopped. */
const slice = 16 * 1024;

/** One address as it stands, with what is seen of it. */
export interface RawUrl {
  readonly role: UrlRole;
  readonly url: string;
  readonly line: number;
  readonly text: string;
  readonly labelled: boolean;
  readonly hidden?: boolean;
  readonly fontSize?: number;
}

export interface HtmlView {
  readonly measures: HtmlMeasures;
  readonly visible: string;
  readonly urls: readonly RawUrl[];
  /** What of it was not read. */
  readonly cuts: readonly Cut[];
}

const voids = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);
const blocks = new Set([
  'p',
  'div',
  'td',
  'th',
  'tr',
  'table',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'br',
  'hr',
  'blockquote',
  'section',
  'header',
  'footer',
  'center',
]);
const unseen = new Set(['script', 'style', 'title', 'head', 'noscript', 'template', 'select', 'textarea']);
const counted = new Set([
  'script',
  'style',
  'form',
  'input',
  'button',
  'iframe',
  'frame',
  'object',
  'embed',
  'applet',
  'video',
  'audio',
  'svg',
  'canvas',
  'base',
  'meta',
  'table',
  'a',
  'font',
  'center',
  'marquee',
  'html',
  'body',
  'h1',
  'h2',
  'h3',
  'p',
  'div',
  'span',
  'td',
  'tr',
  'br',
  'b',
  'strong',
  'u',
  'map',
  'area',
  'img',
  'blockquote',
  'link',
  'ul',
  'li',
]);

type Attributes = Readonly<
  Partial<
    Record<
      | 'action'
      | 'alt'
      | 'background'
      | 'bgcolor'
      | 'class'
      | 'color'
      | 'data'
      | 'height'
      | 'hidden'
      | 'href'
      | 'id'
      | 'lang'
      | 'rel'
      | 'src'
      | 'style'
      | 'title'
      | 'width'
      | 'xml:lang',
      string
    >
  >
>;

/** What an element's text inherits. */
interface Open {
  readonly name: string;
  readonly hidden: HiddenBy | null;
  readonly unseen: boolean;
  readonly fontSize: number | null;
  readonly colour: string | null;
  /** Six hexadecimal digits; null where a picture or a colour that is not plain lies behind. */
  readonly background: string | null;
}

/** A link whose text is still being read. */
interface OpenLink {
  url: string;
  line: number;
  text: string;
  labelled: boolean;
  unseen: boolean;
  fontSize: number | null;
}

/** What every mail client shows where nobody set a background: the page, white. */
const page = 'page';
const white = 'ffffff';

const root: Open = { name: '', hidden: null, unseen: false, fontSize: null, colour: null, background: page };

export function readHtml(source: string, limits: Limits = defaultLimits): HtmlView {
  const pass = new Pass(source.slice(0, limits.htmlCharacters), limits);
  pass.run();
  return {
    measures: {
      ...pass.measures(),
      bytes: Buffer.byteLength(source),
    },
    visible: pass.visible
      .join('')
      .replace(/[ \t\r\f\v\u00a0]+/g, ' ')
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean)
      .join('\n'),
    urls: pass.urls,
    cuts: pass.cuts(source.length),
  };
}

/** Those beyond are counted with the last that is named. Judgement: a report needs no more places. */
const mostHidden = 200;

function shortened(hidden: readonly HiddenText[]): HiddenText[] {
  const [named, more] = [hidden.slice(0, mostHidden), hidden.slice(mostHidden)];
  const last = named.pop();
  if (last === undefined) return [];
  return [...named, { ...last, characters: more.reduce((sum, { characters }) => sum + characters, last.characters) }];
}

class Pass {
  readonly visible: string[] = [];
  readonly urls: RawUrl[] = [];
  private readonly stack: Open[] = [root];
  private readonly elements: Record<string, number> = {};
  private readonly hidden: HiddenText[] = [];
  private readonly features = new Set<string>();
  private readonly html: string;
  private sheet: StyleSheet = noStyle;
  private styleText = '';
  private inStyle = false;
  private link: OpenLink | null = null;
  private line = 1;
  private newline: number;
  private depth = 0;
  private tooDeep = false;
  private longestStyle = 0;
  private readonly limits: Limits;
  private visibleCharacters = 0;
  private linkCharacters = 0;
  private preview = 0;
  private firstStop = false;
  private attributes = 0;
  private handlers = 0;
  private comments = 0;
  private styles = 0;
  private misnested = 0;
  private lang: string | null = null;
  private title = false;
  private images = { total: 0, withoutAlt: 0, tiny: 0, remote: 0, firstWithoutAlt: 0 };

  constructor(html: string, limits: Limits) {
    this.html = html;
    this.limits = limits;
    this.newline = html.indexOf('\n');
  }

  run(): void {
    const parser = new Parser(
      {
        onopentag: (name, attributes, implied) => {
          this.moveTo(parser.startIndex);
          this.open(name, attributes, implied);
        },
        ontext: text => this.text(text),
        onclosetag: (name, implied) => this.close(name, implied),
        oncomment: text => {
          this.comments += text.length;
        },
      },
      { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: true },
    );
    for (let at = 0; at < this.html.length && !this.tooDeep; at += slice) parser.write(this.html.slice(at, at + slice));
    if (!this.tooDeep) parser.end();
    this.endLink();
  }

  /** Each newline is looked for once. */
  private moveTo(index: number): void {
    while (this.newline !== -1 && this.newline < index) {
      this.line++;
      this.newline = this.html.indexOf('\n', this.newline + 1);
    }
  }

  private top(): Open {
    return this.stack.at(-1) ?? root;
  }

  private open(name: string, attributes: Attributes, implied: boolean): void {
    this.depth = Math.max(this.depth, this.stack.length);
    if (counted.has(name)) this.elements[name] = (this.elements[name] ?? 0) + 1;
    const names = Object.keys(attributes);
    this.attributes += names.length;
    this.handlers += names.filter(one => one.startsWith('on')).length;
    if (name === 'html') this.lang = attributes.lang?.trim() || attributes['xml:lang']?.trim() || null;
    if (name === 'title') this.title = true;
    if (name === 'style') this.inStyle = true;
    if (blocks.has(name)) this.visible.push('\n');
    if (this.stack.length > this.limits.htmlNesting) this.tooDeep = true;
    if (this.tooDeep) return;
    this.longestStyle = Math.max(this.longestStyle, attributes.style?.length ?? 0);
    const readable = (attributes.style?.length ?? 0) <= this.limits.styleCharacters;
    for (const feature of readable && attributes.style ? inlineStyle(attributes.style).features : [])
      this.features.add(feature);
    const style = this.declarations(name, readable ? attributes : { ...attributes, style: '' });
    if (!voids.has(name) && !implied) this.stack.push(this.inherit(name, attributes, style));
    else if (!voids.has(name)) this.stack.push({ ...this.top(), name });
    this.addresses(name, attributes, style);
  }

  private declarations(name: string, { class: names = '', id, style }: Attributes): Declarations {
    const classes = names.toLowerCase().split(/\s+/).filter(Boolean);
    const declared = declarationsFor(this.sheet, name, classes, id?.toLowerCase(), style);
    const made = [...classes.map(one => `.${one}`), `#${id ?? ''}`].some(one => this.sheet.responsive.has(one));
    if (!made) return declared;
    return new Map(
      [...declared].filter(
        ([property]) =>
          !['display', 'visibility', 'max-height', 'height', 'width', 'font-size', 'opacity'].includes(property),
      ),
    );
  }

  private inherit(name: string, attributes: Attributes, style: Declarations): Open {
    const above = this.top();
    const size = pixels(style.get('font-size'));
    const fontSize = style.has('font-size') ? size : above.fontSize;
    const background = backgroundOf(style, attributes, above.background);
    // A link takes its colour from the client, not from what surrounds it.
    const inherited = name === 'a' ? null : above.colour;
    const own = colour(style.get('color')) ?? colour(attributes.color?.toLowerCase()) ?? inherited;
    const hidden = above.hidden ?? hiddenBy(style, attributes);
    return { name, hidden, unseen: above.unseen || unseen.has(name), fontSize, colour: own, background };
  }

  private addresses(name: string, attributes: Attributes, style: Declarations): void {
    const add = (role: UrlRole, url: string | undefined, labelled = true) => {
      if (url !== undefined) this.urls.push({ role, url, line: this.line, text: '', labelled });
    };
    if ((name === 'a' || name === 'area') && attributes.href !== undefined) {
      this.firstStop = true;
      this.endLink();
      const text = attributes.title ?? '';
      this.link = {
        url: attributes.href,
        line: this.line,
        text,
        labelled: name === 'area',
        unseen: false,
        fontSize: null,
      };
      if (name === 'area') this.endLink();
    }
    if (name === 'img') this.image(attributes);
    if (name === 'form') add('form', attributes.action ?? '');
    if (name === 'link' && /stylesheet/i.test(attributes.rel ?? '')) add('stylesheet', attributes.href);
    if (name === 'iframe' || name === 'frame' || name === 'embed') add('frame', attributes.src);
    if (name === 'object') add('frame', attributes.data);
    if (name === 'video' || name === 'audio' || name === 'source') add('image', attributes.src);
    if (attributes.background !== undefined) add('background', attributes.background);
    for (const property of ['background', 'background-image'])
      for (const url of urlsIn(style.get(property) ?? '')) add('background', url);
  }

  private image(attributes: Attributes): void {
    this.firstStop = true;
    const { src = '', alt, width, height } = attributes;
    this.images.total++;
    if (/^https?:/i.test(src.trim())) this.images.remote++;
    const tiny = [width, height].every(side => side !== undefined && Number.parseInt(side, 10) <= 3);
    if (tiny) this.images.tiny++;
    else if (alt === undefined) {
      this.images.withoutAlt++;
      if (this.images.firstWithoutAlt === 0) this.images.firstWithoutAlt = this.line;
    }
    if (this.link !== null) {
      this.link.text += alt ?? '';
      this.link.labelled ||= (alt ?? '').trim() !== '';
    }
    this.urls.push({ role: 'image', url: src, line: this.line, text: '', labelled: true });
  }

  private text(text: string): void {
    const { hidden, unseen: outside, fontSize, colour: own, background } = this.top();
    if (this.inStyle) {
      this.styleText += text;
      return;
    }
    const letters = text.replace(/\s+/g, '').replace(invisible, '').length;
    if (outside || letters === 0) {
      if (!outside) this.visible.push(' ');
      return;
    }
    const behind = background !== page ? background : this.sheet.painted ? null : white;
    const by =
      hidden ??
      (fontSize !== null && fontSize <= 1 ? 'font-size' : own !== null && own === behind ? 'same-colour' : null);
    if (by !== null) {
      if (this.link !== null) this.link.unseen = true;
      this.hide(letters, by);
      return;
    }
    this.visible.push(text);
    this.visibleCharacters += letters;
    if (this.link === null) {
      if (!this.firstStop) this.preview += letters;
      return;
    }
    this.linkCharacters += letters;
    this.link.text += text;
    this.link.labelled = true;
    this.link.fontSize ??= fontSize;
  }

  private hide(characters: number, by: HiddenBy): void {
    const last = this.hidden.at(-1);
    const preheader = this.visibleCharacters === 0;
    if (last !== undefined && last.by === by && last.preheader === preheader && this.line - last.line <= 3)
      this.hidden[this.hidden.length - 1] = { ...last, characters: last.characters + characters };
    else this.hidden.push({ characters, by, line: this.line, preheader });
  }

  private close(name: string, implied: boolean): void {
    if (name === 'style' && this.inStyle) {
      this.inStyle = false;
      this.styles += this.styleText.length;
      this.sheet = styleSheet(this.styleText, this.sheet);
      for (const feature of cssFeatures(this.styleText)) this.features.add(feature);
      for (const url of this.sheet.urls)
        this.urls.push({ role: 'background', url, line: this.line, text: '', labelled: true });
      this.sheet = { ...this.sheet, urls: [] };
      this.styleText = '';
    }
    if (blocks.has(name)) this.visible.push('\n');
    if (name === 'a') this.endLink();
    if (voids.has(name)) return;
    if (implied && !['html', 'body', 'p', 'li', 'td', 'tr', 'th', 'tbody', 'option', 'dd', 'dt'].includes(name))
      this.misnested++;
    if (this.top().name === name) this.stack.pop();
  }

  private endLink(): void {
    if (this.link === null) return;
    const { url, line, labelled, unseen, fontSize } = this.link;
    const text = this.link.text.replace(/\s+/g, ' ').trim().slice(0, 500);
    const seen = { hidden: unseen && !labelled, ...(fontSize === null ? {} : { fontSize }) };
    this.urls.push({ role: 'link', url, line, text, labelled, ...seen });
    this.link = null;
  }

  cuts(htmlCharacters: number): Cut[] {
    const counted = { htmlCharacters, htmlNesting: this.depth, styleCharacters: this.longestStyle };
    return cutsOf(counted, this.limits);
  }

  measures(): Omit<HtmlMeasures, 'bytes'> {
    const { firstWithoutAlt, ...images } = this.images;
    return {
      visibleCharacters: this.visibleCharacters,
      linkCharacters: this.linkCharacters,
      hidden: shortened(this.hidden),
      images: { ...images, ...(firstWithoutAlt === 0 ? {} : { firstWithoutAlt }) },
      elements: this.elements,
      attributes: this.attributes,
      handlers: this.handlers,
      commentCharacters: this.comments,
      styleCharacters: this.styles,
      cssFeatures: [...this.features].sort(),
      depth: this.depth,
      lang: this.lang,
      hasTitle: this.title,
      misnested: this.misnested,
      preview: this.preview,
    };
  }
}
