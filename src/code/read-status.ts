import type { Heading } from '../intake/intake.js';
import { foldText } from '../spelling/spelling.js';
import { bareCode } from './bare-codes.js';

/** What a status column says of a response; null when it says nothing. */
export type Status = 'complete' | 'partial' | 'test' | 'disqualified' | null;

/**
 * How to read a platform's state of a response. By heading: `Finished` 0/1, `Progress` in percent, `submitdate`
 * (LimeSurvey: blank is not submitted), `…_complete` 0/1/2 (REDCap), Qualtrics `Status` 0 answer, 1 preview, 8 spam; all
 * others by their words.
 */
export function statusReader(column: Heading, dialect: string): (cell: string) => Status {
  const name = foldText(column.texts[0] ?? '').replace(/[^a-z_ ]/g, '');
  const code = foldText(column.code ?? '');
  const is = (pattern: RegExp): boolean => pattern.test(name) || pattern.test(code);
  if (dialect === 'limesurvey' && is(/submitdate|date submitted/)) {
    return (cell) => (cell.trim() === '' || foldText(cell) === 'n/a' ? 'partial' : 'complete');
  }
  if (is(/^progress$/)) return progress;
  if (is(/_complete$/))
    return (cell) => byNumber(cell, { 0: 'partial', 1: 'partial', 2: 'complete' }) ?? words(cell);
  if (is(/^(?:finished|complete|completed|submitted)$/)) {
    return (cell) => byNumber(cell, { 0: 'partial', 1: 'complete' }) ?? words(cell);
  }
  if (dialect === 'qualtrics') {
    return (cell) =>
      byNumber(cell, { 0: 'complete', 1: 'test', 2: 'test', 8: 'disqualified' }) ?? words(cell);
  }
  return words;
}

function progress(cell: string): Status {
  const percent = Number(cell.replace('%', '').trim());
  if (cell.trim() === '' || Number.isNaN(percent)) return null;
  return percent < 100 ? 'partial' : 'complete';
}

function byNumber(cell: string, meanings: Readonly<Record<string, Status>>): Status {
  const code = bareCode(cell);
  return code === null ? null : (meanings[code] ?? null);
}

function words(cell: string): Status {
  const folded = foldText(cell);
  if (folded === '') return null;
  if (/\b(?:preview|test|pilot)\b/.test(folded)) return 'test';
  if (/\b(?:disqualified|screened out|quota|spam|terminated)\b/.test(folded)) return 'disqualified';
  if (
    /\b(?:partial|partially|incomplete|in progress|not completed|not complete|not submitted|started|abandoned|saved|draft)\b/.test(
      folded,
    )
  ) {
    return 'partial';
  }
  if (folded === 'false' || folded === 'no') return 'partial';
  if (/\b(?:complete|completed|submitted|finished)\b|^ip address$|^true$|^yes$/.test(folded))
    return 'complete';
  return null;
}
