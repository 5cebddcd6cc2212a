import { isPersonalData } from '../personal-data/personal-data.js';
import type { ColumnProfile } from './column-profile.js';

/** Different cells that are looked at. */
const looked = 60;
/** From this share of them on the column is dropped: people write "none" and "ring my daughter" beside their numbers. */
const share = 1 / 2;
/** The same for a column that is nothing else, of which nothing is lost. */
const lowShare = 1 / 3;
/** Fewer cells than this are no sample of anything. */
const enough = 3;

/** A whole date, whichever way it is written; its year is the last or the first part. */
const wholeDate =
  /^(?:(\d{4})[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/. ](?:\d{1,2}|[A-Za-z]{3,9})[-/. ](\d{4}))(?:[T ]0{1,2}:00(?::00)?(?:\.0+)?Z?)?$/;
/** People are born over many years; a survey or a year of reviews is dated in few. */
const yearsOfBirth = 12;

// Great Britain and Northern Ireland, to three decimals or more: a hundred metres.
const latitude = /^(?:49|5\d|60)\.\d{3,}$/;
const longitude = /^(?:-[0-8]|[01])\.\d{3,}$/;
const both = /^\(?(?:49|5\d|60)\.\d{3,}[,; ]+(?:-[0-8]|-?[01])\.\d{3,}\)?(?:[,; ].*)?$/;

const title = /^(?:mr|mrs|ms|miss|mx|dr|rev)\.? \p{L}/iu;
const names = /^(?:\p{Lu}[\p{L}'’-]*\.?,? ){1,3}\p{Lu}[\p{L}'’-]+$/u;
const surnameFirst = /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}'’-]*\.?(?: \p{Lu}\.?)?$/u;
// Two words with capitals are as often an organisation, a place or a kind of support.
const notPeople =
  /\b(?:council|care|centre|center|support|service|services|team|home|house|ltd|limited|plc|trust|hospital|nhs|group|school|college|street|road|lane|avenue|court|north|south|east|west|central|upper|lower|great|new|old|city|town|borough|county|shire|disability|health|needs?|day|other|payment|budget|assistant|british|english|irish|white|black|asian|mixed|very|strongly|quite|not|no|yes|agree|disagree|good|poor|better|worse)\b/i;

/** The direct identifier that many cells of a column are, whatever its heading says; null when they are none. */
export function identifierByValue(profile: ColumnProfile): string | null {
  return ofShape(lookedAt(profile), share);
}

/**
 * The same by what cells look like together: dates of birth, one coordinate, people's names. Less sure, and so asked only
 * of a column that is nothing else.
 */
export function likelyIdentifier(profile: ColumnProfile): string | null {
  const cells = lookedAt(profile);
  const certain = ofShape(cells, lowShare);
  if (certain !== null || cells.length < enough) return certain;
  return birthDates(cells) ?? coordinates(cells) ?? peoplesNames(cells, profile);
}

function ofShape(cells: readonly string[], least: number): string | null {
  const found = new Map<string, number>();
  for (const cell of cells) {
    const what = isPersonalData(cell) ?? (both.test(cell) ? 'coordinates' : null);
    if (what !== null) found.set(what, (found.get(what) ?? 0) + 1);
  }
  // Some leave an e-mail address and others a phone number where both are asked for.
  const all = [...found.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0 || all < cells.length * least) return null;
  return [...found].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

function lookedAt(profile: ColumnProfile): readonly string[] {
  return [...profile.cells.keys()].slice(0, looked).map((cell) => cell.trim());
}

function birthDates(cells: readonly string[]): string | null {
  const years = cells.flatMap((cell) => {
    const match = wholeDate.exec(cell);
    return match === null ? [] : [Number(match[1] ?? match[2])];
  });
  if (years.length < cells.length / 2) return null;
  const born = years.filter((year) => year >= 1900 && year <= 2100);
  return Math.max(...born) - Math.min(...born) >= yearsOfBirth ? 'date of birth' : null;
}

function coordinates(cells: readonly string[]): string | null {
  const are = (shape: RegExp): number => cells.filter((cell) => shape.test(cell)).length;
  if (are(latitude) > cells.length / 2) return 'coordinates';
  // Weights and shares are decimals too, but none is below nought.
  const west = cells.filter((cell) => cell.startsWith('-')).length;
  return are(longitude) > cells.length / 2 && west >= cells.length / 3 ? 'coordinates' : null;
}

/** Names: nearly every row its own, in capitals, and no word in them that people are not called by. */
function peoplesNames(cells: readonly string[], { distinct, filled }: ColumnProfile): string | null {
  if (cells.length < 5 || distinct < filled * 0.7) return null;
  const people = cells.filter(
    (cell) =>
      cell.length <= 50 &&
      (title.test(cell) || surnameFirst.test(cell) || (names.test(cell) && !notPeople.test(cell))),
  );
  return people.length >= cells.length * 0.6 ? 'name' : null;
}
