import type { GroupScores, ItemScore } from '../../analysis/analysis.js';
import { groupPanels, type PanelMark } from '../../chart/chart.js';
import { capitalised, countWords, listWords, percentWords, plural } from '../../wording/wording.js';
import { heading, paragraph } from '../blocks.js';
import type { Block } from '../model.js';
import type { AudiencePage, AudienceSection } from '../page.js';
import { idPart } from '../page.js';
import { groupDifferences, groupsAreTested } from './group-differences.js';

/** Most groups side by side in one table, and in one figure. */
const mostColumns = 6;
const mostPanels = 5;
/** Most questions in one figure, and lines of their labels: what fits on a page. */
const mostRows = 20;
const mostLines = 34;
const lineLength = 24;
const smallBase = 30;

function cell(item: ItemScore | undefined): string {
  if (item === undefined || item.positive.percent === null) return 'not shown';
  const words = percentWords(item.positive.percent);
  return (item.base ?? 0) < smallBase ? `${words} (few)` : words;
}

function columnLabel(group: GroupScores): string {
  return group.respondents === null ? group.choice : `${group.choice} (${countWords(group.respondents)})`;
}

function tableOf(groups: readonly GroupScores[], page: AudiencePage, id: string, part: string): Block {
  const width = 0.7 / (groups.length + 1);
  const few = groups.some(({ items }) =>
    items.some((item) => item.positive.percent !== null && (item.base ?? 0) < smallBase),
  );
  return {
    block: 'table',
    id,
    caption: `Positive answers by ${groups[0]?.label ?? 'group'}${part}`,
    columns: [
      { label: 'Question', align: 'left', width: 0.3 },
      { label: 'Everyone', align: 'right', width },
      ...groups.map((group) => ({ label: columnLabel(group), align: 'right' as const, width })),
    ],
    rows: page.audience.items.map((item) => [
      capitalised(item.label),
      item.positive.percent === null ? 'not shown' : percentWords(item.positive.percent),
      ...groups.map(({ items }) => cell(items.find(({ question }) => question === item.question))),
    ]),
    notes: few ? ['“Few” means fewer than 30 answers: read those figures with care.'] : [],
  };
}

/**
 * The same as small panels beside each other, on one scale; several figures where there are many questions. More groups
 * than there is room for side by side are in their table alone: in two charts they could not be compared.
 */
function panelsOf(groups: readonly GroupScores[], page: AudiencePage, table: string, part: string): Block[] {
  return groups.length < 2 || groups.length > mostPanels ? [] : panelFigures(groups, page, table, part);
}

function panelFigures(
  groups: readonly GroupScores[],
  page: AudiencePage,
  table: string,
  part: string,
): Block[] {
  const label = groups[0]?.label ?? 'group';
  const names = listWords(groups.map(({ choice }) => choice));
  return rowsOfFigures(page.audience.items).map((items, index) => ({
    block: 'figure',
    id: `${table}-chart${index === 0 ? '' : `-${index + 1}`}`,
    caption: `How answers differ by ${label}${part}`,
    subtitle: 'Percentage of positive answers, with its range. The upright line is everyone who answered.',
    alt:
      `Panels of dots for ${names}: ${plural(items.length, 'question')} each, with everyone’s result as a line. ` +
      'The figures are in the table that follows.',
    table,
    scene: groupPanels({
      width: 480,
      everyone: 'Everyone',
      groups: groups.map(({ choice }) => choice),
      rows: items.map((item) => ({
        label: capitalised(item.label),
        everyone: item.positive.percent,
        marks: groups.map((group) => markOf(group.items.find(({ question }) => question === item.question))),
      })),
    }),
  }));
}

/** Questions as they share figures: a long label takes the place of several short ones. */
function rowsOfFigures(items: readonly ItemScore[]): ItemScore[][] {
  const figures: ItemScore[][] = [];
  let lines = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const own = Math.ceil(item.label.length / lineLength);
    const last = figures.at(-1);
    if (last === undefined || last.length === mostRows || lines + own > mostLines) {
      figures.push([item]);
      lines = own;
    } else {
      last.push(item);
      lines += own;
    }
  }
  return figures;
}

function markOf(item: ItemScore | undefined): PanelMark {
  const percent = item?.positive.percent ?? null;
  if (item === undefined || percent === null) return null;
  return { percent, low: item.positive.low ?? percent, high: item.positive.high ?? percent };
}

/** Runs of nearly equal length, none longer than `most`. */
function chunks<T>(list: readonly T[], most: number): T[][] {
  const count = Math.ceil(list.length / most);
  const size = Math.ceil(list.length / count);
  return Array.from({ length: count }, (_, i) => list.slice(i * size, (i + 1) * size));
}

function showsAnything(group: GroupScores): boolean {
  return group.hidden === null && group.items.some(({ positive }) => positive.percent !== null);
}

/** How each declared group answered: what differs where that was tested, then every figure, in the order asked. */
export const groups: AudienceSection = (page) => {
  const by = [...new Set(page.audience.groups.map((group) => group.by))];
  if (by.length === 0) return [];
  const tables = by.flatMap((question) => {
    const all = page.audience.groups.filter((group) => group.by === question);
    const shown = all.filter(showsAnything);
    const missing = all.filter((group) => !showsAnything(group)).map(({ choice }) => choice);
    const parts = chunks(shown, mostColumns);
    const made = parts.flatMap((part, index) => {
      const id = `${page.key}groups-${idPart(question)}-${index + 1}`;
      const which = parts.length > 1 ? ` (${index + 1} of ${parts.length})` : '';
      return [...panelsOf(part, page, id, which), tableOf(part, page, id, which)];
    });
    const label = all[0]?.label ?? 'group';
    const hidden = `Not shown by ${label}, to protect people: ${listWords(missing)}.`;
    return [...made, ...(missing.length === 0 ? [] : [paragraph(hidden, 'small')])];
  });
  return [
    heading(`${page.key}groups`, page.level, 'How different groups answered'),
    ...(groupsAreTested(page)
      ? groupDifferences(page)
      : [
          paragraph(
            'These tables describe groups and do not test them. A gap between small groups can be chance. ' +
              'Look for a group that is less positive on many questions, and ask why.',
          ),
        ]),
    ...tables,
  ];
};
