import type { AnalysisSource } from '../../analysis/analysis.js';
import { countWords, dateWords, listWords, plural } from '../../wording/wording.js';
import { heading, paragraph } from '../blocks.js';
import type { AudiencePage, WholeReport, WholeSection } from '../page.js';
import { comparedItems, showsResults } from '../standing.js';

/** What is said of one question set, and of several. */
const evidenceWords: Readonly<Record<string, readonly [one: string, more: string]>> = {
  documented: ['is taken from published sources', 'are taken from published sources'],
  reconstructed: [
    'is rebuilt from published reports: its wording is our own',
    'are rebuilt from published reports: their wording is our own',
  ],
  licensed: ['uses the licensed wording', 'use the licensed wording'],
  local: ['was written locally', 'were written locally'],
  draft: ['is a draft: no released version was found', 'are drafts: no released versions were found'],
  synthetic: ['is made up for testing', 'are made up for testing'],
};

/** Why rows were set aside, after a count. */
const asideWords: Readonly<Record<string, string>> = {
  'no-answers': 'without answers',
  'test-response': 'from testing',
  'duplicate-respondent': 'from people who had answered already',
  'duplicate-row': 'repeated',
  'blank-row': 'blank',
  'row-length-differs': 'with cells missing or left over',
};

function rowsWords(sources: readonly AnalysisSource[]): string {
  const read = sources.reduce((sum, { rows }) => sum + rows.read, 0);
  const used = sources.reduce((sum, { rows }) => sum + rows.used, 0);
  const aside = read - used;
  if (aside === 0) return `All ${plural(read, 'row')} of the data were used.`;
  const because = new Map<string, number>();
  for (const { rows } of sources) {
    for (const [code, count] of Object.entries(rows.because)) {
      because.set(code, (because.get(code) ?? 0) + count);
    }
  }
  const reasons = [...because].map(
    ([code, count]) => `${countWords(count)} ${asideWords[code] ?? `“${code.replaceAll('-', ' ')}”`}`,
  );
  const why = reasons.length === 0 ? '' : ` (${listWords(reasons)})`;
  return `Of ${plural(read, 'row')} read, ${countWords(used)} were used and ${countWords(aside)} set aside${why}.`;
}

function questionSets(pages: readonly AudiencePage[]): string[] {
  const kinds = [...new Set(pages.map(({ audience }) => audience.evidence))];
  return kinds.map((kind) => {
    const sets = pages.flatMap(({ audience }) => (audience.evidence === kind ? [audience.questionSet] : []));
    const ids = [...new Set(sets)];
    const [one, more] = evidenceWords[kind] ?? [`is marked “${kind}”`, `are marked “${kind}”`];
    return ids.length === 1
      ? `The question set ${ids[0]} ${one}.`
      : `The question sets ${listWords(ids)} ${more}.`;
  });
}

function comparisonWords(page: AudiencePage): string[] {
  const { comparison } = page;
  if (comparison === null || comparedItems(page).length === 0) return [];
  const { benchmark, name } = comparison;
  const published = benchmark.kind === 'published';
  const areas = benchmark.authorities === null ? 'The areas' : `The ${plural(benchmark.authorities, 'area')}`;
  const national = comparison.with === 'national';
  return [
    `The comparison is with ${name}${national ? ', not with England' : ''}.`,
    ...(national ? [`${areas} in it chose to take part.`] : []),
    ...(published
      ? [
          'Its published figures are rounded, so a verdict must hold half a point either way.',
          'Its number of people is that of the whole survey, not of each question, so verdicts are approximate.',
        ]
      : []),
    ...(benchmark.includesThisAuthority === 'unknown'
      ? [`Whether ${page.place} is part of it is not known.`]
      : []),
    ...(benchmark.synthetic ? ['The comparison figures are synthetic: made up to show the tool.'] : []),
  ];
}

function reproducibility({ analysis, pages }: WholeReport): string {
  const data = analysis.sources.map(({ file, sha256 }) => `${file} ${sha256.slice(0, 12)}`);
  const sets = pages.map(({ audience }) => `${audience.questionSet} (${audience.evidence})`);
  const benchmarks = pages.flatMap(({ comparison }) =>
    comparison === null
      ? []
      : [
          `${comparison.benchmark.id} ${comparison.benchmark.version} ${comparison.benchmark.sha256.slice(0, 12)}`,
        ],
  );
  return [
    `Made with poet ${analysis.made.poet} on ${dateWords(analysis.made.date)}.`,
    `Question set: ${listWords([...new Set(sets)])}.`,
    ...(benchmarks.length === 0 ? [] : [`Benchmark: ${listWords([...new Set(benchmarks)])}.`]),
    `Data (SHA-256): ${listWords(data)}.`,
    `Settings: ${analysis.made.settingsSha256.slice(0, 12)}.`,
    `Profile: ${analysis.disclosure.profile}.`,
  ].join(' ');
}

const rangeWords = [
  'Percentages leave out those who skipped the question or said that it does not apply.',
  'Ranges are 95% confidence intervals (Wilson).',
];

/** The method in a paragraph, where the comparison comes from, and what is needed to make the same report again. */
export const howMade: WholeSection = (whole) => {
  const { analysis, pages } = whole;
  const compared = pages.some((page) => comparedItems(page).length > 0);
  const comparisons = [...new Set(pages.flatMap(comparisonWords))];
  const shown = pages.some(showsResults);
  // How many rows were used is how many people answered: not said where that is hidden for anyone.
  const counted = pages.every(({ audience }) => audience.respondents !== null);
  const method = [
    ...(shown ? rangeWords : []),
    ...(compared
      ? [
          'Differences use Newcombe’s interval.',
          'Verdicts are adjusted for the number of questions (Benjamini–Hochberg, 5%).',
        ]
      : []),
    `Results from fewer than ${analysis.disclosure.minimumBase} answers are hidden.`,
  ];
  const made = [...questionSets(pages), ...(counted ? [rowsWords(analysis.sources)] : [])];
  const short = whole.settings.kind === 'short';
  const parts = short ? [[...method, ...comparisons, ...made]] : [method, comparisons, made];
  return [
    heading('how-made', 2, 'How this report was made'),
    ...parts.flatMap((part) =>
      part.length === 0 ? [] : [paragraph(part.join(' '), ...(short ? (['small'] as const) : []))],
    ),
    paragraph(reproducibility(whole), 'small'),
  ];
};
