import type { ColumnBlock } from '../intake/intake.js';
import { mayNamePerson } from '../personal-data/personal-data.js';
import type { ContextRole, Recognition } from '../recognise/recognise.js';
import { tidyText } from '../spelling/spelling.js';
import { numberOnce } from './meaning.js';
import type { ContextColumn } from './model.js';
import { type MonthColumn, unreadable } from './read-months.js';

const kept = {
  authority: 'authority',
  region: 'region',
  mode: 'mode',
  'filled-in-by': 'filledInBy',
  wave: 'wave',
} as const satisfies Partial<Record<ContextRole, string>>;

/** The context of a block's used rows: small dictionaries that grow as values are met; 0 is "not given". */
export function contextReader(
  recognition: Recognition,
  months: MonthColumn | null,
  marks: ReadonlyMap<string, number>,
): (block: ColumnBlock, used: Uint32Array) => Readonly<Record<string, ContextColumn>> {
  const columns = recognition.context.flatMap(({ role, column }) => {
    if (!Object.hasOwn(kept, role)) return [];
    const values: string[] = [''];
    const places = new Map<string, number>();
    const placeOf = numberOnce((cell) => {
      const text = tidyText(cell);
      const folded = text.toLowerCase();
      // What names a person says nothing of a place, a wave or a way of answering.
      if (text === '' || marks.has(folded) || mayNamePerson(text)) return 0;
      const known = places.get(folded);
      if (known !== undefined) return known;
      values.push(text);
      places.set(folded, values.length - 1);
      return values.length - 1;
    });
    return [{ name: kept[role as keyof typeof kept], column, values, placeOf }];
  });
  return (block, used) => {
    const context: Record<string, ContextColumn> = {};
    for (const { name, column, values, placeOf } of columns) {
      const source = block.columns[column.position];
      if (source === undefined) continue;
      const places = placeOf(source.dictionary);
      context[name] = { values: [...values], codes: placesOf(source.codes, places, used) };
    }
    const source = months === null ? undefined : block.columns[months.column.position];
    if (months !== null && source !== undefined) {
      const places = months.monthsOf(source.dictionary);
      const read = places.map((place) => (place === unreadable ? 0 : place));
      context['month'] = { values: [...months.values], codes: placesOf(source.codes, read, used) };
    }
    return context;
  };
}

function placesOf(codes: Uint16Array, places: Float64Array, used: Uint32Array): Uint32Array {
  const made = new Uint32Array(used.length);
  for (let i = 0; i < used.length; i++) made[i] = places[codes[used[i] ?? 0] ?? 0] ?? 0;
  return made;
}
