import type { Check } from './check.js';
import { many, text } from './say.js';

export const gridMissing: Check = {
  code: 'grid-missing',
  number: 'H08',
  severity: 'error',
  title: 'A whole grid of questions has no columns',
  means:
    'None of the questions that a block asks on one scale has a column, and no heading is like any of them. They have no figures in the report.',
  todo: 'If the grid was asked, export again with all questions, or tie its columns to questions in poet.yaml under "columns:". If it was not asked, nothing need be done.',
  message: (f) =>
    `None of the ${many(f.count, 'question')} of "${text(f, 'grid')}" that share a scale has a column.`,
};
