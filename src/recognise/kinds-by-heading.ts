import type { Heading } from '../intake/intake.js';
import { foldHeading } from './fold-heading.js';
import { shownHeading } from './shown.js';

/** What a file is that is no table of responses, and what to do about it. */
export interface OtherKind {
  readonly is: string;
  readonly todo: string;
}

/** A kind of file that is told by its headings: at least `enough` of them. */
interface KindByHeading extends OtherKind {
  readonly enough: number;
  readonly headings: ReadonlySet<string>;
}

const answersInstead =
  'Give poet the export of the survey: one row for each person, with a column for each question.';
const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s*;\s*/));

const kinds: readonly KindByHeading[] = [
  {
    is: 'a bank statement or a list of payments',
    todo: answersInstead,
    enough: 3,
    headings: words(
      `date; transaction date; posting date; value date; type; transaction type; description; transaction description; details; reference; payee; paid out; paid in;
      money out; money in; debit; credit; debit amount; credit amount; amount; net; vat; balance; sort code; account number; supplier; supplier name; invoice number; cost centre`.replaceAll(
        '\n',
        ' ',
      ),
    ),
  },
  {
    is: 'a table of a statutory return, with a line for each person or episode',
    todo: answersInstead,
    enough: 4,
    headings: words(
      `child; sex; gender; dob; ethnic; upn; mother; mc_dob; decom; dec; rne; ls; cin; place; reas_left_care; la child id; lachildid; pers_id; stated_gender; date_of_birth; primary_support_reason;
      ethnicity; accommodation status; client funding status; event start date; event end date; service type; hospital discharge; gp practice code`.replaceAll(
        '\n',
        ' ',
      ),
    ),
  },
  {
    is: 'a list of places with codes',
    todo: answersInstead,
    enough: 2,
    headings: words(
      'lsoa code; lsoa name; lsoa11cd; lsoa21cd; msoa code; msoa name; ward code; ward name; local authority code; local authority district code; la code; area code; area name; ons code; gss code; imd rank; imd decile; uprn; easting; northing',
    ),
  },
  {
    is: 'a log that a program wrote',
    todo: answersInstead,
    enough: 3,
    headings: words(
      'timestamp; time; level; severity; message; logger; thread; source; host; event; event id; module',
    ),
  },
];

const questionNames = words(
  'question; question text; question id; question number; question no; question title; item; field; variable',
);
const answerNames = words(
  'answer; answer text; response; response text; value; answer value; response value',
);

/**
 * What a file looks like by its headings alone, where none of them is a question: payments, a statutory return, places,
 * a log, or a row for each answer. Null where nothing says what it is.
 */
export function kindByHeading(headings: readonly Heading[]): OtherKind | null {
  const names = headings.map((heading) => foldHeading(heading.texts[0] ?? ''));
  const question = headings[names.findIndex((name) => questionNames.has(name))];
  const answer = headings[names.findIndex((name) => answerNames.has(name))];
  if (question !== undefined && answer !== undefined)
    return {
      is: `a table with one row for each answer: column ${question.letter} is "${shownHeading(question)}" and column ${answer.letter} is "${shownHeading(answer)}"`,
      todo: 'Export one row for each person: "all individual responses", or the raw data.',
    };
  const filled = names.filter((name) => name !== '').length;
  for (const { enough, headings: known, is, todo } of kinds) {
    const found = names.filter((name) => known.has(name)).length;
    if (found >= enough && found >= filled / 2) return { is, todo };
  }
  return null;
}
