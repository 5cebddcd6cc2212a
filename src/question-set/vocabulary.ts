import type { NonAnswer, Tone } from './model.js';

// The words a question-set file may use, in one place: the schema, the checks and the README speak from here.

export const kinds = ['outcome', 'process', 'quality', 'circumstance', 'use', 'comment'] as const;

export const evidences = ['documented', 'reconstructed', 'licensed', 'local', 'draft', 'synthetic'] as const;

export const respondents = ['holders', 'carers', 'others'] as const;

export const tones = ['positive', 'neutral', 'negative'] as const satisfies readonly Tone[];

/** How a file names the four kinds of non-answer. */
export const nonAnswers = {
  'does-not-apply': 'doesNotApply',
  'dont-know': 'dontKnow',
  'prefer-not-to-say': 'preferNotToSay',
  missing: 'missing',
} as const satisfies Record<string, NonAnswer>;

/** An id: small letters, digits and single hyphens. */
export const kebabCase = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const versionForm = /^[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/;

/** `audience@version`. */
export const questionSetId = /^[a-z0-9]+(?:-[a-z0-9]+)*@[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*$/;

export const scoreForm = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

export const sections = {
  root: [
    'audience',
    'version',
    'title',
    'evidence',
    'notes',
    'respondents',
    'also-called',
    'scales',
    'blocks',
    'headings',
    'legislation',
    'breakdowns',
    'comparable-with',
  ],
  scale: ['positive', 'neutral', 'negative', 'not-counted', 'also-seen-as', 'codes'],
  block: ['title', 'kind', 'scale', 'questions'],
  question: [
    'label',
    'kind',
    'scale',
    'choose-one',
    'choose-many',
    'comment',
    'composite',
    'not-counted',
    'also-seen-as',
    'codes',
    'asked-if',
    'headings',
    'themes',
    'provenance',
  ],
} as const;
