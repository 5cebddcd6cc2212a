import type { Choice, Question } from '../question-set/question-set.js';
import type { ColumnProfile } from './column-profile.js';
import type { Proposal } from './propose.js';
import { valueFit } from './value-fit.js';
import { isWeakOption, weighOptions } from './weigh-options.js';

/** Strengths nearer than this are equal: what the cells hold then decides, and if that does not, nobody. */
const margin = 0.6;
/** How much better the cells of one column must agree before they decide. */
const fitMargin = 0.3;

/** Columns that could be the same question equally well: none is taken. */
export interface Contest {
  readonly question: Question;
  readonly choice: Choice | null;
  readonly columns: readonly number[];
  /** Rows of the sample in which the columns do not hold the same. */
  readonly differ: number;
}

/** Columns for one question, of which one was taken: by what they hold, or because they hold the same. */
export interface Settled {
  readonly taken: Proposal;
  readonly others: readonly Proposal[];
  readonly same: boolean;
}

/** Rows of the sample in which two columns do not hold the same. */
export type RowsDiffering = (a: number, b: number) => number;

export interface Assignment {
  readonly taken: readonly Proposal[];
  /** Columns with the same heading told apart by what they hold: the one taken and the others. */
  readonly settled: readonly Settled[];
  /** Columns that sum up a question whose options have columns of their own. */
  readonly summaries: readonly Proposal[];
  readonly contests: readonly Contest[];
}

/**
 * Ties columns to questions one to one, strongest first, never first come first served: where two columns (or two
 * questions) are equally likely, the cells decide by a clear margin or neither is taken.
 */
export function assign(
  proposals: readonly Proposal[],
  profileOf: (position: number) => ColumnProfile,
  rowsDiffering: RowsDiffering,
): Assignment {
  const open = weighOptions(proposals)
    .filter((proposal) => plausible(proposal, profileOf))
    .sort((a, b) => b.strength - a.strength || a.column.position - b.column.position);
  const byColumn = groupBy(open, (proposal) => proposal.column.position);
  const byTarget = groupBy(open, targetKey);
  const columns = new Set<number>();
  const targets = new Set<string>();
  const taken: Proposal[] = [];
  const settled: Settled[] = [];
  const contests: Contest[] = [];
  const isOpen = (other: Proposal): boolean =>
    !columns.has(other.column.position) && !targets.has(targetKey(other));

  for (const proposal of open) {
    if (!isOpen(proposal)) continue;
    const equals = (other: Proposal): boolean =>
      other !== proposal && isOpen(other) && Math.abs(other.strength - proposal.strength) < margin;
    const rivals = (byTarget.get(targetKey(proposal)) ?? []).filter(equals);
    const alternatives = (byColumn.get(proposal.column.position) ?? []).filter(equals);
    if (rivals.length === 0 && alternatives.length === 0) {
      take(proposal);
      continue;
    }
    const best = bestByFit([proposal, ...rivals, ...alternatives], profileOf);
    if (best !== null) {
      const others = (byTarget.get(targetKey(best)) ?? []).filter((other) => other !== best && isOpen(other));
      take(best);
      if (others.length > 0) settled.push({ taken: best, others, same: false });
      continue;
    }
    const columnsDiffer = rivals.map((rival) =>
      rowsDiffering(proposal.column.position, rival.column.position),
    );
    if (alternatives.length === 0 && columnsDiffer.every((rows) => rows === 0)) {
      take(proposal);
      for (const { column } of rivals) columns.add(column.position);
      settled.push({ taken: proposal, others: rivals, same: true });
      continue;
    }
    // A column that could be two questions blocks itself; columns that could be one question block each other.
    targets.add(targetKey(proposal));
    columns.add(proposal.column.position);
    for (const other of rivals) columns.add(other.column.position);
    contests.push({
      question: proposal.question,
      choice: proposal.choice,
      columns: [proposal, ...rivals].map((other) => other.column.position),
      differ: Math.max(0, ...columnsDiffer),
    });
  }
  const kept = optionsBeforeSummary(taken);
  const summaries = taken.filter((proposal) => proposal.choice === null && !kept.includes(proposal));
  return { taken: kept, settled, summaries, contests };

  function take(proposal: Proposal): void {
    taken.push(proposal);
    columns.add(proposal.column.position);
    targets.add(targetKey(proposal));
  }
}

function targetKey(proposal: Proposal): string {
  return `${proposal.question.id}\u0000${proposal.choice?.label ?? ''}`;
}

/** Headings that agree only in part must be borne out by the cells. */
function plausible(proposal: Proposal, profileOf: (position: number) => ColumnProfile): boolean {
  const weakOption = isWeakOption(proposal);
  if (proposal.partial === null && !weakOption) return true;
  const fit = valueFit(proposal.question, proposal.choice, profileOf(proposal.column.position));
  if (fit === null) return proposal.partial?.why === 'cut' || weakOption;
  return fit >= 0.5;
}

function bestByFit(
  rivals: readonly Proposal[],
  profileOf: (position: number) => ColumnProfile,
): Proposal | null {
  const fits = rivals
    .map((proposal) => ({
      proposal,
      fit: valueFit(proposal.question, proposal.choice, profileOf(proposal.column.position)) ?? 0,
    }))
    .sort((a, b) => b.fit - a.fit);
  const [first, second] = fits;
  // Columns of the same question that nobody filled in: the first is as good as the others.
  const target = rivals[0] === undefined ? '' : targetKey(rivals[0]);
  const blank = rivals.every(
    (rival) => targetKey(rival) === target && profileOf(rival.column.position).filled === 0,
  );
  const rows = rivals[0] === undefined ? 0 : profileOf(rivals[0].column.position).rows;
  if (blank && rows > 0) return rivals[0] ?? null;
  if (first === undefined || second === undefined) return first?.proposal ?? null;
  return first.fit - second.fit >= fitMargin ? first.proposal : null;
}

/**
 * Where a platform writes a summary column beside a column per option, the options are read; where it writes one
 * joined cell and a column for "Other" alone, the joined cell is.
 */
function optionsBeforeSummary(taken: readonly Proposal[]): readonly Proposal[] {
  const whole = new Set(taken.filter(({ choice }) => choice === null).map(({ question }) => question.id));
  const options = groupBy(
    taken.filter(({ choice }) => choice !== null),
    ({ question }) => question.id,
  );
  return taken.filter(({ question, choice }) => {
    const several = (options.get(question.id)?.length ?? 0) > 1;
    return choice === null ? !several : several || !whole.has(question.id);
  });
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
