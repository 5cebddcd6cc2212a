import type { SharedTally, TallyFile } from '../tally/tally.js';

type Hidden = TallyFile['hidden'];

const few = 'too few answers, or a small count';
const group = 'a group, or the rest of the people without it, is too small or has a small count';

/** What is null in a shared Tally, a line each: where, and why. */
export function listHidden(tally: SharedTally): Hidden {
  const nulls = (at: string, record: Readonly<Record<string, unknown>>, because: string): Hidden =>
    Object.entries(record).flatMap(([key, value]) =>
      value === null ? [{ where: `${at}/${key}`, because }] : [],
    );
  return [
    ...Object.entries(tally.rated).flatMap(([id, { table }]) =>
      table === null ? [{ where: `questions/${id}`, because: few }] : [],
    ),
    ...nulls('questions', tally.chooseOne, few),
    ...nulls('questions', tally.chooseMany, few),
    ...Object.entries({ ...tally.chooseOne, ...tally.chooseMany }).flatMap(([id, shared]) =>
      (shared?.counts ?? []).flatMap((count, i) =>
        count === null
          ? [
              {
                where: `questions/${id}/${i + 1}`,
                because: 'few people gave it, so it is with others or hidden',
              },
            ]
          : [],
      ),
    ),
    ...nulls('comments', tally.comments, 'few people wrote one'),
    ...nulls('composites', tally.composites, few),
    ...Object.entries(tally.by).flatMap(([by, choices]) =>
      Object.entries(choices).flatMap(([choice, tables]) => nulls(`groups/${by}/${choice}`, tables, group)),
    ),
    ...Object.entries(tally.pairs).flatMap(([key, pair]) =>
      pair?.counts == null
        ? [
            {
              where: `pairs/${key}`,
              because: 'a cell, or the people who answered one of them only, is too small',
            },
          ]
        : [],
    ),
    ...Object.entries(tally.periods).flatMap(([period, tables]) => nulls(`periods/${period}`, tables, group)),
    ...(tally.joint === null
      ? [{ where: 'joint', because: 'not even two characteristics together leave every group large enough' }]
      : []),
  ];
}
