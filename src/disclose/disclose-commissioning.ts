import type { Commissioning } from '../analysis/analysis.js';
import { reasonToHideTable } from './disclose-association.js';
import type { HiddenReason } from './disclose-item.js';
import type { DisclosurePolicy } from './policy.js';
import { outsideAll, protectTogether } from './protect-together.js';

/**
 * For each row (`question/choice/outcome`) that is hidden: why. The choices of one question and one outcome are
 * groups with a known total, so the rules are those of groups, with the same result: a choice is hidden when it or
 * the people outside it tell too much, and together with others so that the total gives away neither it nor the few
 * who did not say what they have. Nothing is shown of an outcome whose positive share is not shown (`notShown`), or of
 * a total that may not be.
 */
export function reasonsForCommissioning(
  rows: readonly Commissioning[],
  notShown: ReadonlySet<string>,
  policy: DisclosurePolicy,
): ReadonlyMap<string, HiddenReason> {
  const tables = new Map<string, Commissioning[]>();
  for (const row of rows) {
    const key = `${row.question}/${row.outcome}`;
    tables.set(key, [...(tables.get(key) ?? []), row]);
  }
  const hidden = new Map<string, HiddenReason>();
  for (const table of tables.values()) {
    const cells = table.map(({ withChoice: { count, base } }) => ({ count: count ?? 0, base: base ?? 0 }));
    const own = table.map((row): HiddenReason | null => {
      if (notShown.has(row.outcome)) return 'small-counts';
      return (
        reasonToHideTable([totalOf(row)], policy) ??
        reasonToHideTable([row.withChoice], policy) ??
        (reasonToHideTable([row.others], policy) === null ? null : 'protects-another-group')
      );
    });
    const total = table[0] === undefined ? { count: 0, base: 0 } : totalOf(table[0]);
    protectTogether(cells, own, policy, outsideAll(total, cells)).forEach((reason, i) => {
      const row = table[i];
      if (reason !== null && row !== undefined) hidden.set(keyOf(row), reason);
    });
  }
  return hidden;
}

function totalOf({ withChoice, others }: Commissioning) {
  return {
    count: (withChoice.count ?? 0) + (others.count ?? 0),
    base: (withChoice.base ?? 0) + (others.base ?? 0),
  };
}

export const keyOf = ({ question, choice, outcome }: Commissioning): string =>
  `${question}/${choice}/${outcome}`;

export function discloseCommissioning(row: Commissioning, reason: HiddenReason | null): Commissioning {
  if (reason === null) return row;
  const nothing = { percent: null, base: null, count: null };
  return {
    ...row,
    withChoice: nothing,
    others: nothing,
    difference: { points: null, low: null, high: null },
    test: null,
    p: null,
    q: null,
    verdict: row.verdict === null ? null : 'too-few',
    hidden: reason,
  };
}
