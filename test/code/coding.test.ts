import { describe, expect, it } from 'vitest';
import type { AnswerBatch, CodeSettings, ValidationReport } from '../../src/code/code.js';
import { startCoding } from '../../src/code/code.js';
import type { QuestionSet } from '../../src/question-set/question-set.js';
import { recognise } from '../../src/recognise/recognise.js';
import { adult, chooseMany, comment, makeSet, quality, rated } from '../recognise/make-question-set.js';
import { type MadeHeading, makeTable } from '../recognise/make-table.js';

interface Coded {
  readonly batches: readonly AnswerBatch[];
  readonly batch: AnswerBatch;
  readonly report: ValidationReport;
  readonly finding: (code: string) => ValidationReport['findings'][number] | undefined;
}

function run(
  headings: readonly MadeHeading[],
  rows: readonly (readonly string[])[],
  settings: CodeSettings = {},
  options: Parameters<typeof makeTable>[2] & { set?: QuestionSet } = {},
): Coded {
  const { table, sample } = makeTable(headings, rows, options);
  const all = makeTable(headings, rows, { ...options, sampleBlocks: Number.POSITIVE_INFINITY }).sample;
  const blocks = [...sample, ...all.slice(sample.length)];
  const [recognition] = recognise(table, sample, [options.set ?? adult], { accept: settings.accept ?? [] });
  if (recognition === undefined) throw new Error('nothing recognised');
  const coder = startCoding(table, sample, recognition, settings);
  const batches = blocks.map((block) => coder.code(block));
  const report = coder.finish(table.end());
  const [batch] = batches;
  if (batch === undefined) throw new Error('no block');
  const { rows: sums, cells } = report;
  const total = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((a, b) => a + b, 0);
  expect(sums.used + total(sums.setAside)).toBe(sums.read);
  expect(cells.answers + cells.notAnswered + total(cells.setAside)).toBe(cells.read);
  return { batches, batch, report, finding: (code) => report.findings.find((found) => found.code === code) };
}

const three = ['dignity', 'choice', 'information'];
const codes = (coded: Coded, question: string) => [...(coded.batch.answers[question] ?? [])];

/** One rated column `dignity`, the other two filled with Good. */
function dignity(
  cells: readonly string[],
  settings: CodeSettings = {},
  options: Parameters<typeof run>[3] = {},
) {
  return run(
    three,
    cells.map((cell) => [cell, 'Good', 'Good']),
    settings,
    options,
  );
}

describe('an answer', () => {
  it('is the position of its label on the scale', () => {
    expect(
      codes(dignity(['Very good', 'Good', 'Neither good nor poor', 'Poor', 'Very poor']), 'dignity'),
    ).toEqual([0, 1, 2, 3, 4]);
  });

  it('keeps the four kinds of non-answer apart', () => {
    expect(codes(dignity(['', 'Does not apply', "Don't know", 'Not sure']), 'dignity')).toEqual([
      -1, -2, -3, -3,
    ]);
  });

  it.each([
    ['other case', 'VERY GOOD'],
    ['blanks', '  Very   good '],
    ['a no-break space', 'Very\u00A0good'],
    ['HTML', '<b>Very good</b>'],
    ['a code after it', 'Very good (6)'],
    ['a code before it', '5 - Very good'],
    ['a code and a dot before it', '5. Very good'],
    ['no blank', 'Verygood'],
    ['an apostrophe of an exporter', '\u2018Very good\u2019'],
  ])('is found in another spelling: %s', (_, cell) => {
    const coded = dignity([cell, 'Good']);
    expect(codes(coded, 'dignity')).toEqual([0, 1]);
    expect(coded.finding('answer-spelling-folded')).toMatchObject({
      severity: 'note',
      details: { into: ['Very good'] },
    });
  });

  it('of a scale of bare numbers is found as 7 and as 7.0', () => {
    const answers = [10, 7, 0].map(
      (value) => ({ label: String(value), value, tone: 'positive', alsoSeenAs: [] }) as const,
    );
    const set = makeSet([rated('sure', 'how sure', { scale: { ...quality, answers } })]);
    const coded = run(['how sure'], [['10'], ['7'], ['7.0'], ['0.0'], ['10.0']], {}, { set });
    expect(codes(coded, 'sure')).toEqual([0, 1, 1, 2, 0]);
  });

  it('is found in a spelling that the question set lists, without a word', () => {
    const coded = dignity(['Excellent', 'excellent']);
    expect(codes(coded, 'dignity')).toEqual([0, 0]);
    expect(coded.finding('answer-spelling-folded')).toBeUndefined();
  });

  it('with curly quotes is the one with straight quotes', () => {
    expect(codes(dignity(['Don\u2019t know']), 'dignity')).toEqual([-3]);
  });
});

