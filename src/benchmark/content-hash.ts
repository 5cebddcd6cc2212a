import { createHash } from 'node:crypto';
import type { Benchmark } from './model.js';

/** The SHA-256 of a built benchmark's content: its JSON without blanks and without this hash. */
export function benchmarkContentHash(benchmark: Benchmark): string {
  const { built, ...rest } = benchmark;
  const { sha256: _hash, ...facts } = built ?? { sha256: '' };
  return createHash('sha256')
    .update(JSON.stringify([rest, facts]), 'utf8')
    .digest('hex');
}

/** The bytes of a benchmark file. */
export function benchmarkText(benchmark: Benchmark): string {
  return `${JSON.stringify(benchmark, null, 1)}\n`;
}
