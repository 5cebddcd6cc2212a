import type { Detail, Finding } from '../findings/findings.js';
import { nearest } from '../spelling/spelling.js';
import { answerFinding, listed } from './answer-finding.js';
import { labelsOf } from './bare-codes.js';
import { notExplained } from './choice-findings.js';
import { agesBanded, codesRead, codesUnread, outOfRange } from './code-findings.js';
import type { CodedColumn } from './coded-column.js';
import type { IssueLog } from './column-log.js';
import { marksUnknown } from './mark-findings.js';
import { issues } from './meaning.js';
import type { CodeSettings } from './model.js';
import { looksLikeFreeText, shownAnswer } from './shown-answer.js';

/** Below this share of a column's answers, answers that are not on the scale are a warning and not an error. */
const defaultShare = 0.02;
/** From this share of blank cells a closed question is worth a warning. */
const blankShare = 0.3;

/** The share of blank cells (0–1) from which a question is spoken of. */
export function blankThreshold({ thresholds }: CodeSettings): number {
  return thresholds?.['question-mostly-blank'] ?? blankShare;
}

/** What there is to say of the answers of one column; `routed` when not everyone is asked. */
export function answerFindings(
  column: CodedColumn,
  settings: CodeSettings,
  used: number,
  routed: boolean,
): readonly Finding[] {
  return [
    ...notOnScale(column, settings),
    ...outOfRange(column, settings.thresholds?.['number-out-of-range'] ?? defaultShare),
    ...codesUnread(column),
    ...marksUnknown(column),
    ...notExplained(column),
    ...(routed ? [] : blanks(column, settings, used)),
    ...codesRead(column),
    ...agesBanded(column),
    ...folded(column),
  ];
}

function notOnScale(column: CodedColumn, settings: CodeSettings): readonly Finding[] {
  const log = column.log.seen.get(issues.notOnScale);
  if (log === undefined || log.count === 0) return [];
  const share = log.count / (column.log.answers + log.count);
  const threshold = settings.thresholds?.['answer-not-on-scale'] ?? defaultShare;
  return [
    answerFinding(column, 'answer-not-on-scale', share < threshold ? 'warning' : 'error', log, {
      ...shownAnswers(column, log),
      expected: column.choice === null ? labelsOf(column.question) : [column.choice.label],
      percent: Math.round(share * 1000) / 10,
      threshold: threshold * 100,
    }),
  ];
}

/** The commonest cells of an issue, as far as they may be shown, each with its count and the nearest answer. */
function shownAnswers(column: CodedColumn, log: IssueLog): Readonly<Record<string, Detail>> {
  const distinct = log.texts.size + log.more;
  if (looksLikeFreeText(log.texts, log.more)) return { answers: [], freeText: true, distinct };
  const labels = column.choice === null ? labelsOf(column.question) : [column.choice.label];
  const shown = [...log.texts]
    .sort(([a, { count: n }], [b, { count: m }]) => m - n || (a < b ? -1 : 1))
    .flatMap(([text, { count }]) => {
      const answer = shownAnswer(text, labels);
      const near = nearest(text, labels, 0.4)?.text ?? '';
      // What one person wrote, like no answer there is, is that person's own.
      const own = count === 1 && near === '';
      return answer === null || own ? [] : [{ answer, count, near }];
    })
    .slice(0, listed);
  return {
    ...(shown[0] === undefined ? {} : { answer: shown[0].answer }),
    answers: shown.map(({ answer }) => answer),
    counts: shown.map(({ count }) => count),
    nearest: shown.map(({ near }) => near),
    freeText: false,
    distinct,
  };
}

function blanks(column: CodedColumn, settings: CodeSettings, used: number): readonly Finding[] {
  if (column.holds !== 'single' || used < 10) return [];
  const { blank } = column.log;
  const share = blank / used;
  if (share < blankThreshold(settings)) return [];
  const nearlyEmpty = settings.thresholds?.['question-nearly-empty'] ?? 1;
  const empty = column.question.form === 'rated' && share >= nearlyEmpty;
  return [
    answerFinding(
      column,
      'question-mostly-blank',
      empty ? 'error' : 'warning',
      { count: blank, rows: [] },
      {
        of: used,
        percent: Math.round((blank / used) * 100),
      },
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
    answerFinding(column, 'answer-spelling-folded', 'note', log, {
      from: pairs.map(([text]) => shownAnswer(text, labels) ?? ''),
      into: pairs.map(([, { into }]) => into),
      counts: pairs.map(([, { count }]) => count),
      distinct: log.texts.size + log.more,
    }),
  ];
}
