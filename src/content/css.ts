/** The few declarations that decide whether text can be seen, from `style` attributes and `<style>` blocks. */
import { type CssNode, generate, parse, walk } from 'css-tree';

/** Lower-case property names to lower-case values. */
export type Declarations = ReadonlyMap<string, string>;

/** A `style` attribute. */
interface Inline {
  readonly declared: Declarations;
  readonly features: readonly string[];
}

const wanted = new Set([
  'display',
  'visibility',
  'opacity',
  'font-size',
  'color',
  'background',
  'background-color',
  'background-image',
  'max-height',
  'height',
  'width',
  'max-width',
  'overflow',
  'text-indent',
  'left',
  'top',
  'position',
  'transform',
  'clip',
  'clip-path',
]);

const parsed = new Map<string, Inline>();

/** Linear; the same attribute is read once. Unreadable CSS declares nothing. */
export function inlineStyle(style: string): Inline {
  const known = parsed.get(style);
  if (known !== undefined) return known;
  const declared = new Map<string, string>();
  const tree = parse(style, { context: 'declarationList', parseValue: false, onParseError: () => {} });
  walk(tree, node => read(node, declared));
  const found = { declared, features: cssFeatures(style) };
  if (parsed.size > 5000) parsed.clear();
  parsed.set(style, found);
  return found;
}

function read(node: CssNode, into: Map<string, string>): void {
  if (node.type !== 'Declaration') return;
  const property = node.property.toLowerCase();
  if (wanted.has(property)) into.set(property, textOf(node.value).trim().toLowerCase());
}

/** What was not parsed stands there as it is. */
function textOf(node: CssNode): string {
  return node.type === 'Raw' ? node.value : generate(node);
}

export interface StyleSheet {
  /** By simple selector: `p`, `.class`, `#id`, `p.class`. */
  readonly rules: ReadonlyMap<string, Declarations>;
  /** Classes and ids that some media query shows or hides: made for one screen size, not hidden. */
  readonly responsive: ReadonlySet<string>;
  /** A rule that was left out sets a background: where no other is known, the page need not be white. */
  readonly painted: boolean;
  readonly urls: readonly string[];
}

export const noStyle: StyleSheet = { rules: new Map(), responsive: new Set(), painted: false, urls: [] };

const comment = /\/\*.*?(?:\*\/|$)/gs;

function selectorsOf(prelude: CssNode): string[] {
  return textOf(prelude)
    .replace(comment, '')
    .split(',')
    .map(one => one.trim());
}

/** Compound and descendant selectors are left out: they say less than they cost. */
export function styleSheet(css: string, before: StyleSheet): StyleSheet {
  const rules = new Map(before.rules);
  const responsive = new Set(before.responsive);
  let painted = before.painted;
  const urls = [...before.urls];
  const tree = parse(css, {
    parseValue: false,
    parseAtrulePrelude: false,
    parseRulePrelude: false,
    onParseError: () => {},
  });
  walk(tree, {
    visit: 'Rule',
    enter(rule) {
      const declared = new Map<string, string>();
      rule.block.children.forEach(node => {
        read(node, declared);
        if (node.type === 'Declaration') urls.push(...urlsIn(textOf(node.value)));
      });
      if (declared.size === 0) return;
      const inMedia = this.atrule?.name === 'media';
      for (const selector of selectorsOf(rule.prelude)) {
        if (inMedia) {
          const visible = declared.has('display') || declared.has('visibility') || declared.has('max-height');
          if (visible) for (const name of selector.match(/[.#][\w-]+/g) ?? []) responsive.add(name);
        } else if (/^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$/i.test(selector)) {
          const key = selector.toLowerCase();
          rules.set(key, new Map([...(rules.get(key) ?? []), ...declared]));
        } else painted ||= [...declared.keys()].some(name => name.startsWith('background'));
      }
    },
  });
  return { rules, responsive, painted, urls };
}

const features =
  /(?:^|[;{\s])(?:(display)\s*:\s*(flex|grid|inline-flex)|(position|background-image|border-radius|box-shadow|object-fit|animation|transform|transition|clip-path|filter|gap)\s*:)|(@font-face|@import)\b|\b(var|calc)\(/gi;

/** Of CSS, the features that some mail clients do not know, by name: `display: flex`, `position`, `var()`. Linear. */
export function cssFeatures(css: string): string[] {
  const found = [...css.matchAll(features)].map(([, display, value, property, rule, call]) => {
    if (display !== undefined) return `display: ${value?.replace('inline-', '')}`;
    return call === undefined ? (property ?? rule ?? '') : `${call}()`;
  });
  return [...new Set(found.map(name => name.toLowerCase()))];
}

/** `url(…)` in a value. */
export function urlsIn(value: string): string[] {
  return [...value.matchAll(/url\(\s*["']?([^"')]{1,8192})/gi)].map(match => match[1] ?? '');
}

/** What applies to an element, later and more particular declarations winning. */
export function declarationsFor(
  sheet: StyleSheet,
  element: string,
  classes: readonly string[],
  id: string | undefined,
  style: string | undefined,
): Declarations {
  const own = style ? inlineStyle(style).declared : none;
  if (sheet.rules.size === 0) return own;
  const keys = [element, ...classes.flatMap(one => [`.${one}`, `${element}.${one}`]), ...(id ? [`#${id}`] : [])];
  const all = keys.flatMap(key => [...(sheet.rules.get(key) ?? [])]);
  return all.length === 0 ? own : new Map([...all, ...own]);
}

const none: Declarations = new Map();

/** Pixels, for the units mail is written in; null where the value depends on something else. */
export function pixels(value: string | undefined): number | null {
  const match = /^(-?\d{0,9}\.?\d{1,9})(px|pt|em|rem)?(?:!important)?$/.exec(value?.replace(/\s+/g, '') ?? '');
  if (match === null) return null;
  const perUnit = { px: 1, pt: 4 / 3, em: 16, rem: 16 };
  return Number(match[1]) * perUnit[(match[2] ?? 'px') as keyof typeof perUnit];
}

const named: Readonly<Record<string, string>> = {
  white: 'ffffff',
  black: '000000',
  red: 'ff0000',
  blue: '0000ff',
  green: '008000',
  gray: '808080',
  grey: '808080',
  silver: 'c0c0c0',
  yellow: 'ffff00',
};

/** Six hexadecimal digits; null for a colour that is not plain. */
export function colour(value: string | undefined): string | null {
  const text = value?.replace(/!important|\s+/g, '') ?? '';
  const hex = /#([0-9a-f]{6}|[0-9a-f]{3})\b/.exec(text)?.[1];
  if (hex !== undefined) return hex.length === 6 ? hex : [...hex].map(digit => digit + digit).join('');
  const rgb = /^rgba?\((\d{1,3}),(\d{1,3}),(\d{1,3})(?:,1(?:\.0)?)?\)/.exec(text);
  if (rgb !== null)
    return rgb
      .slice(1, 4)
      .map(part => Number(part).toString(16).padStart(2, '0'))
      .join('');
  return named[text] ?? null;
}
