import { flagMeanings } from '../../data/codes.js';
import { type Column, shorthand } from './model.js';

/** Words and shorthand of the workbook, explained. */
export const notesTable: { columns: Column[]; rows: string[][] } = {
  columns: [
    { label: 'Word or shorthand', width: 30 },
    { label: 'What it means', width: 100 },
  ],
  rows: [
    [shorthand.confidential, 'Confidential: not shown, so that nobody’s answers can be worked out.'],
    [shorthand.notAvailable, 'Not available: there is no such figure.'],
    [shorthand.notApplicable, 'Not applicable: no figure or remark belongs here.'],
    [shorthand.low, 'Low: more than zero, but it would round to zero.'],
    ['People who answered', 'Gave a valid answer. Those who said that it does not apply are left out.'],
    ['Range', 'Where the result would probably be if everyone had been asked (95% interval).'],
    ['Net score', 'Percentage positive less percentage negative: −100 to 100.'],
    ['Mean score', 'The worst answer counts as 0 and the best as 100.'],
    ['Difference in points', 'Percentage here less percentage there.'],
    ['p, adjusted', 'Adjusted for the number of comparisons made together (Benjamini–Hochberg).'],
    ['Decimals', 'Cells show one decimal, or three for p and coefficients, and hold the whole number.'],
    ...Object.values(flagMeanings).map((meaning) => [
      'Read with care',
      `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}.`,
    ]),
  ],
};
