/**
 * What widely used mail clients do not show, by element or CSS feature. After caniemail.com's test results (MIT, read
 * 2025-11 and before); only what is plainly unsupported, by names of ours.
 */
const outlook = 'Outlook for Windows';
const gmail = 'Gmail';
const yahoo = 'Yahoo Mail';

export const unsupported: Readonly<Record<string, readonly string[]>> = {
  '@font-face': [gmail, outlook, yahoo],
  '@import': [gmail, outlook, yahoo],
  animation: [gmail, outlook],
  'background-image': [outlook],
  'border-radius': [outlook],
  'box-shadow': [gmail, outlook],
  'clip-path': [gmail, outlook],
  'display: flex': [outlook],
  'display: grid': [gmail, outlook, yahoo],
  filter: [gmail, outlook, yahoo],
  gap: [gmail, outlook],
  'object-fit': [outlook],
  position: [gmail, outlook, yahoo],
  transform: [gmail, outlook],
  transition: [gmail, outlook],
  'var()': [gmail, outlook],
  '<audio>': [gmail, outlook, yahoo],
  '<canvas>': [gmail, outlook, yahoo],
  '<iframe>': [gmail, outlook, yahoo],
  '<svg>': [gmail, outlook],
  '<video>': [gmail, outlook, yahoo],
};
