import { createHash } from 'node:crypto';
import type { Publishable } from '../disclose/disclose.js';
import type { QuestionSet } from '../question-set/question-set.js';
import type { Tally, TallyAuthority, TallyContent } from '../tally/tally.js';
import { listHidden } from './list-hidden.js';
import { sharePolicyOf } from './policy.js';
import { shareTally } from './share-tally.js';

/** What is said of a Tally in its file, beside the counts. */
export interface TallyFacts {
  readonly poet: string;
  readonly authority: TallyAuthority;
  readonly wave: string | null;
  readonly synthetic: boolean;
}

/** A hash of the questions, their answers and what counts as positive, in order: the same survey or not. */
export function questionsHash(set: QuestionSet): string {
  const questions = set.questions.map((question) =>
    question.form === 'rated'
      ? [
          question.id,
          question.kind,
          question.scale.answers.map(({ label, value, tone }) => [label, value, tone]),
        ]
      : [
          question.id,
          question.form,
          question.form === 'comment' ? [] : question.choices.map(({ label }) => label),
        ],
  );
  const text = JSON.stringify([set.id, questions, set.breakdowns]);
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The whole Tally, for the council itself. */
export function wholeContent(tally: Tally, set: QuestionSet, facts: TallyFacts): TallyContent {
  return { ...factsOf(set, facts), profile: 'internal', minimumBase: 1, hidden: [], tally };
}

/** Who a Tally is for, and what a report for the same readers hides of its groups. */
export interface SharedWith {
  readonly profile: 'partner' | 'public';
  readonly minimumBase?: number | undefined;
  readonly withheld?: ReadonlySet<string>;
}

/** The Tally as it may be shared with a partner or everyone. */
export function sharedContent(
  tally: Tally,
  set: QuestionSet,
  facts: TallyFacts,
  { profile, minimumBase, withheld }: SharedWith,
): Publishable<TallyContent> {
  const policy = sharePolicyOf(profile, minimumBase);
  const shared = shareTally(tally, set, policy, withheld);
  const content: TallyContent = {
    ...factsOf(set, facts),
    profile,
    minimumBase: policy.minimumBase,
    hidden: listHidden(shared),
    tally: shared,
  };
  return content as Publishable<TallyContent>;
}

function factsOf(set: QuestionSet, { poet, authority, wave, synthetic }: TallyFacts) {
  return {
    schema: 'poet-tally/1',
    poet,
    questionSet: set.id,
    questions: questionsHash(set),
    authority,
    wave,
    synthetic,
  } as const;
}
