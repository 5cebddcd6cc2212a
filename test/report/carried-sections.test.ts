import { describe, expect, it } from 'vitest';
import type { AudienceAnalysis } from '../../src/analysis/analysis.js';
import { analysisSchema } from '../../src/analysis/schema.js';
import { composeReport, type Report } from '../../src/report/report.js';
import { lintSentences } from '../../src/wording/wording.js';
import { chartFaults } from '../chart/scenes.js';
import { type AudiencePlan, cases, makeAnalysis } from './make-analysis.js';
import { joined, reportTexts } from './texts.js';

// Parts of the detailed report that only some data carry.

const words = (report: Report) => joined(reportTexts(report));
const headings = (report: Report) =>
  report.blocks.flatMap((block) => (block.block === 'heading' ? [block.text] : []));
const tableOf = (report: Report, id: string) =>
  report.blocks.flatMap((block) => (block.block === 'table' && block.id === id ? block.rows : []));

/** The detailed report of the large council with more in its analysis, checked as every report is. */
function detailed(more: Partial<AudienceAnalysis>, plan: AudiencePlan = { people: 498 }): Report {
  const analysis = makeAnalysis(plan);
  Object.assign(analysis.audiences[0] ?? {}, more);
  analysisSchema.parse(analysis);
  const report = composeReport(analysis, { kind: 'detailed' });
  expect(reportTexts(report).flatMap((text) => lintSentences(text))).toEqual([]);
  expect(words(report)).not.toMatch(/undefined|null|NaN/);
  for (const block of report.blocks) {
    if (block.block === 'figure') expect(chartFaults(block.scene)).toEqual([]);
  }
  return report;
}

const side = (percent: number | null, base = 200) => ({
  percent,
  base,
  count: percent === null ? null : Math.round((percent * base) / 100),
});

describe('who did not answer', () => {
  const response = {
    invited: 1240,
    ineligible: 20,
    returned: 498,
    rate: 40.8,
    budgetHolders: 2000,
    coverage: 24.9,
  };

  it('says the response rate where it is known, and that it is not known elsewhere', () => {
    expect(words(detailed({ response }))).toContain(
      '1,240 people were asked, 20 of them by mistake: 41% of those who could answer did.',
    );
    expect(words(detailed({ response }))).toContain('They are 25% of all 2,000 budget holders.');
    expect(words(detailed({}))).toContain('so there is no response rate');
  });

  it('shows how far those who did not answer could move each result', () => {
    const items = cases.large().audiences[0]?.items ?? [];
    const [first, ...others] = items;
    if (first === undefined) throw new Error('no questions');
    const nonResponse = {
      low: 29,
      high: 88,
      tippingPoint: { side: 'below' as const, percent: 35.6, possible: true },
    };
    const report = detailed({ response, items: [{ ...first, nonResponse }, ...others] });
    expect(tableOf(report, 'not-answered-table')).toEqual([
      ['Own views included in the plan', '71%', '29% to 88%', 'under 36% positive'],
    ]);
  });
});

describe('a fair mix of people', () => {
  const weights = {
    used: true,
    because: [],
    margins: ['age-band'],
    merged: [],
    respondents: 498,
    effectiveBase: 455.2,
    designEffect: 1.09,
    cappedRounds: 0,
    largestError: 0,
    converged: true,
    unknown: [],
    profile: [
      { question: 'age-band', choice: 'Under 65', respondents: 42, population: 55, gap: -13, flagged: true },
    ],
  };

  it('puts weighted results beside those as given, never in their place', () => {
    const analysis = cases.large();
    const [first, ...others] = analysis.audiences[0]?.items ?? [];
    if (first === undefined) throw new Error('no questions');
    const weighted = { percent: 69.2, low: 64, high: 74, effectiveBase: 440, designEffect: 1.1 };
    const report = detailed({ weights, items: [{ ...first, weighted }, ...others] });
    expect(tableOf(report, 'weights-results')).toEqual([
      ['Own views included in the plan', '71%', '69%', 'the same'],
    ]);
    expect(tableOf(report, 'weights-profile')).toEqual([['Age: Under 65', '42%', '55%', '13 fewer (large)']]);
    expect(words(report)).toContain('as much as 455 unweighted ones');
  });

  it('says why the answers were not weighted', () => {
    const report = detailed({ weights: { ...weights, used: false, because: ['effective-size-below-30'] } });
    expect(words(report)).toContain('The answers are not weighted: too few answers would be left.');
    expect(tableOf(report, 'weights-results')).toEqual([]);
  });
});

