import { describe, expect, it } from 'vitest';
import type { Report, ReportKind } from '../../src/report/report.js';
import { composeReport, easyReadNotes, reportKinds } from '../../src/report/report.js';
import { lintSentences } from '../../src/wording/wording.js';
import { chartFaults } from '../chart/scenes.js';
import { cases, makeAnalysis } from './make-analysis.js';
import { blockTexts, joined, reportTexts } from './texts.js';

const kinds: readonly ReportKind[] = ['detailed', 'planning', 'easy-read', 'national'];
const make = (kind: ReportKind, name: keyof typeof cases = 'rich') => composeReport(cases[name](), { kind });
const headings = (report: Report, level: 2 | 3) =>
  report.blocks.flatMap((block) => (block.block === 'heading' && block.level === level ? [block.text] : []));
const words = (report: Report) => joined(reportTexts(report));
const table = (report: Report, id: string) => {
  const found = report.blocks.find((block) => block.block === 'table' && block.id === id);
  if (found?.block !== 'table') throw new Error(`no table ${id}`);
  return found;
};

describe.each(kinds)('the %s report', (kind) => {
  it.each(Object.keys(cases) as (keyof typeof cases)[])(
    '%s: is plain and its charts hold together',
    (name) => {
      const report = make(kind, name);
      const faults = reportTexts(report).flatMap((text) => lintSentences(text));
      expect(faults).toEqual([]);
      expect(words(report)).not.toMatch(/undefined|null|NaN|\bworse\b| {2}/);
      for (const block of report.blocks) {
        if (block.block !== 'figure') continue;
        expect(chartFaults(block.scene)).toEqual([]);
        expect(block.scene.height).toBeLessThan(700);
      }
    },
  );

  it('is the same twice', () => {
    expect(make(kind)).toEqual(make(kind));
  });
});

