import type { Analysis } from '../../../analysis/analysis.js';
import { type Cell, type Column, shorthand, words } from './model.js';

const whole = (number: number): Cell => ({ number, places: 0 });

/** What is needed to make the same figures again, a fact a row. */
export function madeTable(analysis: Analysis): { columns: Column[]; rows: Cell[][] } {
  const { made, disclosure, audiences, sources, threshold } = analysis;
  // How many rows were used is how many people answered: not said where that is hidden for anyone.
  const counted = audiences.every(({ respondents }) => respondents !== null);
  const rows: Cell[][] = [
    ['Made with', `poet ${made.poet}`],
    ['Date', made.date],
    ['Settings (SHA-256)', made.settingsSha256],
    ...Object.entries(made.settings).map(([name, value]): Cell[] => [
      `Setting: ${name}`,
      words(typeof value === 'string' ? value : JSON.stringify(value)),
    ]),
    ['Release profile', disclosure.profile],
    ['Fewest answers for a result to be shown', whole(disclosure.minimumBase)],
    ['Threshold for a short report', threshold.rule],
    ['Threshold met', threshold.met ? 'yes' : 'no'],
    ...sources.flatMap((source, i): Cell[][] => {
      const name = `Data file ${i + 1}`;
      return [
        [`${name}: name`, source.file],
        [`${name}: SHA-256`, source.sha256],
        [`${name}: encoding`, source.encoding],
        [`${name}: survey platform`, source.dialect],
        [`${name}: rows used`, counted ? whole(source.rows.used) : shorthand.confidential],
        [`${name}: rows set aside`, counted ? whole(source.rows.setAside) : shorthand.confidential],
      ];
    }),
    ...audiences.flatMap((audience, i): Cell[][] => [
      [`Question set ${i + 1}`, audience.questionSet],
      [`Question set ${i + 1}: how sure its wording is`, audience.evidence],
      ...audience.comparisons.flatMap(({ benchmark }, j): Cell[][] => [
        [`Question set ${i + 1}, comparison ${j + 1}`, `${benchmark.id} ${benchmark.version}`],
        [`Question set ${i + 1}, comparison ${j + 1}: SHA-256`, benchmark.sha256],
        [`Question set ${i + 1}, comparison ${j + 1}: title`, benchmark.title],
        [`Question set ${i + 1}, comparison ${j + 1}: made-up figures`, benchmark.synthetic ? 'yes' : 'no'],
      ]),
    ]),
  ];
  return {
    columns: [
      { label: 'Fact', width: 52 },
      { label: 'Value', width: 90 },
    ],
    rows,
  };
}