describe('an answer that is not on the scale', () => {
  it('is missing, set aside, and shown with its rows and the nearest option', () => {
    const coded = dignity(['Good', 'Fairly good', 'Fairly good', 'Good']);
    expect(codes(coded, 'dignity')).toEqual([1, -1, -1, 1]);
    expect(coded.report.cells.setAside['answer-not-on-scale']).toBe(2);
    expect(coded.finding('answer-not-on-scale')).toMatchObject({
      severity: 'error',
      column: 'A',
      question: 'dignity',
      count: 2,
      rows: [3, 4],
      details: { answer: 'Fairly good', counts: [2], nearest: ['Very good'] },
    });
  });

  it('is a warning below the share, which can be set', () => {
    const cells = [...Array.from({ length: 99 }, () => 'Good'), 'Fairly good'];
    expect(dignity(cells).finding('answer-not-on-scale')?.severity).toBe('warning');
    const strict = dignity(cells, { thresholds: { 'answer-not-on-scale': 0 } });
    expect(strict.finding('answer-not-on-scale')?.severity).toBe('error');
  });

  it('is never repeated when it may be personal', () => {
    const cells = ['Good', 'jane@example.org', 'Jane Smith', 'Mrs Jones', '07700 900123'];
    const told = JSON.stringify(dignity([...cells, 'Good', 'Good', 'Good']).report);
    for (const cell of cells.slice(1)) expect(told).not.toContain(cell);
  });

  it('is only counted where the column reads as free text', () => {
    const cells = Array.from({ length: 20 }, (_, i) => `they were kind to me on day ${i}`);
    const finding = dignity(cells).finding('answer-not-on-scale');
    expect(finding).toMatchObject({ count: 20, details: { answers: [], freeText: true, distinct: 20 } });
  });

  it('is not shown when one person wrote it and it is like no answer', () => {
    const finding = dignity(['Good', 'Good', 'she never came xyz', 'Brilliant']).finding(
      'answer-not-on-scale',
    );
    expect(finding?.details['answers']).toEqual([]);
  });

  it('shows blanks that cannot be seen', () => {
    expect(dignity([' Very  good ']).finding('answer-spelling-folded')?.details['from']).toEqual([
      '·Very··good·',
    ]);
  });

  it('is cut at 60 characters and shows unseen ones', () => {
    const long = `Good\u0007 ${'o'.repeat(50)}`;
    const finding = dignity(['Good', long, long]).finding('answer-not-on-scale');
    expect(finding?.details['answer']).toMatch(/^GoodU\+0007 o+/);
  });
});

