import { type Authority, findAuthority } from './authorities/authorities.js';
import { splitBatch } from './code/code.js';
import type { ExportBytes } from './intake/intake.js';
import type { QuestionSet } from './question-set/question-set.js';
import { type AudienceCheck, type ReadSettings, readThrough } from './read-answers.js';
import { addTallies, type Tally, type TallyAuthority, tallyBatch } from './tally/tally.js';

/** The answers of one council to one question set in one file, counted. */
export interface CouncilTally {
  readonly file: string;
  readonly sha256: string;
  readonly questionSet: QuestionSet;
  /** As the authority column has it; null where there is no such column, or nothing stands in it. */
  readonly authority: string | null;
  readonly region: string | null;
  readonly wave: string | null;
  readonly tally: Tally;
  /** Errors in the data: answers that were left out because of them are not in the tally. */
  readonly errors: number;
}

/** Reads one export and counts the answers of each council in it apart. */
export async function readCouncils(
  source: ExportBytes,
  sets: readonly QuestionSet[],
  settings: ReadSettings,
): Promise<readonly CouncilTally[]> {
  const reading = await readThrough(source, sets, settings, () => {
    const tallies = new Map<string, Tally>();
    return {
      add(batch) {
        for (const [authority, part] of splitBatch(batch, 'authority')) {
          const before = tallies.get(authority);
          const counted = tallyBatch(part);
          tallies.set(authority, before === undefined ? counted : addTallies(before, counted));
        }
      },
      finish: (check: AudienceCheck) => ({ ...check, tallies }),
    };
  });
  return reading.audiences.flatMap(({ recognition, report, tallies }) =>
    [...tallies].map(([authority, tally]) => ({
      file: reading.facts.file,
      sha256: reading.end.sha256,
      questionSet: recognition.questionSet,
      authority: authority === '' ? null : authority,
      region: onlyValue(tally.context['region']),
      wave: onlyValue(tally.context['wave']),
      tally,
      errors: report.counts.stop + report.counts.error,
    })),
  );
}

/** An authority as files name it: the register's name and ONS code for a council, its own name for any other body. */
export function authorityOf(name: string, region: string | null): TallyAuthority {
  const found: Authority | null = councilNamed(name);
  return found === null
    ? { name: name.trim(), gss: null, region }
    : { name: found.name, gss: found.gss, region: found.region };
}

function councilNamed(name: string): Authority | null {
  const found = findAuthority(name);
  return 'gss' in found ? found : null;
}

function onlyValue(counts: Readonly<Record<string, number>> | undefined): string | null {
  const values = Object.keys(counts ?? {}).filter((value) => value !== '');
  return values.length === 1 ? (values[0] ?? null) : null;
}
