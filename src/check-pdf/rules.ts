import type { Rule } from './rule.js';
import { annotationRules } from './rules/annotations.js';
import { contentRules } from './rules/content.js';
import { documentRules } from './rules/document.js';
import { figureRules } from './rules/figures.js';
import { fontRules } from './rules/fonts.js';
import { structureRules } from './rules/structure.js';
import { tableRules } from './rules/tables.js';

/** Every rule, in the order they are run. */
export const rules: readonly Rule[] = [
  ...documentRules,
  ...contentRules,
  ...structureRules,
  ...tableRules,
  ...figureRules,
  ...annotationRules,
  ...fontRules,
];