const link = (condition: string, more: Partial<AudienceAnalysis['associations'][number]> = {}) => ({
  condition,
  conditionLabel: condition,
  outcome: 'outcomes',
  outcomeLabel: 'Outcomes, taken together',
  outcomeIs: 'score' as const,
  goodFrom: 75,
  withCondition: side(55),
  withoutCondition: side(12),
  difference: { points: 43, low: 30, high: 50 },
  gamma: 0.5,
  rho: 0.4,
  q: 0.001,
  importance: {
    share: 0.22,
    low: 0.18,
    high: 0.26,
    from: 'the national data set',
    group: 'above-average' as const,
  },
  priority: 'look-here-first',
  priorityBecause: null,
  hidden: null,
  ...more,
});

describe('what goes with better outcomes', () => {
  it('begins with outcomes taken together, as people in every 100', () => {
    const report = detailed({
      associations: [link('amount'), link('dignity', { difference: { points: 20, low: 9, high: 30 } })],
    });
    expect(words(report)).toContain('Of people positive about amount, 55 in 100 had a good overall outcome.');
    expect(tableOf(report, 'links-overall')[0]).toEqual(['Amount', '55%', '12%', '43 more', '22%']);
  });

  it('leaves out what is not clear, and what is hidden', () => {
    const report = detailed({
      associations: [link('amount', { q: 0.2 }), link('dignity', { hidden: 'small-counts' })],
    });
    expect(words(report)).toContain('There are too few answers to say which things go together here.');
  });

  it('prints the cautions that the analysis names', () => {
    const report = detailed({
      associations: [link('amount')],
      cautions: { associations: ['importance-of-these-answers'], commissioning: [] },
    });
    expect(words(report)).toContain('The shares come from these answers alone');
    expect(words(report)).not.toContain('People with more complex needs');
  });
});

describe('what to look at first', () => {
  it('orders what people rated, and says what to do with each', () => {
    const report = detailed({
      associations: [
        link('dignity', { priority: 'protect' }),
        link('health', { priority: 'lower-priority' }),
        link('amount'),
      ],
    });
    expect(tableOf(report, 'priorities-table').map((row) => row[3])).toEqual([
      'Look here first',
      'Protect',
      'Lower priority',
    ]);
    expect(words(report)).toContain('Look first at amount');
  });

  it('says why there is no order of priority', () => {
    const none = { priority: null, priorityBecause: 'fewer-than-50-people', importance: null };
    expect(words(detailed({ associations: [link('amount', none)] }))).toContain(
      'There is no order of priority here: fewer than 50 people answered.',
    );
  });
});

describe('ways of arranging support', () => {
  const way = (choice: string, more = {}) => ({
    question: 'how-managed',
    label: 'how the budget is managed',
    choice,
    outcome: 'outcomes',
    outcomeLabel: 'Outcomes, taken together',
    outcomeIs: 'score' as const,
    goodFrom: 75,
    withChoice: side(49),
    others: side(41),
    difference: { points: 8, low: -1, high: 17 },
    test: 'two-proportion-z',
    p: 0.06,
    q: 0.5,
    verdict: 'no-detectable-difference' as const,
    family: 10,
    hidden: null,
    ...more,
  });

  it('stand beside everyone else, with the caution every time', () => {
    const report = detailed({
      commissioning: [
        way('Direct payment'),
        way('By a provider', { verdict: null, withChoice: side(60, 12) }),
        way('Hidden way', { hidden: 'small-counts' }),
      ],
      cautions: { associations: [], commissioning: ['case-mix'] },
    });
    expect(tableOf(report, 'ways-table')).toEqual([
      ['How the budget is managed: Direct payment', '49%', '41%', '8 more', 'No detectable difference'],
      ['How the budget is managed: By a provider', '60% (few)', '41%', '8 more', 'described only'],
    ]);
    expect(words(report)).toContain('may differ in need, age and help at home');
    expect(words(report)).not.toContain('Hidden way');
  });
});

