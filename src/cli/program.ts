import { Command, CommanderError, Option } from 'commander';
import { exitCodes } from '../errors.js';
import { commands } from './commands.js';
import type { CommandDefinition, OptionDefinition, Typed } from './definition.js';
import { exitCodeMeanings } from './exit-codes.js';
import type { Host } from './host.js';

/**
 * Builds the command line from the definitions. The exit code of the command that ran is handed to `finish`. Only
 * commands that are named in `argv` get their options and subcommands: there are some hundred and fifty, which is a
 * third of what printing the help takes.
 */
export function buildProgram(
  argv: readonly string[],
  version: string,
  host: Host,
  finish: (code: number) => void,
): Command {
  const program = new Command('poet')
    .description(
      'From a survey export to an accessible report: what difference support makes, and how getting it went.',
    )
    .version(version, '-V, --version', 'print the version')
    .option('--debug', 'show the stack trace of an error')
    .option('--no-color', 'print without colour')
    .helpOption('-h, --help', 'print help')
    .showHelpAfterError(false)
    .showSuggestionAfterError(true)
    .addHelpText('after', exitCodesHelp);
  for (const [name, definition] of Object.entries(commands)) {
    const command = addCommand(program, name, definition);
    if (argv.includes(name)) complete(command, definition, host, finish);
  }
  onEveryCommand(program, (command) =>
    command.exitOverride().configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      getOutHelpWidth: () => host.stdout.width,
      getErrHelpWidth: () => host.stderr.width,
      // Help has no colours, and to ask what the stream can show would load Node's streams.
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: () => undefined,
    }),
  );
  return program;
}

export { CommanderError };

const exitCodeLines = Object.entries(exitCodeMeanings)
  .map(([name, meaning]) => `  ${String(exitCodes[name as keyof typeof exitCodes]).padEnd(4)} ${meaning}`)
  .join('\n');

const exitCodesHelp = `
Exit codes:
${exitCodeLines}

Examples:
  poet analyse survey.csv -o out         report.pdf and report.md in the folder out
  poet validate survey.csv               what was found in the file, and nothing else
  poet explain answer-not-on-scale       what a finding means
`;

function addCommand(parent: Command, name: string, definition: CommandDefinition): Command {
  const { summary } = definition;
  const command = parent
    .command(name)
    .summary(summary)
    .description(definition.description ?? `${summary[0]?.toUpperCase()}${summary.slice(1)}.`);
  for (const argument of definition.arguments ?? []) command.argument(argument.name, argument.description);
  return command;
}

function complete(
  command: Command,
  definition: CommandDefinition,
  host: Host,
  finish: (code: number) => void,
): void {
  for (const option of definition.options ?? []) command.addOption(optionOf(option));
  if (definition.example !== undefined) command.addHelpText('after', `\nExample:\n  ${definition.example}\n`);
  for (const [name, subDefinition] of Object.entries(definition.subcommands ?? {}))
    complete(addCommand(command, name, subDefinition), subDefinition, host, finish);
  const { run } = definition;
  if (run === undefined) return;
  command.action(async (...values: unknown[]) => {
    const given = values.slice(0, -2) as (string | string[] | undefined)[];
    const typed: Typed = {
      arguments: given.filter((value) => value !== undefined),
      options: command.optsWithGlobals(),
    };
    finish(await run(typed, host, commands));
  });
}

function optionOf(definition: OptionDefinition): Option {
  const option = new Option(definition.flags, definition.description);
  if (definition.choices !== undefined) option.choices([...definition.choices]);
  if (definition.list === true) {
    option.argParser((value: string, before: readonly string[] | undefined) => [
      ...(before ?? []),
      ...value.split(',').map((part) => part.trim()),
    ]);
  }
  return option;
}

function onEveryCommand(command: Command, change: (command: Command) => void): void {
  change(command);
  for (const sub of command.commands) onEveryCommand(sub, change);
}
