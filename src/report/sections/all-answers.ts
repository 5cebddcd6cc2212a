import type { ItemScore } from '../../analysis/analysis.js';
import { type StackedAnswer, stackedBars } from '../../chart/chart.js';
import { capitalised, countWords, percentWords, plural } from '../../wording/wording.js';
import { heading, paragraph } from '../blocks.js';
import type { Block } from '../model.js';
import type { AudiencePage, AudienceSection } from '../page.js';
import { idPart } from '../page.js';

const pageWidth = 480;
/** Most bars in one chart: what fits on a page. */
const mostRows = 18;
const notShown = 'not shown';
/** Share of "does not apply" from which it changes who the percentages describe. */
const manyNotApplicable = 10;

/** Questions of one block that share their answers. */
interface Family {
  readonly block: string;
  readonly answers: readonly string[];
  readonly items: readonly ItemScore[];
}

function familiesOf(items: readonly ItemScore[]): readonly Family[] {
  const families = new Map<string, ItemScore[]>();
  for (const item of items) {
    const key = JSON.stringify([item.block, Object.keys(item.counts)]);
    families.set(key, [...(families.get(key) ?? []), item]);
  }
  const parts = [...families.values()].flatMap((members) =>
    Array.from({ length: Math.ceil(members.length / mostRows) }, (_, part) =>
      members.slice(part * mostRows, (part + 1) * mostRows),
    ),
  );
  return parts.map((members) => ({
    block: members[0]?.block ?? '',
    answers: Object.keys(members[0]?.counts ?? {}),
    items: members,
  }));
}

function percentOf(item: ItemScore, answer: string): number | null {
  const count = item.counts[answer] ?? null;
  return count === null || item.base === null || item.base === 0 ? null : (100 * count) / item.base;
}

function chartOf(family: Family): ReturnType<typeof stackedBars> {
  // The set lists the most positive answer first; bars run the other way, so that positive is on the right.
  const answers = family.answers.toReversed();
  const tones = family.items[0]?.tones ?? {};
  return stackedBars({
    width: pageWidth,
    answers: answers.map((label): StackedAnswer => ({ label, tone: tones[label] ?? 'neutral' })),
    baseHeading: 'Answers',
    rows: family.items.map((item) => {
      const percents = answers.flatMap((answer) => percentOf(item, answer) ?? []);
      const whole = percents.length === answers.length;
      return {
        label: capitalised(item.label),
        shares: whole ? percents.map((percent) => ({ percent, words: percentWords(percent) })) : null,
        note: whole ? null : 'Not all answers can be shown',
        base: item.base === null ? notShown : countWords(item.base),
      };
    }),
  });
}

function notApplicable(item: ItemScore, { respondents }: AudiencePage['audience'], people: string): string[] {
  const count = item.notCounted?.doesNotApply ?? 0;
  if (respondents === null || respondents === 0) return [];
  const percent = (100 * count) / respondents;
  if (percent <= manyNotApplicable) return [];
  return [`${capitalised(item.label)}: ${percentWords(percent)} of ${people} said that it does not apply.`];
}

function tableOf(family: Family, page: AudiencePage, id: string): Block {
  const share = 0.66 / family.answers.length;
  return {
    block: 'table',
    id,
    caption: `${family.block}: every answer in ${page.place}`,
    columns: [
      { label: 'Question', align: 'left', width: 0.24 },
      ...family.answers.map((label) => ({ label, align: 'right' as const, width: share })),
      { label: 'Answers', align: 'right', width: 0.1 },
    ],
    rows: family.items.map((item) => [
      capitalised(item.label),
      ...family.answers.map((answer) => {
        const percent = percentOf(item, answer);
        return percent === null ? notShown : percentWords(percent);
      }),
      item.base === null ? notShown : countWords(item.base),
    ]),
    notes: family.items.flatMap((item) => notApplicable(item, page.audience, page.people)),
  };
}

/** The largest share that was given of any one answer, as the finding of the chart. */
function findingOf(family: Family): string {
  const positive = family.items.filter((item) => (item.positive.percent ?? 0) > 50).length;
  const shown = family.items.filter((item) => item.positive.percent !== null).length;
  if (shown === 0) return `${family.block}: how people answered`;
  if (shown === 1)
    return `${family.block}: ${positive === 1 ? 'most' : 'fewer than half of'} answers are positive`;
  return `${family.block}: most answers are positive on ${positive} of ${shown} questions`;
}

/** The spread of answers to every question, a chart and a table for each set of questions with the same answers. */
export const allAnswers: AudienceSection = (page) => {
  const blocks = answersTo(page.audience.items, page);
  return blocks.length === 0
    ? []
    : [heading(`${page.key}all-answers`, page.level, 'Every answer'), paragraph(howAnswersLie), ...blocks];
};

export const howAnswersLie =
  'Negative answers are on the left and positive ones on the right. “Does not apply” is left out.';

/** A chart and a table for each set of these questions with the same answers; nothing when nothing may be shown. */
export function answersTo(items: readonly ItemScore[], page: AudiencePage): readonly Block[] {
  const families = familiesOf(items);
  if (families.every(({ items }) => items.every((item) => item.positive.percent === null))) return [];
  return families.flatMap((family, index): Block[] => {
    const id = `${page.key}answers-${idPart(family.block)}-${index + 1}`;
    const drawn = family.items.some((item) =>
      family.answers.every((answer) => percentOf(item, answer) !== null),
    );
    const figure: Block = {
      block: 'figure',
      id: `${id}-chart`,
      caption: findingOf(family),
      subtitle: `Percentage giving each answer in ${page.place}.`,
      alt:
        `Stacked bar chart of ${plural(family.items.length, 'question')}. Each bar shows the share of every answer, ` +
        'from negative to positive. The figures are in the table that follows.',
      table: id,
      scene: chartOf(family),
    };
    return [...(drawn ? [figure] : []), tableOf(family, page, id)];
  });
}
