// Apart from the sections themselves, so that help can list them without loading what writes a report.

/** Which reports there are. */
export const reportKinds = ['short', 'detailed', 'easy-read', 'planning', 'actions', 'national'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** The parts of the detailed report that stand once for each audience, in order. */
export const audienceSectionNames = [
  'strengths',
  'plain-words',
  'who-answered',
  'non-response',
  'fair-mix',
  'questions',
  'verdicts',
  'fair-comparison',
  'councils',
  'comparisons',
  'change',
  'answers',
  'outcomes',
  'arrangements',
  'groups',
  'comments',
  'priorities',
  'scores',
  'profile',
] as const;

/** Those that stand once in a report, after the audiences. */
export const wholeSectionNames = [
  'how-sure',
  'you-said-we-did',
  'next-steps',
  'data-quality',
  'left-out',
  'definitions',
] as const;

/** Names of the parts of the detailed report that can be chosen. The summary and the method are always there. */
export const sectionNames: readonly string[] = [...audienceSectionNames, ...wholeSectionNames];
