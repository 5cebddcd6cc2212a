import type { Detail, Finding, Severity } from '../findings/findings.js';
import type { Heading } from '../intake/intake.js';
import { findPersonalData } from '../personal-data/personal-data.js';
import { tidyText } from '../spelling/spelling.js';
import type { CodedColumn } from './coded-column.js';
import type { IssueLog } from './column-log.js';

/** Different answers, marks or pieces that a finding lists. */
export const listed = 8;

/** A finding about what one column holds. */
export function answerFinding(
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
    heading: shownHeading(heading),
    question: question.id,
    count: log.count,
    rows: [...log.rows],
    details: { label: question.label, ...(choice === null ? {} : { choice: choice.label }), ...details },
  };
}

/** A heading as a finding may show it: tidied, at most 100 characters, and none that looks like personal data. */
export function shownHeading(heading: Heading): string {
  const text = tidyText(heading.texts[0] ?? '').slice(0, 100);
  return findPersonalData(text).length > 0 ? '' : text;
}
