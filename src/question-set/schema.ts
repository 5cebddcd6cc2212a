import { z } from 'zod';
import { duties } from './schema-duties.js';
import {
  evidences,
  kebabCase,
  kinds,
  nonAnswers,
  questionSetId,
  respondents,
  scoreForm,
  versionForm,
} from './vocabulary.js';

// The form of a question-set file. The reader hands every scalar over as text (so that `1.10` and `Yes` stay as
// typed); `yaml` says which kind of scalar an editor should accept, for the published JSON Schema. The `error` of
// each part says what was expected there.

const text = z.string({ error: 'a text' }).regex(/\S/, { error: 'a text' }).meta({ yaml: 'text' });
const id = z
  .string({ error: 'an id' })
  .regex(kebabCase, { error: 'an id of small letters, digits and single hyphens' })
  .meta({ yaml: 'text' });
const score = z
  .string({ error: 'a number' })
  .regex(scoreForm, { error: 'a number' })
  .meta({ yaml: 'number' });
const flag = z.enum(['true', 'false'], { error: 'true or false' }).meta({ yaml: 'boolean' });
const yes = z.enum(['true'], { error: 'true' }).meta({ yaml: 'true' });
const texts = z.array(text, { error: 'a list of texts' });
const oneOrMore = z.union([text, texts], { error: 'a text or a list of texts' });
const answers = z
  .record(text, score, { error: 'answers and their scores, { Very good: 5, Good: 4 }' })
  .describe('Answer → score. The score orders the scale; a higher one is better.');
const variants = z
  .record(text, oneOrMore, { error: 'an answer and its other spellings, { Very good: [Excellent] }' })
  .describe('Answer → other spellings of it seen in exports.');
const notCounted = z
  .union(
    [texts, z.record(text, z.enum(Object.keys(nonAnswers), { error: oneOf(Object.keys(nonAnswers)) }))],
    {
      error: 'a list of answers, or a map answer → does-not-apply, dont-know, prefer-not-to-say or missing',
    },
  )
  .describe('Answers that are replies but not ratings: left out of every base, and counted.');
const codeMap = z.record(text, text, { error: 'a map code → answer' });

const scale = z.strictObject(
  {
    positive: answers.optional().describe('The answers that count as positive.'),
    neutral: answers.optional().describe('The answers that count as neither.'),
    negative: answers.optional().describe('The answers that count as negative.'),
    'not-counted': notCounted.optional(),
    'also-seen-as': variants.optional(),
    codes: z
      .union([z.enum(['scores']), codeMap], { error: 'the word scores, or a map code → answer' })
      .optional()
      .describe(
        'How bare codes in an export are read: `scores` when they are the scores written here, else a map code → answer. Without it bare codes are never read.',
      ),
  },
  { error: 'a scale: positive, neutral, negative, not-counted …' },
);

const kind = z.enum(kinds, { error: oneOf(kinds) });
const provenance = z.enum(evidences, { error: oneOf(evidences) });

const question = z.strictObject(
  {
    label: text.describe('Our own short wording, as reports print it.'),
    kind: kind.optional().describe('When it differs from its block.'),
    scale: id.optional().describe('When it differs from its block.'),
    'choose-one': texts.optional().describe('The choices of a question with one answer.'),
    'choose-many': texts.optional().describe('The choices of a question with any number of answers.'),
    comment: yes.optional().describe('Free text: counted, never scored.'),
    composite: flag.optional().describe('false keeps a rated question out of the composite of its kind.'),
    'not-counted': notCounted.optional(),
    'also-seen-as': variants.optional(),
    codes: codeMap.optional().describe('Code → answer, for bare codes in an export.'),
    'asked-if': z
      .record(id, oneOrMore, { error: 'a map question → answers, { has-budget: [Yes] }' })
      .optional()
      .describe(
        'Question → answers: people are asked this question only when they gave one of these. With several questions, all must hold.',
      ),
    headings: oneOrMore.optional().describe('Column headings seen in exports, beside the label and the id.'),
    themes: z
      .record(text, oneOrMore, { error: 'a map theme → words' })
      .optional()
      .describe('For a comment: theme → words that count towards it.'),
    provenance: provenance.optional().describe('How sure we are of this question; as the file when absent.'),
  },
  { error: 'a label, or a map with a label' },
);

const block = z.strictObject(
  {
    title: text,
    kind,
    scale: id.optional().describe('The scale of its rated questions.'),
    questions: z
      .record(id, z.union([text, question], { error: 'a label, or a map with a label' }), {
        error: 'questions, one a line: id: label',
      })
      .describe('Id → label, or a map that begins with the label. Ids are for ever.'),
  },
  { error: 'a block: title, kind, questions' },
);

const setId = z.string().regex(questionSetId, { error: 'audience@version' }).meta({ yaml: 'text' });

/** The zod schema of a question-set file; `question-sets/question-set.schema.json` is made from it. */
export const questionSetSchema = z
  .strictObject(
    {
      audience: id.describe('Who answers: the first half of the id, `adult` of `adult@2017`.'),
      version: z
        .string({ error: 'a version' })
        .regex(versionForm, { error: 'a version of letters, digits, dots and hyphens' })
        .meta({ yaml: 'text' })
        .describe('The wave or year: the second half of the id.'),
      title: text,
      evidence: provenance
        .optional()
        .describe('How sure we are of the wording; `local` when absent. Reports repeat it.'),
      notes: oneOrMore.optional(),
      respondents: z
        .enum(respondents, { error: oneOf(respondents) })
        .optional()
        .describe('For the threshold rule; read from the audience when absent.'),
      'also-called': oneOrMore
        .optional()
        .describe('Cells of a respondent-type column that mean this audience.'),
      scales: z.record(id, scale, { error: 'scales, each under its name' }).optional(),
      blocks: z.array(block, { error: 'a list of blocks' }).min(1, { error: 'at least one block' }),
      headings: z
        .record(id, oneOrMore, { error: 'a map question → headings' })
        .optional()
        .describe('Column headings seen in exports, beside the label itself.'),
      legislation: duties.optional(),
      breakdowns: oneOrMore
        .optional()
        .describe('Questions that results may be broken down by; every choose-one circumstance when absent.'),
      'comparable-with': z
        .record(setId, oneOrMore, { error: 'a map audience@version → questions' })
        .optional()
        .describe('Every comparison with another question set that is not named here is refused.'),
    },
    { error: 'a question set: audience, version, title, scales, blocks' },
  )
  .meta({
    title: 'A poet question set',
    description: 'One versioned questionnaire. See question-sets/README.md.',
  });

function oneOf(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
