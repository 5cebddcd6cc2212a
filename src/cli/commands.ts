import { analyse } from './commands/analyse.js';
import { batch } from './commands/batch.js';
import { benchmark } from './commands/benchmark.js';
import { checkPdf } from './commands/check-pdf.js';
import { comments } from './commands/comments.js';
import { completion } from './commands/completion.js';
import { explain } from './commands/explain.js';
import { preview } from './commands/preview.js';
import { questions } from './commands/questions.js';
import { share } from './commands/share.js';
import { tally } from './commands/tally.js';
import { trend } from './commands/trend.js';
import { validate } from './commands/validate.js';
import type { CommandDefinition } from './definition.js';

/** Every command, in the order help shows them. */
export const commands = {
  analyse,
  preview,
  validate,
  batch,
  comments,
  share,
  benchmark,
  tally,
  trend,
  questions,
  explain,
  'check-pdf': checkPdf,
  completion,
} satisfies Record<string, CommandDefinition>;
