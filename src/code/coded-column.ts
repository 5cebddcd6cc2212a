import type { CellDictionary, ColumnBlock, Heading } from '../intake/intake.js';
import type { Choice, Question } from '../question-set/question-set.js';
import type { ColumnMatch, Recognition } from '../recognise/recognise.js';
import { foldText } from '../spelling/spelling.js';
import { bareCode, type DeclaredCodes, declaredCodes } from './bare-codes.js';
import { type ColumnLog, columnLog } from './column-log.js';
import { isUsualMark, nonAnswerName } from './marks.js';
import { blank, issues, type Meaning, type Settled, settleOnce } from './meaning.js';
import type { CodeSettings } from './model.js';
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
  const choices = question.form === 'rated' ? question.scale.answers : question.choices;
  const choice = choices.find(({ label }) => label === match.choice) ?? null;
  if (choice !== null) {
    const read = tickReader(choice, codesOf(choice.label, codes), marks);
    const only = onlyNumber(cells());
    return { ...made, holds: 'tick', choice, settle: settleOnce((cell) => read(cell, only)) };
  }
  if (question.form === 'choose-many') {
    const joined: JoinedCell[] = [];
    const writing = joinedWriting(cells(), codes);
    const read = joinedReader(choiceSplitter(question, codes), joined, marks, writing);
    return { ...made, holds: 'joined', settle: settleOnce(read), joined, writing: () => writing };
  }
  const { isLabel, read } = singleReader(question, marks, codes);
  let writing = writingOf(countedCells(sample, match.column.position), isLabel, marks);
  const settle = settleOnce((cell) => read(cell, writing));
  return {
    ...made,
    holds: 'single',
    writing: () => writing,
    settle: (dictionary) => {
      // A column that is blank throughout the sample shows how it is written when it first holds something.
      if (writing === 'undecided') {
        writing = writingOf(
          dictionary.cells.map((cell) => [cell, 1] as const),
          isLabel,
          marks,
        );
      }
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
    for (const code of column.codes) counts[code] = (counts[code] ?? 0) + 1;
    for (const [entry, cell] of column.dictionary.cells.entries()) {
      counted.set(cell, (counted.get(cell) ?? 0) + (counts[entry] ?? 0));
    }
  }
  return counted;
}

function codesOf(label: string, codes: DeclaredCodes | null): ReadonlySet<string> {
  const found = [...(codes?.labels ?? [])].filter(([, named]) => named === label).map(([code]) => code);
  return new Set(found);
}

/** The one number above 1 that a column holds, when it holds nothing else. */
function onlyNumber(cells: readonly string[]): string | null {
  const filled = new Set(cells.filter((cell) => cell.trim() !== ''));
  const [first] = filled;
  return filled.size === 1 && first !== undefined ? bareCode(first) : null;
}

function commentReader(marks: ReadonlyMap<string, number>): (cell: string) => Meaning {
  return (cell) => {
    if (cell.trim() === '') return blank;
    if (cell.length > 40) return { value: 1, issue: issues.none, into: '' };
    const folded = foldText(cell);
    const mark = marks.get(folded);
    if (mark !== undefined) return { value: -1, issue: issues.markKnown, into: nonAnswerName(mark) };
    // "N/A" and "-" in a comment box say nothing, whoever wrote them; "None" or "?" may.
    const empty = folded === '' || /^(?:n\/?a|n\.a\.?|-+|\.+|null|nan)$/.test(folded);
    return empty ? blank : { value: 1, issue: issues.none, into: '' };
  };
}

function joinedWriting(cells: readonly string[], codes: DeclaredCodes | null): Writing {
  if (codes !== null) return 'labels';
  const filled = cells.filter((cell) => cell.trim() !== '');
  const numbers = filled.every((cell) => /^[\d\s,;|.]+$/.test(cell));
  return filled.length > 0 && numbers ? 'codes' : 'labels';
}

function joinedReader(
  split: (cell: string) => JoinedCell,
  joined: JoinedCell[],
  marks: ReadonlyMap<string, number>,
  writing: Writing,
): (cell: string) => Meaning {
  return (cell) => {
    const folded = foldText(cell);
    if (folded === '') return blank;
    const mark = marks.get(folded);
    if (mark !== undefined) return { value: -1, issue: issues.markKnown, into: nonAnswerName(mark) };
    const found = split(cell);
    const explained = found.choices.length > 0 || found.notCounted;
    if (found.left !== '' && isUsualMark(folded)) return { value: -1, issue: issues.markUnknown, into: '' };
    if (!explained) {
      const issue = writing === 'codes' ? issues.codeUnread : issues.notExplained;
      return { value: -1, issue, into: found.left };
    }
    // Past the end of the integers that fit: no real question is answered in so many ways.
    if (joined.length >= 32_000) return { value: -1, issue: issues.notExplained, into: found.left };
    joined.push(found);
    const issue = found.left === '' ? issues.none : issues.notExplained;
    return { value: joined.length - 1, issue, into: found.left };
  };
}
