/** Why `poet` could not go on. Each family has its own exit code (see `exitCodes`). */
export type PoetErrorFamily = 'usage' | 'input' | 'interrupted';

/**
 * What stops the program: something a person can put right. Faults in the data are findings, never errors;
 * anything that is neither is a bug of ours.
 *
 * `code` is stable and has a page (`poet explain <code>`); `message` says what is wrong and where; `hint`
 * says what to do next.
 */
export class PoetError extends Error {
  readonly code: string;
  readonly hint: string;
  readonly family: PoetErrorFamily;

  constructor(code: string, message: string, hint = '', family: PoetErrorFamily = 'input') {
    super(message);
    this.name = 'PoetError';
    this.code = code;
    this.hint = hint;
    this.family = family;
  }
}

/** The exit codes of the command line: documented, tested, and never reused for anything else. */
export const exitCodes = {
  done: 0,
  answerIsNo: 1,
  usage: 2,
  input: 3,
  bug: 70,
  interrupted: 130,
} as const;

/** For the end of a `switch` over a closed union: the compiler shows what is not handled. */
export function assertNever(value: never): never {
  throw new TypeError(`unexpected ${JSON.stringify(value)}`);
}
