import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/config.js';
import { PoetError } from '../../src/errors.js';

function faultsOf(text: string): string {
  try {
    parseConfig(text, 'poet.yaml');
  } catch (error) {
    if (error instanceof PoetError) return error.message;
    throw error;
  }
  return '';
}

const inStyle = (lines: string) => `house-style:\n${lines.replace(/^/gm, '  ')}\n`;

describe('the house style in poet.yaml', () => {
  it('is read whole', () => {
    const { 'house-style': style } = parseConfig(
      inStyle(
        [
          'name: Cyngor Sir Ynys Môn & Friends',
          'logo: { file: crest.png, alt: Northshire Council }',
          'accent: "#5b2a6e"',
          'contact: ask Ann',
          'next-steps: [One., Two.]',
          'you-said-we-did: [{ you-said: More choice., we-did: We asked. }]',
        ].join('\n'),
      ),
      'poet.yaml',
    );
    expect(style).toEqual({
      name: 'Cyngor Sir Ynys Môn & Friends',
      logo: { file: 'crest.png', alt: 'Northshire Council' },
      accent: '#5B2A6E',
      contact: 'ask Ann',
      'next-steps': ['One.', 'Two.'],
      'you-said-we-did': [{ 'you-said': 'More choice.', 'we-did': 'We asked.' }],
    });
  });

  it('is as the page about it shows', () => {
    const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/settings.md'), 'utf8');
    const example = /```yaml\n(.*?)```/s.exec(page)?.[1] ?? '';
    expect(Object.keys(parseConfig(example, 'poet.yaml')['house-style'] ?? {})).toHaveLength(6);
  });

  it('takes a colour of three letters', () => {
    expect(parseConfig(inStyle('accent: "#036"'), 'poet.yaml')['house-style']?.accent).toBe('#003366');
  });

  it.each([
    ['accent: "#FFDD00"', 'poet.yaml:2:3: "house-style.accent": "#FFDD00" has a contrast of 1.3 to 1'],
    ['accent: "#A3470F"', '"#A3470F" looks like the colour of the figures compared with'],
    ['accent: #12436D', 'a colour was expected, in quotes'],
    ['accent: navy', 'a colour such as "#12436D" was expected, in quotes'],
    ['accent: "#12436D80"', 'a colour such as "#12436D" was expected, in quotes'],
    ['logo: crest.png', 'poet.yaml:2:3: "house-style.logo"'],
    ['logo: { file: crest.png }', 'poet.yaml:2:3: "house-style.logo.alt": a logo needs alt text'],
    ['logo: { file: crest.png, alt: " " }', 'poet.yaml:2:28: "house-style.logo.alt": a logo needs alt text'],
    ['logo: { file: crest.png, alt: A, height: 40 }', '"house-style.logo.height" is not a setting'],
    ['colour: "#12436D"', 'poet.yaml:2:3: "house-style.colour" is not a setting'],
    ['acent: "#12436D"', 'did you mean "accent"?'],
    ['font: Comic Sans', '"house-style.font" is not a setting'],
    ['you-said-we-did:\n- { you-said: A. }', 'poet.yaml:3:5: "house-style.you-said-we-did.0.we-did"'],
    [
      'you-said-we-did:\n- { you-said: A., we-did: B., why: C. }',
      '"house-style.you-said-we-did.0.why" is not a setting',
    ],
    [`contact: ${'a'.repeat(301)}`, 'is longer than 300 characters'],
  ])('%s is refused, and where it stands is said', (lines, said) => {
    expect(faultsOf(inStyle(lines))).toContain(said);
  });

  it('has every fault listed, a line each', () => {
    const lines = faultsOf(`autority: A\n${inStyle('acent: "#fff"\naccent: "#fff"')}`).split('\n');
    expect(lines).toHaveLength(4);
  });
});
