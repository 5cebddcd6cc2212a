import { PoetError } from '../errors.js';
import { plainIssues } from '../plain-faults/plain-faults.js';
import type { TallyStore } from './model.js';
import { tallyStoreSchema } from './schema.js';

/** `store.json` from its text, read strictly. Throws `PoetError('tally-store-not-valid')` with every fault. */
export function parseTallyStore(text: string, file: string): TallyStore {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw storeNotValid(`${file} is not readable as JSON`);
  }
  const result = tallyStoreSchema.safeParse(value);
  if (result.success) return result.data;
  const lines = plainIssues(result.error.issues, value).map(
    ({ path, message }) => `${path.map(String).join('.') || 'whole file'}: ${message}`,
  );
  throw storeNotValid([`${file} can't be used:`, ...lines].join('\n'));
}

function storeNotValid(message: string): PoetError {
  return new PoetError(
    'tally-store-not-valid',
    message,
    'Put the store back from a backup, or begin a new one in an empty folder and add the extracts again.',
  );
}
