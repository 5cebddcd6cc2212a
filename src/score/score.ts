import type { AudienceAnalysis } from '../analysis/analysis.js';
import type { Question, QuestionSet } from '../question-set/question-set.js';
import type { Tally, TallyCell } from '../tally/tally.js';
import { protectedCharacteristic } from './protected-characteristic.js';
import { scoreComposite } from './score-composite.js';
import { scoreItem } from './score-item.js';
import { profileOfMany, profileOfOne } from './score-profile.js';

export { type Asked, nonResponseOf, responseOf } from './response.js';

export type Scores = Pick<AudienceAnalysis, 'profile' | 'comments' | 'items' | 'scores' | 'groups'>;

export interface ScoreSettings {
  /** Questions to break results down by; empty for none. Only those the question set declares beforehand. */
  readonly by: readonly string[];
}

/** Every figure of one audience, from its tally alone. Questions come out in the order of the question set. */
export function scoreTally(tally: Tally, set: QuestionSet, settings: ScoreSettings): Scores {
  return {
    profile: set.questions.flatMap((question) => profileOf(question, tally.all)),
    comments: set.questions.flatMap((question) =>
      question.form === 'comment'
        ? [{ question: question.id, label: question.label, count: tally.all.comments[question.id] ?? 0 }]
        : [],
    ),
    items: itemsOf(set, tally.all),
    scores: Object.entries(tally.all.composites).map(([name, counts]) => scoreComposite(name, counts)),
    groups: settings.by.flatMap((by) => groupsOf(by, tally, set)),
  };
}

function profileOf(question: Question, cell: TallyCell): Scores['profile'] {
  const one = cell.chooseOne[question.id];
  const many = cell.chooseMany[question.id];
  if (question.form === 'choose-one' && one !== undefined) return [profileOfOne(question, one)];
  if (question.form === 'choose-many' && many !== undefined) return [profileOfMany(question, many)];
  return [];
}

function itemsOf(set: QuestionSet, cell: TallyCell): Scores['items'] {
  return set.questions.flatMap((question) => {
    const counts = cell.rated[question.id];
    return question.form === 'rated' && counts !== undefined ? [scoreItem(question, counts)] : [];
  });
}

function groupsOf(by: string, tally: Tally, set: QuestionSet): Scores['groups'] {
  const label = set.questions.find((question) => question.id === by)?.label ?? by;
  return Object.entries(tally.by[by] ?? {}).map(([choice, cell]) => ({
    by,
    label,
    choice,
    respondents: cell.respondents,
    items: itemsOf(set, cell),
    hidden: null,
    protectedCharacteristic: protectedCharacteristic(by),
  }));
}
