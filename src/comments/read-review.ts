import { undefused } from '../csv-text/csv-text.js';
import { placesOfPersonalData } from '../personal-data/personal-data.js';
import { foldText, nearest } from '../spelling/spelling.js';
import type { ReviewedComment } from './model.js';
import { refuseReview } from './refuse.js';
import { tidyComment } from './safe-text.js';

/** A review file as rows of text. */
export interface ReviewTable {
  readonly file: string;
  readonly headings: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

const yes: ReadonlySet<string> = new Set(['yes', 'y', 'x', '1', 'true', 'ok', 'approve', 'approved', '✓']);
const no: ReadonlySet<string> = new Set(['', 'no', 'n', '0', 'false', '-', 'reject', 'rejected']);

/**
 * The decisions of a review file. Throws a PoetError (`comments-not-valid`) that lists every fault with its row: a
 * column that is missing, an answer that is neither yes nor no, an approved comment that is empty or twice there, or
 * one that still holds an identifier, with the position of its first character.
 */
export function readReview(table: ReviewTable): readonly ReviewedComment[] {
  const [id, comment, approve] = columnsOf(table);
  const faults: string[] = [];
  const reviewed: ReviewedComment[] = [];
  const seen = new Map<string, number>();
  for (const { row, cells } of table.rows) {
    const cell = (column: number) => cells[column]?.trim() ?? '';
    const text = tidyComment(undefused(cell(comment)));
    const approved = yes.has(foldText(cell(approve)));
    const fault = (words: string) => faults.push(`row ${row}: ${words}`);
    if (cell(id) === '' && text === '' && cell(approve) === '') continue;
    if (!approved && !no.has(foldText(cell(approve)))) {
      fault('"approve" is neither yes nor no');
      continue;
    }
    if (approved && cell(id) === '') fault('there is no id, so nobody can tell whose question it answers');
    if (approved && text === '') fault('an approved comment is empty');
    const before = seen.get(cell(id));
    if (approved && before !== undefined) fault(`the id "${cell(id)}" is approved in row ${before} too`);
    if (approved) {
      seen.set(cell(id), row);
      for (const { what, at } of placesOfPersonalData(text)) fault(`a ${what} at character ${at + 1}`);
    }
    reviewed.push({ id: cell(id), text, approved, row });
  }
  if (faults.length > 0) throw refuseReview(table.file, faults);
  return reviewed;
}

function columnsOf({ file, headings }: ReviewTable): readonly [number, number, number] {
  const folded = headings.map(foldText);
  const missing = ['id', 'comment', 'approve'].filter((name) => !folded.includes(name));
  if (missing.length > 0) {
    throw refuseReview(
      file,
      missing.map((name) => {
        const near = nearest(name, headings);
        return `there is no column "${name}"${near === null ? '' : `; the nearest is "${near.text}"`}`;
      }),
    );
  }
  return [folded.indexOf('id'), folded.indexOf('comment'), folded.indexOf('approve')];
}
