import { type Issue, issues, type Settled } from './meaning.js';

/** Rows kept with a finding; its count says how many there are. */
export const keptRows = 100;
/** Different cells kept with a finding, commonest shown first. */
const keptTexts = 200;

/** What has been seen of one issue in one column. */
export interface IssueLog {
  count: number;
  /** Cells among them that gave no answer. */
  lost: number;
  readonly rows: number[];
  /** Cell → how often, and what it was read as. */
  readonly texts: Map<string, { count: number; into: string }>;
  /** Different cells beyond those kept. */
  more: number;
}

/** What has been seen in one column, over the rows that are used. */
export interface ColumnLog {
  answers: number;
  /** Blank cells and non-answers; `blank` counts those that say nothing at all. */
  notAnswered: number;
  blank: number;
  readonly seen: Map<Issue, IssueLog>;
  add(
    settled: Settled,
    cells: readonly string[],
    codes: Uint16Array,
    used: Uint32Array,
    rowNumbers: Uint32Array,
  ): void;
}

/** From this issue on a cell that gave no answer is set aside. */
const setAside: number = issues.markUnknown;

export function columnLog(): ColumnLog {
  const seen = new Map<Issue, IssueLog>();
  const issueLog = (issue: Issue): IssueLog => {
    const old = seen.get(issue);
    if (old !== undefined) return old;
    const made: IssueLog = { count: 0, lost: 0, rows: [], texts: new Map(), more: 0 };
    seen.set(issue, made);
    return made;
  };
  const log: ColumnLog = {
    answers: 0,
    notAnswered: 0,
    blank: 0,
    seen,
    add(settled, cells, codes, used, rowNumbers) {
      const hits = new Uint32Array(settled.values.length);
      for (let i = 0; i < used.length; i++) {
        const code = codes[used[i] ?? 0] ?? 0;
        hits[code] = (hits[code] ?? 0) + 1;
      }
      let flagged = false;
      for (let entry = 0; entry < hits.length; entry++) {
        const count = hits[entry] ?? 0;
        if (count === 0) continue;
        const issue = (settled.issues[entry] ?? 0) as Issue;
        if ((settled.values[entry] ?? -1) >= 0) log.answers += count;
        else if (issue < setAside) {
          log.notAnswered += count;
          if (settled.values[entry] === -1) log.blank += count;
        }
        if (issue === issues.none) continue;
        const noted = issueLog(issue);
        note(noted, cells[entry] ?? '', count, settled.into.get(entry) ?? '');
        if ((settled.values[entry] ?? -1) < 0) noted.lost += count;
        if (issue >= setAside) flagged = true;
      }
      if (flagged) keepRows(settled, codes, used, rowNumbers);
    },
  };
  return log;

  function keepRows(settled: Settled, codes: Uint16Array, used: Uint32Array, rowNumbers: Uint32Array): void {
    for (const row of used) {
      const issue = (settled.issues[codes[row] ?? 0] ?? 0) as Issue;
      if (issue < setAside) continue;
      const { rows } = issueLog(issue);
      if (rows.length < keptRows) rows.push(rowNumbers[row] ?? 0);
    }
  }
}

function note(log: IssueLog, text: string, count: number, into: string): void {
  log.count += count;
  const old = log.texts.get(text);
  if (old !== undefined) old.count += count;
  else if (log.texts.size < keptTexts) log.texts.set(text, { count, into });
  else log.more++;
}

/** Cells of a column that were set aside, by reason. */
export function setAsideCells(log: ColumnLog): readonly (readonly [reason: string, count: number])[] {
  return [
    ['mark-of-no-answer', log.seen.get(issues.markUnknown)?.lost ?? 0] as const,
    ['answer-not-on-scale', log.seen.get(issues.notOnScale)?.lost ?? 0] as const,
    ['codes-without-labels', log.seen.get(issues.codeUnread)?.lost ?? 0] as const,
    ['number-out-of-range', log.seen.get(issues.outOfRange)?.lost ?? 0] as const,
    ['choices-not-explained', log.seen.get(issues.notExplained)?.lost ?? 0] as const,
  ].filter(([, count]) => count > 0);
}
