import { describe, expect, it } from 'vitest';
import { easyReadFaults } from '../../src/wording/wording.js';

describe('the rules of Easy Read', () => {
  it.each([
    ['8 out of 10 people said good things about this.'],
    ['You can ask someone to help you read it.'],
    ['1,204 people told us what they think.'],
  ])('find nothing in %j', (text) => {
    expect(easyReadFaults(text)).toEqual([]);
  });

  it.each([
    ['69% said so.', 'a %'],
    ['4.5 people said so.', 'a decimal'],
    ['The benchmark is higher.', 'hard word “benchmark”'],
    ['The plan was agreed by staff.', 'not who did it'],
    ['It is fast, safe, and kind.', 'more than one comma'],
    [`${'word '.repeat(15)}end.`, '16 words'],
  ])('find what is hard in %j', (text, fault) => {
    expect(
      easyReadFaults(text)
        .map((each) => each.fault)
        .join(),
    ).toContain(fault);
  });
});
