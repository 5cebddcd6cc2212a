import type { Finding } from '../findings/findings.js';
import { columnFinding } from './column-findings.js';
import type { ColumnMatch } from './model.js';
import { compareWeight, isViable, type Weighed } from './weigh-sets.js';

/** What there is to say about the choice of question set: another one as likely, two versions in one file, another order. */
export function findAboutSet(
  weighed: Weighed,
  ranked: readonly Weighed[],
  matches: readonly ColumnMatch[],
  unknown: ReadonlySet<number>,
  overruled: boolean,
): readonly Finding[] {
  return [
    ...(overruled ? [] : findEqual(weighed, ranked)),
    ...findMixedVersions(weighed, ranked, unknown),
    ...findAnotherQuestionnaire(weighed, ranked, unknown),
    ...findOrder(weighed, matches),
  ];
}

function findEqual(weighed: Weighed, ranked: readonly Weighed[]): readonly Finding[] {
  const equal = ranked.filter(
    (other) =>
      other !== weighed &&
      other.set.audience === weighed.set.audience &&
      isViable(other) &&
      compareWeight(weighed, other) === 0,
  );
  if (equal.length === 0) return [];
  return [
    columnFinding('question-set-uncertain', 'confirm', null, null, {
      taken: weighed.set.id,
      others: equal.map(({ set }) => set.id),
      matched: weighed.matched,
      of: weighed.of,
    }),
  ];
}

/**
 * Columns that this version does not know and another one does: of the same audience it asks for a yes, of the same
 * kind of people it is a warning (councils add questions of their own).
 */
function findMixedVersions(
  weighed: Weighed,
  ranked: readonly Weighed[],
  unknown: ReadonlySet<number>,
): readonly Finding[] {
  return ranked
    .filter(
      ({ set }) =>
        set.id !== weighed.set.id &&
        (set.audience === weighed.set.audience ||
          (set.respondents === weighed.set.respondents && set.respondents !== 'others')),
    )
    .flatMap((other) => {
      const theirs = other.assignment.taken.filter(
        ({ column, strength }) => unknown.has(column.position) && strength >= 90,
      );
      if (theirs.length < 2) return [];
      return [
        columnFinding(
          'versions-mixed',
          other.set.audience === weighed.set.audience ? 'confirm' : 'warning',
          null,
          null,
          {
            taken: weighed.set.id,
            other: other.set.id,
            matched: weighed.matched,
            columns: theirs.map(({ column }) => column.letter),
          },
          theirs.length,
        ),
      ];
    });
}

/** Another audience's questionnaire beside this one, with no column that says who is who: its answers are not read. */
function findAnotherQuestionnaire(
  weighed: Weighed,
  ranked: readonly Weighed[],
  unknown: ReadonlySet<number>,
): readonly Finding[] {
  return ranked
    .filter(({ set }) => set.respondents !== weighed.set.respondents || set.respondents === 'others')
    .filter(({ set }) => set.audience !== weighed.set.audience)
    .flatMap((other) => {
      const theirs = other.assignment.taken.filter(
        ({ column, strength }) => unknown.has(column.position) && strength >= 90,
      );
      const questions = new Set(theirs.map(({ question }) => question.id)).size;
      if (questions < 3 || other.matched / other.of < 0.5) return [];
      return [
        columnFinding(
          'another-questionnaire',
          'warning',
          null,
          null,
          {
            taken: weighed.set.id,
            other: other.set.id,
            matched: other.matched,
            of: other.of,
            columns: theirs.map(({ column }) => column.letter),
          },
          questions,
        ),
      ];
    })
    .slice(0, 1);
}

function findOrder(weighed: Weighed, matches: readonly ColumnMatch[]): readonly Finding[] {
  const first = new Map<string, number>();
  for (const { question, column } of matches) {
    first.set(question, Math.min(first.get(question) ?? Number.POSITIVE_INFINITY, column.position));
  }
  const positions = weighed.set.questions.flatMap(({ id }) => first.get(id) ?? []);
  const moved = positions.filter((position, i) => i > 0 && position < (positions[i - 1] ?? 0)).length;
  if (moved === 0) return [];
  return [columnFinding('question-order-differs', 'note', null, null, { moved }, moved)];
}
