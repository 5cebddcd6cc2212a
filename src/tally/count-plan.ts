import type { QuestionSet } from '../question-set/question-set.js';
import { caseMixQuestions } from './case-mix.js';
import { compositeOfKind, planComposites } from './composites.js';
import { waysOfCommissioning } from './ways.js';

/** What a Tally counts of one question, beside its answers. */
export interface CountPlan {
  /** Whether people are counted apart by it. */
  readonly breakdown: boolean;
  /** Whether it is part of the joint cells of the breakdown questions, and of what people are. */
  readonly joint: boolean;
  readonly caseMix: boolean;
  /** Whether it is held against the outcomes. */
  readonly condition: boolean;
  /** The composite it is part of, how many items that has, and the units that each of its answers brings. */
  readonly composite: {
    readonly name: string;
    readonly items: number;
    readonly units: readonly number[];
  } | null;
}

/** The plan of every question of a set, by its id: what `tallyBatch` does, as data, for other engines. */
export function countPlan(set: QuestionSet): ReadonlyMap<string, CountPlan> {
  const composites = planComposites(set);
  const outcomes = composites.some(({ name }) => name === compositeOfKind.outcome);
  const ways = new Set(waysOfCommissioning(set).map(({ id }) => id));
  const caseMix = new Set(caseMixQuestions(set).map(({ id }) => id));
  return new Map(
    set.questions.map((question) => {
      const { id, form, kind } = question;
      const chosen = form === 'choose-one' || form === 'choose-many';
      const composite = composites.flatMap(({ name, items, units }) => {
        const place = items.findIndex((item) => item.id === id);
        return place === -1 ? [] : [{ name, items: items.length, units: units[place] ?? [] }];
      })[0];
      return [
        id,
        {
          breakdown: chosen && (set.breakdowns.includes(id) || ways.has(id)),
          joint: form === 'choose-one' && set.breakdowns.includes(id),
          caseMix: caseMix.has(id),
          condition: outcomes && form === 'rated' && (kind === 'process' || kind === 'quality'),
          composite: composite ?? null,
        },
      ];
    }),
  );
}
