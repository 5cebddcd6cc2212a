import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PoetError } from '../errors.js';
import { readText } from './read-text.js';

/** A question-set file of the user's own: the path to show in messages, and its text. */
export interface QuestionSetText {
  readonly file: string;
  readonly text: string;
}

/** Every `.yaml` or `.yml` file in a folder and the folders in it, in order of their paths. */
export async function readQuestionSetFolder(folder: string): Promise<readonly QuestionSetText[]> {
  const names = await readdir(folder, { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
    const why =
      cause.code === 'ENOENT'
        ? 'there is no such folder'
        : cause.code === 'ENOTDIR'
          ? 'it is a file'
          : (cause.code ?? '');
    throw new PoetError(
      'file-not-readable',
      `cannot open the question-set folder "${folder}": ${why}`,
      'Name the folder that holds your .yaml question sets with --question-sets.',
    );
  });
  const files = names.filter((name) => /\.ya?ml$/i.test(name)).sort();
  if (files.length === 0) {
    throw new PoetError(
      'question-set-not-found',
      `the folder "${folder}" holds no question set`,
      'A question set is a .yaml file. See: poet questions list',
    );
  }
  return Promise.all(
    files.map(async (name) => ({
      file: join(folder, name),
      text: await readText(join(folder, name), 'question set'),
    })),
  );
}
