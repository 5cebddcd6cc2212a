import type { Association, AudienceAnalysis, Commissioning } from '../../../analysis/analysis.js';
import { capitalised, verdictCell } from '../../../wording/wording.js';
import { hiddenMeanings, meaningOf } from '../../data/codes.js';
import { type Cell, type Column, count, figure, fine, rangeColumns, shorthand, words } from './model.js';

type Side = Association['withCondition'];

const sideColumns = (name: string): Column[] => [
  { label: `${name}: people`, width: 13 },
  { label: `${name}: people with a good outcome`, width: 13 },
  { label: `${name}: % with a good outcome`, width: 13 },
];

const because = (hidden: string | null) =>
  hidden === null ? shorthand.notApplicable : meaningOf(hiddenMeanings, hidden);

/** Why a figure is empty: hidden, or it could not be worked out. */
const emptiness = (hidden: string | null) =>
  hidden === null ? shorthand.notAvailable : shorthand.confidential;

function sideCells(side: Side, none: '[c]' | '[x]'): Cell[] {
  return [count(side.base, none), count(side.count, none), figure(side.percent, none)];
}

function linkRow(link: Association, labels: ReadonlyMap<string, string>): Cell[] {
  const none = emptiness(link.hidden);
  const { difference } = link;
  return [
    capitalised(link.conditionLabel ?? labels.get(link.condition) ?? link.condition),
    capitalised(link.outcomeLabel ?? labels.get(link.outcome) ?? link.outcome),
    ...sideCells(link.withCondition, none),
    ...sideCells(link.withoutCondition, none),
    ...[difference.points, difference.low, difference.high].map((value) => figure(value, none)),
    fine(link.gamma, none),
    fine(link.rho, none),
    fine(link.p, none),
    fine(link.q, none),
    fine(link.importance?.share, none),
    words(link.priority?.replaceAll('-', ' ')),
    because(link.hidden),
    link.condition,
    link.outcome,
  ];
}

/** What goes with better outcomes, a pair of questions a row. It never says what causes what. */
export function associationsTable(audience: AudienceAnalysis): { columns: Column[]; rows: Cell[][] } {
  const labels = new Map(audience.items.map(({ question, label }) => [question, label]));
  return {
    columns: [
      { label: 'How support went', width: 40 },
      { label: 'Outcome', width: 32 },
      ...sideColumns('Positive about how it went'),
      ...sideColumns('Not positive about how it went'),
      ...rangeColumns('Difference in points'),
      { label: 'Gamma', width: 10 },
      { label: 'Rho', width: 10 },
      { label: 'p', width: 10 },
      { label: 'p, adjusted', width: 10 },
      { label: 'Share of what is explained', width: 13 },
      { label: 'Priority', width: 20 },
      { label: 'Why not shown', width: 30 },
      { label: 'Question id', width: 24 },
      { label: 'Outcome id', width: 24 },
    ],
    rows: audience.associations.map((link) => linkRow(link, labels)),
  };
}

function wayRow(row: Commissioning): Cell[] {
  const none = emptiness(row.hidden);
  const { difference } = row;
  return [
    capitalised(row.label),
    row.choice,
    capitalised(row.outcomeLabel),
    ...sideCells(row.withChoice, none),
    ...sideCells(row.others, none),
    ...[difference.points, difference.low, difference.high].map((value) => figure(value, none)),
    row.verdict === null ? 'Described, not judged' : verdictCell(row.verdict),
    words(row.test),
    fine(row.p, none),
    fine(row.q, none),
    because(row.hidden),
    row.question,
  ];
}

/** How people fare under each way of holding a budget or choosing support, beside everyone else. */
export function commissioningTable(audience: AudienceAnalysis): { columns: Column[]; rows: Cell[][] } {
  return {
    columns: [
      { label: 'Question', width: 36 },
      { label: 'Answer', width: 32 },
      { label: 'Outcome', width: 32 },
      ...sideColumns('With this answer'),
      ...sideColumns('Everyone else'),
      ...rangeColumns('Difference in points'),
      { label: 'Verdict', width: 26 },
      { label: 'Test', width: 20 },
      { label: 'p', width: 10 },
      { label: 'p, adjusted', width: 10 },
      { label: 'Why not shown', width: 30 },
      { label: 'Question id', width: 24 },
    ],
    rows: (audience.commissioning ?? []).map(wayRow),
  };
}
