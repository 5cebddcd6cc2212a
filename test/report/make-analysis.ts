import type { Analysis, AudienceAnalysis, Comparison, ItemScore } from '../../src/analysis/analysis.js';
import { analysisSchema } from '../../src/analysis/schema.js';
import type { Publishable } from '../../src/disclose/disclose.js';
import { apportion, newcombe, wilson } from './numbers.js';

// Made-up analyses of the shape that disclosure control lets out, small enough to read. Synthetic throughout.

export interface QuestionPlan {
  readonly id: string;
  readonly label: string;
  readonly block: string;
  readonly kind?: ItemScore['kind'];
  /** Percentage positive here. */
  readonly here: number;
  /** Published percentage, a bound in words, or none. */
  readonly there: number | string | null;
  readonly tone?: 'positive' | 'negative';
  /** Answers to this question; all respondents when left out. */
  readonly base?: number;
}

export interface AudiencePlan {
  readonly questionSet?: string;
  readonly title?: string;
  readonly respondentsAre?: AudienceAnalysis['respondentsAre'];
  readonly evidence?: string;
  readonly authority?: string | null;
  readonly people: number;
  readonly questions?: readonly QuestionPlan[];
  readonly comparison?: 'national' | 'region' | 'previous' | null;
  /** With groups, associations, comments, composites and a second comparison. */
  readonly rich?: boolean;
}

const answers = ['Very good', 'Good', 'Neither good nor poor', 'Poor', 'Very poor'] as const;
const tones = {
  'Very good': 'positive',
  Good: 'positive',
  'Neither good nor poor': 'neutral',
  Poor: 'negative',
  'Very poor': 'negative',
} as const;

const adult = (id: string, label: string, block: string, here: number, there: QuestionPlan['there']) => ({
  id,
  label,
  block,
  here,
  there,
});

const planning = 'Planning your support';
const quality = 'Quality of the support';
const outcomes = 'Outcomes of the support';

/** The fourteen questions with a figure of 2017. */
export const adultQuestions: readonly QuestionPlan[] = [
  adult('views-included', 'own views included in the plan', planning, 71, 80),
  adult('knew-amount', 'knowing the amount of the personal budget', planning, 48, 50),
  adult('could-decide', 'deciding how the personal budget was spent', planning, 53, 51),
  adult('amount', 'amount of support', quality, 66, 74),
  adult('choice-and-control', 'choice and control over support', quality, 73, 72),
  adult('dignity', 'being supported with dignity', quality, 90, 84),
  adult('quality-of-support', 'quality of support', quality, 82, 81),
  adult('information-and-advice', 'information and advice', quality, 55, 63),
  adult('quality-of-life', 'quality of life', outcomes, 82, 75),
  adult('health', 'health', outcomes, 73, 72),
  adult('feeling-safe', 'feeling safe', outcomes, 78, 71),
  adult('everyday-activity', 'everyday activities', outcomes, 60, 57),
  adult('community', 'taking part in the community', outcomes, 54, 58),
  adult('relationships', 'relationships', outcomes, 59, 57),
];

/** The same and two more: one whose published figure is only a bound, one that was never published. */
export const mixedQuestions: readonly QuestionPlan[] = [
  ...adultQuestions,
  adult('independence', 'staying as independent as possible', outcomes, 68, 'over 70%'),
  adult('help-to-plan', 'help to plan the support', planning, 62, null),
];

export const carerQuestions: readonly QuestionPlan[] = [
  adult('carer-views', 'views taken into account in planning', 'Planning', 64, null),
  adult('keep-caring', 'remaining well and able to care', 'Life as a carer', 58, 'over two thirds'),
  adult('carer-life', 'own quality of life', 'Life as a carer', 49, 'over two thirds'),
  adult('their-life', 'quality of life of the person cared for', 'Life as a carer', 71, 'over two thirds'),
];

