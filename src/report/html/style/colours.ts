/** Light and dark, as the reader's system is set. Text reaches a contrast of 4.5 to 1 on paper and card. */
const light = {
  paper: '#faf8f4',
  card: '#ffffff',
  ink: '#1e2328',
  soft: '#575f68',
  line: '#ddd8ce',
  mail: '#d3dae1',
  link: '#1f5a94',
  inbox: '#19765a',
  spam: '#8f5b00',
  deferral: '#4665a8',
  bounce: '#ad3529',
  unknown: '#6b5590',
  'inbox-fill': '#4fae8d',
  'spam-fill': '#e0ad4c',
  'deferral-fill': '#a9bde3',
  'bounce-fill': '#d8695b',
};

const dark: typeof light = {
  paper: '#14171b',
  card: '#1b1f24',
  ink: '#e9e6e0',
  soft: '#aab1b9',
  line: '#363c44',
  mail: '#3a424c',
  link: '#8cc0f5',
  inbox: '#63cba3',
  spam: '#e4b262',
  deferral: '#9db8f0',
  bounce: '#f39486',
  unknown: '#c3aee8',
  'inbox-fill': '#35906f',
  'spam-fill': '#b8842a',
  'deferral-fill': '#3d5686',
  'bounce-fill': '#b04a3d',
};

const set = (colours: typeof light) =>
  Object.entries(colours)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

export const colours = `
:root{color-scheme:light dark;${set(light)}}
@media (prefers-color-scheme:dark){:root{${set(dark)}}}
@media print{:root{color-scheme:light;${set(light)}}}
.fail,.bounce{--own:var(--bounce)}
.warn,.spam{--own:var(--spam)}
.unknown{--own:var(--unknown)}
.deferral,.info{--own:var(--deferral)}
.pass,.inbox{--own:var(--inbox)}
.skipped{--own:var(--soft)}`;
