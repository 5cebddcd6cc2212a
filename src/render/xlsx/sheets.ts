import type { Analysis, AudienceAnalysis } from '../../analysis/analysis.js';
import { capitalised } from '../../wording/wording.js';
import { answersTable } from './sheets/answers.js';
import { associationsTable, commissioningTable } from './sheets/associations.js';
import { checksTable, hiddenTable } from './sheets/checks.js';
import { comparisonTable } from './sheets/comparisons.js';
import { groupComparisonsTable, groupsTable } from './sheets/groups.js';
import { madeTable } from './sheets/made.js';
import type { TableSheet } from './sheets/model.js';
import { profileTable } from './sheets/profile.js';
import { resultsTable } from './sheets/results.js';
import { scoresTable } from './sheets/scores.js';

type Table = Pick<TableSheet, 'columns' | 'rows'>;

/** Short and unlike the others': `adult`, or the whole name of the question set where two share an audience. */
function suffixOf(audience: AudienceAnalysis, all: readonly AudienceAnalysis[]): string {
  if (all.length === 1) return '';
  const same = all.filter((each) => each.audience === audience.audience).length > 1;
  return ` ${same ? audience.questionSet.replace('@', ' ') : audience.audience}`;
}

const cautions =
  'The same people answered both questions, so this shows what goes together and not what causes what.';

function audienceSheets(audience: AudienceAnalysis, analysis: Analysis): TableSheet[] {
  const suffix = suffixOf(audience, analysis.audiences);
  const sheet = (tab: string, title: string, table: Table, lines: string[] = []): TableSheet => ({
    tab: `${tab}${suffix}`,
    title: `${title}: ${audience.title}`,
    lines,
    ...table,
  });
  return [
    sheet('Results', 'Results of every question', resultsTable(audience)),
    sheet('Answers', 'Every answer to every question', answersTable(audience)),
    ...audience.comparisons.map((comparison) =>
      sheet(
        `Comparison ${comparison.with}`,
        `Comparison with ${comparison.name}`,
        comparisonTable(comparison),
        comparison.benchmark.synthetic
          ? ['The figures compared with are synthetic: made up to show the tool.']
          : [],
      ),
    ),
    sheet('Profile', 'Who answered', profileTable(audience)),
    sheet('Groups', 'Results by group', groupsTable(audience)),
    sheet('Group comparisons', 'Each group beside everyone else', groupComparisonsTable(audience)),
    sheet('Associations', 'What goes with better outcomes', associationsTable(audience), [cautions]),
    sheet('Ways of support', 'Outcomes by way of support', commissioningTable(audience), [cautions]),
    sheet('Scores', 'Scores of several questions together', scoresTable(audience), [
      'These scores are the toolkit’s own. POET publishes no such score.',
    ]),
    sheet('Checks', 'What the checks of the data found', checksTable(audience, analysis.disclosure.profile)),
  ];
}

/** A name that a sheet may have, unlike those before it: 31 letters, digits and spaces at most. */
function fittingNames(tabs: readonly string[]): string[] {
  const taken = new Set<string>();
  return tabs.map((tab) => {
    const plain = capitalised(tab.replace(/[^A-Za-z0-9]+/g, ' ').trim());
    for (let number = 1; ; number++) {
      const end = number === 1 ? '' : ` ${number}`;
      const name = plain.slice(0, 31 - end.length).trim() + end;
      if (!taken.has(name.toLowerCase())) {
        taken.add(name.toLowerCase());
        return name;
      }
    }
  });
}

/** Every table of the analysis that has a row, under a name that a sheet may have. */
export function tableSheets(analysis: Analysis): (TableSheet & { readonly name: string })[] {
  const sheets: TableSheet[] = [
    ...analysis.audiences.flatMap((audience) => audienceSheets(audience, analysis)),
    {
      tab: 'Hidden figures',
      title: 'Figures that are not shown, and why',
      lines: [],
      ...hiddenTable(analysis),
    },
    { tab: 'How it was made', title: 'What is needed to make this again', lines: [], ...madeTable(analysis) },
  ].filter(({ rows }) => rows.length > 0);
  const names = fittingNames(['Cover', 'Contents', 'Notes', ...sheets.map(({ tab }) => tab)]).slice(3);
  return sheets.map((sheet, i) => ({ ...sheet, name: names[i] ?? sheet.tab }));
}
