import type { Heading } from '../intake/intake.js';
import type { QuestionSet } from '../question-set/question-set.js';
import { foldText } from '../spelling/spelling.js';
import { roleOf } from './context.js';
import { isViable, rank, type Surroundings, type Weighed } from './weigh-sets.js';

/** The rows of one audience: the question set that fits it best and the cells that mean it. */
export interface Audience {
  readonly weighed: Weighed;
  readonly cells: readonly string[];
}

export interface Split {
  readonly column: Heading;
  readonly audiences: readonly Audience[];
  /** Cells that mean an audience for which no question set fits the file. */
  readonly others: readonly string[];
}

// What people are called when a question set does not say; used only where no set that fits the file claims the word.
const usual: Readonly<Record<'holders' | 'carers', readonly string[]>> = {
  holders: [
    'holder',
    'budget holder',
    'personal budget holder',
    'pb holder',
    'person',
    'person who gets support',
    'person who receives support',
    'person getting support',
    'person receiving support',
    'person supported',
    'person with support',
    'service user',
    'user',
    'client',
    'customer',
    'adult',
    'cared for person',
    'patient',
  ],
  carers: [
    'carer',
    'family carer',
    'unpaid carer',
    'informal carer',
    'family member or carer',
    'family or carer',
  ],
};

/**
 * Splits a file into audiences by a respondent-type column, when it has one whose cells mean at least one audience
 * and not all of them the same; null otherwise.
 */
export function splitByRespondent(
  file: Surroundings,
  weighed: readonly Weighed[],
  claimed: ReadonlySet<number>,
): Split | null {
  const mapped = weighed.flatMap(({ mapped }) => mapped).find(({ role }) => role === 'respondent-type');
  const columns = mapped
    ? [mapped.column]
    : file.headings.filter(
        (column) => !claimed.has(column.position) && roleOf(column)?.role === 'respondent-type',
      );
  for (const column of columns) {
    const split = splitBy(column, file, weighed);
    if (split !== null) return split;
  }
  return null;
}

/**
 * The column that tells two audiences apart where the headings do not, whatever it is called: all of its cells name one of
 * the audiences that fit equally well, and each of these is named. Null when there is none, or more than one.
 */
export function splitByValues(
  file: Surroundings,
  tied: readonly Weighed[],
  claimed: ReadonlySet<number>,
): Split | null {
  const splits = file.headings.flatMap((column) => {
    if (claimed.has(column.position) || roleOf(column) !== null) return [];
    const { distinct } = file.profileOf(column.position);
    if (distinct < 2 || distinct > mostKinds) return [];
    const split = splitBy(column, file, tied);
    if (split === null || split.others.length > 0) return [];
    const named = split.audiences.reduce((sum, { cells }) => sum + cells.length, 0);
    return named === distinct && split.audiences.length === tied.length ? [split] : [];
  });
  return splits.length === 1 ? (splits[0] ?? null) : null;
}

/** A column of more different cells does not say who people are. */
const mostKinds = 12;

function splitBy(column: Heading, file: Surroundings, weighed: readonly Weighed[]): Split | null {
  const profile = file.profileOf(column.position);
  const audiences = new Map<string, { weighed: Weighed; cells: string[] }>();
  const others: string[] = [];
  let known = 0;
  for (const [cell, count] of profile.cells) {
    const sets = weighed.map(({ set }) => set);
    const [named, alike] = [setsNamed(cell, sets), setsOfKind(cell, sets)];
    if (named.length === 0 && alike.length === 0) continue;
    known += count;
    const best = bestOf(named, weighed) ?? bestOf(alike, weighed.filter(mostlyFound));
    if (best === undefined) {
      others.push(cell);
      continue;
    }
    const audience = audiences.get(best.set.id) ?? { weighed: best, cells: [] };
    audience.cells.push(cell);
    audiences.set(best.set.id, audience);
  }
  if (audiences.size === 0 || known < profile.filled / 2) return null;
  const everyone = audiences.size === 1 && others.length === 0 && known === profile.filled;
  return everyone ? null : { column, audiences: [...audiences.values()], others };
}

function bestOf(meant: readonly QuestionSet[], weighed: readonly Weighed[]): Weighed | undefined {
  return weighed.filter((candidate) => meant.includes(candidate.set) && isViable(candidate)).sort(rank)[0];
}

/** A set that nobody named must have more than the few questions that every questionnaire shares. */
const mostlyFound = ({ agreeing, of }: Weighed): boolean => agreeing >= of / 2;

/** The question sets whose audience a cell names, as the sets say. */
function setsNamed(cell: string, sets: readonly QuestionSet[]): readonly QuestionSet[] {
  const names = spellings(cell);
  return sets.filter((set) =>
    [set.audience, set.audience.replaceAll('-', ' '), ...set.alsoCalled].some((name) =>
      spellings(name).some((spelling) => names.includes(spelling)),
    ),
  );
}

/** The question sets for people of the kind that a cell names, as such people are usually called. */
function setsOfKind(cell: string, sets: readonly QuestionSet[]): readonly QuestionSet[] {
  const names = spellings(cell);
  for (const respondents of ['holders', 'carers'] as const) {
    if (usual[respondents].some((name) => names.includes(name))) {
      return sets.filter((set) => set.respondents === respondents);
    }
  }
  return [];
}

/** "I am a family carer" also reads "family carer"; "Carers" also "carer". */
function spellings(text: string): readonly string[] {
  const folded = foldText(text).replace(/(?<![.!])[.!]+$/, '');
  const bare = folded.replace(/^(?:i am|i'm|im)\s+/, '').replace(/^(?:an?|the)\s+/, '');
  return [...new Set([folded, bare, bare.replace(/s$/, '')])];
}
