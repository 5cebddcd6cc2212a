import { PoetError } from './errors.js';
import type { QuestionSet } from './question-set/question-set.js';
import type { FileReading } from './read-answers.js';
import type { CouncilTally } from './read-councils.js';
import { councilOfCounts } from './read-counts.js';
import { questionsHash } from './share/share.js';
import { parseTally, type Tally, type TallyContent } from './tally/tally.js';

/** A Tally file as the shell hands it over: a name for messages, and its text. */
export interface TallyText {
  readonly file: string;
  readonly text: string;
}

/** The question set that a Tally is of. Throws a PoetError when it is not known here, or was worded otherwise. */
export function questionSetOfTally(
  content: Pick<TallyContent, 'questionSet' | 'questions'>,
  file: string,
  sets: readonly QuestionSet[],
): QuestionSet {
  const set = sets.find(({ id }) => id === content.questionSet);
  if (set !== undefined && questionsHash(set) === content.questions) return set;
  throw new PoetError(
    'tally-of-another-questionnaire',
    set === undefined
      ? `the Tally ${file} is of ${content.questionSet}, which is not known here`
      : `the Tally ${file} is of another wording of ${content.questionSet} than the one here`,
    'Ask the council to make it again with this question set, or name its own with --question-sets.',
  );
}

/** The counts of a whole Tally, or of a table of counts, as if its council’s export had been read. */
export function councilOfTally({ file, text }: TallyText, sets: readonly QuestionSet[]): CouncilTally {
  if (/\.csv$/i.test(file))
    return councilOfCounts(text, file, (named) => questionSetOfTally(named, file, sets));
  const content = parseTally(text, file);
  const questionSet = questionSetOfTally(content, file, sets);
  if (content.profile !== 'internal') {
    throw new PoetError(
      'tally-not-valid',
      `the Tally ${file} was made to be shared: what is hidden in it cannot be analysed or shared again`,
      'Use the export, or a Tally that was made with --profile internal.',
    );
  }
  return {
    file,
    sha256: content.sha256,
    questionSet,
    authority: content.authority.name,
    region: content.authority.region,
    wave: content.wave,
    tally: content.tally,
    errors: 0,
  };
}

/** A whole Tally in the place of an export that was read: no rows, columns or findings, and the same counts. */
export function readingOfTally(source: TallyText, sets: readonly QuestionSet[]): FileReading {
  const { tally, questionSet, sha256, authority, region } = councilOfTally(source, sets);
  const people = tally.all.respondents;
  const named = (value: string | null, role: string): Tally['context'] =>
    value === null ? {} : { [role]: { [value]: people } };
  const asked = questionSet.questions.filter((question) => isAnswered(tally, question.id));
  return {
    facts: {
      file: source.file,
      encoding: 'utf-8',
      delimiter: null,
      sheet: null,
      dialect: 'tally',
      headingRows: 0,
      clues: [],
    },
    end: {
      sha256,
      bytes: new TextEncoder().encode(source.text).length,
      rows: { read: people, setAside: {} },
      findings: [],
    },
    audiences: [
      {
        recognition: {
          questionSet,
          only: null,
          matches: asked.map(({ id, label }) => ({
            question: id,
            choice: null,
            column: {
              position: 0,
              letter: '',
              parts: [],
              texts: [label],
              stem: null,
              item: null,
              code: null,
              platformRole: null,
            },
            how: 'id',
          })),
          context: [],
          times: { began: null, ended: null, seconds: null },
          identifiers: [],
          aside: [],
          unknown: [],
          matched: asked.length,
          of: questionSet.questions.length,
          candidates: [],
          findings: [],
        },
        report: {
          findings: [],
          counts: { stop: 0, error: 0, confirm: 0, warning: 0, note: 0 },
          assumed: { dateOrder: null, marks: {} },
          rows: { read: people, used: people, setAside: {} },
          cells: { read: 0, answers: 0, notAnswered: 0, setAside: {} },
        },
        tally: {
          ...tally,
          context: { ...tally.context, ...named(authority, 'authority'), ...named(region, 'region') },
        },
      },
    ],
  };
}

function isAnswered({ all }: Tally, question: string): boolean {
  const counts = all.rated[question] ?? all.chooseOne[question];
  const answered = counts?.answers ?? [all.chooseMany[question]?.answered ?? all.comments[question] ?? 0];
  return answered.some((count) => count > 0);
}
