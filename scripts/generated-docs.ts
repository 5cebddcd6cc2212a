import { type CommandDefinition, commands, exitCodeMeanings } from '../src/cli/cli.js';
import { type Check, checks } from '../src/code/code.js';
import { configJsonSchema } from '../src/config/schema.js';
import { exitCodes } from '../src/errors.js';
import { requiredChecks } from './list-of-checks.js';

/** A page under `docs/` that is made from the program, by its name there. */
export interface GeneratedPage {
  readonly name: string;
  readonly text: string;
}

const made = '<!-- Made from the program by `npm run docs`. Change the program, not this page. -->';

/** Every page that is made: what the checks mean, the commands with their options, the settings, the exit codes. */
export function generatedDocs(): readonly GeneratedPage[] {
  return [
    { name: 'checks.md', text: page('What poet finds, and what to do about it', checksPage()) },
    { name: 'commands.md', text: page('The commands', commandsPage()) },
    { name: 'settings.md', text: page('Settings: poet.yaml', settingsPage()) },
    { name: 'exit-codes.md', text: page('Exit codes', exitCodesPage()) },
  ];
}

function page(title: string, parts: readonly string[]): string {
  return `${[`# ${title}`, made, ...parts].join('\n\n')}\n`;
}

const weights: Readonly<Record<Check['severity'], string>> = {
  stop: 'Stops: nothing is analysed until it is put right.',
  error: 'Error: the column or row is left out, and the command ends with exit code 1.',
  confirm: 'To confirm: read as said; record a yes under `accept:` in `poet.yaml`, or with `--accept`.',
  warning: 'Warning: analysed, and said in the output.',
  note: 'Note: for information.',
};

const families: readonly (readonly [letter: string, title: string])[] = [
  ['F', 'The file'],
  ['K', 'What kind of file it is'],
  ['H', 'Headings'],
  ['A', 'Answers'],
  ['R', 'Rows'],
  ['P', 'Safety'],
  ['', 'Commands, settings and other files'],
];

function checksPage(): readonly string[] {
  const all: readonly Check[] = Object.values(checks);
  const parts = [
    `${all.length} findings and errors, each with a code that stays the same. \`poet explain <code>\` prints the same page; \`poet validate survey.csv --report findings.html\` writes all that was found in a file.`,
  ];
  parts.push(...listOfChecks(all));
  for (const [letter, title] of families) {
    const own = all
      .filter(({ number }) => (number ?? '').slice(0, 1) === letter)
      .sort((a, b) => compare(a.number ?? '', b.number ?? '') || compare(a.code, b.code));
    if (own.length === 0) continue;
    parts.push(`## ${title}`, table(['Code', 'What it says'], own.map(listed)), ...own.map(described));
  }
  return parts;
}

