import type { Dialect, HeadingTexts, Sighting } from '../layout/dialect.js';
import { distinct, grid, single } from '../layout/heading-texts.js';
import { present, rowsUntil } from '../layout/sighting.js';
import { isBlank, keysOf, type Top, tidy } from '../layout/top.js';

const own = {
  startdate: 'start',
  enddate: 'end',
  status: 'status',
  ipaddress: 'ip',
  progress: 'progress',
  durationinseconds: 'duration',
  finished: 'finished',
  recordeddate: 'recorded',
  responseid: 'response-id',
  responseset: 'collector',
  recipientlastname: 'last-name',
  recipientfirstname: 'first-name',
  recipientemail: 'email',
  externalreference: 'external-reference',
  externaldatareference: 'external-reference',
  emailaddress: 'email',
  locationlatitude: 'location',
  locationlongitude: 'location',
  distributionchannel: 'channel',
  userlanguage: 'language',
};
const telling = ['startdate', 'recordeddate', 'finished', 'responseid', 'distributionchannel', 'progress'];

/**
 * Qualtrics: three heading rows (names, question texts in the account's language, import ids as JSON); older
 * copies have two, with names `V1` to `V10` for the platform's own columns. Stems are cut at about 100
 * characters. `-99` is "seen but not answered" where the account recodes it so; other negative codes are answers.
 */
export const qualtrics: Dialect = {
  name: 'qualtrics',
  title: 'Qualtrics',
  verified: true,
  sight,
  headings,
  marks: { '-99': 'missing' },
  roles: own,
};

function sight(top: Top): Sighting | null {
  const importRow = [1, 2, 3].find((at) => isImportRow(top.rows[at]));
  if (importRow !== undefined) {
    const clues = [`row ${importRow + 1} holds import ids`];
    return { headingRows: importRow + 1, strength: 1, clues };
  }
  const first = keysOf(top.rows[0]);
  const numbered = present(top.rows[0], ['v1', 'v2', 'v3', 'v8', 'v9', 'v10']).length === 6;
  // Other programs number columns without names so too: the row below must name Qualtrics's own.
  const legacy = numbered && present(top.rows[1], ['responseset', ...telling]).length >= 2;
  const names = present(top.rows[0], telling);
  if (!legacy && names.length < 4) return null;
  const anchor = legacy
    ? first.indexOf('v1')
    : first.indexOf(names.includes('responseid') ? 'responseid' : 'startdate');
  const rows = rowsUntil(
    top,
    anchor,
    (cell) => /^R_\w+$/.test(tidy(cell)) || /^\d[\d/.: T-]{7,}/.test(tidy(cell)),
  );
  return {
    headingRows: rows ?? (legacy ? 2 : 1),
    strength: legacy ? 0.9 : 0.85,
    clues: [
      legacy ? 'columns named V1 to V10' : `Qualtrics's own columns (${names.join(', ')})`,
      rows === null ? 'no response number was found' : `the first response is in row ${rows + 1}`,
    ],
  };
}

/** In JSON as written, or with the quotes of another program. */
function isImportRow(row: readonly string[] | undefined): boolean {
  if (row === undefined) return false;
  const filled = row.filter((cell) => !isBlank(cell));
  const ids = filled.filter((cell) => /^\s*\{\s*(""|"|'|“)?ImportId/.test(cell)).length;
  return ids > 0 && ids >= filled.length / 2;
}

function headings(rows: readonly (readonly string[])[]): HeadingTexts[] {
  const names = (rows[0] ?? []).map(tidy);
  const textRow = rows.slice(1).find((row) => !isImportRow(row));
  const texts = (textRow ?? rows[0] ?? []).map(tidy);
  const stems = stemsByBlock(names, texts);
  return names.map((name, i) => {
    const parts = rows.map((row) => row[i] ?? '');
    const text = texts[i] ?? '';
    const code = name === '' ? null : name;
    const stem = stems.get(blockOf(name)) ?? '';
    if (stem === '' || !text.startsWith(stem) || text.length === stem.length) {
      return { ...single(parts, text, code), texts: distinct([text, name]) };
    }
    const item = tidy(text.slice(stem.length).replace(/^[\s.…]*-\s*/, ''));
    const bare = tidy(stem.replace(/(?<!\s)\s*-\s*$/, ''));
    return item === '' ? single(parts, text, code) : grid(parts, bare, item, code, [text, name]);
  });
}

/** `Q2_1` and `Q2_12_TEXT` are of block `Q2`. */
function blockOf(name: string): string {
  return name.replace(/(?:_\d{1,6}){1,6}(?:_TEXT)?$/, '');
}

/** The text that all columns of a block begin with, up to a dash: `stem-row`, `stem - row`, `stem...-row`. */
function stemsByBlock(names: readonly string[], texts: readonly string[]): Map<string, string> {
  const blocks = new Map<string, string[]>();
  names.forEach((name, i) => {
    if (blockOf(name) === name) return;
    blocks.set(blockOf(name), [...(blocks.get(blockOf(name)) ?? []), texts[i] ?? '']);
  });
  const stems = new Map<string, string>();
  for (const [block, members] of blocks) stems.set(block, commonStem(members));
  return stems;
}

function commonStem(texts: readonly string[]): string {
  let common = texts[0] ?? '';
  for (const text of texts) {
    let length = 0;
    while (length < common.length && common[length] === text[length]) length += 1;
    common = common.slice(0, length);
  }
  const spaced = common.lastIndexOf(' - ');
  if (spaced > 0) return common.slice(0, spaced + 3);
  const stem = common.slice(0, common.lastIndexOf('-') + 1);
  // A hyphen inside a word parts nothing: a stem ends like a sentence, or is as long as one.
  return /[.?:!…]\s*-$/.test(stem) || (texts.length > 1 && stem.length > 15) ? stem : '';
}
