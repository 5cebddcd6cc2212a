import { createHash } from 'node:crypto';
import { restoreAnswers } from './code/code.js';
import { csvRecords } from './csv-text/csv-text.js';
import { PoetError } from './errors.js';
import type { QuestionSet } from './question-set/question-set.js';
import type { CouncilTally } from './read-councils.js';
import { type CountRow, countColumns, tallyBatch, tallyFromCounts } from './tally/tally.js';

const mostListed = 10;

/**
 * The whole Tally of one council from a table of counts that a database made (`docs/tally.sql`). Whose it is, and where
 * and when, is known where the answers said one thing. Throws `PoetError('tally-not-valid')` with every fault.
 *
 * @param setOf finds the question set that the table says it is of, in the wording it names
 */
export function councilOfCounts(
  text: string,
  file: string,
  setOf: (named: { readonly questionSet: string; readonly questions: string }) => QuestionSet,
): CouncilTally {
  const rows = rowsOf(text, file);
  const surveys = rows.filter(({ part }) => part === 'survey');
  const [survey] = surveys;
  if (survey === undefined)
    throw notValid(file, ['no line "survey" says which questionnaire the counts are of']);
  if (surveys.some(({ question, answer }) => question !== survey.question || answer !== survey.answer))
    throw notValid(file, ['counts of several questionnaires are in it, or of two wordings of one']);
  const questionSet = setOf({ questionSet: survey.question, questions: survey.answer });
  const nobody = tallyBatch(restoreAnswers(questionSet, [], []));
  const { tally, faults } = tallyFromCounts(rows, nobody);
  if (faults.length > 0) throw notValid(file, faults);
  const only = (role: string): string | null => {
    const values = Object.keys(tally.context[role] ?? {}).filter((value) => value !== '');
    return values.length === 1 ? (values[0] ?? null) : null;
  };
  return {
    file,
    sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
    questionSet,
    authority: only('authority'),
    region: only('region'),
    wave: only('wave'),
    tally,
    errors: 0,
  };
}

function rowsOf(text: string, file: string): readonly CountRow[] {
  const [head = [], ...lines] = csvRecords(text);
  if (text.trim() === '')
    throw notValid(file, [`it is empty; a line with ${countColumns.join(', ')} was expected first`]);
  if (head.join() !== countColumns.join())
    throw notValid(file, [`the columns are ${head.join(', ')}; ${countColumns.join(', ')} were expected`]);
  const faults: string[] = [];
  const rows = lines.map((line, i): CountRow => {
    const at = (column: (typeof countColumns)[number]): string => line[countColumns.indexOf(column)] ?? '';
    const people = Number(at('people'));
    if (!/^\d+$/.test(at('people')) || !Number.isSafeInteger(people))
      faults.push(`line ${i + 2}: people is "${at('people')}"; a whole number was expected`);
    const { part, breakdown, choice, question, answer, other } = Object.fromEntries(
      countColumns.map((column) => [column, at(column)]),
    ) as Omit<CountRow, 'people'>;
    return { part, breakdown, choice, question, answer, other, other_answer: at('other_answer'), people };
  });
  if (faults.length > 0) throw notValid(file, faults);
  return rows;
}

function notValid(file: string, faults: readonly string[]): PoetError {
  const more = faults.length > mostListed ? ['and more'] : [];
  return new PoetError(
    'tally-not-valid',
    [`the table of counts ${file} can't be used:`, ...faults.slice(0, mostListed), ...more].join('\n'),
    'Make it again with docs/tally.sql, from answers that were cleaned and the codes of their question set.',
  );
}
