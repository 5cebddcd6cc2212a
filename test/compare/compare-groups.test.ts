import { describe, expect, it } from 'vitest';
import type { GroupScores, ItemScore } from '../../src/analysis/analysis.js';
import { compareGroups } from '../../src/compare/compare.js';
import { scoreItem } from '../../src/score/score-item.js';
import { ratedQuestion } from '../tally/made-batch.js';

type Pair = readonly [positive: number, other: number];

const item = (id: string, [positive, other]: Pair): ItemScore =>
  scoreItem(ratedQuestion(id), {
    answers: [positive, 0, other, 0, 0],
    missing: 0,
    doesNotApply: 0,
    dontKnow: 0,
    preferNotToSay: 0,
  });

const group = (by: string, choice: string, items: readonly ItemScore[]): GroupScores => ({
  by,
  label: by,
  choice,
  respondents: 0,
  items: [...items],
  hidden: null,
});

const positive = () => 'positive' as const;
const nothingHidden = { tone: positive, suppressed: new Set<string>() };

describe('a group against everyone else who answered', () => {
  const totals = [item('health', [110, 90])];
  const groups = [
    group('age', 'Under 65', [item('health', [70, 30])]),
    group('age', '65 and over', [item('health', [35, 55])]),
  ];

  it('takes as the rest the total less the group, whether or not they said which group they are in', () => {
    const [under] = compareGroups(groups, totals, nothingHidden);
    expect(under?.comparisons?.[0]).toMatchObject({
      here: { percent: 70, base: 100 },
      rest: { percent: 40, base: 100 },
      tone: 'positive',
      verdict: 'higher',
    });
    expect(under?.comparisons?.[0]?.difference.points).toBeCloseTo(30, 12);
    // R: prop.test(c(70, 40), c(100, 100), correct = FALSE)$p.value
    expect(under?.comparisons?.[0]?.p).toBeCloseTo(2.007865612426e-5, 14);
  });

  it('adjusts the verdicts of one characteristic together, and of another apart', () => {
    const gender = [
      group('gender', 'Woman', [item('health', [60, 50])]),
      group('gender', 'Man', [item('health', [50, 40])]),
    ];
    const compared = compareGroups([...groups, ...gender], totals, nothingHidden);
    expect(compared.map((each) => each.family)).toEqual([2, 2, 2, 2]);
    const [first, second] = compared.map((each) => each.comparisons?.[0]);
    expect(first?.q).toBeCloseTo(Math.min(2 * (first?.p ?? 0), second?.q ?? 1), 12);
  });

  it('describes and does not judge below 30 answers on either side', () => {
    const small = [
      group('age', 'Under 65', [item('health', [100, 75])]),
      group('age', '65 and over', [item('health', [10, 15])]),
    ];
    const compared = compareGroups(small, totals, nothingHidden);
    for (const each of compared) {
      expect(each.family).toBe(0);
      expect(each.comparisons?.[0]).toMatchObject({ verdict: null, p: null, q: null });
      expect(each.comparisons?.[0]?.difference.points).not.toBeNull();
      expect(each.comparisons?.[0]?.because).toContain('described');
    }
  });

  it('leaves what will be hidden out of the family', () => {
    const compared = compareGroups(groups, totals, {
      tone: positive,
      suppressed: new Set(['age/65 and over/health']),
    });
    expect(compared[0]?.family).toBe(1);
    expect(compared[0]?.comparisons?.[0]?.q).toBe(compared[0]?.comparisons?.[0]?.p);
  });

  it('has no row where nobody in the group answered, or nobody outside it', () => {
    const all = [
      group('age', 'Under 65', [item('health', [110, 90])]),
      group('age', 'Old', [item('health', [0, 0])]),
    ];
    expect(compareGroups(all, totals, nothingHidden).map((each) => each.comparisons)).toEqual([[], []]);
  });

  it('says of a gap that is not shown how large it would have to be', () => {
    const even = [group('age', 'Under 65', [item('health', [55, 45])])];
    const row = compareGroups(even, totals, nothingHidden)[0]?.comparisons?.[0];
    expect(row?.verdict).toBe('no-detectable-difference');
    expect(row?.detectable.up).toBeGreaterThan(15);
  });
});
