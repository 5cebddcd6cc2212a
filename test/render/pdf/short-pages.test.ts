import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../../src/render/pdf/pdf.js';
import { composeReport } from '../../../src/report/report.js';
import { pagesTaken } from '../../../src/report/room.js';
import { type AudiencePlan, adultQuestions, cases, makeAnalysis } from '../../report/make-analysis.js';
import { fonts } from './fonts.js';

// A short report is read at a meeting: two sheets, whatever was asked. The numbers of questions are those of the
// question sets that go together, with more of them than questions of ours where a set has more.

type Plan = AudiencePlan;

const asked = (count: number): NonNullable<Plan['questions']> =>
  Array.from({ length: count }, (_, i) => {
    const plan = adultQuestions[i % adultQuestions.length] ?? adultQuestions[0];
    if (plan === undefined) throw new Error('there are no questions');
    return {
      ...plan,
      id: `question-${i}`,
      label: i < adultQuestions.length ? plan.label : `${plan.label} again`,
    };
  });
const holders = (count: number, people: number): Plan => ({ people, questions: asked(count) });
const carers = (count: number, people: number, more: Partial<Plan> = {}): Plan => ({
  people,
  questions: asked(count),
  questionSet: 'carer@2014',
  title: 'Family carers of adults with a personal budget, 2014',
  respondentsAre: 'carers',
  ...more,
});
const others = (count: number, people: number): Plan => ({
  people,
  questions: asked(count),
  questionSet: 'ehc-practitioner@2016',
  title: 'Practitioners working with education, health and care plans, 2016',
  respondentsAre: 'others',
});

const usual: readonly (readonly [string, readonly Plan[]])[] = [
  ['24 questions', [holders(24, 498)]],
  ['24 questions to few people', [holders(24, 31)]],
  ['14 questions, and 6 to carers', [holders(14, 180), carers(6, 146)]],
  ['24 questions, and 6 to carers', [holders(24, 498), carers(6, 146)]],
  [
    '24 questions, and 6 to carers without a comparison',
    [holders(24, 180), carers(6, 146, { comparison: null })],
  ],
  ['12 questions, and 5 to few carers', [holders(12, 120), carers(5, 40)]],
  ['6, 9 and 7 questions to three audiences', [holders(6, 60), carers(9, 120), others(7, 40)]],
  ['24, 16 and 8 questions to three audiences', [holders(24, 498), carers(16, 146), others(8, 33)]],
  [
    '24, 16 and 8 questions, nothing to compare with',
    [holders(24, 498), carers(16, 146, { comparison: null }), others(8, 60)],
  ],
  ['60 questions', [holders(60, 498)]],
  ['120 questions to few people', [holders(120, 31)]],
  ['120 questions and 40 to carers', [holders(120, 498), carers(40, 146)]],
  ['14, 6 and 7 questions to three audiences', [holders(14, 498), carers(6, 146), others(7, 33)]],
];

/** Pages of the PDF, which the report judged near enough when it was made. */
async function pagesOf(analysis: ReturnType<typeof makeAnalysis>, mark?: string): Promise<number> {
  const report = composeReport(analysis, { kind: 'short', ...(mark === undefined ? {} : { mark }) });
  const { pages } = await renderPdf(report, fonts);
  const judged = pagesTaken(report, report.blocks);
  expect(judged).toBeLessThan(pages + 0.05);
  expect(judged).toBeGreaterThan(pages - 1.1);
  return pages;
}

describe('a short report has two to four pages', () => {
  it.each(usual)('with %s', async (_, plans) => {
    const pages = await pagesOf(makeAnalysis(...plans), 'Synthetic data');
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(4);
  });

  it.each([
    'large',
    'medium',
    'small',
    'tiny',
    'together',
    'mixed',
    'alone',
    'carersOnly',
    'someHidden',
  ] as const)('in the case %s', async (name) => {
    const pages = await pagesOf(cases[name](), 'Synthetic data');
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(4);
  });
});
