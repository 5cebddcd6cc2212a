import type { CellDictionary, ColumnBlock, Heading } from '../intake/intake.js';
import type { Choice, ChooseOneQuestion, Question, RatedQuestion } from '../question-set/question-set.js';
import type { ColumnMatch, Recognition } from '../recognise/recognise.js';
import { foldText } from '../spelling/spelling.js';
import { type AgeColumn, ageBands, ageColumn } from './age-bands.js';
import { bareCode, type DeclaredCodes, declaredCodes } from './bare-codes.js';
import { type ColumnLog, columnLog } from './column-log.js';
import { type Settled, settleOnce } from './meaning.js';
import type { CodeSettings } from './model.js';
import { commentReader } from './read-comment.js';
import { joinedReader, joinedWriting } from './read-joined.js';
import { singleReader, type Writing, writingOf } from './read-single.js';
import { tickReader } from './read-tick.js';
import { choiceSplitter, type JoinedCell } from './split-choices.js';

/** One column of the export that holds a question, with what its cells mean and what has been seen in it. */
export interface CodedColumn {
  readonly column: Heading;
  readonly question: Question;
  /** `single`: an answer. `tick`: one option. `joined`: several options in a cell. `comment`: words. */
  readonly holds: 'single' | 'tick' | 'joined' | 'comment';
  readonly choice: Choice | null;
  readonly settle: (dictionary: CellDictionary) => Settled;
  readonly log: ColumnLog;
  /** For `joined`: what each value of `settle` stands for. */
  readonly joined: readonly JoinedCell[];
  /** How the column turned out to be written, and what its codes mean when somebody says so. */
  readonly writing: () => Writing;
  readonly codes: DeclaredCodes | null;
}

/** Makes the coded columns of an audience; how each is written is decided by what its sample holds. */
export function codedColumns(
  recognition: Recognition,
  sample: readonly ColumnBlock[],
  marks: ReadonlyMap<string, number>,
  settings: CodeSettings,
): readonly CodedColumn[] {
  const questions = new Map(recognition.questionSet.questions.map((question) => [question.id, question]));
  return recognition.matches.flatMap((match) => {
    const question = questions.get(match.question);
    return question === undefined ? [] : [codedColumn(match, question, sample, marks, settings)];
  });
}

function codedColumn(
  match: ColumnMatch,
  question: Question,
  sample: readonly ColumnBlock[],
  marks: ReadonlyMap<string, number>,
  settings: CodeSettings,
): CodedColumn {
  const cells = (): readonly string[] =>
    sample.flatMap((block) => block.columns[match.column.position]?.dictionary.cells ?? []);
  const codes = question.form === 'comment' ? null : declaredCodes(question, settings.codes);
  const made = {
    column: match.column,
    question,
    choice: null,
    log: columnLog(),
    joined: [],
    writing: (): Writing => 'labels',
    codes,
  };
  if (question.form === 'comment') {
    return { ...made, holds: 'comment', settle: settleOnce(commentReader(marks)) };
  }
  const choices =
    question.form === 'rated'
      ? [...question.scale.answers, ...question.scale.notCounted]
      : [...question.choices, ...question.notCounted];
  const choice = choices.find(({ label }) => label === match.choice) ?? null;
  if (choice !== null) {
    const read = tickReader(choice, codesOf(choice.label, codes), marks);
    const only = onlyCell(cells(), marks);
    return { ...made, holds: 'tick', choice, settle: settleOnce((cell) => read(cell, only)) };
  }
  if (question.form === 'choose-many') {
    const joined: JoinedCell[] = [];
    const seen = cells();
    const split = choiceSplitter(question, codes, seen);
    const writing = joinedWriting(seen, codes, split);
    const read = joinedReader(split, joined, marks, writing);
    return { ...made, holds: 'joined', settle: settleOnce(read), joined, writing: () => writing };
  }
  return { ...made, holds: 'single', ...singleColumn(match, question, sample, marks, codes) };
}

/** How a column of single answers is read: decided by its sample, or by its first cells where the sample has none. */
function singleColumn(
  match: ColumnMatch,
  question: RatedQuestion | ChooseOneQuestion,
  sample: readonly ColumnBlock[],
  marks: ReadonlyMap<string, number>,
  codes: DeclaredCodes | null,
): Pick<CodedColumn, 'writing' | 'settle'> {
  const { isLabel, read } = singleReader(question, marks, codes);
  const banded = question.form === 'choose-one' && codes === null && ageBands(question) !== null;
  let ages: AgeColumn | null = null;
  let writing: Writing = 'undecided';
  const decide = (cells: ReadonlyMap<string, number>): void => {
    ages = banded ? ageColumn(cells, question.choices.length) : null;
    writing = ages === null ? writingOf(cells, isLabel, marks) : 'ages';
  };
  decide(countedCells(sample, match.column.position));
  const settle = settleOnce((cell) => read(cell, writing, ages));
  return {
    writing: () => writing,
    settle: (dictionary) => {
      if (writing === 'undecided') decide(new Map(dictionary.cells.map((cell) => [cell, 1])));
      return settle(dictionary);
    },
  };
}

/** The distinct cells of a column in the sample, and how often each stands there. */
function countedCells(sample: readonly ColumnBlock[], position: number): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const block of sample) {
    const column = block.columns[position];
    if (column === undefined) continue;
    const counts = new Uint32Array(column.dictionary.cells.length);
    for (let row = 0; row < column.codes.length; row++) {
      const code = column.codes[row] ?? 0;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    column.dictionary.cells.forEach((cell, entry) => {
      counted.set(cell, (counted.get(cell) ?? 0) + (counts[entry] ?? 0));
    });
  }
  return counted;
}

function codesOf(label: string, codes: DeclaredCodes | null): ReadonlySet<string> {
  const found = [...(codes?.labels ?? [])].filter(([, named]) => named === label).map(([code]) => code);
  return new Set(found);
}

/** What a column holds, folded, when beside marks of no answer it holds nothing else. */
function onlyCell(cells: readonly string[], marks: ReadonlyMap<string, number>): string | null {
  const filled = new Set<string>();
  for (const cell of cells) {
    const folded = foldText(cell);
    if (folded !== '' && !marks.has(folded)) filled.add(bareCode(cell) ?? folded);
  }
  const [first] = filled;
  return filled.size === 1 && first !== undefined ? first : null;
}