describe('codes without labels', () => {
  it('are not read: the whole column is set aside and the direction is not guessed', () => {
    const coded = dignity(['1', '5', '3', '']);
    expect(codes(coded, 'dignity')).toEqual([-1, -1, -1, -1]);
    expect(coded.finding('codes-without-labels')).toMatchObject({
      severity: 'error',
      count: 3,
      details: { codes: ['1', '3', '5'] },
    });
    expect(coded.report.cells.setAside['codes-without-labels']).toBe(3);
  });

  it('are read where the scale declares them', () => {
    const codesOfScale = { '1': 'Very good', '5': 'Very poor', '9': "Don't know" };
    const set = makeSet([
      rated('dignity', 'dignity', { scale: { ...quality, codes: codesOfScale } }),
      rated('choice', 'choice'),
      rated('information', 'information'),
    ]);
    const coded = dignity(['1', '5.0', '9', '4'], {}, { set });
    expect(codes(coded, 'dignity')).toEqual([0, 4, -3, -1]);
    expect(coded.finding('codes-read')?.details['by']).toBe('question set');
  });

  it.each([
    ['5 is best', [4, 0]],
    ['1 is best', [0, 4]],
    ['5 is worst', [0, 4]],
    ['1 is worst', [4, 0]],
  ])('are read when the user says %j', (order, expected) => {
    expect(codes(dignity(['1', '5'], { codes: { quality: order } }), 'dignity')).toEqual(expected);
  });

  it('count from nought when the user names that end', () => {
    expect(codes(dignity(['0', '4'], { codes: { dignity: '4 is best' } }), 'dignity')).toEqual([4, 0]);
    expect(codes(dignity(['0', '4'], { codes: { dignity: '0 is best' } }), 'dignity')).toEqual([0, 4]);
  });

  it('are read by a map, and a wrong map is refused', () => {
    const map = { '1': 'Good', '2': 'Poor' };
    expect(codes(dignity(['1', '2', '1'], { codes: { dignity: map } }), 'dignity')).toEqual([1, 3, 1]);
    expect(() => dignity(['1'], { codes: { dignity: { '1': 'Goood' } } })).toThrow(/not one of its answers/);
    expect(() => dignity(['1'], { codes: { dignity: 'best first' } })).toThrow(/does not say which end/);
    expect(() => dignity(['1'], { codes: { dignity: '7 is best' } })).toThrow(/does not say which end/);
  });

  it('are decided by column: a number among labels is not on the scale', () => {
    const coded = run(three, [
      ['Good', '2', 'Good'],
      ['2', '2', 'Good'],
      ['Poor', '1', 'Good'],
    ]);
    expect(coded.finding('answer-not-on-scale')).toMatchObject({ column: 'A', count: 1 });
    expect(coded.finding('codes-without-labels')).toMatchObject({ column: 'B', count: 3 });
  });

  it('stay unread when a few labels stand among them: the column is set aside as a whole', () => {
    const coded = dignity(['1', '2', '2', 'Good', '5', '3']);
    expect(codes(coded, 'dignity')).toEqual([-1, -1, -1, -1, -1, -1]);
    expect(coded.finding('codes-without-labels')?.count).toBe(6);
  });

  it('are decided when a column that is blank in the sample first holds something', () => {
    const rows = [
      ['', 'Good', 'Good'],
      ['4', 'Good', 'Good'],
    ];
    const coded = run(three, rows, {}, { blockRows: 1, sampleBlocks: 1 });
    expect(coded.finding('codes-without-labels')?.count).toBe(1);
  });
});

describe('marks of no answer', () => {
  it('are read as the platform writes them, with a note', () => {
    const coded = dignity(['-', 'Good'], {}, { marks: { '-': 'missing' } });
    expect(codes(coded, 'dignity')).toEqual([-1, 1]);
    expect(coded.finding('mark-of-no-answer')).toMatchObject({ severity: 'note', details: { known: true } });
  });

  it('are never guessed: elsewhere they ask for a yes', () => {
    const coded = dignity(['-', 'N/A', '-99', 'Good']);
    expect(coded.finding('mark-of-no-answer')).toMatchObject({
      severity: 'confirm',
      count: 3,
      rows: [2, 3, 4],
    });
    expect(coded.finding('answer-not-on-scale')).toBeUndefined();
    const accepted = dignity(['-', 'Good'], { accept: ['mark-of-no-answer'] });
    expect(accepted.finding('mark-of-no-answer')).toMatchObject({
      severity: 'note',
      details: { accepted: true },
    });
  });

  it('can be named by the user', () => {
    expect(codes(dignity(['n/a', 'Good'], { marks: { 'N/A': 'doesNotApply' } }), 'dignity')).toEqual([-2, 1]);
  });

  it('give way to the platform where it says that a spelling was never shown', () => {
    const withNa = {
      ...quality,
      notCounted: [{ label: 'Does not apply', as: 'doesNotApply' as const, alsoSeenAs: ['N/A'] }],
    };
    const set = makeSet(three.map((id) => rated(id, id, { scale: withNa })));
    expect(codes(dignity(['N/A', 'Good'], {}, { set }), 'dignity')).toEqual([-2, 1]);
    expect(codes(dignity(['N/A', 'Good'], {}, { set, marks: { 'N/A': 'missing' } }), 'dignity')).toEqual([
      -1, 1,
    ]);
  });
});

