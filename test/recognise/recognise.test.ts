import { describe, expect, it } from 'vitest';
import type { RecogniseSettings, Recognition } from '../../src/recognise/recognise.js';
import { recognise } from '../../src/recognise/recognise.js';
import { adult, chooseMany, chooseOne, comment, makeSet, rated } from './make-question-set.js';
import { type MadeHeading, makeTable } from './make-table.js';

function one(
  headings: readonly MadeHeading[],
  rows: readonly string[][] = [],
  settings: RecogniseSettings = {},
) {
  const { table, sample } = makeTable(headings, rows);
  const [first] = recognise(table, sample, [adult], settings);
  if (first === undefined) throw new Error('nothing recognised');
  return first;
}

/** `dignity=A age-band=D support/Home care=E`. */
function tied({ matches }: Recognition): string {
  return matches
    .map(
      ({ question, choice, column }) => `${question}${choice === null ? '' : `/${choice}`}=${column.letter}`,
    )
    .sort()
    .join(' ');
}

describe('a question is found by its heading', () => {
  const rest = ['choice and control over support', 'information and advice', 'age'];
  it.each([
    ['its label', 'being supported with dignity'],
    ['its id', 'dignity'],
    ['a known heading', 'Q12_1'],
    ['other case and blanks', '  Being  SUPPORTED with dignity '],
    ['a trailing question mark', 'Being supported with dignity?'],
    ['numbering: Q4.1.', 'Q4.1. Being supported with dignity'],
    ['numbering: 4 -', '4 - Being supported with dignity'],
    ['numbering: 4)', '4) Being supported with dignity'],
    ['HTML', '<p><b>Being supported</b>&nbsp;with dignity</p>'],
    ['stem - row', 'How good is the support? - Being supported with dignity'],
    ['stem [row]', 'How good is the support?  [Being supported with dignity ]'],
    ['row:stem', 'Being supported with dignity:How good is the support?'],
    ['group/question', 'quality/dignity'],
    ['group-question', 'quality-dignity'],
    ['groups in a group, and hyphens', 'outer-inner-dignity'],
    ['a suffix of pandas', 'being supported with dignity.1'],
    ['names that a program tidied', 'quality_[dignity]'],
    ['beside a box for other words', 'Dignity - Selected Choice'],
  ])('as %s', (_, heading) => {
    expect(tied(one([heading, ...rest]))).toContain('dignity=A');
  });

  it('as group-question by the longest name, though a shorter one is a question too', () => {
    const { table, sample } = makeTable(['g-mental-health', 'g-health', 'g-time_for_yourself'], []);
    const set = makeSet([
      rated('health', 'your health'),
      rated('mental-health', 'your mind'),
      rated('time-for-yourself', 'time'),
    ]);
    const [found] = recognise(table, sample, [set], {});
    expect(found && tied(found)).toBe('health=B mental-health=A time-for-yourself=C');
  });

  it('by its row text and by the platform code', () => {
    const row = {
      texts: ['Quality - Being supported with dignity'],
      stem: 'Quality',
      item: 'Being supported with dignity',
    };
    expect(tied(one([row, ...rest]))).toContain('dignity=A');
    const code = { texts: ['An unknown wording of the question'], code: 'Q12_1' };
    expect(one([...rest, code]).matches[0]?.how).toBe('code');
  });

  it('by its words, though its id is the code of another column', () => {
    const column = (code: string, text: string) => ({ texts: [text, code], code });
    const questions = [rated('q1', 'Your health'), rated('q2', 'Your home'), rated('q3', 'Your friends')];
    const headings = [
      column('Q2', 'Your health'),
      column('Q3', 'Your home'),
      column('Q5', 'Your friends'),
      column('Q9', 'Your garden'),
    ];
    const read = (set: ReturnType<typeof makeSet>) => {
      const { table, sample } = makeTable(headings, []);
      const [found] = recognise(table, sample, [set], {});
      return found && tied(found);
    };
    expect(read(makeSet(questions))).toBe('q1=A q2=B q3=C');
    // A code that the set lists is meant.
    const listed = [
      { ...rated('q1', 'Your health'), headings: ['Q5'] },
      rated('q2', 'Your home'),
      rated('q4', 'Your garden'),
    ];
    expect(read(makeSet(listed))).toBe('q1=C q2=B q4=D');
  });

  it('by its stem and row together, though the row is an option of the stem', () => {
    const column = {
      texts: ['Other', 'Your part - Other', 'Your part [Other]'],
      stem: 'Your part',
      item: 'Other',
    };
    const set = makeSet([
      chooseOne('part', 'Your part', ['Leader', 'Other']),
      { ...comment('what-other', 'another part'), headings: ['Your part - Other'] },
      rated('health', 'health'),
    ]);
    const { table, sample } = makeTable(
      ['Your part', column, 'health'],
      [['Other', 'I make the tea', 'Good']],
    );
    const [found] = recognise(table, sample, [set], {});
    expect(found && tied(found)).toBe('health=C part=A what-other=B');
  });

  it.each([
    ['numbers', ['Q4.1. Home care', 'Q4.2. None of these', 'Q5.1. None of these', 'Q5.2. A stick']],
    ['neighbours', ['Home care', 'None of these', 'Somewhere else', 'None of these', 'A stick']],
    [
      'neighbours that touch',
      ['Home care', 'A day centre', 'None of these', 'A frame', 'A stick', 'None of these'],
    ],
  ])('an option that two questions have, by its %s', (_, options) => {
    const set = makeSet([
      chooseMany('support', 'what you get', ['Home care', 'A day centre', 'None of these']),
      chooseMany('aids', 'what you use', ['A stick', 'A frame', 'None of these']),
      rated('health', 'health'),
      rated('home', 'home'),
    ]);
    const { table, sample } = makeTable(['health', 'home', ...options], []);
    const [found] = recognise(table, sample, [set], {});
    const none = (found?.matches ?? []).filter(({ choice }) => choice === 'None of these');
    const at = options.flatMap((option, i) => (option.endsWith('None of these') ? [i + 2] : []));
    expect(none.map(({ question, column }) => [question, column.position])).toEqual([
      ['support', at[0]],
      ['aids', at[1]],
    ]);
    expect(found?.findings.map(({ code }) => code)).not.toContain('heading-duplicate');
  });

  it('not by the columns of Qualtrics that say in which order options were shown', () => {
    const order = (n: number, option: string) => ({
      texts: [option, `what you get - Display Order - ${option}`],
      stem: 'what you get - Display Order',
      item: option,
      code: `Q1_DO_${n}`,
    });
    const set = makeSet([
      chooseMany('support', 'what you get', ['Home care', 'A day centre']),
      rated('health', 'health'),
      rated('home', 'home'),
    ]);
    const headings = ['what you get', order(1, 'Home care'), order(2, 'A day centre'), 'health', 'home'];
    const { table, sample } = makeTable(headings, [['Home care', '1', '1', 'Good', 'Good']]);
    const [found] = recognise(table, sample, [set], {});
    expect(found && tied(found)).toBe('health=D home=E support=A');
    expect(found?.findings.map(({ code }) => code)).not.toContain('column-unknown');
  });

  it('as a whole, though it ends in one of its options', () => {
    const text = 'Is there anything you would change? Yes/No';
    const set = makeSet([
      chooseOne('change', text, ['Yes', 'No']),
      rated('health', 'health'),
      rated('home', 'home'),
    ]);
    const { table, sample } = makeTable(
      [{ texts: [text], code: text }, 'health', 'home'],
      [['No', 'Good', 'Poor']],
    );
    const [found] = recognise(table, sample, [set], {});
    expect(found && tied(found)).toBe('change=A health=B home=C');
  });

  it('by its beginning where the platform cut it, with a note of how much agrees', () => {
    const found = one(['being supported with dig...', ...rest]);
    expect(tied(found)).toContain('dignity=A');
    expect(found.findings.find(({ code }) => code === 'heading-cut')?.details).toMatchObject({ why: 'cut' });
  });

  it('with help text fused to it, when the cells bear it out', () => {
    const heading = 'Being supported with dignityThink about the last twelve months';
    const good = ['Good', 'Good', 'Good', 'Under 65'];
    expect(tied(one([heading, ...rest], [good]))).toContain('dignity=A');
    const odd = ['a long story of something else', 'Good', 'Good', 'Under 65'];
    expect(tied(one([heading, ...rest], [odd]))).not.toContain('dignity=A');
  });
});