function itemOf(plan: QuestionPlan, people: number): ItemScore {
  const base = plan.base ?? Math.round(people * 0.96);
  const hidden = base < 10;
  const positive = Math.round((base * plan.here) / 100);
  const share = (count: number) =>
    hidden
      ? { count: null, percent: null, low: null, high: null }
      : { count, percent: (100 * count) / base, ...wilson(count, base) };
  const middle = Math.round((base - positive) * 0.45);
  const top = apportion(positive, [1.1, 1]);
  const bottom = apportion(base - positive - middle, [1.6, 1]);
  const all = [...top, middle, ...bottom];
  return {
    question: plan.id,
    kind: plan.kind ?? 'quality',
    block: plan.block,
    label: plan.label,
    scale: 'quality',
    provenance: 'reconstructed',
    base,
    counts: Object.fromEntries(answers.map((answer, i) => [answer, hidden ? null : (all[i] ?? 0)])),
    tones,
    notCounted: hidden ? null : { missing: people - base, doesNotApply: 0, dontKnow: 0, preferNotToSay: 0 },
    positive: share(positive),
    neutral: share(middle),
    negative: share(base - positive - middle),
    net: { value: hidden ? null : (100 * (2 * positive + middle - base)) / base, low: null, high: null },
    mean: { value: hidden ? null : plan.here * 0.8 + 12, low: null, high: null },
    flags: !hidden && base < 30 ? ['small-base'] : [],
    hidden: hidden ? 'base-below-minimum' : null,
  };
}

const thereBase = 4300;

function comparisonOf(plans: readonly QuestionPlan[], items: readonly ItemScore[], kind: string): Comparison {
  const rows = plans.map((plan, index): Comparison['items'][number] => {
    const item = items[index];
    const tone = plan.tone ?? 'positive';
    const shown = item?.[tone] ?? { count: null, percent: null, low: null, high: null };
    const base = item?.base ?? null;
    const there = typeof plan.there === 'number' ? plan.there : null;
    const points = there === null || shown.percent === null ? null : shown.percent - there;
    const range =
      points === null || base === null || there === null || shown.percent === null
        ? { low: null, high: null }
        : newcombe(shown.percent, base, there, thereBase);
    const clear =
      (range.low ?? 0) > 0 ? 'higher' : (range.high ?? 0) < 0 ? 'lower' : 'no-detectable-difference';
    return {
      question: plan.id,
      label: plan.label,
      tone,
      here: { percent: shown.percent, low: shown.low, high: shown.high, base },
      there: {
        percent: there,
        low: null,
        high: null,
        base: there === null ? null : thereBase,
        precision: there === null ? null : 'whole-percent',
        words: typeof plan.there === 'string' ? plan.there : null,
        source: null,
      },
      difference: { points, ...range },
      method: points === null ? null : 'newcombe',
      test: points === null ? null : 'two-proportion-z',
      p: points === null ? null : 0.02,
      q: points === null ? null : 0.04,
      detectable:
        base === null || shown.percent === null
          ? { up: null, down: null }
          : { up: 140 / Math.sqrt(base), down: 150 / Math.sqrt(base) },
      verdict: shown.percent === null ? 'too-few' : there === null ? 'no-figure' : clear,
      smallBase: base !== null && base < 30,
      small: points === null ? null : Math.abs(points) < 5,
      spreadDiffers: null,
      because: 'made up for a test',
    };
  });
  return {
    with: kind,
    name: kind === 'national' ? 'the national POET data set, 2017' : 'the councils of the region',
    benchmark: {
      id: `${kind}/adult@2017`,
      version: '1.0.0',
      sha256: 'b'.repeat(64),
      kind: 'published',
      title: 'Adults, 2017',
      year: 2017,
      authorities: 18,
      respondents: thereBase,
      includesThisAuthority: 'unknown',
      synthetic: false,
      notes: [],
    },
    family: rows.filter((row) => row.difference.points !== null).length,
    items: rows,
  };
}

function moreProfile(people: number): AudienceAnalysis['profile'] {
  const few = people < 10;
  const question = (id: string, label: string, shares: Readonly<Record<string, number>>) => ({
    question: id,
    label,
    block: 'About you',
    kind: 'circumstance',
    many: false,
    base: few ? null : people,
    choices: Object.entries(shares).map(([name, share]) => {
      const count = Math.round((people * share) / 100);
      const shown = !few && count >= 5;
      return { choice: name, count: shown ? count : null, percent: shown ? (100 * count) / people : null };
    }),
    notCounted: null,
    hidden: few ? 'base-below-minimum' : null,
  });
  return [
    question('how-managed', 'how the personal budget is managed', {
      'Direct payment': 38,
      'Direct payment looked after by someone else': 14,
      'Managed by a provider': 9,
      'Managed by the council': 28,
      'No personal budget': 11,
    }),
    question('primary-need', 'main reason for support', {
      'Physical disability': 44,
      'Sensory impairment': 4,
      'Learning disability': 18,
      'Mental health': 14,
      'Memory and cognition': 17,
      'Other need': 3,
    }),
    question('gender', 'gender', { Woman: 58, Man: 41, 'Another description': 1 }),
  ];
}

