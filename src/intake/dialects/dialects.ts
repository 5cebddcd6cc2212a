import type { Dialect } from '../layout/dialect.js';
import { plain } from './plain.js';
import { smartsurvey } from './smartsurvey.js';

/** Every platform whose export is known. To add one: a file beside this, a line here, a fixture. */
export const dialects = {
  plain,
  smartsurvey,
} satisfies Record<string, Dialect>;

export type DialectName = keyof typeof dialects;
