import type { Detail, Finding, Severity } from '../findings/findings.js';
import { nearest } from '../spelling/spelling.js';
import { labelsOf } from './bare-codes.js';
import type { CodedColumn } from './coded-column.js';
import type { IssueLog } from './column-log.js';
import { issues } from './meaning.js';
import type { CodeSettings } from './model.js';
import { isOther } from './read-tick.js';
import { looksLikeFreeText, shownAnswer } from './shown-answer.js';

/** Below this share of a column's answers, answers that are not on the scale are a warning and not an error. */
export const defaultShare = 0.02;
/** From this share of blank cells a closed question is worth a warning. */
export const blankShare = 0.3;
const listedAnswers = 8;

/** What there is to say of the answers of one column. */
export function answerFindings(
  column: CodedColumn,
  settings: CodeSettings,
  used: number,
): readonly Finding[] {
  return [
    ...notOnScale(column, settings),
    ...codesUnread(column),
    ...marksUnknown(column),
    ...notExplained(column),
    ...blanks(column, settings, used),
    ...codesRead(column),
    ...folded(column),
  ];
}

function made(
  column: CodedColumn,
  code: string,
  severity: Severity,
  log: Pick<IssueLog, 'count' | 'rows'>,
  details: Readonly<Record<string, Detail>>,
): Finding {
  const { column: heading, question, choice } = column;
  return {
    code,
    severity,
    column: heading.letter,
    heading: heading.texts[0] ?? '',
    question: question.id,
    count: log.count,
    rows: [...log.rows],
    details: { label: question.label, ...(choice === null ? {} : { choice: choice.label }), ...details },
  };
}

function notOnScale(column: CodedColumn, settings: CodeSettings): readonly Finding[] {
  const log = column.log.seen.get(issues.notOnScale);
  if (log === undefined || log.count === 0) return [];
  const share = log.count / (column.log.answers + log.count);
  const threshold = settings.thresholds?.['answer-not-on-scale'] ?? defaultShare;
  return [
    made(column, 'answer-not-on-scale', share < threshold ? 'warning' : 'error', log, {
      ...listed(column, log),
      expected: column.choice === null ? labelsOf(column.question) : [column.choice.label],
      percent: Math.round(share * 1000) / 10,
      threshold: threshold * 100,
    }),
  ];
}

/** The commonest cells of an issue, as far as they may be shown, each with its count and the nearest answer. */
function listed(column: CodedColumn, log: IssueLog): Readonly<Record<string, Detail>> {
  const distinct = log.texts.size + log.more;
  if (looksLikeFreeText(log.texts, log.more)) return { answers: [], freeText: true, distinct };
  const labels = column.choice === null ? labelsOf(column.question) : [column.choice.label];
  const shown = [...log.texts]
    .sort(([a, { count: n }], [b, { count: m }]) => m - n || (a < b ? -1 : 1))
    .flatMap(([text, { count }]) => {
      const answer = shownAnswer(text, labels);
      return answer === null ? [] : [{ answer, count, near: nearest(text, labels, 0.4)?.text ?? '' }];
    })
    .slice(0, listedAnswers);
  return {
    ...(shown[0] === undefined ? {} : { answer: shown[0].answer }),
    answers: shown.map(({ answer }) => answer),
    counts: shown.map(({ count }) => count),
    nearest: shown.map(({ near }) => near),
    freeText: false,
    distinct,
  };
}

function codesUnread(column: CodedColumn): readonly Finding[] {
  const log = column.log.seen.get(issues.codeUnread);
  if (log === undefined || log.count === 0) return [];
  const codes = [...log.texts.keys()]
    .map((text) => text.trim())
    .filter((text) => /^[A-Za-z]{0,2}[\d\s.,;|+-]{1,12}$/.test(text));
  const labels = labelsOf(column.question);
  const scale = column.question.form === 'rated' ? column.question.scale : null;
  const points = scale?.answers.length ?? 0;
  return [
    made(column, 'codes-without-labels', 'error', log, {
      codes: codes.sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1)).slice(0, 20),
      scale: scale?.id ?? '',
      first: labels[0] ?? '',
      last: scale?.answers.at(-1)?.label ?? labels.at(-1) ?? '',
      points,
    }),
  ];
}

