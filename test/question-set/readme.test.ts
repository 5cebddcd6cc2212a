import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyWording, parseQuestionSet, type QuestionSet } from '../../src/question-set/question-set.js';
import { evidences, kinds, sections } from '../../src/question-set/vocabulary.js';

const readme = readFileSync('question-sets/README.md', 'utf8');
const examples = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');
const [wording, ...others] = [...examples].reverse();

describe('the README of the question sets', () => {
  it('has examples that are question sets', () => {
    expect(others.map((text) => parseQuestionSet(text, 'README.md').id).sort()).toEqual([
      'resident-carer@2024',
      'resident@2024',
      'resident@2025',
    ]);
  });

  it('has a wording file that fits the first example', () => {
    const first = parseQuestionSet(others.at(-1) ?? '', 'README.md');
    const worded = applyWording(first, wording ?? '', 'README.md');
    expect(worded.questions[0]?.label).toBe('How well does our support keep your dignity?');
  });

  it('explains every key, kind and degree of evidence', () => {
    const words = [
      ...sections.root,
      ...sections.scale,
      ...sections.block,
      ...sections.question,
      ...kinds,
      ...evidences,
    ];
    expect(words.filter((word) => !readme.includes(word))).toEqual([]);
  });

  it('lists the shipped question sets, no more and no fewer', () => {
    const sets: readonly QuestionSet[] = JSON.parse(readFileSync('question-sets/compiled.json', 'utf8'));
    const listed = [...readme.matchAll(/^\| `([a-z-]+@\w+)` \|/gm)].map((match) => match[1]);
    expect([...listed].sort()).toEqual(sets.map((set) => set.id).sort());
  });
});
