import { describe, expect, it } from 'vitest';
import { protectedCharacteristic } from '../../src/score/protected-characteristic.js';

describe('the protected characteristic a breakdown is about', () => {
  it.each([
    ['age-band', 'age'],
    ['carer-age', 'age'],
    ['gender', 'sex'],
    ['gender-identity', 'gender reassignment'],
    ['ethnic-group', 'race'],
    ['sexual-orientation', 'sexual orientation'],
    ['primary-need', 'disability'],
    ['need-type', 'disability'],
  ])('%s: %s', (question, characteristic) => {
    expect(protectedCharacteristic(question)).toBe(characteristic);
  });

  it.each(['how-managed', 'who-answered', 'sector', 'manager', 'needle'])('%s: none', (question) => {
    expect(protectedCharacteristic(question)).toBeNull();
  });
});