describe('a near miss', () => {
  const headings = [
    'being suported with dignity',
    'choice and control over support',
    'information and advice',
    'age',
  ];

  it('is offered, not taken', () => {
    const found = one(headings);
    expect(tied(found)).not.toContain('dignity');
    expect(found.findings.find(({ code }) => code === 'heading-near')).toMatchObject({
      severity: 'confirm',
      column: 'A',
      question: 'dignity',
    });
  });

  it('is taken once the user accepts near headings', () => {
    expect(one(headings, [], { accept: ['heading-near'] }).matches).toContainEqual(
      expect.objectContaining({ question: 'dignity', how: 'near' }),
    );
  });

  it('is named beside a question that has no column', () => {
    const found = one(['dignity of the support given', ...headings.slice(1)]);
    const missing = found.findings.find(
      ({ code, question }) => code === 'question-missing' && question === 'dignity',
    );
    expect(missing?.severity).toBe('error');
    expect(missing?.details['nearestColumn']).toBe('A');
  });
});

describe('names that stand for more than one thing', () => {
  it('leave the column with the words of the label the question, beside one with its id alone', () => {
    const { table, sample } = makeTable(['health', 'health as a carer', 'money'], [['Good', 'Good', 'Good']]);
    const set = makeSet([rated('health', 'health as a carer'), rated('money', 'money')]);
    const [found] = recognise(table, sample, [set], {});
    expect(found && tied(found)).toBe('health=B money=C');
  });

  it('are an option where the stem names its question, though the option is a question too', () => {
    const headings = ['Health', 'helped with - Health', 'helped with - Money', 'Money'];
    const { table, sample } = makeTable(headings, [['Good', 'Health', '', 'Good']]);
    const set = makeSet([
      rated('health', 'Health'),
      rated('money', 'Money'),
      chooseMany('helped', 'helped with', ['Health', 'Money']),
    ]);
    const [found] = recognise(table, sample, [set], {});
    expect(found && tied(found)).toBe('health=A helped/Health=B helped/Money=C money=D');
    expect(found?.findings.map(({ code }) => code)).not.toContain('heading-duplicate');
  });
});

