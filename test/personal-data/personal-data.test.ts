import { describe, expect, it } from 'vitest';
import {
  findPersonalData,
  isNhsNumber,
  isPersonalData,
  redactPersonalData,
} from '../../src/personal-data/personal-data.js';

describe('NHS number', () => {
  it('is known by its check digit', () => {
    expect(isNhsNumber('943 476 5919')).toBe(true);
    expect(isNhsNumber('943 476 5918')).toBe(false);
    expect(isNhsNumber('1111111111')).toBe(false);
    expect(isNhsNumber('943476591')).toBe(false);
  });
});

describe('a cell that is personal data', () => {
  it.each([
    ['someone@example.org', 'e-mail address'],
    ['943 476 5919', 'NHS number'],
    ['QQ 12 34 56 C', null],
    ['AB 12 34 56 C', 'National Insurance number'],
    ['07700 900123', 'phone number'],
    ['+44 20 7946 0018', 'phone number'],
    ['SW1A 1AA', 'postcode'],
    ['M1 1AE', 'postcode'],
    ['SW1A', null],
    ['192.0.2.17', 'IP address'],
    ['999.1.1.1', null],
    ['Very good', null],
    ['2026-04-03', null],
    ['03/04/2026 10:11:12', null],
    ['1234567890', null],
    ['14136082043', null],
  ])('%j is %j', (text, what) => {
    expect(isPersonalData(text)).toBe(what);
  });
});

describe('personal data inside a comment', () => {
  it('is found and named by kind', () => {
    expect(findPersonalData('Ring me on 07700 900123 or write to a.b@example.org')).toEqual([
      'e-mail address',
      'phone number',
    ]);
    expect(findPersonalData('We waited 12 weeks, since 2024.')).toEqual([]);
  });

  it('is replaced by its kind', () => {
    expect(redactPersonalData('Ring 07700 900123 today')).toBe('Ring [phone number] today');
    expect(redactPersonalData('Nothing here')).toBe('Nothing here');
  });
});
