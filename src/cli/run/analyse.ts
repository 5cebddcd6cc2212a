import { basename, dirname, extname, join } from 'node:path';
import { exitCodes, PoetError } from '../../errors.js';
import { packageVersion, readExport, shippedFonts, writeOutputs } from '../../files/files.js';
import {
  type Analysis,
  analyse,
  composeReport,
  easyReadNotes,
  type FormatName,
  formats,
  nearest,
  type Publishable,
  type RenderedFile,
  type ReportKind,
  sectionNames,
} from '../../index.js';
import type { Typed } from '../definition.js';
import type { Host } from '../host.js';
import { printSummary } from '../print/summary.js';
import { analyseSettingsOf } from './analyse-settings.js';
import { type HouseStyle, houseStyleOf } from './house-style.js';
import { readInputs } from './inputs.js';
import { benchmarksFinder, findQuestionSet, loadQuestionSets } from './material.js';
import { type Settings, settingsOf } from './settings.js';
import { flagOption, listArgument } from './typed.js';

export async function runAnalyse(typed: Typed, host: Host): Promise<number> {
  return (await makeReport(typed, host)).code;
}

/** Makes and writes the report that was asked for: the exit code, and the paths of what was written. */
export async function makeReport(
  typed: Typed,
  host: Host,
): Promise<{ readonly code: number; readonly written: readonly string[] }> {
  const settings = await settingsOf(typed, host);
  const paths = listArgument(typed);
  const json = flagOption(typed, 'json');
  const target = targetOf(settings, paths, host, json);
  sectionsOf(settings);
  checkComments(settings);
  const style = await houseStyleOf(settings);
  const sets = await loadQuestionSets(settings.questionSets, settings.wording);
  if (settings.questionSet !== undefined) findQuestionSet(sets, settings.questionSet);
  const inputs = await readInputs(paths);
  const analysis = await analyse({
    ...inputs,
    questionSets: sets,
    previous: await Promise.all(settings.previous.map(readExport)),
    comments: {
      reviewed: settings.comments === undefined ? null : await readExport(settings.comments),
      themes: settings.themes,
    },
    benchmarksFor: benchmarksFinder(settings.benchmark),
    settings: await analyseSettingsOf(settings, await packageVersion()),
  });
  host.signal.throwIfAborted();
  const { files, notes } = await renderAll(analysis, settings, style, target.formats);
  const beside = json && target.folder !== null ? await renderAll(analysis, settings, style, ['json']) : null;
  const refused = settings.strict && needsWork(analysis, true);
  const written = refused ? [] : await deliver(files, target, host);
  if (beside !== null && !refused) await deliver(beside.files, stdoutOnly, host);
  if (!flagOption(typed, 'quiet'))
    await printSummary(analysis, { written, notes, refused }, host, typed.options['color']);
  return { code: needsWork(analysis, settings.strict) ? exitCodes.answerIsNo : exitCodes.done, written };
}

/** Errors in the data always, and with --strict anything that waits for a decision. */
export function needsWork(analysis: Publishable<Analysis>, strict: boolean): boolean {
  return analysis.audiences.some(({ validation }) =>
    strict
      ? validation.stop + validation.errors + validation.confirm + validation.warnings > 0
      : validation.stop + validation.errors > 0,
  );
}

interface Target {
  readonly formats: readonly FormatName[];
  /** Folder to write to, or null for stdout. */
  readonly folder: string | null;
  /** File name for a single file asked for by name, else null. */
  readonly file: string | null;
}

const stdoutOnly: Target = { formats: ['json'], folder: null, file: null };

