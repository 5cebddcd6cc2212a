import type { Host } from './host.js';

/** One option: from this come parsing, help, completion and the reference page. */
export interface OptionDefinition {
  /** As commander reads it: `-o, --output <folder>`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  /** May be given several times, or as a list with commas. */
  readonly list?: true;
}

export interface ArgumentDefinition {
  /** `<exports...>`, `[folder]`. */
  readonly name: string;
  readonly description: string;
}

/** What was typed: arguments in order, and options by their long name in camel case. */
export interface Typed {
  readonly arguments: readonly (string | readonly string[])[];
  readonly options: Readonly<Record<string, unknown>>;
}

export type Commands = Readonly<Record<string, CommandDefinition>>;

/** One command: a few lines over the library. `run` loads what it needs when it is called, so help stays instant. */
export interface CommandDefinition {
  readonly summary: string;
  /** A longer description for its page of help. */
  readonly description?: string;
  readonly arguments?: readonly ArgumentDefinition[];
  readonly options?: readonly OptionDefinition[];
  readonly subcommands?: Readonly<Record<string, CommandDefinition>>;
  /** A command line that works as it stands, and what it prints. */
  readonly example?: string;
  readonly run?: (typed: Typed, host: Host, commands: Commands) => Promise<number>;
}
