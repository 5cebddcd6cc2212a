import { z } from 'zod';

const people = z.int().min(0);
const text = z.string();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const site = z.strictObject({
  site: text.describe('Name of its folder.'),
  file: text,
  authority: text.nullable(),
  region: text.nullable(),
  outcome: z
    .enum(['made', 'refused', 'not-eligible', 'failed'])
    .describe(
      'made: reports were written. refused: --strict, and the data have errors. not-eligible: below the threshold, with --only-eligible. failed: could not be read or written.',
    ),
  holders: people,
  carers: people,
  others: people,
  thresholdMet: z.boolean(),
  errors: people,
  toConfirm: people,
  warnings: people,
  compared: people.describe('Questions compared with a benchmark, those of several benchmarks added up.'),
  higher: people.describe('Questions clearly more positive than in the benchmark.'),
  lower: people,
  files: z.array(z.strictObject({ name: text.describe('From the output folder.'), sha256: hash })),
  error: z.strictObject({ code: text, message: text }).nullable(),
  exitCode: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
});

/** The zod schema of `manifest.json`, which `poet batch` writes. */
export const batchManifestSchema = z
  .strictObject({
    schema: z.literal('poet-batch/1'),
    poet: text,
    date: z.iso.date(),
    rule: text,
    settingsSha256: hash,
    sites: z.array(site),
  })
  .meta({ title: 'A batch of reports', description: 'What came of each site, with a hash of every file.' });

/** The JSON Schema of `manifest.json`, as the bytes of `batch-manifest.schema.json`. */
export function batchManifestJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(batchManifestSchema, { io: 'input' }), null, 2)}\n`;
}
