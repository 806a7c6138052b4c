/** IP addresses and browsers of sign-ups. The ranges are large ones of access or hosting providers, from general knowledge. */
import type { Random } from './random.ts';
import { type Country, day, now } from './spec.ts';

/** First octet, second octet from and to. Each range belongs to an access provider of the country. */
type Range = readonly [first: number, from: number, to: number];
const access: Readonly<Record<Country, readonly Range[]>> = {
  ES: [
    [80, 24, 39],
    [81, 32, 47],
    [83, 32, 63],
    [88, 0, 31],
  ],
  IT: [
    [79, 0, 60],
    [82, 48, 63],
    [87, 0, 31],
    [95, 224, 255],
  ],
  DE: [
    [79, 192, 255],
    [84, 128, 191],
    [87, 128, 191],
    [91, 0, 63],
  ],
  US: [
    [24, 0, 19],
    [68, 32, 63],
    [73, 0, 255],
    [98, 192, 255],
  ],
  FR: [
    [82, 64, 67],
    [86, 192, 255],
    [90, 0, 127],
    [92, 128, 187],
  ],
};
const six: Readonly<Record<Country, string>> = {
  ES: '2a02:9002',
  IT: '2001:b07',
  DE: '2003:e4',
  US: '2601:646',
  FR: '2a01:cb08',
};
const hosting: readonly Range[] = [
  [51, 38, 38],
  [95, 216, 217],
  [167, 99, 99],
  [185, 220, 220],
  [45, 76, 77],
];

export function homeIp(random: Random, country: Country): string {
  if (random.chance(0.12)) {
    const group = () => random.whole(1, 65_535).toString(16);
    return `${six[country]}:${Array.from({ length: 6 }, group).join(':')}`;
  }
  return inRange(random, random.pick(access[country]));
}

export function hostingIp(random: Random): string {
  return inRange(random, random.pick(hosting));
}

function inRange(random: Random, [first, from, to]: Range): string {
  return `${first}.${random.whole(from, to)}.${random.int(256)}.${random.whole(1, 254)}`;
}

/** A browser of the time: a new version every five weeks or so, a new phone system every year. */
export function userAgent(random: Random, moment: number): string {
  const age = (now - moment) / day;
  const version = 146 - Math.floor(age / 35) - random.int(4);
  const system = `${18 - Math.floor(age / 365)}_${random.int(7)}`;
  switch (random.int(4)) {
    case 0:
      return `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;
    case 1:
      return `Mozilla/5.0 (iPhone; CPU iPhone OS ${system} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${system.replace('_', '.')} Mobile/15E148 Safari/604.1`;
    case 2:
      return `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Mobile Safari/537.36`;
    default:
      return `Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`;
  }
}

export const botAgents = [
  'python-requests/2.32.3',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/126.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/109.0.0.0 Safari/537.36',
] as const;

const prefixes: Readonly<Record<Country, readonly [landline: readonly string[], mobile: readonly string[]]>> = {
  ES: [
    ['+34 91', '+34 93', '+34 95'],
    ['+34 6', '+34 7'],
  ],
  IT: [['+39 02', '+39 06', '+39 081'], ['+39 3']],
  DE: [
    ['+49 30', '+49 40', '+49 89'],
    ['+49 15', '+49 17'],
  ],
  US: [['+1 212', '+1 312', '+1 713'], ['+1 917']],
  FR: [
    ['+33 1', '+33 4', '+33 5'],
    ['+33 6', '+33 7'],
  ],
};

/** The shape of a phone number; 555 keeps it from being anybody's in most plans. */
export function phone(random: Random, country: Country, isMobile: boolean): string {
  return `${random.pick(prefixes[country][isMobile ? 1 : 0])} 555 ${random.whole(1000, 9999)}`;
}