function targetOf(settings: Settings, paths: readonly string[], host: Host, json: boolean): Target {
  const asked = settings.format?.map(formatNamed);
  const jsonAlone =
    json && settings.output === undefined && (asked ?? ['json']).every((name) => name === 'json');
  const output = jsonAlone ? '-' : settings.output;
  if (json && output === '-' && asked?.some((name) => name !== 'json')) {
    throw usage('--json and another format cannot both go to stdout', 'Name a folder or a file with -o.');
  }
  if (output === '-') {
    const chosen = asked ?? ['json'];
    if (chosen.length !== 1)
      throw usage('only one format can be written to stdout', 'Name it with --format.');
    if (chosen[0] === 'pdf' && host.stdout.terminal) {
      throw usage('a PDF is not shown on a terminal', 'Send it to a file: -o report.pdf');
    }
    return { formats: chosen, folder: null, file: null };
  }
  const ending = output === undefined ? '' : extname(output).slice(1).toLowerCase();
  if (output !== undefined && Object.hasOwn(formats, ending)) {
    return { formats: asked ?? [ending as FormatName], folder: dirname(output), file: basename(output) };
  }
  const name = basename(paths[0] ?? 'survey', extname(paths[0] ?? ''));
  return {
    formats: asked ?? ['pdf', 'md'],
    folder: output ?? join(host.folder, `${name}-report`),
    file: null,
  };
}

export function formatNamed(name: string): FormatName {
  if (Object.hasOwn(formats, name)) return name as FormatName;
  const near = nearest(name, Object.keys(formats), 0.3);
  throw usage(
    `there is no format "${name}"`,
    `Formats: ${Object.keys(formats).join(', ')}${near === null ? '' : `. Did you mean ${near.text}?`}`,
  );
}

/** The chosen parts of a detailed report. Throws a PoetError for a name that there is none of, or another report. */
function sectionsOf({ sections, report }: Settings): { readonly sections?: readonly string[] } {
  if (sections.length === 0) return {};
  if (report !== 'detailed') {
    throw usage(`the ${report} report has no parts to choose from`, 'Use --sections with --report detailed.');
  }
  for (const name of sections) {
    if (sectionNames.includes(name)) continue;
    const near = nearest(name, [...sectionNames], 0.3);
    throw usage(
      `there is no section "${name}"`,
      `Sections: ${sectionNames.join(', ')}${near === null ? '' : `. Did you mean ${near.text}?`}`,
    );
  }
  return { sections };
}

/** Nobody is quoted in public, so a review given there is a mistake worth a word. */
export function checkComments({ comments, profile }: Settings): void {
  if (comments === undefined || profile !== 'public') return;
  throw usage(
    'comments are never quoted in the public profile',
    'Use --profile internal or --profile partner, or leave --comments out.',
  );
}

const usage = (message: string, hint: string): PoetError =>
  new PoetError('option-not-valid', message, hint, 'usage');

/** Reports beside which the action plan is written too, to work in: where Markdown is asked for. */
const withPlan: readonly ReportKind[] = ['short', 'detailed', 'planning'];

export async function renderAll(
  analysis: Publishable<Analysis>,
  settings: Settings,
  style: HouseStyle,
  names: readonly FormatName[],
) {
  const kind = settings.report as ReportKind;
  const report = composeReport(analysis, {
    kind,
    ...sectionsOf(settings),
    ...style,
    ...(settings.easyReadCheckedBy === undefined ? {} : { easyReadCheckedBy: settings.easyReadCheckedBy }),
  });
  const rendered = await Promise.all(
    names.map((name) => formats[name].render({ analysis, report, name: 'report', fonts: shippedFonts })),
  );
  if (names.includes('md') && withPlan.includes(kind)) {
    const plan = composeReport(analysis, { kind: 'actions', ...style });
    rendered.push(await formats.md.render({ analysis, report: plan, name: 'actions', fonts: shippedFonts }));
  }
  return {
    files: rendered.flatMap((each) => each.files),
    notes: [...easyReadNotes(report), ...rendered.flatMap((each) => each.notes)],
  };
}

/** Everything is rendered before anything is written. */
async function deliver(
  files: readonly RenderedFile[],
  target: Target,
  host: Host,
): Promise<readonly string[]> {
  if (target.folder === null) {
    for (const file of files.slice(0, 1)) host.stdout.write(file.content);
    return [];
  }
  const [main] = files;
  const named =
    target.file === null || main === undefined ? files : [{ ...main, name: target.file }, ...files.slice(1)];
  return writeOutputs(target.folder, named, host.signal);
}