describe('two columns that could be the same question', () => {
  const headings = [
    'dignity',
    'being supported with dignity',
    'being supported with dignity',
    'choice',
    'information',
    'age',
  ];

  it('are both left out, and named', () => {
    const found = one(headings.slice(1), [['Good', 'Poor', 'Good', 'Good', 'Under 65']]);
    expect(tied(found)).not.toContain('dignity');
    expect(found.findings.find(({ code }) => code === 'heading-duplicate')).toMatchObject({
      severity: 'error',
      details: { columns: ['A', 'B'], differ: 1 },
    });
  });

  it('are one where they hold the same in every row: the first is read', () => {
    const rows = [
      ['Good', 'Good', 'Good', 'Good', 'Under 65'],
      ['Poor', ' Poor', 'Good', 'Good', 'Under 65'],
    ];
    const found = one(headings.slice(1), rows);
    expect(tied(found)).toContain('dignity=A');
    expect(found.findings.find(({ code }) => code === 'heading-duplicate')).toMatchObject({
      severity: 'note',
      details: { columns: ['A', 'B'], read: 'A', same: true },
    });
    expect(found.aside).toMatchObject([{ column: { letter: 'B' }, why: 'copy' }]);
    expect(found.findings.map(({ code }) => code)).not.toContain('column-unknown');
  });

  it('are no matter when nobody filled either in', () => {
    const found = one(headings.slice(1), [['', '', 'Good', 'Good', 'Under 65']]);
    expect(tied(found)).toContain('dignity=A');
  });

  it('are told apart by what they hold', () => {
    const found = one(headings.slice(1), [['because it was', 'Poor', 'Good', 'Good', 'Under 65']]);
    expect(tied(found)).toContain('dignity=B');
    expect(found.findings.find(({ code }) => code === 'heading-duplicate')?.severity).toBe('note');
  });
});

describe('choose-many questions', () => {
  const rest = ['dignity', 'choice', 'information'];
  const options = ['Home care', 'Personal assistant', 'Day service', 'Other'];
  const all = 'support/Day service=F support/Home care=D support/Other=G support/Personal assistant=E';

  it.each([
    ['Question: Option', (option: string) => `Support received: ${option}`],
    ['Question - Option', (option: string) => `Q3. Support received - ${option}`],
    ['Question [Option]', (option: string) => `Support received [${option}]`],
    ['Option:Question', (option: string) => `${option}:Support received`],
    ['question/option', (option: string) => `support/${option}`],
  ])('are found as %s', (_, spell) => {
    expect(tied(one([...rest, ...options.map(spell)]))).toContain(all);
  });

  it('have a summary beside the options on some platforms, which is no unknown column', () => {
    const summary = ['home_care day_service', '1', '0', '1', '0'];
    const cells = Array.from({ length: 30 }, () => ['Good', 'Good', 'Good', ...summary]);
    const found = one([...rest, 'support', ...options.map((option) => `support/${option}`)], cells);
    expect(found.aside).toMatchObject([{ column: { letter: 'D' }, why: 'summary' }]);
    expect(found.unknown).toEqual([]);
  });

  it('are found by the options alone', () => {
    expect(tied(one([...rest, ...options]))).toContain(all);
    const rows = [['Good', 'Good', 'Good', 'Home care', '', '', '']];
    expect(tied(one([...rest, ...options], rows))).toContain('support/Home care=D');
  });

  it('are not found by one option alone', () => {
    expect(tied(one([...rest, 'Home care']))).not.toContain('support');
  });

  it('are found as one joined cell', () => {
    expect(tied(one([...rest, 'Support received']))).toContain('support=D');
  });

  it('are read by option where a summary column stands beside the options', () => {
    const found = tied(one([...rest, 'support', 'support/Home care', 'support/Day service']));
    expect(found).toContain('support/Home care=E');
    expect(found).not.toContain('support=D');
  });

  it('report options that have no column', () => {
    const found = one([...rest, 'support/Home care', 'support/Day service']);
    expect(found.findings.find(({ code }) => code === 'choice-missing')?.details['missing']).toEqual([
      'Personal assistant',
      'Other',
    ]);
  });

  it('leave the text beside "Other" unread', () => {
    const headings = [
      ...rest,
      'Support received [Home care]',
      'Support received [Other]',
      'Support received [Other text]',
    ];
    expect(one(headings).aside).toMatchObject([{ column: { letter: 'F' }, why: 'other-text' }]);
  });
});

