import type { Place } from './read/tree.js';

/** One thing wrong in a question-set or wording file, as data. */
export interface QuestionSetFault {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** Stable: `unknown-key`, `duplicate-answer` … */
  readonly code: string;
  /** What is wrong, without the text it is about. */
  readonly what: string;
  /** The offending text, or null when something is missing. */
  readonly text: string | null;
  readonly expected: string | null;
  /** The nearest right thing, or null when nothing is near. */
  readonly suggestion: string | null;
}

/** What a check says of a fault; the file is added at the end. */
export interface Complaint {
  readonly at: Place;
  readonly code: string;
  readonly what: string;
  readonly text?: string;
  readonly expected?: string;
  readonly suggestion?: string | null;
}

/** Complaints as faults of a file, in the order of the file, each once. */
export function faultsOf(complaints: readonly Complaint[], file: string): readonly QuestionSetFault[] {
  const faults = complaints.map((complaint) => ({
    file,
    line: complaint.at.line,
    column: complaint.at.column,
    code: complaint.code,
    what: complaint.what,
    text: complaint.text ?? null,
    expected: complaint.expected ?? null,
    suggestion: complaint.suggestion ?? null,
  }));
  faults.sort((a, b) => a.line - b.line || a.column - b.column);
  const seen = new Set<string>();
  return faults.filter((fault) => {
    const key = `${fault.line}:${fault.column}:${fault.what}:${fault.text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A fault as one line: `file:line:column: what is wrong "text"; expected …; did you mean "…"?` */
export function describeFault(fault: QuestionSetFault): string {
  const text = fault.text === null ? '' : ` "${printable(fault.text)}"`;
  const expected = fault.expected === null ? '' : `; expected ${fault.expected}`;
  const meant = fault.suggestion === null ? '' : `; did you mean "${printable(fault.suggestion)}"?`;
  return `${fault.file}:${fault.line}:${fault.column}: ${fault.what}${text}${expected}${meant}`;
}

/** A text of a file that is safe to print on one line: cut at 60 characters, control characters by name. */
function printable(text: string): string {
  const shown = [...text].map((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    const unseen = code < 32 || (code > 126 && code < 160) || (code >= 0x200b && code <= 0x202e);
    return unseen ? `U+${code.toString(16).toUpperCase().padStart(4, '0')}` : letter;
  });
  return shown.length > 60 ? `${shown.slice(0, 59).join('')}…` : shown.join('');
}
