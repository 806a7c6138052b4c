/** What pictures refer to: signs, and how the stream takes the colour of where it ends. */
import { type Markup, markup, raw } from './escape.ts';
import { partingDown } from './flow/tall.ts';
import { parting } from './flow/wide-frame.ts';
import { signs } from './sign.ts';

const gradients = ['inbox', 'spam', 'bounce'].flatMap(end => {
  const stops = `<stop class="from"/><stop class="stop-${end}" offset=".75"/>`;
  return [
    raw(
      `<linearGradient id="to-${end}" gradientUnits="userSpaceOnUse" x1="${parting.from}" x2="${parting.to}" y1="0" y2="0">${stops}</linearGradient>`,
    ),
    raw(
      `<linearGradient id="to-${end}-down" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${partingDown.from}" y2="${partingDown.to}">${stops}</linearGradient>`,
    ),
  ];
});

/** Junk is hatched: it is told from its neighbours in black and white, too. */
const hatched = raw(
  '<pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"/><line class="hatch-line" x1="0" x2="0" y1="0" y2="6"/></pattern>',
);

export const definitions: Markup = markup`<svg class="defs" aria-hidden="true"><defs>${signs}${gradients}${hatched}</defs></svg>`;
