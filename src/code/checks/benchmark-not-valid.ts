import type { Check } from './check.js';

export const benchmarkNotValid: Check = {
  code: 'benchmark-not-valid',
  number: null,
  severity: 'stop',
  title: 'A benchmark has faults',
  means: 'A benchmark file does not follow the format. The message lists every fault and where it is.',
  todo: 'Put them right, or make the benchmark again.',
  message: () => 'A benchmark has faults.',
};
