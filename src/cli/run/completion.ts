import { exitCodes, PoetError } from '../../errors.js';
import type { CommandDefinition, Commands, Typed } from '../definition.js';
import type { Host } from '../host.js';
import { textArgument } from './typed.js';

const longFlags = (definition: CommandDefinition): string[] =>
  (definition.options ?? []).flatMap((option) => option.flags.match(/--[a-z-]+/)?.[0] ?? []);

function words(commands: Commands): { readonly name: string; readonly words: readonly string[] }[] {
  return Object.entries(commands).map(([name, definition]) => ({
    name,
    words: [
      ...Object.keys(definition.subcommands ?? {}),
      ...new Set([definition, ...Object.values(definition.subcommands ?? {})].flatMap(longFlags)),
    ],
  }));
}

const shells: Readonly<Record<string, (commands: Commands) => string>> = {
  bash(commands) {
    const cases = words(commands).map(({ name, words }) => `    ${name}) words="${words.join(' ')}" ;;`);
    return `_poet() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words=""
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  [ "$COMP_CWORD" -eq 1 ] && words="${Object.keys(commands).join(' ')}"
  COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
}
complete -o filenames -F _poet poet
`;
  },
  zsh(commands) {
    return `#compdef poet\nautoload -U +X bashcompinit && bashcompinit\n${shells['bash']?.(commands) ?? ''}`;
  },
  fish(commands) {
    const top = Object.entries(commands).map(
      ([name, { summary }]) =>
        `complete -c poet -n __fish_use_subcommand -a ${name} -d '${summary.replaceAll("'", "\\'")}'`,
    );
    const rest = words(commands).flatMap(({ name, words }) =>
      words.map((word) =>
        word.startsWith('--')
          ? `complete -c poet -n '__fish_seen_subcommand_from ${name}' -l ${word.slice(2)}`
          : `complete -c poet -n '__fish_seen_subcommand_from ${name}' -a ${word}`,
      ),
    );
    return `${[...top, ...rest].join('\n')}\n`;
  },
};

export async function runCompletion(typed: Typed, host: Host, commands: Commands): Promise<number> {
  const shell = textArgument(typed, 0);
  const script = Object.hasOwn(shells, shell) ? shells[shell] : undefined;
  if (script === undefined) {
    throw new PoetError(
      'option-not-valid',
      `there is no completion for "${shell}"`,
      'Shells: bash, zsh, fish',
      'usage',
    );
  }
  host.stdout.write(script(commands));
  return exitCodes.done;
}
