import { exitCodes, PoetError } from '../errors.js';
import { commands } from './commands.js';
import type { Host } from './host.js';
import { guarded } from './print/guard.js';
import { buildProgram, CommanderError } from './program.js';

/**
 * Runs one command line and returns its exit code. Errors are caught here and nowhere else: what a person can put
 * right is printed in words; anything else is our bug, with its stack trace.
 */
export async function run(argv: readonly string[], version: string, machine: Host): Promise<number> {
  const host = guarded(machine);
  let code: number = exitCodes.done;
  const debug = argv.includes('--debug');
  const colour = !argv.includes('--no-color');
  const program = buildProgram(argv, version, host, (finished) => {
    code = finished;
  });
  try {
    if (argv.length === 0) {
      host.stdout.write(program.helpInformation());
      return exitCodes.done;
    }
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (host.signal.aborted) {
      host.stderr.write('poet: interrupted; nothing was written\n');
      return exitCodes.interrupted;
    }
    if (error instanceof CommanderError) return await usageError(error, argv, host);
    const { printBug, printError } = await import('./print/error.js');
    if (error instanceof PoetError) {
      await printError(error, host, colour, debug);
      return error.family === 'usage' ? exitCodes.usage : exitCodes.input;
    }
    printBug(error, version, host);
    return exitCodes.bug;
  }
}

async function usageError(error: CommanderError, argv: readonly string[], host: Host): Promise<number> {
  if (error.exitCode === 0) return exitCodes.done;
  if (error.code === 'commander.help') return exitCodes.usage;
  const { usageFault } = await import('./print/usage.js');
  host.stderr.write(`poet: ${usageFault(error.message, argv, commands)}\n`);
  return exitCodes.usage;
}
