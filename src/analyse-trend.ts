import { createHash } from 'node:crypto';
import { madeOf } from './analyse.js';
import type { Analysis, AnalysisSource, Trend } from './analysis/analysis.js';
import type { AnswerBatch } from './code/code.js';
import { modesDiffer } from './compare/compare.js';
import { sourceOf } from './describe-reading.js';
import type { DisclosurePolicy } from './disclose/disclose.js';
import { PoetError } from './errors.js';
import type { ExportBytes } from './intake/intake.js';
import type { QuestionSet } from './question-set/question-set.js';

import {
  type AudienceReading,
  type FileReading,
  noResponses,
  type ReadSettings,
  readThrough,
} from './read-answers.js';
import { readingOfTally, type TallyText } from './read-tallies.js';
import { addTallies, type Tally, tallyBatch } from './tally/tally.js';
import { inOrder, type PeopleOfWave, peopleOfWave, trendOf } from './trend/trend.js';

export interface TrendSettings extends ReadSettings {
  readonly version: string;
  readonly date: string;
  readonly policy: DisclosurePolicy;
  readonly asSet: Readonly<Record<string, unknown>>;
}

export interface TrendInput {
  /** One survey each, in any order where their names carry years, else in the order of time. */
  readonly exports: readonly ExportBytes[];
  /** Whole Tallies, such as a store keeps. */
  readonly tallies?: readonly TallyText[];
  readonly questionSets: readonly QuestionSet[];
  readonly settings: TrendSettings;
}

/** Change over time as data (`poet-trend/1`). Only what may be shown is worked out, so it may be published. */
export interface TrendAnalysis {
  readonly schema: 'poet-trend/1';
  readonly made: Analysis['made'];
  readonly sources: readonly AnalysisSource[];
  readonly audiences: readonly {
    readonly questionSet: string;
    readonly title: string;
    readonly audience: string;
    readonly trend: Trend;
  }[];
}

/** One audience's answers, added up, and person by person where the file says who they are. */
interface WaveReading extends AudienceReading {
  peopleOf(wave: string): PeopleOfWave | null;
}

interface NamedReading {
  readonly name: string;
  readonly audience: WaveReading;
}

/** The same questions over time: surveys one after another, and the months of routine reviews in them. */
export async function analyseTrend(input: TrendInput): Promise<TrendAnalysis> {
  const readings: FileReading<WaveReading>[] = [];
  for (const source of input.exports)
    readings.push(await readWave(source, input.questionSets, input.settings, input.exports.length > 1));
  for (const source of input.tallies ?? [])
    readings.push(withoutPeople(readingOfTally(source, input.questionSets)));
  const audiences = new Map<string, NamedReading[]>();
  for (const { facts, audiences: found } of readings) {
    for (const audience of found) {
      const name = waveName(audience, facts.file);
      const key = audience.recognition.questionSet.audience;
      audiences.set(key, [...(audiences.get(key) ?? []), { name, audience }]);
    }
  }
  return {
    schema: 'poet-trend/1',
    made: madeOf(input.settings),
    sources: readings.map(sourceOf),
    audiences: [...audiences].map(([audience, waves]) => ({
      audience,
      ...trendOfAudience(waves, input.settings.policy),
    })),
  };
}

/** People are followed in surveys of up to this many: all of their answers have to be held. */
const mostPeople = 2_000_000;

/** Counts one survey, and keeps what its people said where they carry ids: following them takes both. */
function readWave(
  source: ExportBytes,
  sets: readonly QuestionSet[],
  settings: TrendSettings,
  people: boolean,
) {
  let serial = true;
  // Whose row it is, as a hash: for finding the same person in the next survey, and for nothing else.
  const keyOf = (id: string): string => {
    serial &&= /^\d{1,5}$/.test(id);
    return createHash('sha256').update(id).digest('base64').slice(0, 16);
  };
  const keeping = people ? { ...settings, code: { ...settings.code, keyOf } } : settings;
  return readThrough<WaveReading>(source, sets, keeping, () => {
    let tally: Tally | null = null;
    const batches: AnswerBatch[] = [];
    let kept = 0;
    return {
      add(batch) {
        const counted = tallyBatch(batch, settings.tally);
        tally = tally === null ? counted : addTallies(tally, counted);
        kept += batch.rows;
        if (batch.people !== undefined && kept <= mostPeople) batches.push(batch);
      },
      finish: (check) => ({
        ...check,
        tally: tally ?? noResponses(),
        peopleOf: (wave) => (kept > mostPeople ? null : peopleOfWave(wave, batches, serial)),
      }),
    };
  });
}

/** A Tally says nothing of single people: nobody in it can be followed. */
function withoutPeople(reading: FileReading): FileReading<WaveReading> {
  return {
    ...reading,
    audiences: reading.audiences.map((audience) => ({ ...audience, peopleOf: () => null })),
  };
}

/** What the answers themselves call the wave, else the name of the file. */
function waveName(audience: AudienceReading, file: string): string {
  const named = Object.keys(audience.tally.context['wave'] ?? {}).filter((wave) => wave !== '');
  return named.length === 1 ? (named[0] ?? file) : file.replace(/\.[A-Za-z]{2,5}$/, '');
}

function trendOfAudience(readings: readonly NamedReading[], policy: DisclosurePolicy) {
  const waves = inOrder(readings).map(({ name, score, audience }) => ({
    name,
    score,
    questionSet: audience.recognition.questionSet,
    tally: audience.tally,
    people: audience.peopleOf(name),
  }));
  const last = waves.at(-1) as (typeof waves)[number];
  const { questionSet: set } = last;
  for (const wave of waves) checkComparable(wave.questionSet, set);
  const same = waves.filter((wave) => wave.questionSet.id === set.id);
  const modes = waves.some(
    (wave, i) => i > 0 && modesDiffer(wave.tally.context['mode'], waves[i - 1]?.tally.context['mode']),
  );
  const notes = [
    ...(modes ? ['modes-differ'] : []),
    ...(same.length < waves.length ? ['other-questionnaires'] : []),
  ];
  const people = waves.map((wave) => wave.people);
  const months = { tally: same.map(({ tally }) => tally).reduce(addTallies), questionSet: set };
  return { questionSet: set.id, title: set.title, trend: trendOf(waves, months, notes, policy, people) };
}

function checkComparable(earlier: QuestionSet, set: QuestionSet): void {
  if (earlier.id === set.id || Object.hasOwn(set.comparableWith, earlier.id)) return;
  throw new PoetError(
    'trend-not-comparable',
    `one survey is of ${earlier.id} and the latest of ${set.id}`,
    'Follow surveys of the same question set, or name the questions that mean the same under "comparable-with" in the latest one.',
  );
}
