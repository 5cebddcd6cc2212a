import type { Analysis } from '../analysis/analysis.js';
import type { Publishable } from '../disclose/disclose.js';
import { capitalised, countWords, dateWords, listWords } from '../wording/wording.js';
import { heading } from './blocks.js';
import type { Block, Report, ReportSettings } from './model.js';
import { isUnnamed, layOut, type WholeReport } from './page.js';
import { isShort, leaveOut } from './room.js';
import { contents } from './sections/contents.js';
import { type Outline, outlineOf } from './sections.js';
import { validateReport } from './validate.js';

function titleOf({ pages, place, settings }: WholeReport): string {
  const [people, ...others] = [...new Set(pages.map((page) => page.people))];
  const whom = isUnnamed(place) ? 'us' : place;
  const title = `What ${others.length > 0 ? 'people' : (people ?? 'people')} told ${whom}`;
  if (settings.kind === 'actions') return `Action plan: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
  return settings.kind === 'planning' ? `${title}: to discuss together` : title;
}

function subtitleOf({ pages, analysis, settings }: WholeReport): string {
  if (settings.kind === 'easy-read') return 'Easy Read';
  // Of several audiences the numbers stand on panels of their own.
  if (pages.length > 1) return pages.map(({ audience }) => audience.title).join('; ');
  const audiences = pages.map(({ audience, people }) => {
    const count =
      audience.respondents === null
        ? `fewer than ${analysis.disclosure.minimumBase} ${people}`
        : `${countWords(audience.respondents)} ${people}`;
    return `${audience.title}: ${count}`;
  });
  return audiences.join('; ');
}

/** Fixed keys in a fixed order: the front matter of the Markdown report. */
function factsOf(whole: WholeReport, title: string): Report['facts'] {
  const { analysis, pages, place, settings } = whole;
  const sets = pages.map(({ audience }) => audience.questionSet);
  return [
    ['title', title],
    ['area', capitalised(place)],
    ['audience', sets.map((set) => set.split('@')[0] ?? set).join(', ')],
    ['wave', sets.map((set) => set.split('@')[1] ?? set).join(', ')],
    ['report', settings.kind],
    ['language', 'en-GB'],
    ['generated-by', `poet ${analysis.made.poet}`],
    ['data-sha256', analysis.sources.map(({ sha256 }) => sha256).join(', ')],
    ['config-sha256', analysis.made.settingsSha256],
  ];
}

function audienceBlocks(whole: WholeReport, each: Outline['each']): readonly Block[] {
  return whole.pages.flatMap((page) => {
    const blocks = each.flatMap((section) => section(page));
    return page.key === '' || whole.settings.kind === 'actions'
      ? blocks
      : [heading(`${page.key}audience`, 2, page.audience.title), ...blocks];
  });
}

/** Easy Read is a draft until people it is for have checked it. */
const draft = 'Draft. Check this with people with learning disabilities before you share it.';

function markOf(settings: ReportSettings, synthetic: boolean): string | null {
  const own = settings.mark ?? (synthetic ? 'Synthetic data' : null);
  const unchecked = settings.kind === 'easy-read' && settings.easyReadCheckedBy === undefined;
  return own !== null && unchecked ? `${own}. ${draft}` : unchecked ? draft : own;
}

function blocksOf(whole: WholeReport): readonly Block[] {
  const { settings, pages } = whole;
  const outline = outlineOf(settings.kind, pages.length, settings.sections ?? null);
  const before = outline.before.flatMap((section) => section(whole));
  const main = [
    ...audienceBlocks(whole, outline.each),
    ...outline.after.flatMap((section) => section(whole)),
  ];
  return [...before, ...(outline.contents ? contents(main) : []), ...main];
}

/** The blocks of a short report with as little left out as lets it stay short. */
function shortBlocks(
  { analysis, settings }: WholeReport,
  head: Pick<Report, 'title' | 'subtitle'>,
): readonly Block[] {
  let blocks: readonly Block[] = [];
  for (const leave of leaveOut) {
    blocks = blocksOf(layOut(analysis, settings, leave));
    if (isShort(head, blocks)) break;
  }
  return blocks;
}

/**
 * The report of an analysis that may leave, as blocks for every format. Reads nothing else: a figure that is hidden
 * in the analysis is said in words, with the reason. The same analysis and settings give the same report.
 */
export function composeReport(analysis: Publishable<Analysis>, settings: ReportSettings): Report {
  const whole = layOut(analysis, settings);
  const title = titleOf(whole);
  const subtitle = subtitleOf(whole);
  const blocks = settings.kind === 'short' ? shortBlocks(whole, { title, subtitle }) : blocksOf(whole);
  const sets = [...new Set(whole.pages.map(({ audience }) => audience.questionSet.replace('@', ' ')))];
  const synthetic = whole.pages.some(
    ({ audience }) =>
      audience.evidence === 'synthetic' || audience.comparisons.some(({ benchmark }) => benchmark.synthetic),
  );
  const report: Report = {
    kind: settings.kind,
    title,
    subtitle,
    subject: `${whole.pages.map(({ audience }) => audience.title).join('; ')}: results and comparison`,
    author: settings.author ?? (isUnnamed(whole.place) ? null : whole.place),
    language: 'en-GB',
    date: analysis.made.date,
    running: [capitalised(whole.place), listWords(sets), dateWords(analysis.made.date)].join(' · '),
    mark: markOf(settings, synthetic),
    ...(settings.accent === undefined ? {} : { accent: settings.accent }),
    ...(settings.logo === undefined ? {} : { logo: settings.logo }),
    facts: factsOf(whole, title),
    blocks,
  };
  validateReport(report);
  return report;
}
