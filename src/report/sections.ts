import type { AudienceSection, WholeSection } from './page.js';
import type { audienceSectionNames, ReportKind, wholeSectionNames } from './section-names.js';
import { planCheck, planOpening, planTopics } from './sections/action-plan.js';
import { allAnswers } from './sections/all-answers.js';
import { associations } from './sections/associations.js';
import { amongCouncils } from './sections/between-councils.js';
import { changeOverTime } from './sections/change-over-time.js';
import { comments } from './sections/comments.js';
import { composites } from './sections/composites.js';
import { dataQuality } from './sections/data-quality.js';
import { definitions } from './sections/definitions.js';
import { easyEnding, easyOpening, easyStatements } from './sections/easy-read.js';
import { fairComparison } from './sections/fair-comparison.js';
import { findingsToDiscuss } from './sections/findings-to-discuss.js';
import { fullProfile } from './sections/full-profile.js';
import { groups } from './sections/groups.js';
import { howMade } from './sections/how-made.js';
import { howSure } from './sections/how-sure.js';
import { keyNumbers } from './sections/key-numbers.js';
import { leftOut } from './sections/left-out.js';
import {
  appendices,
  difference,
  howItWent,
  howSureOfAll,
  mainFindings,
  usesOfSupport,
} from './sections/national.js';
import { nextSteps } from './sections/next-steps.js';
import { otherComparisons } from './sections/other-comparisons.js';
import { plainTogether, plainWords } from './sections/plain-words.js';
import { priorities } from './sections/priorities.js';
import { questionsInParts, questionsInShort, questionsOfAudience } from './sections/question-by-question.js';
import { standsOut } from './sections/stands-out.js';
import { standsOutTogether } from './sections/stands-out-together.js';
import { summary } from './sections/summary.js';
import { verdictsInFull } from './sections/verdicts-in-full.js';
import { waysOfArranging } from './sections/ways-of-arranging.js';
import { weighted } from './sections/weighted.js';
import { whoAnswered, whoAnsweredTogether } from './sections/who-answered.js';
import { whoDidNotAnswer } from './sections/who-did-not-answer.js';
import { youSaidWeDid } from './sections/you-said-we-did.js';

/** What a report is made of, in order: once before the audiences, for each of them, once after. */
export interface Outline {
  readonly before: readonly WholeSection[];
  readonly each: readonly AudienceSection[];
  readonly after: readonly WholeSection[];
  /** A list of the main headings after the first sections. */
  readonly contents: boolean;
}

const short: Outline = {
  before: [summary, keyNumbers],
  each: [standsOut, whoAnswered, questionsInShort],
  after: [howSure, plainTogether, youSaidWeDid, nextSteps, howMade],
  contents: false,
};

/** With several audiences: what they share is said once, so that the report stays as short. */
const shortTogether: Outline = {
  before: [summary, keyNumbers, standsOutTogether, whoAnsweredTogether],
  each: [questionsOfAudience],
  after: [howSure, plainTogether, youSaidWeDid, nextSteps, howMade],
  contents: false,
};

/** The parts of the detailed report that can be asked for by name, in order, for each audience. */
const ofAudience = {
  strengths: standsOut,
  'plain-words': plainWords,
  'who-answered': whoAnswered,
  'non-response': whoDidNotAnswer,
  'fair-mix': weighted,
  questions: questionsInParts,
  verdicts: verdictsInFull,
  'fair-comparison': fairComparison,
  councils: amongCouncils,
  comparisons: otherComparisons,
  change: changeOverTime,
  answers: allAnswers,
  outcomes: associations,
  arrangements: waysOfArranging,
  groups,
  comments,
  priorities,
  scores: composites,
  profile: fullProfile,
} satisfies Readonly<Record<(typeof audienceSectionNames)[number], AudienceSection>>;

/** Those that stand once, after the audiences. */
const ofWhole = {
  'how-sure': howSure,
  'you-said-we-did': youSaidWeDid,
  'next-steps': nextSteps,
  'data-quality': dataQuality,
  'left-out': leftOut,
  definitions,
} satisfies Readonly<Record<(typeof wholeSectionNames)[number], WholeSection>>;

/** The detailed report, whole or only with these parts. */
function detailed(sections: readonly string[] | null): Outline {
  const chosen = <T>(parts: Readonly<Record<string, T>>): T[] =>
    Object.entries(parts).flatMap(([name, part]) =>
      sections === null || sections.includes(name) || name === 'left-out' ? [part] : [],
    );
  const { definitions: words, ...others } = ofWhole;
  return {
    before: [summary, keyNumbers],
    each: chosen(ofAudience),
    after: [...chosen(others), howMade, ...chosen({ definitions: words })],
    contents: true,
  };
}

const newPage: WholeSection = () => [{ block: 'page-break' }];

const planning: Outline = {
  before: [summary, keyNumbers, plainTogether],
  each: [standsOut, findingsToDiscuss],
  after: [newPage, youSaidWeDid, howSure, howMade],
  contents: false,
};

const easyRead: Outline = {
  before: [easyOpening],
  each: [easyStatements],
  after: [easyEnding],
  contents: false,
};

const actions: Outline = {
  before: [planOpening],
  each: [planTopics],
  after: [planCheck, youSaidWeDid, howSure],
  contents: false,
};

/** In the shape of the national reports that were published: findings, who, uses, differences, process, links, groups. */
const national: Outline = {
  before: [],
  each: [
    mainFindings,
    whoAnswered,
    usesOfSupport,
    difference,
    howItWent,
    associations,
    waysOfArranging,
    groups,
    changeOverTime,
    comments,
  ],
  after: [howSureOfAll, howSure, appendices, dataQuality, leftOut, howMade, definitions],
  contents: true,
};

const outlines: Readonly<Record<Exclude<ReportKind, 'detailed'>, Outline>> = {
  short,
  'easy-read': easyRead,
  planning,
  actions,
  national,
};

/** What a report of this kind is made of, for so many audiences; `sections` are the chosen parts of a detailed one. */
export function outlineOf(kind: ReportKind, audiences: number, sections: readonly string[] | null): Outline {
  if (kind === 'detailed') return detailed(sections);
  return kind === 'short' && audiences > 1 ? shortTogether : outlines[kind];
}
