import type { exitCodes } from '../errors.js';

/** What each exit code means: for the help, the reference page and the README. */
export const exitCodeMeanings: Readonly<Record<keyof typeof exitCodes, string>> = {
  done: 'done',
  answerIsNo: 'done, and the answer is no: the data have errors, or a check failed',
  usage: 'the command was wrong',
  input: 'an input could not be read or understood',
  bug: 'a bug in poet',
  interrupted: 'interrupted',
};