function compositeOf(people: number): AudienceAnalysis['scores'][number] {
  return {
    score: 'outcomes',
    label: 'outcomes of the support',
    ours: true,
    items: [],
    base: people - 27,
    notScored: 27,
    mean: { value: 68.1, low: 66.2, high: 70 },
    reliability: null,
    hidden: null,
  };
}

function groupsOf(plan: AudiencePlan, items: readonly ItemScore[]): AudienceAnalysis['groups'] {
  const questions = plan.questions ?? adultQuestions;
  const group = (by: string, label: string, choice: string, share: number, shift: number) => {
    const people = Math.round((plan.people * share) / 100);
    const hidden = people < 10;
    return {
      by,
      label,
      choice,
      respondents: hidden ? null : people,
      items: hidden
        ? []
        : items.map((_, index) => {
            const question = questions[index] ?? questions[0];
            if (question === undefined) throw new Error('a group needs a question');
            return itemOf({ ...question, here: question.here + shift }, people);
          }),
      hidden: hidden ? 'base-below-minimum' : null,
    };
  };
  return [
    group('age-band', 'age', 'Under 65', 42, -4),
    group('age-band', 'age', '65 and over', 58, 3),
    group('primary-need', 'main reason for support', 'Physical disability', 44, 1),
    group('primary-need', 'main reason for support', 'Sensory impairment', 5, -6),
    group('primary-need', 'main reason for support', 'Learning disability', 18, 2),
    group('primary-need', 'main reason for support', 'Mental health', 14, -7),
    group('primary-need', 'main reason for support', 'Memory and cognition', 18, 0),
    group('primary-need', 'main reason for support', 'Other need', 1, 0),
  ];
}

function associationsOf(items: readonly ItemScore[]): AudienceAnalysis['associations'] {
  return items.slice(0, 8).flatMap((condition, i) =>
    items.slice(8).map((outcome, j) => {
      const [high, low] = [84 - i * 3 - (j % 10), 58 + i * 2];
      const side = (percent: number, base: number) => ({
        percent,
        base,
        count: Math.round((percent * base) / 100),
      });
      return {
        condition: condition.question,
        outcome: outcome.question,
        withCondition: side(high, 300),
        withoutCondition: side(low, 120),
        difference: { points: high - low, ...newcombe(high, 300, low, 120) },
        gamma: 0.4,
        rho: 0.3,
        importance: null,
        priority: null,
        hidden: null,
      };
    }),
  );
}

function audienceOf(plan: AudiencePlan): AudienceAnalysis {
  const questions = plan.questions ?? adultQuestions;
  const items = questions.map((question) => itemOf(question, plan.people));
  const few = plan.people < 10;
  const young = Math.round(plan.people * 0.42);
  const questionSet = plan.questionSet ?? 'adult@2017';
  const with_ = plan.comparison === undefined ? 'national' : plan.comparison;
  const choice = (name: string, count: number) => ({
    choice: name,
    count: few ? null : count,
    percent: few ? null : (100 * count) / plan.people,
  });
  return {
    questionSet,
    title: plan.title ?? 'Adults receiving social care support, 2017',
    audience: questionSet.split('@')[0] ?? questionSet,
    respondentsAre: plan.respondentsAre ?? 'holders',
    evidence: plan.evidence ?? 'reconstructed',
    authority: plan.authority === undefined ? 'Northshire' : plan.authority,
    region: null,
    files: ['export.csv'],
    recognised: { matched: questions.length, of: questions.length, columns: {}, notFound: [] },
    respondents: few ? null : plan.people,
    validation: { stop: 0, errors: 0, confirm: 0, warnings: 0, notes: 0, findings: [] },
    profile: [
      {
        question: 'age-band',
        label: 'age',
        block: 'About you',
        kind: 'circumstance',
        many: false,
        base: few ? null : plan.people,
        choices: [choice('Under 65', young), choice('65 and over', plan.people - young)],
        notCounted: null,
        hidden: few ? 'base-below-minimum' : null,
      },
      {
        question: 'support',
        label: 'support received',
        block: 'About you',
        kind: 'use',
        many: true,
        base: few ? null : plan.people,
        choices: [
          choice('Home care', Math.round(plan.people * 0.47)),
          choice('Personal assistant', Math.round(plan.people * 0.31)),
          choice('Day service', Math.round(plan.people * 0.2)),
          { choice: 'Residential care', count: null, percent: null },
        ],
        notCounted: null,
        hidden: few ? 'base-below-minimum' : null,
      },
      ...moreProfile(plan.people),
    ],
    comments: plan.rich === true ? [{ question: 'better', label: 'what could be better', count: 212 }] : [],
    items,
    scores: plan.rich === true ? [compositeOf(plan.people)] : [],
    comparisons: [
      ...(with_ === null ? [] : [comparisonOf(questions, items, with_)]),
      ...(plan.rich === true ? [comparisonOf(questions, items, 'region')] : []),
    ],
    groups: plan.rich === true ? groupsOf(plan, items) : [],
    associations: plan.rich === true ? associationsOf(items) : [],
    trend: null,
  };
}