describe('a choose-many question', () => {
  const support = (coded: Coded) => {
    const ticks = coded.batch.ticks['support'];
    return { answered: [...(ticks?.answered ?? [])], choices: ticks?.choices.map((choice) => [...choice]) };
  };
  const perOption = [
    'support/Home care',
    'support/Personal assistant',
    'support/Day service',
    'support/Other',
  ];
  const three3 = ['Good', 'Good', 'Good'];

  it.each([
    ['the option text', ['Home care', '', '', '']],
    ['1 and 0', ['1', '0', '0', '0']],
    ['Yes and No', ['Yes', 'No', 'No', 'No']],
    ['X', ['x', '', '', '']],
    ['TRUE and FALSE', ['TRUE', 'FALSE', 'FALSE', 'FALSE']],
  ])('is read from a column per option: %s', (_, cells) => {
    const coded = run(
      [...three, ...perOption],
      [
        [...three3, ...cells],
        [...three3, '', '', '', ''],
      ],
    );
    expect(support(coded)).toEqual({
      answered: [1, 0],
      choices: [
        [1, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    });
    expect(coded.report.counts.error).toBe(0);
  });

  it('counts a row of explicit "No" as answered, but not the noughts of a page that REDCap never opened', () => {
    const row = [...three3, '0', '0', '0', '0'];
    expect(support(run([...three, ...perOption], [row])).answered).toEqual([1]);
    expect(support(run([...three, ...perOption], [row], {}, { dialect: 'redcap' })).answered).toEqual([0]);
  });

  it('takes whatever is written beside "Other" for a tick', () => {
    const coded = run([...three, ...perOption], [[...three3, '', '', '', 'a neighbour helps']]);
    expect(support(coded).choices?.[3]).toEqual([1]);
    expect(JSON.stringify(coded.report)).not.toContain('neighbour');
  });

  it('takes the column of ticks beside the words that were written, where both are headed "Other"', () => {
    const option = 'support - Other';
    const set = makeSet([
      ...['a', 'b', 'c'].map((id) => rated(id, id)),
      chooseMany('support', 'support', ['Home care', 'Other (please specify)']),
    ]);
    const coded = run(
      ['a', 'b', 'c', 'support - Home care', `${option} (please specify)`, `${option} (please specify)`],
      [
        [...three3, 'Home care', 'Other', 'a neighbour helps'],
        [...three3, '', 'Other', ''],
        [...three3, 'Home care', '', ''],
      ],
      {},
      { set },
    );
    expect(support(coded).choices).toEqual([
      [1, 0, 1],
      [1, 1, 0],
    ]);
    expect(coded.finding('heading-duplicate')?.severity).toBe('note');
  });

  describe('with an option "Other …"', () => {
    const joined = (options: readonly string[], cells: readonly string[]) =>
      run(
        [...three, 'support'],
        cells.map((cell) => [...three3, cell]),
        {},
        {
          set: makeSet([
            ...['dignity', 'choice', 'information'].map((id) => rated(id, id)),
            chooseMany('support', 'support', options),
          ]),
        },
      );

    it('counts words of their own as it where nobody ticked it by name', () => {
      const coded = joined(['Home care', 'Other support'], ['Home care, a neighbour', 'a neighbour']);
      expect(support(coded).choices?.[1]).toEqual([1, 1]);
    });

    it('counts only who ticked it where it stands in the cells itself', () => {
      const coded = joined(
        ['Home care', 'Other paid help'],
        ['Home care, a neighbour', 'Other paid help', 'a dog'],
      );
      expect(support(coded)).toEqual({
        answered: [1, 1, 0],
        choices: [
          [1, 0, 0],
          [0, 1, 0],
        ],
      });
      expect(coded.finding('choices-not-explained')).toMatchObject({ count: 2, severity: 'warning' });
    });

    it('counts words of their own as "Other" itself, wherever it stands in the list', () => {
      const coded = joined(
        ['Other paid help', 'Home care', 'Other'],
        ['Home care; a dog', 'Other paid help'],
      );
      expect(support(coded).choices).toEqual([
        [0, 1],
        [1, 0],
        [1, 0],
      ]);
    });
  });

  it('whose options are numbers is read as labels, not as codes', () => {
    const set = makeSet([
      ...['a', 'b', 'c'].map((id) => rated(id, id)),
      chooseMany('years', 'years you had support', ['2023', '2024', '2025']),
    ]);
    const cells = ['2023, 2025', '2024', '2022'];
    const coded = run(
      ['a', 'b', 'c', 'years'],
      cells.map((cell) => [...three3, cell]),
      {},
      { set },
    );
    expect(coded.batch.ticks['years']?.choices.map((choice) => [...choice])).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [1, 0, 0],
    ]);
    expect(coded.finding('codes-without-labels')).toBeUndefined();
    expect(coded.finding('choices-not-explained')?.count).toBe(1);
  });

  it.each([';', '; ', ',', ', ', '|', '\n'])('is read from one cell joined by %j', (joiner) => {
    const coded = run(
      [...three, 'support'],
      [
        [...three3, ['Home care', 'Day service'].join(joiner)],
        [...three3, ''],
      ],
    );
    expect(support(coded)).toEqual({
      answered: [1, 0],
      choices: [
        [1, 0],
        [0, 0],
        [1, 0],
        [0, 0],
      ],
    });
  });

  it('is split against the options, longest first: options hold commas', () => {
    const set = makeSet([
      ...adult.questions.slice(0, 3),
      chooseMany('use', 'use', ['Care', 'Care, at night', 'Rent; food']),
    ]);
    const coded = run(
      [...three, 'use'],
      [
        [...three3, 'Care, at night, Rent; food;'],
        [...three3, 'Care'],
      ],
      {},
      { set },
    );
    expect(coded.batch.ticks['use']?.choices.map((choice) => [...choice])).toEqual([
      [0, 1],
      [1, 0],
      [1, 0],
    ]);
    expect(coded.finding('choices-not-explained')).toBeUndefined();
  });

  it('reports what no option explains, and shows only what many cells share', () => {
    const set = makeSet([
      ...adult.questions.slice(0, 3),
      chooseMany('use', 'use', ['Home care', 'Day service']),
    ]);
    const cell = (left: string) => [...three3, `Home care; ${left}`];
    const coded = run(
      [...three, 'use'],
      [cell('Day servise'), cell('Day servise'), cell('my cousin Ann')],
      {},
      { set },
    );
    expect(coded.finding('choices-not-explained')).toMatchObject({
      severity: 'warning',
      count: 3,
      details: { pieces: ['Day servise'], nearest: ['Day service'] },
    });
    expect(JSON.stringify(coded.report)).not.toContain('Ann');
  });

  it('never shows what a few wrote, though they wrote the same', () => {
    const set = makeSet([
      ...adult.questions.slice(0, 3),
      chooseMany('use', 'use', ['Home care', 'Day service']),
    ]);
    const cells = [...Array(4).fill('ann other'), ...Array(5).fill('swimming')];
    const coded = run(
      [...three, 'use'],
      cells.map((left) => [...three3, `Home care; ${left}`]),
      {},
      { set },
    );
    expect(coded.finding('choices-not-explained')).toMatchObject({
      count: 9,
      details: { pieces: ['swimming'] },
    });
    expect(JSON.stringify(coded.report)).not.toContain('ann other');
  });
});

