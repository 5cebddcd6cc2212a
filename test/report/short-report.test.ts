import { describe, expect, it } from 'vitest';
import { composeReport } from '../../src/report/report.js';
import { lintSentences } from '../../src/wording/wording.js';
import { chartFaults } from '../chart/scenes.js';
import { adultQuestions, cases, makeAnalysis } from './make-analysis.js';
import { blockTexts, chartTexts, joined, reportTexts } from './texts.js';

const short = (make: (typeof cases)[keyof typeof cases], more = {}) =>
  composeReport(make(), { kind: 'short', ...more });
const words = (report: ReturnType<typeof short>) => joined(reportTexts(report));
const headings = (report: ReturnType<typeof short>) =>
  report.blocks.flatMap((block) => (block.block === 'heading' ? [block.text] : []));

const resultsOf = (report: ReturnType<typeof short>) => {
  const table = report.blocks.find((block) => block.block === 'table');
  return table?.block === 'table' ? table.rows : [];
};

describe('the short report', () => {
  it('answers in one sentence before anything else', () => {
    expect(blockTexts(short(cases.large).blocks)[0]).toBe(
      'Answers in Northshire are more positive on 3 and less positive on 3 of the 14 questions compared with ' +
        'the national POET data set, 2017.',
    );
  });

  it('names no author when no file or setting says whose answers these are', () => {
    const report = short(() => ({ ...makeAnalysis({ people: 60, authority: null }) }));
    expect(report.author).toBeNull();
    expect(short(cases.large).author).toBe('Northshire');
  });

  it('goes from the answer to the method in a fixed order', () => {
    expect(headings(short(cases.large))).toEqual([
      'Three strengths',
      'Three things to look at',
      'Who answered',
      'Question by question',
      'How sure we are',
      'In plain words',
      'What we will do next',
      'How this report was made',
    ]);
  });

  it('names a strength with both figures, the range and the gap', () => {
    expect(words(short(cases.large))).toContain(
      'Quality of life. 82% here (range 78% to 85%), national 75%: 7 more in every 100.',
    );
  });

  it('names no more strengths than there are', () => {
    const report = short(() =>
      makeAnalysis({
        people: 498,
        questions: adultQuestions.map((plan) =>
          plan.id === 'dignity' ? plan : { ...plan, here: 60, there: 60 },
        ),
      }),
    );
    expect(headings(report).slice(0, 2)).toEqual(['One strength', 'Who answered']);
    expect(words(report)).toContain(
      'No question is clearly less positive here than in the national data set.',
    );
  });

  it('never makes a headline of a small number of answers', () => {
    const report = short(() =>
      makeAnalysis({
        people: 180,
        questions: adultQuestions.map((plan) => ({ ...plan, here: 99, there: 40, base: 29 })),
      }),
    );
    expect(headings(report)[0]).toBe('Who answered');
    expect(words(report)).toContain('No question with at least 30 answers is clearly more or less positive');
  });

  it('says “few” with the answers of a small base, once explained, beside the plain verdict', () => {
    const report = short(cases.smallBases);
    const rows = resultsOf(report).filter((row) => row[5] === '22 (few)');
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every((row) => !/small number/i.test(row[4] ?? ''))).toBe(true);
    expect(words(report).split('“Few” means a small number of answers')).toHaveLength(2);
  });

  it('says the smallest gap that could be found beside “no detectable difference”', () => {
    const report = short(cases.medium);
    const open = resultsOf(report).filter((row) => row[4]?.startsWith('No detectable difference'));
    expect(open.length).toBeGreaterThan(0);
    for (const row of open) expect(row[4]).toMatch(/^No detectable difference \(needs \d+\)$/);
    expect(words(report)).toContain('“Needs” gives the smallest gap, in every 100 people');
  });

  it('names the margin of “similar”', () => {
    const analysis = cases.medium();
    const compared = analysis.audiences[0]?.comparisons[0]?.items[1];
    Object.assign(compared ?? {}, { verdict: 'similar', similarWithin: 10 });
    const report = composeReport(analysis, { kind: 'short' });
    expect(resultsOf(report)[1]?.[4]).toBe('Similar (within 10)');
    expect(words(report)).toContain('smaller than the number beside it, in every 100');
  });

  it('reads fewer negative answers as a strength', () => {
    const question = { id: 'information', label: 'information and advice', block: 'Support' } as const;
    const report = short(() =>
      makeAnalysis({ people: 498, questions: [{ ...question, here: 96, there: 21, tone: 'negative' }] }),
    );
    expect(headings(report)[0]).toBe('One strength');
    expect(words(report)).toMatch(/negative answers here .*national 21%: \d+ fewer in every 100/);
  });

  it('says every verdict in the table, in words', () => {
    const table = short(cases.mixed).blocks.find((block) => block.block === 'table');
    const rows = table?.block === 'table' ? table.rows : [];
    expect(rows).toContainEqual([
      'Being supported with dignity',
      '90% (87% to 92%)',
      '84%',
      '6 more',
      'Higher',
      '478',
    ]);
    expect(rows).toContainEqual([
      'Staying as independent as possible',
      '68% (64% to 72%)',
      'over 70%',
      'not tested',
      'No published figure',
      '478',
    ]);
  });

  it('footnotes once when a printed difference is not that of the printed percentages', () => {
    const note = 'Differences are worked out before rounding, so they may not match the rounded percentages.';
    const even = () => makeAnalysis({ people: 100, questions: [{ ...one, base: 100, here: 80, there: 70 }] });
    const odd = () =>
      makeAnalysis({ people: 200, questions: [{ ...one, base: 200, here: 62.5, there: 70 }] });
    const one = { id: 'dignity', label: 'dignity', block: 'Support' };
    expect(words(short(even))).not.toContain(note);
    expect(words(short(odd)).split(note)).toHaveLength(2);
  });

  it('states the 100 and 100 threshold with both counts', () => {
    expect(words(short(cases.large))).toContain(
      '498 holders and no carers answered. ' +
        'The POET rule asks for more than 100 holders and more than 100 carers, so this survey does not meet it.',
    );
    expect(words(short(cases.together))).toContain(
      '498 holders and 146 carers answered. ' +
        'The POET rule asks for more than 100 holders and more than 100 carers, so this survey meets it.',
    );
    expect(words(short(cases.tiny))).toContain('Fewer than 10 holders and no carers answered.');
  });

  it('leaves the threshold out for audiences that it does not speak of', () => {
    const report = short(() => makeAnalysis({ people: 120, respondentsAre: 'others' }));
    expect(words(report)).not.toContain('threshold');
  });

  it('says where the national figures come from and that they are not England', () => {
    const text = words(short(cases.large));
    expect(text).toContain('The comparison is with the national POET data set, 2017, not with England.');
    expect(text).toContain('The 18 areas in it chose to take part.');
    expect(text).toContain('number of people is that of the whole survey, not of each question');
    expect(text).toContain('Its wording is our own'.toLowerCase().slice(4));
  });

  it('names everything needed to make it again', () => {
    const text = words(short(cases.large));
    for (const part of [
      'poet 1.0.0',
      'adult@2017',
      'national/adult@2017 1.0.0 bbbbbbbbbbbb',
      'a1b2c3d4e5f6',
      'cccccccccccc',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('a1b2c3d4e5f60');
  });

  it('asks for an action, an owner and a date on each thing to look at', () => {
    const { blocks } = short(cases.large);
    expect(blocks.filter((block) => block.block === 'fill-in')).toHaveLength(3);
    expect(blockTexts(blocks)).toContain(
      'Own views included in the plan: what we will do, who will lead, and by when',
    );
  });

  it('prints the words of the council on what is next and whom to ask', () => {
    const text = words(
      short(cases.large, { nextSteps: ['We will meet in May.'], contact: 'ask Ann Example' }),
    );
    expect(text).toContain('We will meet in May.');
    expect(text).toContain('Ask Ann Example.');
  });
});

describe('without anything to compare with', () => {
  it('says so, and lists the highest and lowest scores, never as strengths', () => {
    const report = short(cases.alone);
    expect(blockTexts(report.blocks)[0]).toContain('no published figures to compare Northshire with');
    expect(headings(report).slice(0, 2)).toEqual(['Highest scores here', 'Lowest scores here']);
    expect(words(report)).toContain('high is not a strength and low is not a weakness');
    expect(headings(report).join()).not.toMatch(/strength|look at/i);
  });

  it('does the same when every published figure is only a bound', () => {
    const report = short(cases.carersOnly);
    expect(headings(report)[0]).toBe('Highest scores here');
    expect(words(report)).toContain('over two thirds');
    expect(words(report)).not.toContain('Newcombe');
  });
});

describe('several audiences in one report', () => {
  const report = short(cases.together);

  it('answers for each and gives each a section', () => {
    const level2 = report.blocks.flatMap((block) =>
      block.block === 'heading' && block.level === 2 ? [block.text] : [],
    );
    expect(level2).toEqual([
      'Two of three strengths',
      'Two of three things to look at',
      'Highest and lowest scores',
      'Who answered',
      'Adults receiving social care support, 2017',
      'Carers, 2014',
      'How sure we are',
      'In plain words',
      'What we will do next',
      'How this report was made',
    ]);
    expect(blockTexts(report.blocks)[1]).toMatch(/^Carers, 2014\. /);
  });

  it('puts people with support before carers, whatever the order of the files', () => {
    const [holders, carers] = cases.together().audiences;
    const analysis = cases.together();
    if (holders === undefined || carers === undefined) throw new Error('two audiences are needed');
    const turned = { ...analysis, audiences: [carers, holders] } as typeof analysis;
    expect(composeReport(turned, { kind: 'short' }).blocks).toEqual(report.blocks);
  });

  it('names the audience in each line of the shared lists', () => {
    expect(words(report)).toContain('Quality of life (people).');
    expect(words(report)).toMatch(/Carers, 2014\. Highest: .* Lowest: /);
    expect(words(report)).toMatch(/Carers, 2014: 146 carers\. Age: /);
  });

  it('draws what is clearly different, and has no column of verdicts where nothing published can be tested', () => {
    const tables = report.blocks.flatMap((block) => (block.block === 'table' ? [block] : []));
    expect(tables.map(({ columns }) => columns.length)).toEqual([5, 4]);
    const figures = report.blocks.flatMap((block) => (block.block === 'figure' ? [block] : []));
    expect(figures.map(({ id, table }) => [id, table])).toEqual([
      ['adult-2017-compare-1', 'adult-2017-results'],
    ]);
    expect(tables[1]?.rows[1]).toEqual([
      'Remaining well and able to care',
      '58% (50% to 66%)',
      'over two thirds',
      '140',
    ]);
  });
});

describe('small numbers', () => {
  it('shows no result of nine people, anywhere', () => {
    const report = short(cases.tiny);
    const text = words(report) + joined(chartTexts(report));
    expect(text).toContain('Too few people answered for results to be shown.');
    expect(text).toContain('Fewer than 10 people in Northshire answered, though not every question.');
    expect(text).not.toMatch(/\b9\b/);
    expect(report.blocks.some((block) => block.block === 'figure' || block.block === 'table')).toBe(false);
    expect(text).not.toMatch(/\d%/);
  });

  it('says of a hidden question that it is not shown, and why', () => {
    const report = short(cases.someHidden);
    const table = report.blocks.find((block) => block.block === 'table');
    const row =
      table?.block === 'table' ? table.rows.find(([label]) => label?.startsWith('Knowing')) : undefined;
    expect(row).toEqual([
      'Knowing the amount of the personal budget',
      'not shown',
      '50%',
      'not shown',
      'Too few answers to show',
      '7',
    ]);
    expect(chartTexts(report)).toContain('Too few answers to show');
    expect(words(report)).toContain(
      'could show what one person said are hidden: those from fewer than 10 answers',
    );
  });
});

describe('who answered', () => {
  it('gives the three largest groups of each, and none that nobody is in', () => {
    expect(words(composeReport(cases.large(), { kind: 'detailed' }))).toContain(
      'Main reason for support: 44% physical disability, 18% learning disability and 17% memory and cognition ' +
        '(498 answered).',
    );
    expect(words(short(cases.large))).not.toMatch(/\b0% /);
  });
});

describe('why a figure is not shown', () => {
  it('is said in the row: too few, or to protect people', () => {
    const analysis = cases.medium();
    const [audience] = analysis.audiences;
    const reasons = ['base-below-minimum', 'everyone-or-no-one', 'small-counts'];
    for (const [index, reason] of reasons.entries()) {
      const item = audience?.items[index];
      const compared = audience?.comparisons[0]?.items[index];
      if (item === undefined || compared === undefined) throw new Error('the analysis has too few questions');
      Object.assign(item, {
        hidden: reason,
        positive: { count: null, percent: null, low: null, high: null },
      });
      Object.assign(compared, {
        verdict: 'too-few',
        here: { ...compared.here, percent: null, low: null, high: null },
        difference: { points: null, low: null, high: null },
      });
    }
    const report = composeReport(analysis, { kind: 'short' });
    const table = report.blocks.find((block) => block.block === 'table');
    const verdicts = table?.block === 'table' ? table.rows.slice(0, 3).map((row) => row[4]) : [];
    expect(verdicts).toEqual([
      'Too few answers to show',
      'Not shown, to protect people',
      'Not shown, to protect people',
    ]);
    expect(chartTexts(report).filter((text) => text === 'Not shown, to protect people')).toHaveLength(2);
  });
});

describe('in every case', () => {
  const settings = { nextSteps: ['We will meet in May.'], contact: 'Ask Ann Example' };

  it.each(Object.entries(cases))('%s: is plain, in sentences of 25 words or fewer', (_, make) => {
    const report = short(make, settings);
    expect(reportTexts(report).flatMap((text) => lintSentences(text))).toEqual([]);
    expect(joined(reportTexts(report))).not.toMatch(/\bworse\b|undefined|null|NaN| {2}/);
  });

  it.each(Object.entries(cases))('%s: charts keep their labels whole, apart and on the page', (_, make) => {
    for (const block of short(make).blocks) {
      if (block.block !== 'figure') continue;
      expect(chartFaults(block.scene)).toEqual([]);
      expect(block.scene.height).toBeLessThan(700);
    }
  });

  it.each(Object.entries(cases))('%s: is the same twice', (_, make) => {
    expect(short(make)).toEqual(short(make));
  });
});

describe('odd questionnaires', () => {
  it('lists of 120 questions those that differ most, and the detailed report all, in charts that fit a page', () => {
    const questions = Array.from({ length: 120 }, (_, index) => ({
      id: `q${index}`,
      label: `question number ${index}`,
      block: `Block ${Math.floor(index / 40)}`,
      here: 40 + (index % 50),
      there: 60,
    }));
    const analysis = makeAnalysis({ people: 300, questions });
    const report = short(() => analysis);
    const listed = report.blocks.flatMap((block) => (block.block === 'table' ? block.rows : []));
    expect(listed.length).toBe(50);
    expect(words(report)).toContain(
      'Listed here are the 50 questions whose answers differ most. The detailed report lists the other 70 too.',
    );
    const widest = listed.map(([label]) => label);
    // Here from 40% to 89%, elsewhere 60%: the farthest are those of 89%, the nearest those of 60%.
    expect(widest).toContain('Question number 49');
    expect(widest).not.toContain('Question number 20');

    const detailed = composeReport(analysis, { kind: 'detailed' });
    const figures = detailed.blocks.filter((block) => block.block === 'figure');
    expect(figures.length).toBeGreaterThan(6);
    for (const figure of figures) expect(figure.scene.height).toBeLessThan(700);
  });

  it('keeps a council of 80 characters and a label of 300 whole', () => {
    const authority = 'Northshire & the Royal Borough of Eastvale, Westfold and Midmarsh upon Southmere';
    const label = 'how support is arranged, paid for and looked after from one day to the next, '
      .repeat(4)
      .slice(0, 300)
      .trim();
    const report = short(() =>
      makeAnalysis({
        people: 300,
        authority,
        questions: [{ id: 'long', label, block: 'Long', here: 80, there: 60 }],
      }),
    );
    expect(report.title).toContain(authority);
    for (const block of report.blocks)
      if (block.block === 'figure') expect(chartFaults(block.scene)).toEqual([]);
  });

  it('says “this area” when no file says where', () => {
    expect(short(() => makeAnalysis({ people: 300, authority: null })).title).toBe('What people told us');
  });

  it('makes ids that every format can hold from any question-set name', () => {
    const report = short(() =>
      makeAnalysis({ people: 300, questionSet: '2026@ärz' }, { people: 300, questionSet: '2026@ärz' }),
    );
    expect(headings(report).length).toBeGreaterThan(4);
  });
});