/** A whole analysis, valid by the contract, as if disclosure control had let it out. */
export function makeAnalysis(...plans: readonly AudiencePlan[]): Publishable<Analysis> {
  const audiences = plans.map(audienceOf);
  const count = (kind: string) =>
    plans
      .filter((plan) => (plan.respondentsAre ?? 'holders') === kind)
      .reduce((sum, { people }) => sum + people, 0);
  const read = plans.reduce((sum, { people }) => sum + people, 0) + 14;
  const [holders, carers] = [count('holders'), count('carers')];
  const analysis: Analysis = {
    schema: 'poet-analysis/1',
    made: { poet: '1.0.0', date: '2026-11-22', settings: {}, settingsSha256: 'c'.repeat(64) },
    sources: [
      {
        file: 'export.csv',
        sha256: 'a1b2c3d4e5f6'.padEnd(64, '0'),
        bytes: 48211,
        encoding: 'utf-8',
        delimiter: ',',
        sheet: null,
        dialect: 'plain',
        headingRows: 1,
        rows: { read, used: read - 14, setAside: 14, because: { 'no-answers': 10, 'test-response': 4 } },
        cells: { read: 0, answers: 0, notAnswered: 0, setAside: 0, because: {} },
      },
    ],
    audiences,
    threshold: {
      rule: 'more than 100 holders and more than 100 carers',
      holders: holders > 0 && holders < 10 ? null : holders,
      carers: carers > 0 && carers < 10 ? null : carers,
      met: holders > 100 && carers > 100,
    },
    disclosure: { profile: 'public', minimumBase: 10, hidden: [] },
  };
  return analysisSchema.parse(analysis) as Publishable<Analysis>;
}

const carers: AudiencePlan = {
  questionSet: 'carer@2014',
  title: 'Carers, 2014',
  respondentsAre: 'carers',
  people: 146,
  questions: carerQuestions,
};

/** The cases that every report is looked at in. */
export const cases = {
  large: () => makeAnalysis({ people: 498 }),
  medium: () => makeAnalysis({ people: 180 }),
  small: () => makeAnalysis({ people: 31 }),
  tiny: () => makeAnalysis({ people: 9 }),
  together: () => makeAnalysis({ people: 498 }, carers),
  rich: () => makeAnalysis({ people: 498, rich: true }, { ...carers, rich: true }),
  mixed: () => makeAnalysis({ people: 498, questions: mixedQuestions }),
  alone: () => makeAnalysis({ people: 498, comparison: null }),
  carersOnly: () => makeAnalysis(carers),
  someHidden: () =>
    makeAnalysis({
      people: 180,
      questions: adultQuestions.map((plan, index) => (index % 5 === 1 ? { ...plan, base: 7 } : plan)),
    }),
  smallBases: () =>
    makeAnalysis({
      people: 180,
      questions: adultQuestions.map((plan, index) => (index % 4 === 0 ? { ...plan, base: 22 } : plan)),
    }),
} as const;