function marksUnknown(column: CodedColumn): readonly Finding[] {
  const log = column.log.seen.get(issues.markUnknown);
  if (log === undefined || log.count === 0) return [];
  return [
    made(column, 'mark-of-no-answer', 'confirm', log, {
      marks: [...log.texts.keys()].map((text) => text.trim()).slice(0, listedAnswers),
      as: 'missing',
      known: false,
    }),
  ];
}

/**
 * Marks that are known to stand for no answer, over all columns: one note for each mark, because a platform writes its
 * mark in every column.
 */
export function knownMarkFindings(columns: readonly CodedColumn[]): readonly Finding[] {
  const found = new Map<string, { count: number; as: string; columns: string[] }>();
  for (const { column, log } of columns) {
    for (const [cell, { count, into }] of log.seen.get(issues.markKnown)?.texts ?? []) {
      const mark = found.get(cell.trim()) ?? { count: 0, as: into, columns: [] };
      mark.count += count;
      if (mark.columns.at(-1) !== column.letter) mark.columns.push(column.letter);
      found.set(cell.trim(), mark);
    }
  }
  return [...found].map(([mark, { count, as, columns: letters }]) => ({
    code: 'mark-of-no-answer',
    severity: 'note',
    column: null,
    heading: null,
    question: null,
    count,
    rows: [],
    details: { marks: [mark], as, known: true, columns: letters },
  }));
}

function notExplained(column: CodedColumn): readonly Finding[] {
  const log = column.log.seen.get(issues.notExplained);
  if (log === undefined || log.count === 0 || !('choices' in column.question)) return [];
  const other = column.question.choices.some(({ label }) => isOther(label));
  const labels = labelsOf(column.question);
  const pieces = new Map<string, number>();
  for (const { into, count } of log.texts.values()) pieces.set(into, (pieces.get(into) ?? 0) + count);
  // Words written once are a person's own; a piece that many cells share is an option nobody listed.
  const shared = [...pieces]
    .filter(([piece, count]) => count > 1 && shownAnswer(piece, labels) !== null && piece.length <= 60)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, listedAnswers);
  return [
    made(column, 'choices-not-explained', other && shared.length === 0 ? 'note' : 'warning', log, {
      pieces: shared.map(([piece]) => shownAnswer(piece, labels) ?? ''),
      counts: shared.map(([, count]) => count),
      nearest: shared.map(([piece]) => nearest(piece, labels, 0.5)?.text ?? ''),
      other,
    }),
  ];
}

function blanks(column: CodedColumn, settings: CodeSettings, used: number): readonly Finding[] {
  if (column.holds !== 'single' || used < 10) return [];
  const { blank } = column.log;
  const threshold = settings.thresholds?.['question-mostly-blank'] ?? blankShare;
  if (blank / used < threshold) return [];
  return [
    made(
      column,
      'question-mostly-blank',
      'warning',
      { count: blank, rows: [] },
      {
        of: used,
        percent: Math.round((blank / used) * 100),
      },
    ),
  ];
}

function codesRead(column: CodedColumn): readonly Finding[] {
  if (column.codes === null || column.writing() !== 'codes' || column.log.answers === 0) return [];
  const labels = [...column.codes.labels].map(([code, label]) => `${code} = ${label}`);
  return [
    made(
      column,
      'codes-read',
      'note',
      { count: column.log.answers, rows: [] },
      { labels, by: column.codes.by },
    ),
  ];
}

function folded(column: CodedColumn): readonly Finding[] {
  const log = column.log.seen.get(issues.folded);
  if (log === undefined || log.count === 0) return [];
  const labels = labelsOf(column.question);
  const pairs = [...log.texts]
    .sort(([a, { count: n }], [b, { count: m }]) => m - n || (a < b ? -1 : 1))
    .slice(0, 20);
  return [
    made(column, 'answer-spelling-folded', 'note', log, {
      from: pairs.map(([text]) => shownAnswer(text, labels) ?? ''),
      into: pairs.map(([, { into }]) => into),
      counts: pairs.map(([, { count }]) => count),
      distinct: log.texts.size + log.more,
    }),
  ];
}