describe('a choose-one question with a column per choice', () => {
  const headings = [...three, 'age [Under 65]', 'age [65 and over]'];
  const good = ['Good', 'Good', 'Good'];

  it('is the choice that is ticked; two ticked are no answer', () => {
    const coded = run(headings, [
      [...good, 'Under 65', ''],
      [...good, '', '1'],
      [...good, '1', '1'],
      [...good, '', ''],
    ]);
    expect(codes(coded, 'age-band')).toEqual([0, 1, -1, -1]);
    expect(coded.finding('more-than-one-ticked')).toMatchObject({
      severity: 'warning',
      count: 1,
      rows: [4],
      question: 'age-band',
    });
  });
});

describe('an option that stands alone', () => {
  it('ticked beside others is said, by row, and the others count', () => {
    const good = ['Good', 'Good', 'Good'];
    const set = makeSet([
      ...adult.questions.slice(0, 3),
      chooseMany('use', 'use', ['Home care', 'Day service', 'None of these']),
    ]);
    const joined = run(
      [...three, 'use'],
      ['Home care', 'None of these', 'Home care; None of these', ''].map((cell) => [...good, cell]),
      {},
      { set },
    );
    expect(joined.finding('exclusive-with-others')).toMatchObject({
      severity: 'warning',
      count: 1,
      rows: [4],
      question: 'use',
    });
    expect([...(joined.batch.ticks['use']?.choices[0] ?? [])]).toEqual([1, 0, 1, 0]);
    const apart = run(
      [...three, 'use [Home care]', 'use [None of these]'],
      [
        [...good, '1', ''],
        [...good, '', '1'],
        [...good, '1', '1'],
      ],
      {},
      { set },
    );
    expect(apart.finding('exclusive-with-others')).toMatchObject({ count: 1, rows: [4] });
  });
});

