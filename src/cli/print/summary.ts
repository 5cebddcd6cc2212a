import {
  type Analysis,
  type AnalysisSource,
  type AudienceAnalysis,
  type Comparison,
  type Publishable,
  setAsideWords,
} from '../../index.js';
import type { Host } from '../host.js';
import { countsInWords, printFindings } from './findings.js';
import { safe } from './safe.js';
import { type Style, styleFor } from './style.js';
import { wrap } from './wrap.js';

export interface Outcome {
  readonly written: readonly string[];
  readonly notes: readonly string[];
  /** True when --strict stopped the report from being written. */
  readonly refused: boolean;
}

const mostListed = 3;

/** A summary is read in ten seconds: more findings than this are counted, and `poet validate` shows them all. */
const mostFindings = 5;

/** What a person reads in ten seconds: what this was, what was used, what was found, the verdicts, the files. */
export async function printSummary(
  analysis: Publishable<Analysis>,
  outcome: Outcome,
  host: Host,
  colour: unknown,
): Promise<void> {
  const style = await styleFor(host.stderr, host, colour);
  const width = Math.min(host.stderr.width, 100);
  const lines = [
    ...analysis.sources.map((source) => sourceLine(source, style)),
    ...analysis.audiences.flatMap((audience) => audienceLines(audience, analysis, style, width)),
    ...outcome.notes.map((note) => `${style.yellow('Note')}: ${note}`),
    ...filesLines(outcome, style),
  ];
  host.stderr.write(`${lines.join('\n')}\n`);
}

export function sourceLine(source: AnalysisSource, style: Style): string {
  const { rows } = source;
  const why = Object.entries(rows.because).map(
    ([reason, count]) => `${count} ${setAsideWords(reason, count)}`,
  );
  const aside = rows.setAside === 0 ? 'none set aside' : `${rows.setAside} set aside (${why.join(', ')})`;
  return `${style.bold(safe(source.file))}: ${rows.read} rows read, ${rows.used} used, ${aside}`;
}

function audienceLines(
  audience: AudienceAnalysis,
  analysis: Publishable<Analysis>,
  style: Style,
  width: number,
): string[] {
  const { recognised, validation } = audience;
  const region =
    audience.regionFrom === undefined ? '' : ` (${safe(audience.region ?? '')}, by the register)`;
  const place = audience.authority === null ? '' : ` · ${safe(audience.authority)}${region}`;
  const pressing = validation.findings.filter((finding) => finding.severity !== 'note');
  const findings = printFindings(pressing.slice(0, mostFindings), 'warning', style, width).trimEnd();
  const more = pressing.length - mostFindings;
  return [
    '',
    `${style.bold(audience.title)} (${audience.questionSet})${place}`,
    `  ${recognised.matched} of ${recognised.of} questions found, ${audience.respondents ?? `fewer than ${analysis.disclosure.minimumBase}`} people`,
    `  Checks: ${countsInWords(validation)}`,
    ...(findings === '' ? [] : [findings]),
    ...(more > 0 ? [`  and ${more} more: poet validate ${safe(audience.files.join(' '))}`] : []),
    ...audience.comparisons.flatMap((comparison) => comparisonLines(comparison, style, width)),
  ];
}

function comparisonLines(comparison: Comparison, style: Style, width: number): string[] {
  const named = (verdict: Comparison['items'][number]['verdict']) =>
    comparison.items.filter((item) => item.verdict === verdict).map((item) => safe(item.label));
  const line = (word: string, labels: readonly string[]): string[] => {
    if (labels.length === 0) return [];
    const more = labels.length > mostListed ? ` and ${labels.length - mostListed} more` : '';
    return [`  ${wrap(`${word}: ${labels.slice(0, mostListed).join('; ')}${more}`, width - 2, '    ')}`];
  };
  const none = named('higher').length + named('lower').length === 0;
  return [
    `  Compared with ${comparison.name}: ${comparison.family} questions`,
    ...line(style.bold('Higher'), named('higher')),
    ...line(style.bold('Lower'), named('lower')),
    ...(none && comparison.family > 0 ? ['  No clear difference from it on any question'] : []),
  ];
}

function filesLines(outcome: Outcome, style: Style): string[] {
  if (outcome.refused) return ['', style.red('Nothing was written: --strict, and there are findings above.')];
  const [first] = outcome.written.filter((path) => !path.includes('figures'));
  if (first === undefined) return [];
  const main = outcome.written.filter((path) => !/[\\/]figures[\\/]/.test(path));
  const figures = outcome.written.length - main.length;
  const beside = figures === 0 ? '' : ` and ${figures} ${figures === 1 ? 'figure' : 'figures'}`;
  return ['', `${style.green('Written')}: ${safe(main.join(', '))}${beside}`];
}
