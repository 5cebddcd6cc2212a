import { saidOfAuthority } from './describe-reading.js';
import { type DisclosurePolicy, policyOf, suppressedInGroups } from './disclose/disclose.js';
import { PoetError } from './errors.js';
import type { ExportBytes } from './intake/intake.js';
import type { QuestionSet } from './question-set/question-set.js';
import type { ReadSettings } from './read-answers.js';
import { authorityOf, type CouncilTally, readCouncils } from './read-councils.js';
import { councilOfTally, type TallyText } from './read-tallies.js';
import { scoreTally } from './score/score.js';
import {
  manifestMarkdown,
  manifestOf,
  type ShareManifest,
  sharedContent,
  wholeContent,
} from './share/share.js';
import { addTallies, type Tally, tallyContentHash, tallyFileText } from './tally/tally.js';

export interface ShareSettings extends ReadSettings {
  /** Version of poet. */
  readonly version: string;
  readonly authority: string | null;
  readonly region: string | null;
  readonly wave: string | null;
  readonly profile: 'internal' | 'partner' | 'public';
  readonly minimumBase: number | undefined;
  readonly synthetic: boolean;
}

/** A Tally to be written, and the page that says what is in it. */
export interface SharedFile {
  /** `adult-2017.tally.json`. */
  readonly name: string;
  readonly questionSet: string;
  readonly respondents: number;
  readonly text: string;
  readonly manifest: ShareManifest;
  readonly manifestText: string;
}

/** A question set of which nothing may leave, and why. */
export interface ShareRefusal {
  readonly questionSet: string;
  readonly because: string;
}

export interface ShareResult {
  readonly files: readonly SharedFile[];
  readonly refused: readonly ShareRefusal[];
  /** What was taken for granted. */
  readonly said: readonly string[];
}

/**
 * What may leave one council: a Tally for each question set, checked for disclosure, with a page in plain words of what
 * is in it. Several exports of one question set are added. Nothing leaves of fewer people than the minimum base.
 *
 * Throws a PoetError when the exports hold more than one council, or nobody said whose they are.
 */
export async function shareAnswers(
  exports: readonly ExportBytes[],
  sets: readonly QuestionSet[],
  settings: ShareSettings,
  tallies: readonly TallyText[] = [],
): Promise<ShareResult> {
  const councils: CouncilTally[] = [];
  for (const source of exports) councils.push(...(await readCouncils(source, sets, settings)));
  councils.push(...tallies.map((source) => councilOfTally(source, sets)));
  const ids = [...new Set(councils.map(({ questionSet }) => questionSet.id))];
  const authority = whose(councils, settings);
  const files: SharedFile[] = [];
  const refused: ShareRefusal[] = [];
  for (const id of ids) {
    const own = councils.filter(({ questionSet }) => questionSet.id === id);
    const set = own[0]?.questionSet;
    if (set === undefined) continue;
    const tally = own.map((part) => part.tally).reduce(addTallies);
    const least = Math.max(10, settings.minimumBase ?? 0);
    if (settings.profile !== 'internal' && tally.all.respondents < least) {
      refused.push({ questionSet: set.id, because: `fewer than ${least} people answered` });
      continue;
    }
    const facts = {
      poet: settings.version,
      authority,
      wave: settings.wave ?? onlyOne(own.map((part) => part.wave)),
      synthetic: settings.synthetic || set.evidence === 'synthetic',
    };
    const content =
      settings.profile === 'internal'
        ? wholeContent(tally, set, facts)
        : sharedContent(tally, set, facts, {
            profile: settings.profile,
            minimumBase: settings.minimumBase,
            withheld: hiddenInReport(tally, set, policyOf(settings.profile, settings.minimumBase)),
          });
    const name = `${set.id.replace('@', '-')}.tally.json`;
    const manifest = manifestOf(content, name, tallyContentHash(content));
    files.push({
      name,
      questionSet: set.id,
      respondents: tally.all.respondents,
      text: tallyFileText(content),
      manifest,
      manifestText: manifestMarkdown(manifest),
    });
  }
  return { files, refused, said: saidOfAuthority(authority.name) };
}

/** The results of groups that a report of these answers hides; a Tally that showed them would let them be worked out. */
function hiddenInReport(tally: Tally, set: QuestionSet, policy: DisclosurePolicy): ReadonlySet<string> {
  const { groups, items } = scoreTally(tally, set, { by: set.breakdowns });
  return suppressedInGroups(groups, items, [], policy);
}

function whose(councils: readonly CouncilTally[], settings: ShareSettings) {
  const named = [...new Set(councils.map(({ authority }) => authority).filter((name) => name !== null))];
  const known = new Map(named.map((name) => [authorityOf(name, null).name, name]));
  const name = settings.authority ?? [...known.keys()][0];
  if (known.size > 1) {
    throw new PoetError(
      'authorities-mixed',
      `these exports hold answers of ${known.size} authorities: ${[...known.keys()].slice(0, 5).join(', ')}`,
      'Share each council’s answers by itself: one export a council.',
    );
  }
  if (name === undefined) {
    throw new PoetError(
      'authority-not-known',
      'nothing says whose answers these are',
      'Name the council or body with --authority.',
      'usage',
    );
  }
  return authorityOf(name, settings.region ?? onlyOne(councils.map(({ region }) => region)));
}

function onlyOne(values: readonly (string | null)[]): string | null {
  const known = [...new Set(values.filter((value) => value !== null))];
  return known.length === 1 ? (known[0] ?? null) : null;
}
