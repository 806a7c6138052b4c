/** What of an element's text can be seen: what its own style and attributes say. */
import type { HiddenBy } from '../model/content.ts';
import { colour, type Declarations, pixels, urlsIn } from './css.ts';

type Attributes = Readonly<Partial<Record<'background' | 'bgcolor' | 'hidden', string>>>;

/** What takes the text of an element out of sight; null where nothing does. What is fainter than a twentieth counts as gone. Judgement. */
export function hiddenBy(style: Declarations, attributes: Attributes): HiddenBy | null {
  if (style.get('display')?.startsWith('none') || attributes.hidden !== undefined) return 'display';
  if (style.size === 0) return null;
  if (/^(?:hidden|collapse)/.test(style.get('visibility') ?? '')) return 'visibility';
  const opacity = style.get('opacity');
  if (opacity !== undefined && Number.parseFloat(opacity) < 0.05) return 'opacity';
  const clipped = style.get('overflow')?.startsWith('hidden') ?? false;
  const flat = [style.get('max-height'), style.get('height'), style.get('max-width'), style.get('width')].some(
    side => pixels(side) === 0,
  );
  if (clipped && flat) return 'no-room';
  if (/\bscale[xy]?\(0[,)]/.test(style.get('transform')?.replace(/\s+/g, '') ?? '')) return 'no-room';
  const placed = /^(?:absolute|fixed)/.test(style.get('position') ?? '');
  if (placed && /^rect\((?:[01](?:px)?[, ]*){4}\)/.test(style.get('clip') ?? '')) return 'no-room';
  if (/^inset\((?:100|50)%/.test(style.get('clip-path') ?? '')) return 'no-room';
  const offsets = [style.get('text-indent'), /\btranslate[xy]?\(\s*([^,)\s]+)/.exec(style.get('transform') ?? '')?.[1]];
  if (placed) offsets.push(style.get('left'), style.get('top'));
  return offsets.some(isAway) ? 'off-screen' : null;
}

/** Far to the left or above: no window reaches there. Judgement. */
function isAway(offset: string | undefined): boolean {
  return (pixels(offset) ?? 0) <= -500 || /^-\d{3,}(?:\.\d+)?(?:vw|vh|%)/.test(offset ?? '');
}

/** What lies behind the text of an element: six hexadecimal digits; null for a picture or a colour that is not plain; `above` where it sets none. */
export function backgroundOf(style: Declarations, attributes: Attributes, above: string | null): string | null {
  if (style.size === 0 && attributes.bgcolor === undefined && attributes.background === undefined) return above;
  const all = style.get('background') ?? '';
  if (style.has('background-image') || urlsIn(all).length > 0 || attributes.background !== undefined) return null;
  const set = [style.get('background-color'), all, attributes.bgcolor?.toLowerCase()];
  const plain = set.map(colour).find(one => one !== null);
  const isPainted = set.some(one => one && !/^(?:transparent|none|inherit|initial|unset)\b/.test(one));
  return plain ?? (isPainted ? null : above);
}
