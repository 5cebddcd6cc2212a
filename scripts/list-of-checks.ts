import type { Severity } from '../src/findings/findings.js';

/** One of the 43 checks that a validator of survey exports must have. */
export interface RequiredCheck {
  readonly number: string;
  readonly about: string;
  /** How much it weighs: the severities that its findings may have. */
  readonly weighs: readonly Severity[];
  /** Why it weighs something else here than was asked for. */
  readonly because?: string;
}

/** The list that the numbers of the checks refer to: F file, K kind of file, H headings, A answers, R rows, P safety. */
export const requiredChecks: readonly RequiredCheck[] = [
  { number: 'F01', about: 'not readable, absent, or a folder', weighs: ['stop'] },
  { number: 'F02', about: 'empty, or headings only', weighs: ['stop'] },
  {
    number: 'F03',
    about: 'not text under the name of a text; which sheet of a workbook',
    weighs: ['stop', 'note'],
  },
  {
    number: 'F04',
    about: 'another encoding than UTF-8',
    weighs: ['warning', 'confirm', 'stop'],
    because:
      'The encoding that explains the bytes is taken with a warning that names a cell to look at; a yes could not be given without looking there either.',
  },
  { number: 'F05', about: 'characters lost or doubled', weighs: ['warning', 'error'] },
  { number: 'F06', about: 'another delimiter than the comma, or none that fits', weighs: ['note', 'stop'] },
  { number: 'F07', about: 'broken quoting', weighs: ['stop', 'warning'] },
  {
    number: 'F08',
    about: 'rows with more or fewer cells than headings',
    weighs: ['error', 'warning', 'note'],
  },
  { number: 'F09', about: 'blank rows, blank columns, rows after a blank line', weighs: ['note', 'warning'] },
  { number: 'F10', about: 'signs of damage by a spreadsheet', weighs: ['warning', 'error', 'note'] },
  { number: 'F11', about: 'limits of size', weighs: ['stop', 'warning'] },
  { number: 'K01', about: 'results and not responses', weighs: ['stop'] },
  { number: 'K02', about: 'a dictionary, a template, a list of people, a repeat group', weighs: ['stop'] },
  { number: 'K03', about: 'no question set fits, or more than one', weighs: ['stop', 'confirm', 'warning'] },
  { number: 'K04', about: 'platform and layout', weighs: ['note', 'stop'] },
  { number: 'H01', about: 'how many rows are headings', weighs: ['confirm', 'stop'] },
  { number: 'H02', about: 'a question without a column', weighs: ['error', 'warning'] },
  { number: 'H03', about: 'a heading that is nearly a question', weighs: ['confirm', 'note', 'stop'] },
  { number: 'H04', about: 'a heading cut off or fused with help text', weighs: ['note'] },
  { number: 'H05', about: 'two columns that could be one question', weighs: ['error', 'note'] },
  { number: 'H06', about: 'columns that nobody asked for', weighs: ['note', 'warning'] },
  { number: 'H07', about: 'another order', weighs: ['note'] },
  { number: 'H08', about: 'a grid with rows missing', weighs: ['error', 'confirm', 'warning'] },
  { number: 'H09', about: 'two versions in one file', weighs: ['confirm', 'warning'] },
  { number: 'A01', about: 'answers that are not in the list', weighs: ['error', 'warning'] },
  { number: 'A02', about: 'another spelling of an answer', weighs: ['note'] },
  {
    number: 'A03',
    about: 'codes where labels were expected',
    weighs: ['error', 'note'],
    because:
      'A yes cannot say which end of a scale is best. The column is left out until the order is given, under codes: or in the question set.',
  },
  {
    number: 'A04',
    about: 'direction or number of points unlike the question set',
    weighs: ['confirm', 'stop'],
  },
  { number: 'A05', about: 'numbers out of range', weighs: ['error', 'note'] },
  {
    number: 'A06',
    about: 'dates: unreadable, undecidable, the wrong way round, in the future',
    weighs: ['warning', 'confirm', 'error'],
  },
  { number: 'A07', about: 'cells of several answers not fully explained', weighs: ['warning', 'note'] },
  { number: 'A08', about: 'marks of no answer', weighs: ['note', 'confirm'] },
  { number: 'A09', about: 'questions left blank', weighs: ['warning', 'error'] },
  { number: 'A10', about: 'answered though not asked, and the other way', weighs: ['warning'] },
  {
    number: 'R01',
    about: 'the same person or response twice',
    weighs: ['error', 'confirm', 'warning', 'note'],
  },
  { number: 'R02', about: 'partial, unsubmitted, disqualified', weighs: ['confirm', 'note'] },
  {
    number: 'R03',
    about: 'tests, previews, and responses before the opening',
    weighs: ['confirm', 'note'],
    because:
      'What the platform itself marks as a test is left out with a note; what only its date gives away asks for a yes.',
  },
  { number: 'R04', about: 'no answers at all', weighs: ['note', 'error'] },
  { number: 'R05', about: 'one answer throughout, or too fast', weighs: ['note'] },
  { number: 'P01', about: 'columns that say who somebody is', weighs: ['warning'] },
  { number: 'P02', about: 'people named in comments', weighs: ['warning'] },
  { number: 'P03', about: 'small groups', weighs: ['warning'] },
  { number: 'P04', about: 'cells that would run as a formula', weighs: ['note'] },
];
