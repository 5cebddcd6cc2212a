import { PoetError } from '../errors.js';
import { mayNamePerson } from '../personal-data/personal-data.js';
import type { QuestionSet } from '../question-set/question-set.js';
import { likeness, nearest } from '../spelling/spelling.js';
import { listWords } from '../wording/wording.js';
import { foldHeading } from './fold-heading.js';
import type { Candidate } from './model.js';
import { otherKind } from './other-kinds.js';
import { shownHeading } from './shown.js';
import type { Surroundings, Weighed } from './weigh-sets.js';

/** A question set as a candidate. */
export function candidate({ set, matched, of }: Weighed): Candidate {
  return { questionSet: set.id, title: set.title, matched, of };
}

/** The sets that the user's choice leaves: all, one, or the versions of one audience. Throws `question-set-unknown`. */
export function chosenSets(sets: readonly QuestionSet[], wanted: string | undefined): readonly QuestionSet[] {
  if (wanted === undefined) return sets;
  const chosen = sets.filter(({ id, audience }) => id === wanted || audience === wanted);
  if (chosen.length > 0) return chosen;
  const near = nearest(
    wanted,
    sets.map(({ id }) => id),
  );
  throw new PoetError(
    'question-set-unknown',
    `There is no question set called "${wanted}".`,
    near === null ? 'See them all with "poet questions list".' : `The nearest name is "${near.text}".`,
    'usage',
  );
}

/**
 * Refuses a file whose headings fit no question set: by what it looks like where that is plain, else with the nearest sets
 * and headings.
 */
export function refuse(file: string, ranked: readonly Weighed[], surroundings: Surroundings): PoetError {
  const kind = otherKind(
    surroundings,
    ranked.map(({ set }) => set),
  );
  if (kind !== null)
    return new PoetError('not-respondent-level', `"${file}" looks like ${kind.is}.`, kind.todo);
  const near = ranked.filter(({ matched }) => matched > 0).slice(0, 3);
  const best = near.map(({ set, matched, of }) => `${set.id} (${matched} of ${of} questions)`);
  const nearHeadings = ranked[0] === undefined ? [] : nearestHeadings(ranked[0], surroundings);
  const codes = codeHeadings(surroundings);
  return new PoetError(
    'question-set-not-recognised',
    [
      `The headings of "${file}" fit no question set.`,
      ranked.length === 0
        ? 'No question sets were given.'
        : best.length === 0
          ? `None of them is a question of the ${ranked.length === 1 ? 'question set' : `${ranked.length} question sets`}. They are: ${firstHeadings(surroundings)}.`
          : `Nearest: ${best.join(', ')}.`,
      ...(codes || nearHeadings.length === 0 ? [] : [`Nearest headings: ${nearHeadings.join('; ')}.`]),
    ].join(' '),
    codes
      ? 'The headings are short codes. Export again with the full text of the questions as headings, or draft a poet.yaml that says which column is which question: poet validate <file> --write-mapping poet.yaml.'
      : 'If it holds answers to POET, draft a poet.yaml that says which column is which question: poet validate <file> --write-mapping poet.yaml. If it holds answers to another survey, give its question set with --question-sets. Otherwise it may be the wrong file.',
  );
}

// Where the headings are missing, the first person's answers stand in their place, and may be a name.
const mayBeName = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]*){1,3}$/u;

/** `"Supplier", "Invoice", "Cost" and 9 more`. */
function firstHeadings({ headings }: Surroundings): string {
  const named = headings
    .map(shownHeading)
    .filter((text) => text !== '' && text.length <= 60 && !mayBeName.test(text) && !mayNamePerson(text));
  const shown = named.slice(0, 6).map((heading) => `"${heading}"`);
  const more = headings.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : listWords(shown);
}

/** Most headings are such as `Q1`, `V12`, `QUAL[SQ001]`: a code says nothing of the question. */
function codeHeadings({ headings }: Surroundings): boolean {
  const codes = headings.filter(({ parts, platformRole }) => {
    const text = parts[0]?.trim() ?? '';
    return (
      platformRole === null && /^[A-Za-z]{1,8}_?\d{1,4}(?:[._]+[A-Za-z\d]{1,6})*(?:\[\w*\])*$/.test(text)
    );
  });
  return (
    codes.length >= 3 &&
    codes.length >= headings.filter(({ platformRole }) => platformRole === null).length / 2
  );
}

/** Refuses a file that two audiences fit equally well. */
export function refuseTie(file: string, tied: readonly Weighed[]): PoetError {
  const named = tied.map((weighed) => `${weighed.set.id} (${weighed.matched} of ${weighed.of} questions)`);
  return new PoetError(
    'question-set-not-recognised',
    `The headings of "${file}" fit ${named.join(' and ')} equally well.`,
    `Say which it is, for example --question-set ${tied[0]?.set.id ?? ''}, or add a column that says who each respondent is.`,
  );
}

function nearestHeadings(weighed: Weighed, { headings }: Surroundings): readonly string[] {
  const matched = new Set(weighed.assignment.taken.map(({ question }) => question.id));
  return weighed.set.questions
    .filter(({ id }) => !matched.has(id))
    .flatMap((question) => {
      const label = foldHeading(question.label);
      return headings
        .slice(0, 300)
        .map((heading) => ({
          question,
          heading,
          alike: likeness(label, foldHeading(heading.texts[0] ?? ''), 0.45),
        }))
        .filter(({ alike }) => alike >= 0.45);
    })
    .sort((a, b) => b.alike - a.alike)
    .slice(0, 3)
    .map(
      ({ question, heading, alike }) =>
        `column ${heading.letter} "${shownHeading(heading)}" for "${question.label}" (${Math.round(alike * 100)}% alike)`,
    );
}
