import type { GroupScores } from '../../analysis/analysis.js';
import { capitalised, gapCell, listWords, percentWords, plural, verdictCell } from '../../wording/wording.js';
import { paragraph } from '../blocks.js';
import type { Block } from '../model.js';
import type { AudiencePage } from '../page.js';

/** Most rows: the others are in the spreadsheet. */
const most = 12;

/** Rows of what differs between a group and everyone else, the clear ones first, widest gap first. */
function differencesOf(groups: readonly GroupScores[]): string[][] {
  const found = groups.flatMap((group) =>
    (group.comparisons ?? []).flatMap(({ label, here, rest, difference, verdict, tone }) => {
      const clear = verdict === 'higher' || verdict === 'lower';
      const perhaps = verdict === 'may-be-higher' || verdict === 'may-be-lower';
      if (group.hidden !== null || (!clear && !perhaps) || verdict === null) return [];
      if (here.percent === null || rest.percent === null || difference.points === null) return [];
      const question = capitalised(label) + (tone === 'positive' ? '' : ` (${tone} answers)`);
      const row = [
        `${group.choice}: ${question.charAt(0).toLowerCase()}${question.slice(1)}`,
        percentWords(here.percent),
        percentWords(rest.percent),
        gapCell(difference.points),
        verdictCell(verdict),
      ];
      return [{ clear, size: Math.abs(difference.points), row }];
    }),
  );
  return found.toSorted((a, b) => Number(b.clear) - Number(a.clear) || b.size - a.size).map(({ row }) => row);
}

/** True when groups were tested against everyone else, not only described. */
export function groupsAreTested({ audience }: AudiencePage): boolean {
  return audience.groups.some(({ comparisons }) => comparisons?.some(({ verdict }) => verdict !== null));
}

/** What differs between groups, and which of them the equality duty speaks of. */
export function groupDifferences(page: AudiencePage): readonly Block[] {
  const { groups } = page.audience;
  const families = new Map(groups.map(({ by, family }) => [by, family ?? 0]));
  const tests = [...families.values()].reduce((sum, count) => sum + count, 0);
  const protectedOnes = [
    ...new Set(groups.flatMap(({ protectedCharacteristic }) => protectedCharacteristic ?? [])),
  ];
  const duty = `${capitalised(listWords(protectedOnes))} ${protectedOnes.length === 1 ? 'is a protected characteristic' : 'are protected characteristics'}: these results can help with the public sector equality duty.`;
  const rows = differencesOf(groups);
  const intro = `Each group was compared with everyone else who answered, in ${plural(tests, 'test')} in all, from 30 answers on both sides.`;
  return [
    paragraph(intro),
    ...(protectedOnes.length === 0 ? [] : [paragraph(duty)]),
    ...(rows.length === 0
      ? [paragraph('No group is clearly different from everyone else on any question.')]
      : [
          {
            block: 'table' as const,
            id: `${page.key}groups-differ`,
            caption: 'Where a group differs from everyone else',
            columns: [
              { label: 'Group and question', align: 'left' as const, width: 0.4 },
              { label: 'Group', align: 'right' as const, width: 0.1 },
              { label: 'Everyone else', align: 'right' as const, width: 0.12 },
              { label: 'Difference in 100', align: 'left' as const, width: 0.14 },
              { label: 'Verdict', align: 'left' as const, width: 0.24 },
            ],
            rows: rows.slice(0, most),
            notes:
              rows.length > most
                ? [`The widest are shown. The spreadsheet lists the other ${rows.length - most} too.`]
                : [],
          },
        ]),
  ];
}
