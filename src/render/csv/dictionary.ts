import type { Analysis } from '../../analysis/analysis.js';
import { flagMeanings, hiddenMeanings } from '../data/codes.js';
import type { ColumnName } from './rows.js';

const columnMeanings: Readonly<Record<ColumnName, string>> = {
  area: 'council or body the answers are about; empty when the data do not say',
  audience: 'question set, with its version',
  by: 'characteristic that the group is of; empty for everyone',
  group: 'people the figure is about; empty for everyone',
  compared_with: 'what the figure is compared with; empty for a figure of here alone',
  question: 'id of the question or score',
  label: 'the question in words',
  answer: 'answer that was counted, where the measure is about one answer',
  measure: 'what the value is; see measures',
  value: 'the figure, not rounded; empty when it is not shown or there is none',
  base: 'people who gave a valid answer: what a percentage is of',
  low: 'low end of the 95% range',
  high: 'high end of the 95% range',
  flag: 'codes separated by spaces that say how to read the figure; see flags and verdicts',
  hidden: 'why the value is not shown; empty when it is shown or there is none',
};

const measures: Readonly<Record<string, string>> = {
  respondents: 'people who answered the questionnaire, or who are in the group',
  base: 'people who gave a valid answer to the question',
  'answer-count': 'people who gave one answer',
  'not-counted': 'people outside the base: no answer, does not apply, don’t know, prefer not to say',
  'positive-count': 'people whose answer is positive',
  'positive-percent': 'percentage of the base whose answer is positive, 0 to 100',
  'positive-percent-weighted': 'the same, weighted to the council’s own budget holders',
  'neutral-count': 'people whose answer is neutral',
  'neutral-percent': 'percentage of the base whose answer is neutral, 0 to 100',
  'negative-count': 'people whose answer is negative',
  'negative-percent': 'percentage of the base whose answer is negative, 0 to 100',
  'net-score': 'percentage positive less percentage negative, −100 to 100',
  'mean-score': 'mean of the answers, the worst as 0 and the best as 100',
  'positive-percent-there': 'the percentage that the one here is compared with',
  'neutral-percent-there': 'the same, of neutral answers',
  'negative-percent-there': 'the same, of negative answers',
  'difference-points': 'percentage here less the one compared with; the flag is the verdict',
  'positive-percent-expected': 'percentage that people of the same kinds elsewhere would give',
  'positive-percent-fair': 'the percentage here set against what people of the same kinds say elsewhere',
  'difference-points-fair': 'that percentage less the one compared with; the flag is the verdict',
  'choice-count': 'people who chose one answer about themselves or their support',
  'choice-percent': 'percentage of those who answered who chose it, 0 to 100',
};

const verdicts: Readonly<Record<string, string>> = {
  higher: 'clearly higher, with the number of comparisons taken into account',
  lower: 'clearly lower, with the number of comparisons taken into account',
  'may-be-higher': 'may be higher: it could be chance',
  'may-be-lower': 'may be lower: it could be chance',
  similar: 'any difference is very likely to be small',
  'no-detectable-difference': 'no difference that this many answers could show',
  'too-few': 'too few answers to show',
  'no-figure': 'there is no published figure',
  'not-comparable': 'the question or its answers differ',
  'not-judged': 'fewer than 30 answers on a side: described, not judged',
};

/** What each column, measure, flag and reason means, and how to make the file again. */
export function dataDictionary(analysis: Analysis, file: string): string {
  const dictionary = {
    file,
    encoding: 'UTF-8 with a byte order mark, comma, line ends CR LF',
    textThatLooksLikeAFormula: 'starts with an apostrophe that is not part of the text',
    madeWith: `poet ${analysis.made.poet}`,
    date: analysis.made.date,
    releaseProfile: analysis.disclosure.profile,
    minimumBase: analysis.disclosure.minimumBase,
    data: analysis.sources.map(({ file: name, sha256 }) => ({ file: name, sha256 })),
    settingsSha256: analysis.made.settingsSha256,
    columns: columnMeanings,
    measures,
    flags: { ...flagMeanings, 'not-available': 'there is no such figure' },
    verdicts,
    hidden: hiddenMeanings,
  };
  return `${JSON.stringify(dictionary, null, 2)}\n`;
}

/** The measures that have a meaning, for a test that none is missing. */
export const knownMeasures: ReadonlySet<string> = new Set(Object.keys(measures));