describe('comments', () => {
  const headings = [...three, 'comment'];

  it('are counted and never repeated', () => {
    const secret = 'My sister rang 07700 900123';
    const coded = run(headings, [
      ['Good', 'Good', 'Good', secret],
      ['Good', 'Good', 'Good', ' '],
      ['Good', 'Good', 'Good', 'n/a'],
    ]);
    expect([...(coded.batch.comments['comment'] ?? [])]).toEqual([1, 0, 0]);
    expect(coded.finding('identifiers-in-comments')).toMatchObject({
      severity: 'warning',
      count: 1,
      rows: [2],
    });
    expect(JSON.stringify(coded.report)).not.toMatch(/sister|07700/);
  });

  it('that a spreadsheet would run are counted; "- more staff" is an answer', () => {
    const row = (text: string) => ['Good', 'Good', 'Good', text];
    const coded = run(headings, [
      row('=HYPERLINK("x")'),
      row("=cmd|' /C calc'!A0"),
      row('- more staff'),
      row('+ and more'),
    ]);
    expect(coded.finding('formula-like-cells')?.count).toBe(2);
  });
});

describe('rows', () => {
  it('without any answer are set aside', () => {
    const coded = run(
      [...three, 'Council'],
      [
        ['', '', '', 'Northshire'],
        ['Good', '', '', 'Northshire'],
      ],
    );
    expect(coded.batch.rows).toBe(1);
    expect(coded.report.rows).toEqual({ read: 2, used: 1, setAside: { 'no-answers': 1 } });
    expect(coded.finding('no-answers')).toMatchObject({ severity: 'note', rows: [2] });
  });

  it('with nothing that could be read are an error, not a row without answers', () => {
    const coded = run(three, [
      ['1', '2', '3'],
      ['2', '2', '3'],
    ]);
    expect(coded.report.rows.setAside).toEqual({ 'no-readable-answers': 2 });
  });

  it('that are partial are left out until they are accepted', () => {
    const rows = [
      ['Good', '', '', 'Partial'],
      ['Good', 'Good', 'Good', 'Complete'],
    ];
    const coded = run([...three, 'Status'], rows);
    expect(coded.report.rows.setAside).toEqual({ 'partial-response': 1 });
    expect(coded.finding('partial-responses')?.severity).toBe('confirm');
    expect(run([...three, 'Status'], rows, { accept: ['partials'] }).report.rows.used).toBe(2);
  });

  it('are an error where every one is partial: nothing would be left to confirm', () => {
    const rows = [
      ['Good', 'Good', 'Good', 'Partial'],
      ['Good', '', '', 'Partial'],
    ];
    const coded = run([...three, 'Status'], rows);
    expect(coded.finding('partial-responses')).toMatchObject({ severity: 'error', count: 2 });
    expect(run([...three, 'Status'], rows, { accept: ['partials'] }).report.counts.error).toBe(0);
  });

  it('of REDCap are partial where the form that asks the questions is, whatever the other forms say', () => {
    const complete = (name: string) => ({ texts: [name], code: name, platformRole: 'complete' });
    const headings = [
      'contact',
      complete('contact_complete'),
      ...three,
      complete('survey_complete'),
      complete('staff_complete'),
    ];
    const rows = [
      ['x', '0', 'Good', 'Good', 'Good', '2', '0'],
      ['x', '2', 'Good', '', '', '0', '2'],
    ];
    const coded = run(headings, rows, {}, { dialect: 'redcap' });
    expect(coded.report.rows).toEqual({ read: 2, used: 1, setAside: { 'partial-response': 1 } });
    expect(coded.finding('partial-responses')?.rows).toEqual([3]);
  });

  it('that are tests or previews are set aside', () => {
    const rows = [
      ['Good', '', '', 'Survey Preview'],
      ['Good', 'Good', 'Good', 'IP Address'],
    ];
    expect(run([...three, 'Status'], rows).report.rows.setAside).toEqual({ 'test-response': 1 });
  });

  it('of LimeSurvey without a date of submission are partial', () => {
    const rows = [
      ['Good', '', '', ''],
      ['Good', 'Good', 'Good', '2026-04-03 10:11:12'],
    ];
    expect(run([...three, 'submitdate'], rows, {}, { dialect: 'limesurvey' }).report.rows.setAside).toEqual({
      'partial-response': 1,
    });
  });

  it('of another audience are set aside, and unknown respondent types are told', () => {
    const carer = makeSet([rated('stress', 'stress'), rated('life', 'life'), rated('continue', 'continue')], {
      audience: 'carer',
      respondents: 'carers',
      alsoCalled: ['carer'],
    });
    const { table, sample } = makeTable(
      ['I am', ...three, 'stress', 'life', 'continue'],
      [
        ['A holder', 'Good', 'Good', 'Good', '', '', ''],
        ['A carer', '', '', '', 'Good', 'Poor', 'Good'],
        ['A martian', 'Good', '', '', '', '', ''],
      ],
    );
    const reports = recognise(table, sample, [adult, carer]).map((recognition) => {
      const coder = startCoding(table, sample, recognition, {});
      for (const block of sample) coder.code(block);
      return coder.finish(table.end());
    });
    expect(reports.map(({ rows }) => rows.setAside)).toEqual([
      { 'other-audience': 1, 'respondent-type-unknown': 1 },
      { 'other-audience': 1, 'respondent-type-unknown': 1 },
    ]);
    expect(reports[0]?.findings.map(({ code }) => code)).toContain('respondent-type-unknown');
  });
});

