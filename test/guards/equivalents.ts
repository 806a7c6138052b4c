/** Guards nobody could miss, each with the reason: taking them away changes nothing that can be seen. */

interface Equivalent {
  readonly file: string;
  /** The function or constant. */
  readonly within: string;
  /** What stands there, as the table shows it. */
  readonly guard: RegExp;
  /** What was put in its place; any where it is absent. */
  readonly text?: string;
  readonly because: string;
}

export const equivalents: readonly Equivalent[] = [
  {
    file: 'src/list/read/limits.ts',
    within: 'limits',
    guard: /^(?:blockBytes)$/,
    because: 'so much is read at a time, not at most: in larger pieces the same list is read',
  },
  {
    file: 'src/cli/terminal-questions.ts',
    within: 'atTerminal',
    guard: /printable/,
    because: 'what a person typed, which their own terminal has shown already',
  },
  {
    file: 'src/world/world.ts',
    within: 'defaultBudget',
    guard: /^dnsMs$/,
    because: 'no test waits 20 s for it; the budget it goes into is tested with 30 ms',
  },
  {
    file: 'src/parse/structure.ts',
    within: 'readParts',
    guard: /^headerBytes$/,
    because: 'a second bound: longer headers are refused before, and those of parts by partHeaderBytes',
  },
  ...(
    [
      ['campaign', 'budgetBlocks', /budgetSentence/],
      ['campaign', 'comparisonBlocks', /^inline\(apart\)$/],
      ['forecast', 'forecastBlocks', /words\.forecastNote/],
      ['list', 'listBlocks', /words\.list/],
      ['list', 'holds', /./],
      ['list', 'resembles', /code/],
      ['forecast', 'nextBlocks', /\.map\(code\)/],
      ['list', 'ifSent', /said\.limit/],
      ['list', 'doors', /said\.door/],
      ['list', 'first', /said\.steps/],
      ['markdown', 'markdown', /words\./],
      ['markdown', 'overview', /words\./],
      ['markdown', 'reportBlocks', /words\.|stageOf/],
      ['findings', 'quietBlocks', /phrase\(says\)/],
    ] as const
  ).map(([file, within, guard]) => ({
    file: `src/report/markdown/${file}.ts`,
    within,
    guard,
    because: 'sentences, names and figures of ours alone; a translation of them may hold any character',
  })),
  {
    file: 'src/report/sarif/descriptors.ts',
    within: 'descriptor',
    guard: /^inline/,
    because: 'why, fix and sources of a rule are ours',
  },
  {
    file: 'src/report/text/paragraphs.ts',
    within: 'verbatim',
    guard: /^printable/,
    because: 'shows examples out of the rules, which are ours',
  },
  {
    file: 'src/report/text/paragraphs.ts',
    within: 'holed',
    guard: /replace/,
    because: 'shows sentences of the rules, which are ours',
  },
];
