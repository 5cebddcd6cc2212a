import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/cli.js';
import { formats } from '../../src/index.js';
import { poet } from './run-cli.js';

describe('help', () => {
  it('is printed on stdout when nothing was asked, with exit code 0', async () => {
    const ran = await poet([]);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('Usage: poet');
    expect(ran.stderr).toBe('');
  });

  it('names every command and every exit code', async () => {
    const { stdout, code } = await poet(['--help']);
    expect(code).toBe(0);
    for (const name of Object.keys(commands)) expect(stdout).toContain(`  ${name}`);
    for (const exit of ['0 ', '1 ', '2 ', '3 ', '70 ', '130 ']) expect(stdout).toContain(`  ${exit}`);
  });

  it('shows an example for every command', async () => {
    for (const name of Object.keys(commands).filter((each) => each !== 'questions')) {
      const { stdout, code } = await poet([name, '--help']);
      expect(code).toBe(0);
      expect(stdout).toContain('Example:');
    }
  });

  it('lists every format that can be asked for', async () => {
    const { stdout } = await poet(['analyse', '--help']);
    expect(Object.keys(formats).length).toBeGreaterThan(5);
    expect(stdout.replace(/\s+/g, ' ')).toContain(`what to write: ${Object.keys(formats).join(', ')} `);
  });

  it('offers the nearest command for one that is not there', async () => {
    const ran = await poet(['analyze', 'x.csv']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('analyse');
    expect(ran.stdout).toBe('');
  });

  it('prints the version', async () => {
    expect((await poet(['--version'])).stdout).toBe('0.0.0-test\n');
  });
});

describe('colour', () => {
  const colour = async (environment: Record<string, string>, terminal: boolean, argv: string[] = []) =>
    (await poet([...argv, 'validate', 'no-such-file.csv'], { environment, terminal })).stderr.includes(
      '\u001b[',
    );

  it('is for terminals, unless NO_COLOR or TERM=dumb say not, or FORCE_COLOR says so', async () => {
    expect(await colour({}, true)).toBe(true);
    expect(await colour({}, false)).toBe(false);
    expect(await colour({ NO_COLOR: '1' }, true)).toBe(false);
    expect(await colour({ TERM: 'dumb' }, true)).toBe(false);
    expect(await colour({}, true, ['--no-color'])).toBe(false);
    expect(await colour({ FORCE_COLOR: '1' }, false)).toBe(true);
  });

  it('says what an option may be, and the nearest of it', async () => {
    const ran = await poet(['analyse', 'survey.csv', '--report', 'detaled']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(
      'the option --report is "detaled"; one of these was expected: short, detailed',
    );
    expect(ran.stderr).toContain('Did you mean detailed?');
  });
});