describe('groups against everyone else', () => {
  it('lists what is clear first, and names the protected characteristics', () => {
    const analysis = makeAnalysis({ people: 498, rich: true });
    const groups = (analysis.audiences[0]?.groups ?? []).map((group, i) => ({
      ...group,
      family: 14,
      protectedCharacteristic: group.by === 'age-band' ? 'age' : null,
      comparisons: [
        {
          question: 'dignity',
          label: 'being supported with dignity',
          tone: 'positive' as const,
          here: { percent: 60 + i, low: 50, high: 70, base: 100 },
          rest: { percent: 80, low: 75, high: 85, base: 300 },
          difference: { points: i - 20, low: -30, high: -5 },
          test: 'two-proportion-z',
          p: 0.01,
          q: 0.02,
          detectable: { up: 10, down: 10 },
          verdict: i === 0 ? ('lower' as const) : i === 1 ? ('may-be-lower' as const) : ('similar' as const),
          small: false,
          because: 'made up for a test',
        },
      ],
    }));
    const report = detailed({ groups }, { people: 498, rich: true });
    expect(tableOf(report, 'groups-differ').map((row) => [row[0], row[4]])).toEqual([
      ['Under 65: being supported with dignity', 'Lower'],
      ['65 and over: being supported with dignity', 'May be lower – could be chance'],
    ]);
    expect(words(report)).toContain('Age is a protected characteristic');
    expect(words(report)).not.toContain('do not test them');
    expect(
      report.blocks.some((block) => block.block === 'figure' && block.id === 'groups-age-band-1-chart'),
    ).toBe(true);
  });
});

describe('what the report leaves out', () => {
  it('is listed with the reason', () => {
    const report = detailed({});
    expect(headings(report)).toContain('What this report leaves out');
    expect(words(report)).toContain('no earlier survey was given');
  });
});

describe('change over time', () => {
  const point = (percent: number | null) => ({ base: 200, percent, low: 40, high: 80 });
  const trend: NonNullable<AudienceAnalysis['trend']> = {
    waves: [2024, 2025, 2026].map((year) => ({ name: `${year}`, score: year, respondents: 200 })),
    items: [
      {
        question: 'health',
        label: 'health',
        kind: 'outcome',
        points: [
          { wave: '2024', ...point(50), hidden: null },
          { wave: '2025', ...point(null), hidden: 'small-counts' },
          { wave: '2026', ...point(65), hidden: null },
        ],
        change: { points: 15, low: 5, high: 25 },
        z: 3,
        p: 0.003,
        q: 0.01,
        heterogeneity: null,
        verdict: 'rising',
        because: 'made up for a test',
      },
    ],
    family: 1,
    months: {
      length: 'month',
      items: [
        {
          question: 'health',
          label: 'health',
          kind: 'outcome',
          chart: 'p',
          centre: 61,
          points: Array.from({ length: 14 }, (_, i) => ({
            from: `2025-${String((i % 12) + 1).padStart(2, '0')}`,
            to: `2025-${String((i % 12) + 1).padStart(2, '0')}`,
            ...point(i === 13 ? 92 : 58 + (i % 5)),
            rule: i === 13 ? ('outside-limits' as const) : null,
            variation: i === 13 ? ('improvement' as const) : ('common-cause' as const),
          })),
          trialLimits: false,
          latest: 'improvement',
          hidden: null,
        },
      ],
    },
    notes: ['modes-differ'],
  };

  it('shows each survey and what it comes to, without the figure of one that is hidden', () => {
    const report = detailed({ trend });
    expect(tableOf(report, 'waves-table')).toEqual([
      ['Health', '50%', 'not shown', '65%', '15 more', 'Rising'],
    ]);
    expect(words(report)).toContain('answered in different ways');
  });

  it('shows months against the limits of ordinary ups and downs', () => {
    const report = detailed({ trend });
    expect(tableOf(report, 'months-table')[0]).toEqual([
      'Health',
      '61%',
      '2025-02',
      '92%',
      'Better than ordinary ups and downs',
    ]);
    expect(words(report)).toContain('Health: 1 of 14 periods out of the ordinary');
  });
});
