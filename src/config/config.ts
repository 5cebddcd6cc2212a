import type { z } from 'zod';
import type { configSchema } from './schema.js';

/** The settings of a `poet.yaml`, checked. */
export type Config = z.infer<typeof configSchema>;

export { parseConfig } from './parse.js';