describe('the detailed report', () => {
  const report = make('detailed');

  it('has a section for everything the data carry, each audience in turn', () => {
    expect(headings(report, 2)).toEqual([
      'In this report',
      'Adults receiving social care support, 2017',
      'Carers, 2014',
      'How sure we are',
      'What we will do next',
      'How good the data are',
      'What this report leaves out',
      'How this report was made',
      'What the words mean',
    ]);
    expect(headings(report, 3)).toEqual(
      expect.arrayContaining([
        'In plain words',
        'Question by question',
        'What each comparison shows',
        'Compared with the councils of the region',
        'Every answer',
        'What goes with better outcomes',
        'How different groups answered',
        'In their own words',
        'Overall scores',
        'Who answered, in full',
      ]),
    );
  });

  it('leaves out what the data do not carry', () => {
    const plain = headings(make('detailed', 'large'), 2);
    for (const title of [
      'What goes with better outcomes',
      'How different groups answered',
      'Overall scores',
    ]) {
      expect(plain).not.toContain(title);
    }
  });

  it('says why a part that was asked for by name is not there', () => {
    const asked = (...sections: string[]) =>
      composeReport(makeAnalysis({ people: 120 }), { kind: 'detailed', sections });
    expect(joined(reportTexts(asked('groups')))).toContain('Results by group: no breakdown was asked for');
    expect(joined(reportTexts(asked('groups')))).not.toContain('What people wrote:');
    expect(headings(asked('questions'), 2)).not.toContain('What this report leaves out');
  });

  it('links to every main section', () => {
    const contents = report.blocks.find(
      (block) => block.block === 'list' && block.items.flat().some(({ inline }) => inline === 'reference'),
    );
    const targets = contents?.block === 'list' ? contents.items.flat() : [];
    expect(targets.map(({ text }) => text)).toEqual(headings(report, 2).slice(1));
    expect(targets.every(({ inline }) => inline === 'reference')).toBe(true);
  });

  it('says the likely gap, and the smallest that could be found where none was', () => {
    const { rows } = table(report, 'adult-2017-verdicts-table');
    expect(rows).toContainEqual(['Quality of life', '3 to 10 more', 'Higher than in the national data set.']);
    expect(rows.find(([label]) => label === 'Health')?.[2]).toMatch(
      /^No detectable difference\. A gap would need to be at least \d+ in every 100 to be found reliably\.$/,
    );
  });

  it('shows the share of every answer, the most positive first', () => {
    const every = report.blocks.find(
      (block) => block.block === 'table' && block.id.includes('answers-quality'),
    );
    if (every?.block !== 'table') throw new Error('no table of answers');
    expect(every.columns.map(({ label }) => label)).toEqual([
      'Question',
      'Very good',
      'Good',
      'Neither good nor poor',
      'Poor',
      'Very poor',
      'Answers',
    ]);
    for (const row of every.rows) {
      const sum = row.slice(1, 6).reduce((total, cell) => total + Number.parseInt(cell, 10), 0);
      expect(Math.abs(sum - 100)).toBeLessThanOrEqual(2);
    }
  });

  it('describes groups without testing them, and names those too small to show', () => {
    expect(words(report)).toContain('These tables describe groups and do not test them.');
    expect(words(report)).toContain('Not shown by main reason for support, to protect people: Other need.');
    const columns = table(report, 'adult-2017-groups-primary-need-1').columns.map(({ label }) => label);
    expect(columns).toEqual([
      'Question',
      'Everyone',
      'Physical disability (219)',
      'Sensory impairment (25)',
      'Learning disability (90)',
      'Mental health (70)',
      'Memory and cognition (90)',
    ]);
    expect(table(report, 'adult-2017-groups-primary-need-1').rows[0]?.[3]).toMatch(/^\d+% \(few\)$/);
  });

  it('speaks of what goes together as people in a hundred, with its cautions and no word of cause', () => {
    const from = report.blocks.findIndex(
      (block) => block.block === 'heading' && block.id === 'adult-2017-links',
    );
    const next = report.blocks.findIndex((block, index) => index > from && block.block === 'heading');
    const texts = blockTexts(report.blocks.slice(from, next));
    expect(texts.join(' ')).toMatch(
      /Of people positive about .+, 84 in 100 were positive about .+\. Of the others, 58 in 100 were/,
    );
    expect(texts).toContain('The same people answered both questions on the same day, in the same mood.');
    expect(texts.flatMap((text) => lintSentences(text, { association: true }))).toEqual([]);
  });

  it('counts comments and shows none', () => {
    expect(words(report)).toContain('What could be better: 212 people wrote a comment.');
    expect(words(report)).toContain('Comments are not printed');
  });

  it('says that the overall score is not POET’s', () => {
    expect(words(report)).toContain('It is this tool’s own measure: POET does not publish one.');
    expect(table(report, 'adult-2017-scores-table').rows).toEqual([
      ['Outcomes of the support', '68 (66 to 70)', '471', '27'],
    ]);
  });

  it('keeps the plain words to 15 words a sentence, out of ten, without a percentage', () => {
    const from = report.blocks.findIndex(
      (block) => block.block === 'heading' && block.id === 'adult-2017-plain',
    );
    const next = report.blocks.findIndex((block, index) => index > from && block.block === 'heading');
    const texts = blockTexts(report.blocks.slice(from, next));
    expect(texts.join(' ')).toContain('out of 10 people');
    expect(texts.join(' ')).not.toContain('%');
    expect(texts.flatMap((text) => lintSentences(text, { maxWords: 15 }))).toEqual([]);
  });

  it('lists findings about the data for partners, and only counts them for the public', () => {
    const withFinding = (profile: 'public' | 'partner') => {
      const analysis = cases.large();
      const finding = {
        code: 'answer-not-on-scale',
        severity: 'warning',
        column: 'K',
        heading: null,
        question: null,
        count: 2,
        rows: [4],
        details: {},
        message: 'Column K: 2 cells say “Brilliant”.',
      } as const;
      analysis.audiences[0]?.validation.findings.push({ ...finding, rows: [4] });
      Object.assign(analysis.disclosure, { profile });
      return words(composeReport(analysis, { kind: 'detailed' }));
    };
    expect(withFinding('partner')).toContain('Column K: 2 cells say “Brilliant”.');
    expect(withFinding('public')).not.toContain('Brilliant');
    expect(withFinding('public')).toContain('found one thing to put right or to know about');
  });
});