describe('people who stand in the file twice', () => {
  const headings = [...three, 'Person ID'];

  it('are used once in a survey: the first response', () => {
    const coded = run(headings, [
      ['Good', '', '', 'P1'],
      ['Poor', '', '', 'P2'],
      ['Poor', '', '', 'P1'],
    ]);
    expect(codes(coded, 'dignity')).toEqual([1, 3]);
    expect(coded.finding('duplicate-respondent')).toMatchObject({ severity: 'error', count: 1, rows: [4] });
    expect(JSON.stringify(coded.report)).not.toContain('P1');
  });

  it.each(['-', 'N/A', 'Not recorded', ''])('are not those whose id is "%s"', (none) => {
    const rows = ['P1', 'P2', 'P3', none, none].map((id) => ['Good', '', '', id]);
    const coded = run(headings, rows, {}, { marks: { '-': 'missing' } });
    expect(codes(coded, 'dignity')).toHaveLength(5);
    expect(coded.finding('duplicate-respondent')).toBeUndefined();
    expect(coded.finding('id-repeats')).toBeUndefined();
  });

  it('are used once in an export of reviews: the latest', () => {
    const rows = [
      ['Good', '', '', 'P1', '01/02/2026'],
      ['Poor', '', '', 'P1', '15/03/2026'],
      ['Very poor', '', '', 'P1', '20/01/2026'],
      ['Good', '', '', 'P2', '20/01/2026'],
    ];
    const coded = run([...headings, 'Review date'], rows);
    expect(codes(coded, 'dignity')).toEqual([3, 1]);
    expect(coded.report.rows.setAside).toEqual({ 'earlier-review': 2 });
    expect(coded.finding('earlier-reviews')?.severity).toBe('note');
    expect(run([...headings, 'Review date'], rows, { reviews: 'all' }).report.rows.used).toBe(4);
  });

  it('keep an earlier review when the latest has no answers', () => {
    const rows = [
      ['Good', '', '', 'P1', '2026-01-01'],
      ['', '', '', 'P1', '2026-05-01'],
    ];
    expect(codes(run([...headings, 'Review date'], rows), 'dignity')).toEqual([1]);
  });

  it('past the sample keep the first review met, and it is said', () => {
    const rows = [
      ['Good', '', '', 'P1', '2026-01-01'],
      ['Poor', '', '', 'P1', '2026-05-01'],
    ];
    const coded = run([...headings, 'Review date'], rows, {}, { blockRows: 1, sampleBlocks: 1 });
    expect(coded.report.rows.used).toBe(1);
    expect(coded.finding('reviews-not-in-order')?.count).toBe(1);
  });

  it('may answer once in each wave', () => {
    const rows = [
      ['Good', '', '', 'P1', '1'],
      ['Poor', '', '', 'P1', '2'],
    ];
    expect(run([...headings, 'Wave'], rows).report.rows.used).toBe(2);
  });

  it('are not looked for in a column whose values mostly repeat', () => {
    const rows = Array.from({ length: 20 }, (_, i) => ['Good', '', '', `team ${i % 3}`]);
    const coded = run(headings, rows);
    expect(coded.report.rows.used).toBe(20);
    expect(coded.finding('id-repeats')?.severity).toBe('warning');
  });
});

