/** Of the report as Markdown. */
import { number } from './forms.ts';

export const markdown = {
  input: 'input',
  verdict: 'verdict',
  more: (count: number) => `and ${number(count)} more`,
  cut: (parts: number) =>
    `${parts === 1 ? 'One part' : `${number(parts)} parts`} of this report did not fit here: deliv check -f json has them all.`,
};