describe('a report under stress', () => {
  const questions = Array.from({ length: 120 }, (_, index) => ({
    id: `q${index}`,
    label:
      index === 3 ? 'how support is arranged and paid for, '.repeat(8).trim() : `question number ${index}`,
    block: `Block ${Math.floor(index / 30)}`,
    here: 30 + ((index * 7) % 60),
    there: 60,
  }));

  it.each(kinds)('%s: holds 120 questions, a long label and a hostile council', (kind) => {
    const authority = '<b>Northshire</b> | [Eastvale](x) & "Westfold"';
    const report = composeReport(makeAnalysis({ people: 300, authority, questions, rich: true }), { kind });
    for (const block of report.blocks) {
      if (block.block !== 'figure') continue;
      expect(chartFaults(block.scene)).toEqual([]);
      expect(block.scene.height).toBeLessThan(700);
    }
    expect(report.title).toContain(authority);
  });
});

describe('the planning pack', () => {
  const report = make('planning', 'large');

  it('gives each finding a page, things to look at first, with space to write', () => {
    const pages = report.blocks.filter((block) => block.block === 'page-break');
    expect(pages).toHaveLength(7);
    expect(headings(report, 2).slice(3, 6)).toEqual([
      'Own views included in the plan',
      'Amount of support',
      'Information and advice',
    ]);
    expect(report.blocks.filter((block) => block.block === 'fill-in')).toHaveLength(18);
  });

  it('says it in plain words on the first page, which has room', () => {
    const turn = report.blocks.findIndex(({ block }) => block === 'page-break');
    const first = report.blocks.slice(0, turn);
    expect(first.filter(({ block }) => block === 'callout')).toHaveLength(1);
    expect(first.some((block) => block.block === 'heading' && block.id === 'plain')).toBe(true);
  });

  it('asks staff, people and carers, and whose voice is missing', () => {
    expect(words(report)).toContain('For staff: what gets in the way, and what could we try first?');
    expect(words(report)).toContain('For people and carers: what would make the most difference to you?');
    expect(words(report)).toContain('For everyone: whose voice is missing?');
  });

  it('still has something to talk about when nothing stands out', () => {
    expect(words(make('planning', 'small'))).toContain('Talk about what people would most like to change.');
  });
});

