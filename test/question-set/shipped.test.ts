import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { generatedFiles, sourceFiles } from '../../scripts/compile-question-sets.js';
import { dutyFrames, parseQuestionSet, type QuestionSet } from '../../src/question-set/question-set.js';

const folder = 'question-sets';
const names = sourceFiles(folder).filter((name) => name.endsWith('.yaml'));
const sets: readonly QuestionSet[] = names.map((name) =>
  parseQuestionSet(readFileSync(`${folder}/${name}`, 'utf8'), name),
);
const byId = new Map(sets.map((set) => [set.id, set]));

describe('the shipped question sets', () => {
  it('are the nine, each where its id says', () => {
    expect([...byId.keys()].sort()).toEqual([
      'adult-holder@2013',
      'adult@2017',
      'carer@2014',
      'ehc-parent@2016',
      'ehc-practitioner@2016',
      'ehc-young-person@2016',
      'phb-carer@2015',
      'phb-holder@2015',
      'provider@draft',
    ]);
    expect(names).toEqual(sets.map((set) => `${set.audience}/${set.version}.yaml`));
  });

  it.each(sets.map((set) => [set.id, set] as const))('%s says how sure it is of each question', (_, set) => {
    const allowed = set.evidence === 'draft' ? ['draft'] : ['documented', 'reconstructed'];
    expect(set.questions.filter((question) => !allowed.includes(question.provenance))).toEqual([]);
    expect(set.notes.length).toBeGreaterThan(0);
  });

  it.each(names)('%s gives every question its own provenance, drafts apart', (name) => {
    const file = parse(readFileSync(`${folder}/${name}`, 'utf8'));
    if (file.evidence === 'draft') return expect(file.version).toBe('draft');
    const questions = file.blocks.flatMap((block: { questions: object }) => Object.entries(block.questions));
    expect(questions.filter(([, value]: [string, { provenance?: string }]) => !value.provenance)).toEqual([]);
    return undefined;
  });

  it.each(sets.map((set) => [set.id, set] as const))(
    '%s can be told apart by its labels and ids',
    (_, set) => {
      const labels = set.questions.map((question) => question.label.toLowerCase());
      expect(new Set(labels).size).toBe(labels.length);
    },
  );

  it('name only areas of the law that have a title', () => {
    const frames: Readonly<Record<string, { areas: object }>> = dutyFrames;
    const duties = sets.flatMap((set) => set.questions.flatMap((question) => question.duties));
    expect(duties.length).toBeGreaterThan(30);
    for (const duty of duties)
      for (const area of duty.areas) expect(Object.keys(frames[duty.frame]?.areas ?? {})).toContain(area);
  });

  it('say that every link to a duty is our reading, because none was seen', () => {
    const duties = sets.flatMap((set) => set.questions.flatMap((question) => question.duties));
    expect(duties.filter((duty) => !duty.inferred)).toEqual([]);
  });

  it('declare no codes and no comparisons: none was seen', () => {
    for (const set of sets) {
      expect(set.comparableWith).toEqual({});
      for (const question of set.questions)
        if (question.form === 'rated') expect(question.scale.codes).toBeNull();
    }
  });

  it('keep paid work and volunteering out of the composite', () => {
    const left = sets.flatMap((set) =>
      set.questions.flatMap((one) => (one.form === 'rated' && !one.composite ? [`${set.id} ${one.id}`] : [])),
    );
    expect(left).toEqual(['adult-holder@2013 paid-job', 'adult-holder@2013 volunteering']);
  });
});

describe('adult@2017', () => {
  const set = byId.get('adult@2017');
  const ids = (kind: string) => set?.questions.filter((one) => one.kind === kind).map((one) => one.id);

  it('has its four blocks, and comments', () => {
    expect([...new Set(set?.questions.map((one) => one.block))]).toEqual([
      'You and the support you get',
      'Planning your support',
      'Quality of the support',
      'Outcomes of the support',
      'In your own words',
    ]);
    expect(ids('process')).toEqual(['views-included', 'knew-amount', 'could-decide']);
    expect(ids('quality')).toEqual([
      'amount',
      'choice-and-control',
      'dignity',
      'quality-of-support',
      'information-and-advice',
    ]);
    expect(ids('outcome')).toEqual([
      'quality-of-life',
      'health',
      'feeling-safe',
      'everyday-activity',
      'community',
      'relationships',
    ]);
    expect(ids('comment')).toEqual(['what-is-working', 'what-could-be-better']);
  });

  it('collapses its scales as the published figures do', () => {
    const tops = set?.questions.flatMap((one) =>
      one.form === 'rated'
        ? [
            `${one.scale.id}: ${one.scale.answers
              .filter((a) => a.tone === 'positive')
              .map((a) => a.label)
              .join(', ')}`,
          ]
        : [],
    );
    expect([...new Set(tops)]).toEqual([
      'included: Fully, Mostly',
      'yes-no: Yes',
      'quality: Very good, Good',
      'impact: A lot better, Better',
    ]);
  });
});

describe('what is made from the question sets', () => {
  const generated = generatedFiles(folder);

  it.each(generated.map((file) => [file.name, file] as const))(
    '%s has not drifted (npm run generate)',
    (_, file) => {
      expect(readFileSync(`${folder}/${file.name}`, 'utf8')).toBe(file.text);
    },
  );

  it('is the question sets themselves, as the program reads them', () => {
    expect(JSON.parse(readFileSync(`${folder}/compiled.json`, 'utf8'))).toEqual(sets);
  });
});

describe('the JSON Schema for editors', () => {
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(`${folder}/question-set.schema.json`, 'utf8')));

  it.each(names)('takes %s', (name) => {
    expect(schema.safeParse(parse(readFileSync(`${folder}/${name}`, 'utf8'))).error?.issues ?? []).toEqual(
      [],
    );
  });

  it('refuses an unknown key, an unknown kind and a score in words', () => {
    const good = parse(readFileSync(`${folder}/adult/2017.yaml`, 'utf8'));
    expect(schema.safeParse({ ...good, titel: 'x' }).success).toBe(false);
    expect(schema.safeParse({ ...good, blocks: [{ ...good.blocks[0], kind: 'qualty' }] }).success).toBe(
      false,
    );
    const scales = { quality: { positive: { Good: 'four' } } };
    expect(schema.safeParse({ ...good, scales }).success).toBe(false);
  });

  it('explains its keys', () => {
    expect(
      readFileSync(`${folder}/question-set.schema.json`, 'utf8').match(/"description"/g)?.length,
    ).toBeGreaterThan(25);
  });
});
