import { describe, expect, it } from 'vitest';
import { policyOf } from '../../src/disclose/disclose.js';
import { discloseComment } from '../../src/disclose/disclose-comment.js';

const comment = {
  question: 'well',
  label: 'what is working well',
  count: 12,
  themes: [
    { theme: 'Staff', count: 7 },
    { theme: 'Money', count: 2 },
    { theme: 'Time', count: 0 },
  ],
  quotes: [{ text: 'Lovely', edited: false }],
};

describe('comments under disclosure control', () => {
  it('are never quoted in public', () => {
    expect(JSON.stringify(discloseComment(comment, policyOf('public')))).not.toContain('Lovely');
    expect(discloseComment(comment, policyOf('partner')).quotes).toEqual(comment.quotes);
    expect(discloseComment(comment, policyOf('internal')).quotes).toEqual(comment.quotes);
  });

  it('are not quoted where few people wrote', () => {
    expect(discloseComment({ ...comment, count: 9 }, policyOf('partner')).quotes).toEqual([]);
    expect(discloseComment({ ...comment, count: 9 }, policyOf('internal')).quotes).toHaveLength(1);
    expect(discloseComment({ ...comment, count: 4 }, policyOf('internal')).quotes).toEqual([]);
  });

  it('hide a count of one to four, and keep none', () => {
    expect(discloseComment(comment, policyOf('public')).themes).toEqual([
      { theme: 'Staff', count: 7 },
      { theme: 'Money', count: null },
      { theme: 'Time', count: 0 },
    ]);
    expect(discloseComment({ ...comment, count: 3 }, policyOf('public'))).toEqual({
      question: 'well',
      label: 'what is working well',
      count: null,
    });
    expect(discloseComment({ ...comment, count: 3 }, policyOf('internal')).count).toBe(3);
  });
});