describe('the Easy Read draft', () => {
  const report = make('easy-read', 'large');

  it('says that it is a draft to be checked with people with learning disabilities', () => {
    expect(report.mark).toBe('Draft. Check this with people with learning disabilities before you share it.');
  });

  it.each(Object.keys(cases) as (keyof typeof cases)[])(
    '%s: has short sentences, no percentage and no range',
    (name) => {
      const texts = blockTexts(make('easy-read', name).blocks);
      expect(texts.flatMap((text) => lintSentences(text, { maxWords: 15 }))).toEqual([]);
      expect(texts.join(' ')).not.toMatch(/%|range|statistic|outcome|authority/i);
    },
  );

  it('draws ten people for each thing, as many filled as the sentence says', () => {
    const drawn = report.blocks.filter((block) => block.block === 'picture' && block.alt !== null);
    expect(drawn).toHaveLength(6);
    for (const block of drawn) {
      if (block.block !== 'picture') continue;
      const count = Number(/^Ten people\. (\d+) of them/.exec(block.alt ?? '')?.[1]);
      const said = block.words
        .flat()
        .map(({ text }) => text)
        .join(' ');
      expect(said.includes(`${count} out of 10`) || count === 5 || count === 10).toBe(true);
    }
  });

  it('has a picture with each idea, and no table', () => {
    const kinds = report.blocks.map(({ block }) => block);
    expect(kinds).not.toContain('table');
    expect(kinds.filter((kind) => kind === 'picture').length).toBeGreaterThan(12);
  });

  it.each(Object.keys(cases) as (keyof typeof cases)[])('%s: its sentence bank breaks no rule', (name) => {
    expect(easyReadNotes(make('easy-read', name))).toEqual([]);
  });

  it('tells a council which of its own words are hard', () => {
    const contact = 'Respondents were contacted by the authority, by post, by e-mail, and 80% replied.';
    const notes = easyReadNotes(composeReport(cases.large(), { kind: 'easy-read', contact }));
    expect(notes.join('\n')).toMatch(/hard word “respondents”.*\n.*hard word “authority”/);
    expect(notes.join('\n')).toContain('more than one comma');
    expect(notes.join('\n')).toContain('a %');
    expect(notes.join('\n')).toContain('not who did it');
    expect(easyReadNotes(composeReport(cases.large(), { kind: 'short', contact }))).toEqual([]);
  });

  it('is no draft once a named group has checked it', () => {
    const easyReadCheckedBy = 'Northshire People First, May 2026,';
    const checked = composeReport(cases.large(), { kind: 'easy-read', easyReadCheckedBy });
    expect(checked.mark).toBe(null);
    expect(words(checked)).toContain('Northshire People First, May 2026, checked this paper.');
  });

  it('says nothing of what nine people think', () => {
    expect(words(make('easy-read', 'tiny'))).toContain('That is too few to say what people think.');
  });
});

describe('the national report', () => {
  const report = make('national', 'rich');

  it('is in the shape of those that were published: findings, who, differences, process, links, groups, appendices', () => {
    const single = composeReport(makeAnalysis({ people: 400 }), { kind: 'national' });
    const titles = headings(single, 2);
    const order = ['Main findings', 'Who answered', 'How it went', 'Appendices', 'How this report was made'];
    expect(titles.filter((title) => order.includes(title))).toEqual(order);
    expect(titles).not.toContain('What we will do next');
    expect(headings(report, 3)).toEqual(
      expect.arrayContaining(['How it went', 'What goes with better outcomes']),
    );
  });

  it('puts the questions of a chapter in the order of their positive share', () => {
    const tables = report.blocks.filter(
      (block) => block.block === 'table' && /(?:difference|process)-table$/.test(block.id),
    );
    expect(tables.length).toBeGreaterThan(1);
    for (const block of tables) {
      if (block.block !== 'table') continue;
      const shares = block.rows.map(([, share]) => Number.parseInt(String(share), 10));
      expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    }
  });

  it('names no place where several took part', () => {
    const nowhere = composeReport(makeAnalysis({ people: 400, authority: null }), { kind: 'national' });
    expect(words(nowhere)).toContain('the areas that took part');
    expect(words(nowhere)).not.toContain('this area');
    expect(nowhere.title).toBe('What people told us');
  });
});

describe('a report of answers that nobody says where from', () => {
  it.each(reportKinds)('begins every sentence of the %s report with a capital', (kind) => {
    const report = composeReport(makeAnalysis({ people: 400, authority: null, rich: true }), { kind });
    const texts = reportTexts(report);
    expect(texts.length).toBeGreaterThan(8);
    expect(texts.filter((text) => /(?:^|[.!?] )(?:this area|the areas)\b/.test(text))).toEqual([]);
  });
});

describe('a report of what organisations answered', () => {
  const analysis = makeAnalysis({
    people: 400,
    comparison: null,
    respondentsAre: 'others',
    questionSet: 'provider@draft',
  });

  it.each(reportKinds)('says so in the %s report', (kind) => {
    const report = composeReport(analysis, { kind });
    expect(report.title).toMatch(/organisations told/i);
    expect(reportTexts(report).join(' ')).not.toMatch(/400 people|out of 10 people|Most people liked/);
  });
});