/** Which finding answers to which number of the list. */
function listOfChecks(all: readonly Check[]): readonly string[] {
  const rows = requiredChecks.map(({ number, about, weighs }) => {
    const codes = all.filter((check) => check.number?.split(' ').includes(number) ?? false);
    return [number, about, weighs.join(', '), codes.map(({ code }) => `[\`${code}\`](#${code})`).join(', ')];
  });
  const reasons = requiredChecks.flatMap(({ number, because }) =>
    because === undefined ? [] : [`- ${number}: ${because}`],
  );
  return [
    '## The list of 43',
    'Each number stands behind the code that looks for it, and `poet explain` prints it too. A finding may weigh less where few cells are concerned, and a yes given beforehand makes a note of one that asks for it.',
    table(['Number', 'What is looked for', 'Weighs', 'Found as'], rows),
    reasons.join('\n'),
  ];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function listed({ code, title }: Check): readonly string[] {
  return [`[\`${code}\`](#${code})`, title];
}

function described({ code, number, title, severity, means, todo }: Check): string {
  return [
    `### ${code}`,
    `**${escaped(title)}**${number === null ? '' : ` (${number})`}. ${weights[severity]}`,
    escaped(means),
    `What to do: ${escaped(todo)}`,
  ].join('\n\n');
}

function commandsPage(): readonly string[] {
  return [
    '`poet <command> --help` prints the same. Options may also be set in `poet.yaml` or as `POET_…` in the environment; what is typed comes first.',
    ...Object.entries(commands).flatMap(([name, definition]) => commandParts(`poet ${name}`, definition, 2)),
  ];
}

function commandParts(name: string, definition: CommandDefinition, level: number): readonly string[] {
  const { summary, description, arguments: given = [], options = [], subcommands, example } = definition;
  const usage = [
    name,
    ...given.map((argument) => argument.name),
    ...(options.length > 0 ? ['[options]'] : []),
  ];
  const rows = [
    ...given.map((argument) => [`\`${argument.name}\``, argument.description]),
    ...options.map(({ flags, description: words, choices }) => [
      `\`${flags}\``,
      choices === undefined ? words : `${words} (${choices.join(', ')})`,
    ]),
  ];
  return [
    `${'#'.repeat(level)} ${name}`,
    escaped(
      (description ?? `${summary.slice(0, 1).toUpperCase()}${summary.slice(1)}.`).replaceAll('\n', ' '),
    ),
    ...(subcommands === undefined ? [`\`\`\`sh\n${usage.join(' ')}\n\`\`\``] : []),
    ...(rows.length === 0 ? [] : [table(['Argument or option', 'What it does'], rows)]),
    ...(example === undefined ? [] : [`Example: \`${example}\``]),
    ...Object.entries(subcommands ?? {}).flatMap(([sub, each]) =>
      commandParts(`${name} ${sub}`, each, level + 1),
    ),
  ];
}

interface Setting {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly items?: Setting;
  readonly properties?: Readonly<Record<string, Setting>>;
}

function settingsPage(): readonly string[] {
  const { properties = {} } = JSON.parse(configJsonSchema()) as Setting;
  const { 'house-style': style = {}, ...others } = properties;
  return [
    'A file `poet.yaml` in the folder you work in, or in one above it, saves typing and says how your reports look. Paths in it are meant from where it stands. What is typed comes first, then `POET_…` in the environment, then this file. A slip is refused with its line and column.',
    'An editor that knows [JSON Schema](../question-sets/settings.schema.json) completes and checks it as you write.',
    table(['Setting', 'What it says'], settingRows(others)),
    '## House style',
    'How the reports name and show who publishes them. Nothing else of their look can be set: type, sizes and the colours of charts are chosen so that everyone can read them.',
    `\`\`\`yaml\n${houseStyleExample}\n\`\`\``,
    table(['Setting', 'What it says'], settingRows(style.properties ?? {}, 'house-style')),
    'A logo is a PNG or JPEG file of at most 500 KB and 2,000 pixels either way; 600 pixels wide is enough. What cameras and programs noted in it is left out. It stands in the PDF, the web page and, as a file beside it, the Markdown; the workbook has none. An accent must have a contrast of 4.5 to 1 with white, and must not look like a colour that means something in the charts: where it does, the nearest colour that passes is named.',
    'Licensed wording is a file of its own, named by `wording:` above: see [how to write one](../question-sets/README.md).',
  ];
}

const houseStyleExample = [
  'house-style:',
  '  name: Northshire County Council',
  '  logo: { file: crest.png, alt: Northshire Council }',
  '  accent: "#5B2A6E"',
  '  contact: ask the engagement team, engage@northshire.example',
  '  next-steps:',
  '    - We will talk about these results with people who use support in May.',
  '  you-said-we-did:',
  '    - you-said: It was hard to find out what support there is.',
  '      we-did: We opened a helpline in three libraries.',
].join('\n');

function settingRows(
  settings: Readonly<Record<string, Setting>>,
  above?: string,
): readonly (readonly string[])[] {
  return Object.entries(settings).flatMap(([key, setting]) => {
    const name = above === undefined ? key : `${above}.${key}`;
    const { description = '', enum: values, items, properties = items?.properties } = setting;
    const said = values === undefined ? description : `${description} (${values.join(', ')})`;
    return [[`\`${name}\``, said], ...(properties === undefined ? [] : settingRows(properties, name))];
  });
}

function exitCodesPage(): readonly string[] {
  const names = Object.keys(exitCodes) as (keyof typeof exitCodes)[];
  return [
    'How every command ends. A code never changes its meaning.',
    table(
      ['Code', 'Meaning'],
      names.map((name) => [String(exitCodes[name]), exitCodeMeanings[name]]),
    ),
    'With 2 and 3 nothing was written, and standard error says what is wrong, where, and what to do; [the checks](checks.md) explain each code. With 1 what was asked for was written, unless `--strict` was set. With 70 the lines on standard error are what is needed to mend it; they hold no cell of the data.',
  ];
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => escapedInTable(cell)).join(' | ')} |`;
  return [line(headings), `|${' --- |'.repeat(headings.length)}`, ...rows.map(line)].join('\n');
}

/** Code and links of ours stay; what would end a cell or start a tag does not. */
function escapedInTable(text: string): string {
  return text.startsWith('`') || text.startsWith('[')
    ? text.replaceAll('|', '\\|')
    : escaped(text).replaceAll('|', '\\|');
}

/** Prose in which nothing is meant as Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\*_<>[\]]/g, (sign) => `\\${sign}`);
}