describe('identical rows', () => {
  it('with words of their own ask for a yes; without them they are noted', () => {
    const words = 'I was pleased with everything they did';
    expect(
      run(
        [...three, 'comment'],
        [
          ['Good', 'Good', 'Poor', words],
          ['Good', 'Good', 'Poor', words],
        ],
      ).finding('identical-rows'),
    ).toMatchObject({
      severity: 'confirm',
      rows: [3],
    });
    expect(
      run(three, [
        ['Good', 'Good', 'Poor'],
        ['Good', 'Good', 'Poor'],
      ]).finding('identical-rows')?.severity,
    ).toBe('note');
  });
});

describe('context', () => {
  it('is kept as small dictionaries, and of dates only the month', () => {
    const coded = run(
      [...three, 'Council', 'Review date'],
      [
        ['Good', '', '', 'Northshire', '31/03/2026'],
        ['Good', '', '', '', '2026-04-01'],
      ],
    );
    const { authority, month } = coded.batch.context;
    expect([authority?.values, [...(authority?.codes ?? [])]]).toEqual([
      ['', 'Northshire'],
      [1, 0],
    ]);
    expect(month?.values).toEqual(['', '2026-03', '2026-04']);
    expect(JSON.stringify(coded.report)).not.toContain('31/03');
  });
});

describe('blocks', () => {
  it('give the same answers however the rows are cut', () => {
    const rows = Array.from({ length: 50 }, (_, i) => [
      ['Good', 'Poor', 'fairly', ''][i % 4] ?? '',
      'Good',
      'Good',
    ]);
    const whole = run(three, rows);
    const cut = run(three, rows, {}, { blockRows: 7, sampleBlocks: 2 });
    expect(cut.batches.flatMap((batch) => [...(batch.answers['dignity'] ?? [])])).toEqual(
      codes(whole, 'dignity'),
    );
    expect(cut.report).toEqual(whole.report);
  });
});

describe('a question without a column', () => {
  it('is missing throughout', () => {
    const coded = run(
      three,
      [['Good', 'Good', 'Good']],
      {},
      { set: makeSet([...adult.questions.slice(0, 5), comment('more', 'more')]) },
    );
    expect(codes(coded, 'age-band')).toEqual([-1]);
    expect([...(coded.batch.ticks['support']?.answered ?? [])]).toEqual([0]);
    expect([...(coded.batch.comments['more'] ?? [])]).toEqual([0]);
  });
});
