import {
  analyse,
  type Benchmark,
  type CleanTable,
  checks,
  commentsForReview,
  composeFindings,
  draftColumns,
  findingsFormats,
  policyOf,
  type QuestionSet,
  shareAnswers,
  startCleanTable,
  templateHeadings,
  validate,
} from '../../src/index.js';
import type { Dice } from './dice.js';
import { held, type Materials, settings } from './materials.js';
import { accountsFor, everyRowIsRead, knownTable, must } from './must.js';
import { mutateText, oddCell } from './mutate.js';
import { renderAll } from './target.js';

/** Reads the bytes as an export, sometimes to the very end of a report. */
export async function readExport(
  bytes: Uint8Array,
  file: string,
  materials: Materials,
  dice: Dice,
): Promise<string> {
  const { sets } = materials;
  const files = await validate({ exports: [held(bytes, file)], questionSets: sets, settings });
  accountsFor(files);
  if (dice.once(60)) {
    const found = files.map((each) => ({ ...each, audiences: each.audiences.map((a) => ({ ...a })) }));
    const advice = Object.fromEntries(Object.entries(checks).map(([code, check]) => [code, check]));
    const report = composeFindings(found as Parameters<typeof composeFindings>[0], advice as never);
    for (const write of Object.values(findingsFormats))
      must((await write(report, '2026-11-22')) !== '', 'findings');
  }
  if (dice.once(100)) await draftColumns(held(bytes, file), sets, settings);
  if (dice.once(60)) {
    const benchmarks = materials.benchmarks as readonly Benchmark[];
    const analysis = await analyse({
      exports: [held(bytes, file)],
      questionSets: sets,
      benchmarksFor: async (set) =>
        benchmarks
          .filter(({ questionSet }) => questionSet === set.id)
          .map((benchmark) => ({ with: 'national', benchmark, sha256: 'a'.repeat(64) })),
      settings: { ...settings, policy: policyOf(dice.one(['internal', 'partner', 'public']), undefined) },
    });
    await renderAll(analysis, dice);
  }
  if (dice.once(100))
    await shareAnswers([held(bytes, file)], sets, {
      ...settings,
      authority: 'Northshire',
      wave: null,
      profile: dice.one(['internal', 'partner', 'public']),
      minimumBase: undefined,
      synthetic: true,
    });
  if (dice.once(60)) await cleanedIsReadAgain(bytes, file, materials);
  const used = files.some(({ source }) => source.rows.used > 0);
  return used ? 'read, rows used' : 'read, no row used';
}

/** A table whose every row is known: each must come back, whatever its cells hold. */
export async function wholeTable(materials: Materials, dice: Dice): Promise<string> {
  const set = dice.one(materials.sets);
  const rows = Array.from({ length: 1 + dice.below(12) }, () =>
    Array.from({ length: dice.below(60) }, () => oddCell(dice)),
  );
  const text = knownTable(set, rows, {
    delimiter: dice.one([',', ';', '\t']),
    end: dice.one(['\r\n', '\n']),
    last: dice.once(2),
  });
  const bytes = dice.one([
    Buffer.from(text),
    Buffer.from(`\uFEFF${text}`),
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
  ]);
  await everyRowIsRead(bytes, rows.length, set, materials);
  return 'read, every row';
}

/** What `--clean` would write is itself an export: it is recognised, and no row of it is lost. */
async function cleanedIsReadAgain(bytes: Uint8Array, file: string, { sets }: Materials): Promise<void> {
  const tables = new Map<string, { readonly table: CleanTable; text: string }>();
  await validate({
    exports: [held(bytes, file)],
    questionSets: sets,
    settings,
    take: (batch) => {
      const set = batch.questionSet;
      const clean = tables.get(set.id) ?? { table: startCleanTable(set, templateHeadings(set)), text: '' };
      tables.set(set.id, clean);
      for (const piece of clean.table.pieces(batch)) clean.text += piece;
    },
  });
  for (const [id, { table, text }] of tables) {
    const { rows, blank } = table.count();
    if (rows === 0 || rows === blank) continue;
    const again = await validate({
      exports: [held(Buffer.from(text))],
      questionSets: sets,
      settings: {
        ...settings,
        recognise: { accept: [], questionSet: id },
        code: { accept: [], codes: {}, marks: table.count().marks },
      },
    });
    accountsFor(again);
    const read = again[0]?.source.rows.read;
    must(read === rows, `${rows} clean rows were written and ${read} read`);
  }
}

/** Comments are made safe for a person to read, and what that person hands back is read or refused. */
export async function reviewComments(materials: Materials, dice: Dice): Promise<string> {
  const { sets } = materials;
  const bytes = withComments(dice.one(sets), dice);
  const { text } = await commentsForReview([held(bytes)], sets, settings);
  const approved = text.replaceAll(/,\r?\n/g, () => (dice.once(2) ? ',yes\r\n' : ',\r\n'));
  const analysis = await analyse({
    exports: [held(bytes)],
    questionSets: sets,
    benchmarksFor: async () => [],
    comments: {
      reviewed: held(Buffer.from(dice.once(3) ? approved : mutateText(approved, dice)), 'review.csv'),
      themes: { 'Being heard': ['listen', '=cmd'] },
    },
    settings: { ...settings, policy: policyOf('internal', undefined) },
  });
  if (dice.once(10)) await renderAll(analysis, dice);
  return 'read, quoted';
}

/** An export in which people write, and what they write is anything. */
function withComments(set: QuestionSet, dice: Dice): Uint8Array {
  const rows = Array.from({ length: 12 }, () =>
    set.questions.map((question) => {
      if (question.form === 'comment')
        return `They listen ${dice.one(['well', '07700 900123', 'a@b.org', oddCell(dice)])} ${oddCell(dice)}`;
      return question.form === 'rated' ? (question.scale.answers[0]?.label ?? '') : '';
    }),
  );
  return Buffer.from(knownTable(set, rows, { delimiter: ',', end: '\n', last: true }));
}
