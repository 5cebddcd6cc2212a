import { PoetError } from '../errors.js';
import type { QuestionSet } from '../question-set/question-set.js';
import { likeness, nearest } from '../spelling/spelling.js';
import { foldHeading } from './fold-heading.js';
import type { Candidate } from './model.js';
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

/** Refuses a file whose headings fit no question set, showing the nearest sets and headings. */
export function refuse(file: string, ranked: readonly Weighed[], surroundings: Surroundings): PoetError {
  const best = ranked
    .slice(0, 3)
    .map((weighed) => `${weighed.set.id} (${weighed.matched} of ${weighed.of} questions)`);
  const nearHeadings = ranked[0] === undefined ? [] : nearestHeadings(ranked[0], surroundings);
  return new PoetError(
    'question-set-not-recognised',
    [
      `The headings of "${file}" fit no question set.`,
      best.length === 0 ? 'No question sets were given.' : `Nearest: ${best.join(', ')}.`,
      ...(nearHeadings.length === 0 ? [] : [`Nearest headings: ${nearHeadings.join('; ')}.`]),
    ].join(' '),
    'Say which it is with --question-set, tie columns to questions under "columns:" in poet.yaml, or give your own question sets with --question-sets.',
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