describe('columns around the survey', () => {
  const rest = ['dignity', 'choice', 'information', 'age'];

  it('are known by their usual headings', () => {
    const headings = [
      'Council',
      'Region',
      'Person ID',
      'Review date',
      'Mode',
      'Who filled in this form',
      'Wave',
      'Response ID',
    ];
    expect(one([...rest, ...headings]).context.map(({ role }) => role)).toEqual([
      'authority',
      'region',
      'respondent-id',
      'review-date',
      'mode',
      'filled-in-by',
      'wave',
      'response-id',
    ]);
  });

  it('give way to a question of the set with the same name', () => {
    const set = makeSet([...adult.questions, rated('region', 'region')]);
    const { table, sample } = makeTable([...rest, 'Region'], []);
    const [found] = recognise(table, sample, [set]);
    expect(found?.context).toEqual([]);
    expect(found?.matches.map(({ question }) => question)).toContain('region');
  });

  it('do not take a personal "Status" for the state of the response', () => {
    expect(one([...rest, 'Status'], [['', '', '', '', 'Widowed']]).context).toEqual([]);
    expect(one([...rest, 'Status'], [['', '', '', '', 'Partial']]).context[0]?.role).toBe('status');
  });
});

describe('direct identifiers', () => {
  const rest = ['dignity', 'choice', 'information', 'age'];

  it.each([
    'Name',
    'First name',
    'E-mail address',
    'Telephone number',
    'NHS number',
    'NI number',
    'IP Address',
    'LocationLatitude',
    'Date of birth',
    'Postcode',
    'Address line 1',
    'Custom Data 1',
  ])('are known by the heading %j', (heading) => {
    expect(one([...rest, heading]).identifiers).toHaveLength(1);
  });

  it.each(['Council name', 'Date of review', 'Age band', 'Mode'])('are not seen in %j', (heading) => {
    expect(one([...rest, heading]).identifiers).toEqual([]);
  });

  it('are known by what the column holds, and no cell is repeated', () => {
    const found = one([...rest, 'Field 7'], [['', '', '', '', 'someone@example.org']]);
    expect(found.identifiers[0]?.what).toBe('e-mail address');
    expect(JSON.stringify(found.findings)).not.toContain('someone@');
  });

  it('are dropped even from a column headed like a question', () => {
    const found = one(
      ['dignity', 'choice', 'information', 'age', 'support received'],
      [['', '', '', '', 'a@example.org']],
    );
    expect(found.identifiers).toHaveLength(1);
    expect(tied(found)).not.toContain('support');
  });

  it('are named in one warning', () => {
    const found = one([...rest, 'Name', 'Postcode']);
    expect(found.findings.filter(({ code }) => code === 'direct-identifiers-dropped')).toMatchObject([
      { severity: 'warning', count: 2, details: { columns: ['E', 'F'], what: ['name', 'postcode'] } },
    ]);
  });
});

describe('unknown columns', () => {
  it('are noted, and warned of when they look like a closed question', () => {
    const rows = Array.from({ length: 30 }, (_, i) => [
      'Good',
      'Good',
      'Good',
      'Under 65',
      i % 2 ? 'North' : 'South',
      `${i}`,
    ]);
    const found = one(['dignity', 'choice', 'information', 'age', 'Locality team', 'Sequence'], rows);
    expect(
      found.findings
        .filter(({ code }) => code === 'column-unknown')
        .map(({ column, severity }) => [column, severity]),
    ).toEqual([
      ['E', 'warning'],
      ['F', 'note'],
    ]);
  });
});
