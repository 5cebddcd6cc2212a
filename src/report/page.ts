import type { Analysis, AudienceAnalysis, Comparison } from '../analysis/analysis.js';
import type { Publishable } from '../disclose/disclose.js';
import type { Block, ReportSettings } from './model.js';
import type { LeaveOut } from './room.js';

/** One audience of the analysis, with the words that its sections share. */
export interface AudiencePage {
  readonly analysis: Publishable<Analysis>;
  readonly audience: AudienceAnalysis;
  /** The comparison the report leads with: the first that has a figure, else the first, else none. */
  readonly comparison: Comparison | null;
  /** "Northshire", or "this area". */
  readonly place: string;
  /** "people", "carers", "organisations": who answered; and one of them. */
  readonly people: string;
  readonly person: string;
  /** "in the national data set", "last time": how the comparison is named inside a sentence. */
  readonly elsewhere: string;
  /** The same before a number: "national 71%". */
  readonly figure: string;
  /** Heading of the comparison's column: "National". */
  readonly column: string;
  /** Starts every id of this audience, so that two audiences do not clash; empty for one. */
  readonly key: string;
  /** Whether it stands before all other audiences. */
  readonly first: boolean;
  /** What a short report leaves out to stay short. */
  readonly leave: LeaveOut;
  /** Level of this audience's section headings. */
  readonly level: 2 | 3;
}

/** The whole report while it is composed. */
export interface WholeReport {
  readonly analysis: Publishable<Analysis>;
  readonly settings: ReportSettings;
  readonly place: string;
  readonly pages: readonly AudiencePage[];
  readonly leave: LeaveOut;
}

/** A part of the report, made anew for each audience, or once. No blocks: the data do not carry it. */
export type AudienceSection = (page: AudiencePage) => readonly Block[];
export type WholeSection = (whole: WholeReport) => readonly Block[];

type AnsweredBy = Pick<AudiencePage, 'people' | 'person'>;

const carers: AnsweredBy = { people: 'carers', person: 'carer' };
const anyone: AnsweredBy = { people: 'people', person: 'person' };
/** Audiences who answer for their work. */
const atWork: Readonly<Record<string, AnsweredBy>> = {
  provider: { people: 'organisations', person: 'organisation' },
  'ehc-practitioner': { people: 'practitioners', person: 'practitioner' },
};

function answeredBy({ audience, respondentsAre }: AudienceAnalysis): AnsweredBy {
  return respondentsAre === 'carers' ? carers : (atWork[audience] ?? anyone);
}

type ComparisonWords = Pick<AudiencePage, 'elsewhere' | 'figure' | 'column'>;

const comparisonWords: Readonly<Record<string, ComparisonWords>> = {
  national: { elsewhere: 'in the national data set', figure: 'national', column: 'National' },
  region: { elsewhere: 'in the region', figure: 'region', column: 'Region' },
  previous: { elsewhere: 'last time', figure: 'last time', column: 'Last time' },
};

const otherWords: ComparisonWords = {
  elsewhere: 'in the comparison',
  figure: 'compared with',
  column: 'Comparison',
};

function mainComparison(audience: AudienceAnalysis): Comparison | null {
  const withFigure = audience.comparisons.find(({ items }) =>
    items.some((item) => item.verdict !== 'no-figure' && item.verdict !== 'not-comparable'),
  );
  return withFigure ?? audience.comparisons[0] ?? null;
}

/** Safe in every format's ids, and starting with a letter whatever the question set is called. */
export function idPart(text: string): string {
  const safe = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return /^[a-z]/.test(safe) ? safe : `set-${safe}`.replace(/-$/, '');
}

function keysOf(audiences: readonly AudienceAnalysis[]): readonly string[] {
  if (audiences.length < 2) return audiences.map(() => '');
  const names = audiences.map((audience) => idPart(audience.questionSet));
  return names.map((name, index) => (names.indexOf(name) === index ? `${name}-` : `${name}-${index + 1}-`));
}

const nowhere = 'this area';
/** The place of a national report. */
const everywhere = 'the areas that took part';

/** The places that the analysis is about, in words; "this area" when no file says. */
function placeOf(audiences: readonly AudienceAnalysis[]): string {
  const named = [...new Set(audiences.flatMap(({ authority }) => (authority === null ? [] : [authority])))];
  return named.length === 1 && named[0] !== undefined ? named[0] : nowhere;
}

/** Whether no file or setting says whose answers they are. */
export const isUnnamed = (place: string): boolean => place === nowhere || place === everywhere;

/** The analysis laid out for the sections: people with support first, then carers, then others. */
export function layOut(
  analysis: Publishable<Analysis>,
  settings: ReportSettings,
  leave: LeaveOut = 'nothing',
): WholeReport {
  const named = placeOf(analysis.audiences);
  const place = settings.kind === 'national' && named === nowhere ? everywhere : named;
  const order = ['holders', 'carers', 'others'];
  const audiences = analysis.audiences.toSorted(
    (a, b) => order.indexOf(a.respondentsAre) - order.indexOf(b.respondentsAre),
  );
  const keys = keysOf(audiences);
  const pages = audiences.map((audience, index): AudiencePage => {
    const comparison = mainComparison(audience);
    return {
      analysis,
      audience,
      comparison,
      place: audience.authority ?? place,
      ...answeredBy(audience),
      ...(comparisonWords[comparison?.with ?? ''] ?? otherWords),
      key: keys[index] ?? '',
      first: index === 0,
      leave,
      level: audiences.length > 1 ? 3 : 2,
    };
  });
  return { analysis, settings, place, pages, leave };
}

/** The same audience beside another of its comparisons, with ids of its own. */
export function besideComparison(page: AudiencePage, comparison: Comparison): AudiencePage {
  const words = comparisonWords[comparison.with] ?? otherWords;
  return { ...page, ...words, comparison, key: `${page.key}${idPart(comparison.with)}-` };
}
