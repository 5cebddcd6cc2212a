import type { AudienceSection, WholeSection } from './page.js';
import { howMade } from './sections/how-made.js';
import { howSure } from './sections/how-sure.js';
import { nextSteps } from './sections/next-steps.js';
import { questionByQuestion } from './sections/question-by-question.js';
import { standsOut } from './sections/stands-out.js';
import { summary } from './sections/summary.js';
import { whoAnswered } from './sections/who-answered.js';

/** What a report is made of, in order: once before the audiences, for each of them, once after. */
export interface Outline {
  readonly before: readonly WholeSection[];
  readonly each: readonly AudienceSection[];
  readonly after: readonly WholeSection[];
}

const short: Outline = {
  before: [summary],
  each: [standsOut, whoAnswered, questionByQuestion],
  after: [howSure, nextSteps, howMade],
};

export const outlines = { short } satisfies Record<string, Outline>;
