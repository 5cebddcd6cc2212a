import { countWords, listWords } from '../wording/wording.js';
import type { Assumption, CheckedAudience, CheckedFile } from './model.js';

const delimiters: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'pipes',
};

const kinds: Readonly<Record<string, string>> = {
  missing: 'no answer',
  doesNotApply: 'does not apply',
  dontKnow: "don't know",
  preferNotToSay: 'prefer not to say',
};

/** Everything that was taken to be so in reading a file, said even when all is well. */
export function assumptionsOf({ source, clues, audiences }: CheckedFile): readonly Assumption[] {
  const { delimiter, sheet } = source;
  return [
    { what: 'Encoding', taken: source.encoding },
    ...(delimiter === null
      ? []
      : [{ what: 'Between cells', taken: delimiters[delimiter] ?? `"${delimiter}"` }]),
    ...(sheet === null ? [] : [{ what: 'Sheet', taken: sheet }]),
    { what: 'Heading rows', taken: String(source.headingRows) },
    { what: 'Survey platform', taken: [source.dialect, ...clues].join('; ') },
    ...audiences.flatMap((audience) => aboutAnswers(audience, audiences.length > 1)),
  ];
}

function aboutAnswers(audience: CheckedAudience, several: boolean): readonly Assumption[] {
  const { questionSet, title, recognised, assumed } = audience;
  const of = several ? ` (${questionSet})` : '';
  return [
    {
      what: 'Question set',
      taken: `${questionSet}, ${title}: ${countWords(recognised.matched)} of ${countWords(recognised.of)} questions found`,
    },
    { what: `Order of dates${of}`, taken: dates(assumed.dateOrder) },
    { what: `Marks of no answer${of}`, taken: marks(assumed.marks) },
  ];
}

function dates(order: CheckedAudience['assumed']['dateOrder']): string {
  if (order === null) return 'no column of review dates';
  const first = order.order === 'day-first' ? 'day before month' : 'month before day';
  const because = {
    column: 'a date in the column shows it',
    settings: 'you said so',
    undecided: 'no date in the column shows it',
    both: 'dates in the column show both',
    none: 'no date in the column needs it',
  }[order.because];
  return `${first} in column ${order.column}: ${because}`;
}

function marks(known: Readonly<Record<string, string>>): string {
  const said = Object.entries(known).map(([mark, as]) => `"${mark}" as ${kinds[as] ?? as}`);
  return said.length === 0 ? 'blank cells only' : `blank cells, and ${listWords(said)}`;
}
