import { describe, expect, it } from 'vitest';
import {
  collectComments,
  countThemes,
  findQuotes,
  readReview,
  reviewFile,
} from '../../src/comments/comments.js';

const set = 'adult@2017';

function collected(...cells: string[]) {
  const collector = collectComments();
  for (const cell of cells) collector.take(set, 'well', cell);
  return collector.finish();
}

/** A review file as rows, the way a spreadsheet hands it back. */
function review(rows: readonly (readonly string[])[], headings = ['id', 'comment', 'approve']) {
  return { file: 'reviewed.csv', headings, rows: rows.map((cells, i) => ({ row: i + 2, cells })) };
}

const refused = (use: () => unknown): string => {
  try {
    use();
  } catch (error) {
    return String((error as Error).message);
  }
  return 'not refused';
};

describe('comments for review', () => {
  it('have identifiers taken out, and say which kinds', () => {
    const [found] = collected('Ring me on 07700 900123\nor write to a.b@example.org');
    expect(found?.text).toBe('Ring me on [phone number] or write to [e-mail address]');
    expect(found?.redacted).toEqual(['e-mail address', 'phone number']);
  });

  it('have ids that do not depend on what was taken out', () => {
    const [one] = collected('Ring 07700 900123');
    const [other] = collected('Ring 07700 900456');
    expect(one?.id).toBe(other?.id);
  });

  it('stand in an order that no file has', () => {
    const cells = Array.from({ length: 40 }, (_, i) => `Comment number ${i}`);
    const texts = collected(...cells).map(({ text }) => text);
    expect(texts).not.toEqual(cells);
    expect(collected(...cells.toReversed()).map(({ text }) => text)).toEqual(texts);
  });

  it('have an id each, those of the same words too', () => {
    const ids = collected('Lovely', 'Lovely', 'Lovely').map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it('hide nothing: marks that turn text round or take no room are gone', () => {
    expect(collected('a\u202Eb\u200B07700\u00AD 900123\u0007')[0]?.text).toBe('ab[phone number]');
  });

  it('take no time however long they are', () => {
    const long = `${'a'.repeat(20_000)} ${'1 2 '.repeat(5000)}@`;
    const start = process.cpuUsage();
    expect(collected(long)[0]?.text).toHaveLength(long.length);
    expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
  });
});

describe('a review file', () => {
  it('has a line a comment, nothing approved, and no cell that a spreadsheet would run', () => {
    const text = reviewFile(
      collected('=HYPERLINK("http://example.org")', 'Good, "really"'),
      () => 'what is well',
    );
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('\uFEFFid,question set,question,comment,taken out,approve');
    expect(lines).toHaveLength(3);
    expect(text).toContain(`"'=HYPERLINK(""http://example.org"")"`);
    for (const line of lines.slice(1)) expect(line.endsWith(',')).toBe(true);
  });
});

describe('reading a review', () => {
  it('takes yes in several spellings, and an apostrophe off a defused cell', () => {
    const rows = review([
      ['c1', 'One', 'Yes'],
      ['c2', 'Two', ''],
      ['c3', "'- three", 'x'],
      ['', '', ''],
    ]);
    expect(readReview(rows)).toEqual([
      { id: 'c1', text: 'One', approved: true, row: 2 },
      { id: 'c2', text: 'Two', approved: false, row: 3 },
      { id: 'c3', text: '- three', approved: true, row: 4 },
    ]);
  });

  it.each([
    ['neither yes nor no', [['c1', 'One', 'perhaps']], 'row 2: "approve" is neither yes nor no'],
    ['an empty comment', [['c1', '', 'yes']], 'row 2: an approved comment is empty'],
    ['no id', [['', 'One', 'yes']], 'row 2: there is no id'],
    [
      'one id twice',
      [
        ['c1', 'One', 'yes'],
        ['c1', 'Other', 'yes'],
      ],
      'row 3: the id "c1" is approved in row 2 too',
    ],
    [
      'an identifier, by its position',
      [['c1', 'Ring 07700 900123 or AB1 2DE', 'yes']],
      'row 2: a phone number at character 6\nrow 2: a postcode at character 22',
    ],
  ])('refuses %s', (_, rows, words) => {
    expect(refused(() => readReview(review(rows)))).toContain(words);
  });

  it('never repeats what it refuses', () => {
    const words = refused(() => readReview(review([['c1', 'Zebedee 07700 900123', 'yes']])));
    expect(words).not.toMatch(/Zebedee|900123/);
  });

  it('names a column that is missing, with the nearest', () => {
    const words = refused(() => readReview(review([], ['id', 'coment', 'approve'])));
    expect(words).toContain('there is no column "comment"; the nearest is "coment"');
  });
});

describe('quotes', () => {
  const [found] = collected('Ann my carer is lovely and kind');
  const quote = (text: string, id = found?.id ?? '') => {
    const finder = findQuotes('reviewed.csv', [{ id, text, approved: true, row: 2 }]);
    finder.take(set, 'well', 'Ann my carer is lovely and kind');
    return finder;
  };

  it('are the approved comments of these exports', () => {
    expect(quote('Ann my carer is lovely and kind').finish().get(`${set}/well`)).toEqual([
      { text: 'Ann my carer is lovely and kind', edited: false },
    ]);
  });

  it('may be changed to protect people, and then say so', () => {
    expect(quote('[name] my carer is lovely …').finish().get(`${set}/well`)).toEqual([
      { text: '[name] my carer is lovely …', edited: true },
    ]);
  });

  it('are refused when they are no longer what the person wrote', () => {
    expect(refused(() => quote('The council does everything wonderfully').finish())).toContain(
      'row 2: most of these words are not in the comment with this id',
    );
  });

  it('are refused when no comment has the id, or not so many of them', () => {
    expect(refused(() => quote('Lovely', 'c000000000000').finish())).toContain('no comment in these exports');
    const second = `${found?.id}-2`;
    expect(refused(() => quote('Ann my carer is lovely and kind', second).finish())).toContain(`"${second}"`);
  });

  it('leave out what was not approved', () => {
    const finder = findQuotes('reviewed.csv', [{ id: found?.id ?? '', text: 'x', approved: false, row: 2 }]);
    finder.take(set, 'well', 'Ann my carer is lovely and kind');
    expect(finder.finish().size).toBe(0);
  });
});

describe('themes', () => {
  const counted = (words: string[], ...cells: string[]) => {
    const counter = countThemes(() => ({ theme: words }));
    for (const cell of cells) counter.take(set, 'well', cell);
    return counter.finish().get(`${set}/well`)?.[0]?.count;
  };

  it('count comments, not words, and whole words only', () => {
    expect(counted(['staff'], 'Staff, staff and STAFF!', 'understaffed', 'The staff’s van')).toBe(1);
    expect(counted(['care worker'], 'My care worker', 'care and worker')).toBe(1);
  });

  it('count every word that begins so where the word ends in a star', () => {
    expect(counted(['wait*'], 'waiting', 'We waited', 'await')).toBe(2);
  });

  it('look at nothing where there is no list', () => {
    const counter = countThemes(() => ({}));
    counter.take(set, 'well', 'staff');
    expect(counter.finish().size).toBe(0);
  });
});
