import type { ColumnBlock, ExportTable } from '../intake/intake.js';
import type { QuestionSet } from '../question-set/question-set.js';
import { splitByRespondent, splitByValues } from './audiences.js';
import { columnFinding } from './column-findings.js';
import { profileColumns, rowsDiffering } from './column-profile.js';
import { describeColumns } from './describe-columns.js';
import { identifierByValue } from './identifier-by-value.js';
import { refuseUnknownNames } from './mapping.js';
import type { RecogniseSettings, Recognition } from './model.js';
import { nearestSet } from './nearest-set.js';
import { readingsOf } from './readings.js';
import { chosenSets, refuse, refuseTie } from './refusal.js';
import { compareWeight, isViable, rank, type Surroundings, weigh } from './weigh-sets.js';

export { draftMapping } from './draft-mapping.js';
export type * from './model.js';

/**
 * Which questionnaire an export is and which column is which, one answer for each audience in the file.
 *
 * The question set with the most questions found wins; a respondent-type column splits the file. The sample (the
 * first rows) serves as evidence: it tells columns with the same heading apart, and identifiers by what they hold.
 *
 * Throws `question-set-not-recognised` when no set fits or two audiences fit equally, `question-set-unknown`,
 * `mapping-unknown-question` and `mapping-unknown-column` for settings that name what is not there.
 */
export function recognise(
  table: ExportTable,
  sample: readonly ColumnBlock[],
  sets: readonly QuestionSet[],
  settings: RecogniseSettings = {},
): readonly Recognition[] {
  const file = surroundings(table, sample, settings);
  const weighed = chosenSets(sets, settings.questionSet).map((set) => weigh(set, file));
  const ranked = weighed.sort(rank);
  const asked = settings.questionSet !== undefined || settings.columns !== undefined;
  if (settings.drafting === true && !asked && ranked[0] !== undefined && !isViable(ranked[0])) {
    const near = nearestSet(ranked, file);
    if (near === null) throw refuse(table.facts.file, ranked, file);
    return [describeColumns(near, null, ranked, file)];
  }
  const [best] = ranked;
  if (best === undefined || !(isViable(best) || settings.drafting === true || (asked && best.matched > 0))) {
    throw refuse(table.facts.file, ranked, file);
  }
  const claimed = new Set(best.assignment.taken.map(({ column }) => column.position));
  const tied = ranked.filter(
    (other) =>
      other.set.audience !== best.set.audience && isViable(other) && compareWeight(best, other) === 0,
  );
  const split =
    splitByRespondent(file, ranked, claimed) ??
    (tied.length > 0 ? splitByValues(file, [best, ...tied], claimed) : null);
  if (split === null) {
    if (tied.length > 0 && settings.drafting !== true) throw refuseTie(table.facts.file, [best, ...tied]);
    refuseUnknownNames(best.unused, [best.set]);
    return [describeColumns(best, null, ranked, file)];
  }
  const chosen = split.audiences.map(({ weighed }) => weighed);
  const inAll = chosen.reduce(
    (names, { unused }) => names.filter((name) => unused.includes(name)),
    best.unused,
  );
  refuseUnknownNames(
    inAll,
    chosen.map(({ set }) => set),
  );
  const known = [...split.audiences.flatMap(({ cells }) => cells), ...split.others];
  const recognitions = split.audiences.map((audience) =>
    describeColumns(
      audience.weighed,
      {
        column: split.column,
        cells: audience.cells,
        others: known.filter((cell) => !audience.cells.includes(cell)),
      },
      ranked,
      file,
    ),
  );
  return withSharedColumnsKnown(recognitions).map((recognition, i) =>
    i > 0 || split.others.length === 0
      ? recognition
      : {
          ...recognition,
          findings: [
            ...recognition.findings,
            columnFinding(
              'audience-without-questions',
              'warning',
              split.column,
              null,
              { answers: split.others },
              split.others.length,
            ),
          ],
        },
  );
}

function surroundings(
  table: ExportTable,
  sample: readonly ColumnBlock[],
  settings: RecogniseSettings,
): Surroundings {
  const profileOf = profileColumns(sample, Object.keys(table.marks));
  const identifiers = new Map<number, string | null>();
  return {
    headings: table.headings,
    readings: new Map(table.headings.map((heading) => [heading.position, readingsOf(heading)])),
    profileOf,
    rowsDiffering: rowsDiffering(sample),
    identifierOf: (position) => {
      const known = identifiers.get(position);
      if (known !== undefined) return known;
      const made = identifierByValue(profileOf(position));
      identifiers.set(position, made);
      return made;
    },
    settings,
  };
}

/** What is unknown to one audience and asked of another, which is read too, is nothing to report. */
function withSharedColumnsKnown(recognitions: readonly Recognition[]): readonly Recognition[] {
  const sets = new Set(recognitions.map(({ questionSet }) => questionSet.id));
  return recognitions.map((recognition) => {
    const elsewhere = new Set(
      recognitions
        .filter((other) => other !== recognition)
        .flatMap(({ matches }) => matches.map(({ column }) => column.letter)),
    );
    return {
      ...recognition,
      unknown: recognition.unknown.filter(({ letter }) => !elsewhere.has(letter)),
      findings: recognition.findings.filter(
        ({ code, column, details }) =>
          !(code === 'column-unknown' && column !== null && elsewhere.has(column)) &&
          !sets.has(String(details['other'] ?? '')),
      ),
    };
  });
}
