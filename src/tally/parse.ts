import { PoetError } from '../errors.js';
import { plainIssues } from '../plain-faults/plain-faults.js';
import { tallyContentHash } from './content-hash.js';
import { tallyFileSchema } from './schema.js';
import type { TallyContent, TallyFile } from './shared.js';

const hint = 'Ask for the file again, or make it again with: poet share';
const mostListed = 10;

/**
 * A Tally file from its text, read strictly: unknown keys, counts that do not add up and a hash that is not that of
 * the content are faults. `file` is only named in errors. Throws `PoetError('tally-not-valid')` with every fault.
 */
export function parseTally(text: string, file: string): TallyFile {
  const value = readJson(text, file);
  const result = tallyFileSchema.safeParse(value);
  if (!result.success) {
    const issues = plainIssues(result.error.issues, value);
    const lines = issues
      .slice(0, mostListed)
      .map(({ path, message }) => `${file}: ${path.map(String).join('.') || 'whole file'}: ${message}`);
    throw notValid(file, issues.length > mostListed ? [...lines, 'and more'] : lines);
  }
  const { sha256, ...content } = value as TallyFile;
  if (tallyContentHash(content as TallyContent) !== sha256) {
    throw notValid(file, [`${file}: sha256: the content is not what was hashed: the file was changed`]);
  }
  return result.data;
}

function readJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw notValid(file, [`${file}: not readable as JSON`]);
  }
}

function notValid(file: string, faults: readonly string[]): PoetError {
  return new PoetError('tally-not-valid', [`the Tally ${file} can't be used:`, ...faults].join('\n'), hint);
}
