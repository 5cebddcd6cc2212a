import { describe, expect, it } from 'vitest';
import { poet } from './run-cli.js';

describe('a command line that is wrong says what, what was expected, and where to read on', () => {
  it.each<[string[], string]>([
    [
      ['analyse'],
      'analyse needs <exports>, and none was given\n  For example: poet analyse survey.csv --authority Northshire -o out\n  See: poet analyse --help',
    ],
    [['analyze', 'x.csv'], 'there is no command "analyze"\n  Did you mean analyse?\n  See: poet --help'],
    [
      ['analyse', 'x.csv', '--formt', 'pdf'],
      'analyse has no option "--formt"\n  Did you mean --format?\n  See: poet analyse --help',
    ],
    [
      ['analyse', 'x.csv', '--profile', 'pub'],
      'the option --profile is "pub"; one of these was expected: internal, partner, public\n  Did you mean public?\n  See: poet analyse --help',
    ],
    [
      ['validate', '-x.csv'],
      'validate has no option "-x.csv"\n  If that is a file, write ./-x.csv\n  See: poet validate --help',
    ],
    [['validate', '--report'], 'the option --report needs <file> after it\n  See: poet validate --help'],
    [
      ['questions', 'lst'],
      'questions has no command "lst"\n  Did you mean list?\n  See: poet questions --help',
    ],
    [
      ['questions', 'show', 'adult@2017', 'carer@2014'],
      'questions show was given 2 names, and takes 1\n  For example: poet questions show adult@2017\n  See: poet questions show --help',
    ],
    [
      ['tally', 'add'],
      'tally add needs <store>, and none was given\n  For example: poet tally add reviews reviews-2026-11-22.csv --authority Northshire\n  See: poet tally add --help',
    ],
    [['--foo'], 'there is no option "--foo"\n  See: poet --help'],
  ])('%j', async (argv, message) => {
    expect(await poet(argv)).toEqual({ code: 2, stdout: '', stderr: `poet: ${message}\n` });
  });
});
