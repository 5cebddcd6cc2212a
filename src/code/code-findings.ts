import type { Finding } from '../findings/findings.js';
import { mayNamePerson } from '../personal-data/personal-data.js';
import { answerFinding, listed } from './answer-finding.js';
import { labelsOf } from './bare-codes.js';
import type { CodedColumn } from './coded-column.js';
import { issues } from './meaning.js';

/** Codes that nobody gave a meaning: the column is not read. */
export function codesUnread(column: CodedColumn): readonly Finding[] {
  const log = column.log.seen.get(issues.codeUnread);
  if (log === undefined || log.count === 0) return [];
  const codes = [...log.texts.keys()]
    .map((text) => text.trim())
    .filter((text) => /^[A-Za-z]{0,2}[\d\s.,;|+-]{1,12}$/.test(text) && !mayNamePerson(text));
  const labels = labelsOf(column.question);
  const scale = column.question.form === 'rated' ? column.question.scale : null;
  const points = scale?.answers.length ?? 0;
  return [
    answerFinding(column, 'codes-without-labels', 'error', log, {
      codes: codes.sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1)).slice(0, 20),
      scale: scale?.id ?? '',
      first: labels[0] ?? '',
      last: scale?.answers.at(-1)?.label ?? labels.at(-1) ?? '',
      points,
    }),
  ];
}

/** Numbers among codes that are none of them: 6 on a scale of 1 to 5, or 2,5. */
export function outOfRange(column: CodedColumn, threshold: number): readonly Finding[] {
  const log = column.log.seen.get(issues.outOfRange);
  if (log === undefined || log.count === 0) return [];
  const share = log.count / (column.log.answers + log.count);
  const codes = [...(column.codes?.labels.keys() ?? [])].sort((a, b) => Number(a) - Number(b));
  const shown = [...log.texts]
    .map(([text, { count }]) => ({ number: text.trim(), count }))
    .filter(({ number }) => number.length <= 6 && !mayNamePerson(number))
    .sort((a, b) => b.count - a.count || (a.number < b.number ? -1 : 1))
    .slice(0, listed);
  return [
    answerFinding(column, 'number-out-of-range', share < threshold ? 'warning' : 'error', log, {
      codes,
      ages: column.writing() === 'ages',
      numbers: shown.map(({ number }) => number),
      counts: shown.map(({ count }) => count),
      distinct: log.texts.size + log.more,
    }),
  ];
}

/** Ages that were put into the bands of the question. */
export function agesBanded(column: CodedColumn): readonly Finding[] {
  const log = column.log.seen.get(issues.banded);
  if (log === undefined || log.count === 0) return [];
  const inBand = new Map<string, number>();
  for (const { count, into } of log.texts.values()) inBand.set(into, (inBand.get(into) ?? 0) + count);
  const bands = labelsOf(column.question).filter((label) => inBand.has(label));
  return [
    answerFinding(
      column,
      'ages-banded',
      'note',
      { count: log.count, rows: [] },
      { bands, counts: bands.map((band) => inBand.get(band) ?? 0) },
    ),
  ];
}

/** Codes that were read, and by whose word. */
export function codesRead(column: CodedColumn): readonly Finding[] {
  if (column.codes === null || column.writing() !== 'codes' || column.log.answers === 0) return [];
  const labels = [...column.codes.labels].map(([code, label]) => `${code} = ${label}`);
  return [
    answerFinding(
      column,
      'codes-read',
      'note',
      { count: column.log.answers, rows: [] },
      { labels, by: column.codes.by },
    ),
  ];
}
