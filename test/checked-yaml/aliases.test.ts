import { describe, expect, it } from 'vitest';
import { PoetError } from '../../src/errors.js';
import { parseConfig, parsePopulation } from '../../src/index.js';

/** What a settings file is refused for. */
function refusal(text: string, parse: (text: string, file: string) => unknown = parseConfig): string {
  try {
    parse(text, 'poet.yaml');
  } catch (error) {
    if (error instanceof PoetError) return error.message;
    throw error;
  }
  return 'taken';
}

describe('an alias in a settings file', () => {
  it('stands for what was named before it', () => {
    expect(parseConfig('authority: &a Northshire\nregion: *a\n', 'poet.yaml').region).toBe('Northshire');
  });

  it('that names nothing is a fault with its place, not the end of the program', () => {
    expect(refusal('accept: [partial-responses]\nmarks:\n  x: *missing\n')).toContain('poet.yaml:3:6');
    expect(refusal('region: *\n')).toContain('not readable as YAML');
    expect(refusal('margins:\n  age-band: *no\n', parsePopulation)).toContain('poet.yaml:2:13');
  });

  it('beside too many others is refused, before what they stand for grows', () => {
    const layers = Array.from({ length: 9 }, (_, i) => {
      const inside = Array.from({ length: 9 }, () => (i === 0 ? 'x' : `*a${i - 1}`)).join(', ');
      return `a${i}: &a${i} [${inside}]`;
    });
    expect(refusal(layers.join('\n'))).toContain('more than 20 aliases');
  });

  it('that lies within what it stands for is refused', () => {
    expect(refusal('codes: &a\n  quality: *a\n')).toContain('"codes.quality"');
    expect(refusal('by: &a [*a]\n')).toContain('"by');
  });

  it('is not needed to nest too deeply', () => {
    expect(refusal(`by: ${'['.repeat(20_000)}`)).toContain('not readable as YAML');
  });
});
