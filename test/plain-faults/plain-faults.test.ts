import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { plainIssues, plainYamlError } from '../../src/plain-faults/plain-faults.js';

function told(schema: z.ZodType, value: unknown): readonly string[] {
  const result = schema.safeParse(value);
  if (result.success) throw new Error('nothing is wrong');
  return plainIssues(result.error.issues, value).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('what a schema finds wrong', () => {
  const schema = z.strictObject({
    name: z.string().min(1),
    share: z.number().max(100),
    tone: z.enum(['a', 'b']),
  });
  const right = { name: 'x', share: 1, tone: 'a' };

  it.each<[string, unknown, string]>([
    ['a number for a text', { ...right, name: 7 }, 'name: expected a text, found 7'],
    ['nothing', { share: 1, tone: 'a' }, 'name: expected a text, found nothing'],
    ['an empty text', { ...right, name: '' }, 'name: expected at least 1 character, found an empty text'],
    ['too much', { ...right, share: 120 }, 'share: expected at most 100, found 120'],
    ['another word', { ...right, tone: 'c' }, 'tone: expected "a" or "b", found "c"'],
    ['a list', { ...right, tone: ['a'] }, 'tone: expected "a" or "b", found a list'],
    ['a key too many', { ...right, more: 1 }, 'more: this key is not known here'],
    ['a list for the whole', [1], ': expected a group of named values, found a list'],
    [
      'a long text',
      { ...right, share: 'x'.repeat(99) },
      `share: expected a number, found "${'x'.repeat(38)}…`,
    ],
  ])('is said in plain words: %s', (_, value, expected) => {
    expect(told(schema, value)).toEqual([expected]);
  });

  it('is told of the form that was meant', () => {
    const either = z.union([z.string(), z.strictObject({ at: z.int() })]);
    expect(told(either, { at: 'x' })).toEqual(['at: expected a number, found "x"']);
    expect(told(either, 7)).toEqual([': expected a text or a group of named values, found 7']);
  });

  it("keeps a schema's own words", () => {
    expect(told(z.string({ error: 'A council' }), 7)).toEqual([': a council']);
  });
});

describe('what is wrong with a YAML text', () => {
  const texts = [
    'a: [',
    'a: b: c',
    '\ta: b',
    'a: "x',
    '{a: b',
    '- a\nb: c',
    'a: *x',
    '---\na: b\n---\nc: d',
    'a: !x y',
    '%x',
  ];

  it.each(texts)('is said in plain words: %j', (text) => {
    const { errors, warnings } = parseDocument(text);
    const problems = [...errors, ...warnings];
    for (const { code } of problems) expect(plainYamlError(code)).not.toBe(plainYamlError('NEVER'));
    expect(problems.length + (text === 'a: *x' ? 1 : 0)).toBeGreaterThan(0);
  });
});
