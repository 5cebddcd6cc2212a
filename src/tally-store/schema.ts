import { z } from 'zod';
import type { TallyStore } from './model.js';

const text = z.string().min(1);
const people = z.int().min(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const month = z.string().regex(/^\d{4}-\d{2}$/);
/** A name in the store’s own folder: a store that was tampered with must not lead elsewhere. */
const fileName = z.string().regex(/^[a-z0-9-]+(?:\.[A-Za-z0-9_-]+)*$/);

const form = z
  .strictObject({
    schema: z.literal('poet-tally-store/1'),
    poet: text,
    authority: text,
    region: text.nullable(),
    generation: z.int().min(1),
    salt: hash.describe('A hash of the salt: which one the keys were made with.'),
    extracts: z.array(z.strictObject({ file: text, sha256: hash, added: z.iso.date(), rows: people })),
    tallies: z.array(
      z.strictObject({
        questionSet: text,
        questions: hash,
        people,
        reviews: people,
        months: z.strictObject({ from: month, to: month }).nullable(),
        tally: fileName,
        reviewsFile: fileName,
        sha256: hash,
      }),
    ),
  })
  .meta({ title: 'A store of Tallies', description: 'What stands in a store that poet tally add keeps.' });

export const tallyStoreSchema: z.ZodType<TallyStore> = form;

/** The JSON Schema of `store.json`, as the bytes of `tally-store.schema.json`. */
export function tallyStoreJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(form, { io: 'input' }), null, 2)}\n`;
}
