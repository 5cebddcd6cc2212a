import { describe, expect, it } from 'vitest';
import { PoetError } from '../../src/errors.js';
import type { RecogniseSettings } from '../../src/recognise/recognise.js';
import { recognise } from '../../src/recognise/recognise.js';
import { adult, makeSet, quality, rated } from './make-question-set.js';
import { makeTable } from './make-table.js';

const carer = makeSet(
  [
    rated('stress', 'day-to-day stress'),
    rated('carer-life', "the carer's quality of life"),
    rated('continue', 'being able to continue caring'),
    rated('information', 'information and advice'),
  ],
  { audience: 'carer', version: '2014', respondents: 'carers', alsoCalled: ['carer'] },
);
const newer = makeSet([...adult.questions], { version: '2019' });
const adultHeadings = ['dignity', 'choice', 'information', 'age', 'support received'];
const carerHeadings = ['stress', 'carer-life', 'continue'];

function run(
  headings: readonly string[],
  rows: string[][] = [],
  sets = [carer, adult],
  settings: RecogniseSettings = {},
) {
  const { table, sample } = makeTable(headings, rows);
  return recognise(table, sample, sets, settings);
}

function refusal(work: () => unknown): PoetError {
  try {
    work();
  } catch (error) {
    if (error instanceof PoetError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('choosing the question set', () => {
  it('takes the one with most questions found, and lists the others', () => {
    const [found] = run(adultHeadings);
    expect(found?.questionSet.id).toBe('adult@2017');
    expect(found?.candidates).toMatchObject([
      { questionSet: 'adult@2017', matched: 5, of: 6 },
      { questionSet: 'carer@2014', matched: 1, of: 4 },
    ]);
  });

  it('does what the user says', () => {
    const [found] = run(adultHeadings, [], [carer, adult], { questionSet: 'carer@2014' });
    expect(found?.questionSet.id).toBe('carer@2014');
    expect(refusal(() => run(adultHeadings, [], [adult], { questionSet: 'adult@2016' })).hint).toContain(
      'adult@2017',
    );
  });

  it('refuses a file that is none of them, with the nearest sets and headings', () => {
    const error = refusal(() => run(['Overall dignity in support', 'Sales', 'Cost', 'Supplier']));
    expect(error.code).toBe('question-set-not-recognised');
    expect(error.message).toContain('None of them is a question of the');
    expect(error.message).toContain('column A "Overall dignity in support"');
  });

  it('refuses a file that two audiences fit equally', () => {
    const twin = makeSet(adult.questions, { audience: 'child', version: '2017' });
    expect(refusal(() => run(adultHeadings, [], [adult, twin])).message).toContain('equally well');
  });

  describe('that two audiences fit equally, with a column that nobody could know by its heading', () => {
    const twin = makeSet(adult.questions, { audience: 'family-carer', alsoCalled: ['Carer'] });
    const heading = 'Are you a holder or a carer?';
    const answers = ['Good', 'Good', 'Good', 'Under 65', 'Home care'];
    const rows = (cells: readonly string[]) => cells.map((cell) => [...answers, cell]);

    it('is split by what the cells say', () => {
      const found = run([...adultHeadings, heading], rows(['Holder', 'Carer', 'holder', '']), [adult, twin]);
      expect(
        found.map(({ questionSet, only }) => [questionSet.id, only?.column.letter, only?.cells]),
      ).toEqual([
        ['adult@2017', 'F', ['Holder', 'holder']],
        ['family-carer@2017', 'F', ['Carer']],
      ]);
    });

    it.each([
      ['one audience only', ['Holder', 'Holder']],
      ['something else too', ['Holder', 'Carer', 'Neither']],
    ])('is refused where the cells name %s', (_, cells) => {
      const error = refusal(() => run([...adultHeadings, heading], rows(cells), [adult, twin]));
      expect(error.message).toContain('equally well');
    });

    it('is refused where two columns would do', () => {
      const cells = rows(['Holder', 'Carer']).map((row) => [...row, 'Carer']);
      cells[0]?.splice(-1, 1, 'Holder');
      const error = refusal(() => run([...adultHeadings, heading, 'And your mother?'], cells, [adult, twin]));
      expect(error.message).toContain('equally well');
    });
  });

  it('takes the newer of two versions that fit equally, and asks', () => {
    const [found] = run(adultHeadings, [], [adult, newer]);
    expect(found?.questionSet.id).toBe('adult@2019');
    expect(found?.findings[0]).toMatchObject({ code: 'question-set-uncertain', severity: 'confirm' });
  });

  it('prefers the version whose answers the cells are', () => {
    const easy = {
      ...quality,
      answers: quality.answers.map((answer) => ({ ...answer, label: `${answer.label}!`, alsoSeenAs: [] })),
    };
    const other = makeSet(
      adult.questions.map((question) =>
        question.form === 'rated' ? { ...question, scale: easy } : question,
      ),
      { version: '2019' },
    );
    const [found] = run(adultHeadings, [['Good', 'Good', 'Poor', 'Under 65', '']], [adult, other]);
    expect(found?.questionSet.id).toBe('adult@2017');
    expect(found?.findings.map(({ code }) => code)).not.toContain('question-set-uncertain');
  });

  it('says when columns of another version stand in the file', () => {
    const old = makeSet(
      [
        rated('arranging', 'arranging support'),
        rated('esteem', 'self-esteem'),
        ...adult.questions.slice(0, 2),
      ],
      {
        version: '2013',
      },
    );
    const [found] = run([...adultHeadings, 'arranging support', 'self-esteem'], [], [adult, old]);
    expect(found?.findings.find(({ code }) => code === 'versions-mixed')).toMatchObject({
      severity: 'confirm',
      details: { columns: ['F', 'G'] },
    });
  });
});

describe('a respondent-type column', () => {
  const headings = ['Respondent type', ...adultHeadings, ...carerHeadings];
  const holder = ['Person who gets support', 'Good', 'Good', 'Good', 'Under 65', '', '', '', ''];
  const family = ['I am a carer', '', '', 'Good', '', '', 'Good', 'Good', 'Poor'];

  it('splits a file into audiences', () => {
    const found = run(headings, [holder, family]);
    expect(found.map(({ questionSet, only }) => [questionSet.id, only?.cells])).toEqual([
      ['adult@2017', ['Person who gets support']],
      ['carer@2014', ['I am a carer']],
    ]);
    const codes = found.flatMap(({ findings }) => findings.map(({ code }) => code));
    expect(codes).not.toContain('column-unknown');
    expect(codes).not.toContain('another-questionnaire');
  });

  it('means the set that fits the file where another claims the word', () => {
    const shipped = makeSet([rated('x', 'a thing nobody asked')], {
      audience: 'client',
      version: '2013',
      alsoCalled: ['Budget holder'],
    });
    const found = run(
      [...adultHeadings, ...carerHeadings, 'respondent type'],
      [
        ['Good', 'Good', 'Good', 'Under 65', '', '', '', '', 'Budget holder'],
        ['', '', '', '', '', 'Good', 'Good', 'Good', 'Family carer'],
      ],
      [shipped, carer, adult],
    );
    expect(found.map(({ questionSet, only }) => [questionSet.id, only?.cells])).toEqual([
      ['adult@2017', ['Budget holder']],
      ['carer@2014', ['Family carer']],
    ]);
  });

  it('does not split when all are of one audience', () => {
    const found = run(headings.slice(0, 6), [holder.slice(0, 6)]);
    expect(found.map(({ only }) => only)).toEqual([null]);
  });

  it('leaves out an audience whose questions are not in the file, and says so', () => {
    const found = run(headings.slice(0, 6), [holder.slice(0, 6), family.slice(0, 6)]);
    expect(found).toHaveLength(1);
    expect(found[0]?.only).toMatchObject({ cells: ['Person who gets support'], others: ['I am a carer'] });
    expect(found[0]?.findings.map(({ code }) => code)).toContain('audience-without-questions');
  });
});

describe('a column mapping', () => {
  it('wins over everything else', () => {
    const [found] = run([...adultHeadings, 'Q77'], [], [adult], { columns: { dignity: 'Q77', choice: 'A' } });
    expect(
      found?.matches
        .filter(({ how }) => how === 'mapping')
        .map(({ question, column }) => [question, column.letter]),
    ).toEqual([
      ['dignity', 'F'],
      ['choice', 'A'],
    ]);
  });

  it('ties a column to one choice, or to context', () => {
    const [found] = run([...adultHeadings.slice(0, 4), 'X1', 'X2'], [], [adult], {
      columns: { 'support/Home care': 'X1', authority: 'X2' },
    });
    expect(found?.matches).toContainEqual(
      expect.objectContaining({ question: 'support', choice: 'Home care' }),
    );
    expect(found?.context).toMatchObject([{ role: 'authority', column: { letter: 'F' } }]);
  });

  it('refuses names that do not exist, with the nearest', () => {
    const wrong = (columns: Record<string, string>) =>
      refusal(() => run(adultHeadings, [], [adult], { columns }));
    expect(wrong({ dignty: 'A' })).toMatchObject({
      code: 'mapping-unknown-question',
      hint: expect.stringContaining('"dignity"'),
    });
    expect(wrong({ dignity: 'choise' })).toMatchObject({
      code: 'mapping-unknown-column',
      hint: expect.stringContaining('"choice"'),
    });
  });

  it('refuses a heading that stands there twice', () => {
    const error = refusal(() =>
      run([...adultHeadings, 'X', 'X'], [], [adult], { columns: { dignity: 'X' } }),
    );
    expect(error.message).toContain('columns F and G');
  });
});
