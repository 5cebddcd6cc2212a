import { createHash } from 'node:crypto';
import type { AnswerBatch } from './code/code.js';
import { csvLine } from './csv-text/csv-text.js';
import type { ExportBytes } from './intake/intake.js';
import type { ChooseOneQuestion, QuestionSet, RatedQuestion } from './question-set/question-set.js';
import { readThrough } from './read-answers.js';
import { authorityOf } from './read-councils.js';
import {
  anonymise,
  leastAlike,
  type PersonRecord,
  type PrivacyReport,
  privacyReportMarkdown,
  privacyReportOf,
  type RecordColumns,
} from './share/share.js';
import type { ShareRefusal, ShareSettings } from './share-answers.js';
import { seededRandom } from './statistics/statistics.js';

/** An extract to be written, and how it was made safe. */
export interface SharedRecords {
  /** `adult-2017.records.csv`. */
  readonly name: string;
  readonly text: string;
  readonly report: PrivacyReport;
  readonly reportText: string;
}

/**
 * An anonymised extract of each question set: a row a person, by k-anonymity (5 for a partner, 10 for the public) and
 * two different answers at least to anything about health or disability. Refused where more than 15% of the people
 * would have to lose what describes them.
 */
export async function shareRecords(
  exports: readonly ExportBytes[],
  sets: readonly QuestionSet[],
  settings: ShareSettings & { readonly profile: 'partner' | 'public' },
): Promise<{ readonly files: readonly SharedRecords[]; readonly refused: readonly ShareRefusal[] }> {
  const people = new Map<QuestionSet, PersonRecord[]>();
  for (const source of exports) {
    await readThrough(source, sets, settings, () => ({
      add: (batch) => {
        const all = people.get(batch.questionSet) ?? [];
        for (const record of recordsOf(batch, settings)) all.push(record);
        people.set(batch.questionSet, all);
      },
      finish: (check) => check,
    }));
  }
  const files: SharedRecords[] = [];
  const refused: ShareRefusal[] = [];
  for (const [set, records] of people) {
    const columns = columnsOf(set);
    const k = Math.max(leastAlike[settings.profile], settings.minimumBase ?? 0);
    const extract = anonymise(records, columns, k, shuffle(records));
    if (extract === null) {
      refused.push({
        questionSet: set.id,
        because: `no extract can be made in which everyone is like ${k - 1} others: more than 15% of the records would have to be changed. Counts can be shared: poet share without --records`,
      });
      continue;
    }
    const sensitive = columns.sensitive.map((place) => columns.answers[place] ?? '');
    const report = privacyReportOf(extract, {
      questionSet: set.id,
      profile: settings.profile,
      kNeeded: k,
      sensitive,
    });
    files.push({
      name: `${set.id.replace('@', '-')}.records.csv`,
      text: [extract.headings, ...extract.rows].map(csvLine).join(''),
      report,
      reportText: privacyReportMarkdown(report),
    });
  }
  return { files, refused };
}

const aboutHealth = /health|disab/;

const keysOf = (set: QuestionSet): readonly ChooseOneQuestion[] =>
  set.questions
    .filter((question) => question.form === 'choose-one')
    .filter(({ id }) => !aboutHealth.test(id));

const answersOf = (set: QuestionSet): readonly (ChooseOneQuestion | RatedQuestion)[] =>
  set.questions.filter(
    (question): question is ChooseOneQuestion | RatedQuestion =>
      question.form === 'rated' || (question.form === 'choose-one' && aboutHealth.test(question.id)),
  );

function columnsOf(set: QuestionSet): RecordColumns {
  const answers = answersOf(set).map(({ id }) => id);
  return {
    keys: keysOf(set).map(({ id, choices }) => ({ id, choices: choices.map(({ label }) => label) })),
    answers,
    sensitive: answers.flatMap((id, i) => (aboutHealth.test(id) ? [i] : [])),
  };
}

function recordsOf(batch: AnswerBatch, settings: ShareSettings): readonly PersonRecord[] {
  const set = batch.questionSet;
  const [keys, answers] = [keysOf(set), answersOf(set)];
  const column = batch.context.authority;
  const said = (question: ChooseOneQuestion | RatedQuestion, row: number): string | null => {
    const labels = question.form === 'rated' ? question.scale.answers : question.choices;
    return labels[batch.answers[question.id]?.[row] ?? -1]?.label ?? null;
  };
  return Array.from({ length: batch.rows }, (_, row) => {
    const name = settings.authority ?? column?.values[column.codes[row] ?? 0] ?? '';
    const authority = name === '' ? null : authorityOf(name, settings.region);
    return {
      authority: authority?.name ?? null,
      region: authority?.region ?? settings.region,
      keys: keys.map((question) => said(question, row)),
      answers: answers.map((question) => said(question, row)),
    };
  });
}

/** A new order, from the answers themselves: the same extract each time, and no one else has the seed. */
function shuffle(records: readonly PersonRecord[]): readonly number[] {
  const hash = createHash('sha256').update(JSON.stringify(records), 'utf8').digest();
  const random = seededRandom(hash.readUIntBE(0, 6));
  const order = records.map((_, i) => i);
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}
