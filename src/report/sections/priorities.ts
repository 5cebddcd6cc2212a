import type { Association, ComparisonItem } from '../../analysis/analysis.js';
import { type PriorityPoint, priorityMatrix } from '../../chart/chart.js';
import { capitalised, listWords, percentWords, plural } from '../../wording/wording.js';
import { heading, paragraph } from '../blocks.js';
import type { AudiencePage, AudienceSection } from '../page.js';
import { standingOf } from '../standing.js';

const cells: Readonly<Record<string, string>> = {
  'look-here-first': 'Look here first',
  protect: 'Protect',
  'check-with-people': 'Check with people',
  'lower-priority': 'Lower priority',
};

const order = Object.keys(cells);

interface Placed {
  readonly link: Association;
  readonly label: string;
  readonly point: PriorityPoint;
}

function hereOf(item: ComparisonItem | undefined): PriorityPoint['here'] {
  const standing = item === undefined ? null : standingOf(item);
  if (standing === null) return 'unclear';
  return standing === 'more-positive' ? 'higher' : 'lower';
}

function placedOf({ audience, comparison }: AudiencePage): readonly Placed[] {
  const items = new Map(comparison?.items.map((item) => [item.question, item]));
  return audience.associations
    .flatMap((link): Placed[] => {
      const { importance, priority, hidden, condition } = link;
      const share = importance?.share ?? null;
      if (priority === null || importance === null || share === null || hidden !== null) return [];
      const label = capitalised(link.conditionLabel ?? items.get(condition)?.label ?? condition);
      const point: PriorityPoint = {
        label,
        importance: 100 * share,
        low: importance.low === null ? null : 100 * importance.low,
        high: importance.high === null ? null : 100 * importance.high,
        important: importance.group === 'above-average',
        here: hereOf(items.get(condition)),
      };
      return [{ link, label, point }];
    })
    .toSorted(
      (a, b) =>
        order.indexOf(a.link.priority ?? '') - order.indexOf(b.link.priority ?? '') ||
        b.point.importance - a.point.importance,
    );
}

const reasons: Readonly<Record<string, string>> = {
  'fewer-than-50-people': 'fewer than 50 people answered',
  'no-importance': 'too few people answered every question',
  'importance-of-these-answers-only':
    'importance is known only from these answers, and the comparison in use does not hold it',
  'no-comparison': 'there is nothing to compare these results with',
};

/** Why there is no priority, from the first reason given; null when no link carries one. */
function whyNone({ audience }: AudiencePage): string | null {
  const code = audience.associations.flatMap(({ priorityBecause }) => priorityBecause ?? [])[0];
  return code === undefined ? null : (reasons[code] ?? null);
}

const places: Readonly<Record<PriorityPoint['here'], string>> = {
  lower: 'less positive',
  unclear: 'no clear difference',
  higher: 'more positive',
};

/** What to look at first: what matters most to outcomes everywhere against how it goes here. */
export const priorities: AudienceSection = (page) => {
  const placed = placedOf(page);
  const id = `${page.key}priorities-table`;
  const title = heading(`${page.key}priorities`, page.level, 'What to look at first');
  if (placed.length === 0) {
    const why = whyNone(page);
    return why === null ? [] : [title, paragraph(`There is no order of priority here: ${why}.`)];
  }
  const first = placed.filter(({ link }) => link.priority === 'look-here-first').map(({ label }) => label);
  const from = placed[0]?.link.importance?.from ?? 'the benchmark';
  const finding =
    first.length === 0
      ? 'Nothing stands out to look at first'
      : `Look first at ${listWords(first.map(lower))}`;
  return [
    title,
    paragraph(
      `Importance is how much of the difference between people’s outcomes goes with each thing, in ${from}. ` +
        'It is set against how people here answered.',
    ),
    {
      block: 'figure',
      id: `${page.key}priorities-chart`,
      caption: finding,
      subtitle:
        'Importance is the share explained, with its range. The broken line is an equal share for each.',
      alt: `Priority chart of ${plural(placed.length, 'condition')}. ${finding}. The figures are in the table that follows.`,
      table: id,
      scene: priorityMatrix({
        width: 480,
        average: 100 / placed.length,
        points: placed.map(({ point }) => point),
      }),
    },
    {
      block: 'table',
      id,
      caption: 'Importance and results, in the order to look at them',
      columns: [
        { label: 'What people rated', align: 'left', width: 0.38 },
        { label: 'Importance', align: 'right', width: 0.14 },
        { label: 'Here, against elsewhere', align: 'left', width: 0.24 },
        { label: 'What to do', align: 'left', width: 0.24 },
      ],
      rows: placed.map(({ link, label, point }) => [
        label,
        percentWords(point.importance),
        places[point.here],
        cells[link.priority ?? ''] ?? 'not known',
      ]),
      notes: ['“Lower priority” means not clearly more important than the average of these things.'],
    },
  ];
};

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
