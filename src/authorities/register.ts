import type { Authority, Region } from './model.js';
import { table } from './table.js';

/** A council and the further spellings of the register. */
export interface Registered {
  readonly authority: Authority;
  readonly spellings: readonly string[];
}

let read: readonly Registered[] | null = null;

/** Every council of the table, in its order. Read once, when first asked for. */
export function register(): readonly Registered[] {
  read ??= readTable();
  return read;
}

function readTable(): readonly Registered[] {
  const lines = table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
  const regions = new Map(lines.map((fields) => [fields[0] ?? '', fields[4] ?? '']));
  return lines.map(
    ([code = '', gss = '', name = '', officialName = '', own = '', end = '', next = '', also = '']) => {
      const successors = next === '' ? [] : next.split(' ');
      // The register leaves the region out for some that were abolished: it is that of the council that took over.
      const region = own === '' ? (regions.get(successors[0] ?? '') ?? '') : own;
      return {
        authority: {
          code,
          gss,
          name,
          officialName: officialName.replace(/\s+/g, ' '),
          region: region as Region,
          until: end === '' ? null : end,
          successors,
        },
        spellings: also === '' ? [] : also.split(','),
      };
    },
  );
}
