// Loaded before a program (`--import`): at its end writes how many seconds of processor it took, all threads together,
// to the file that POET_CPU_FILE names. On a busy machine this says more than the clock. Workers leave it to the rest.

import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const file = process.env.POET_CPU_FILE;
if (file !== undefined && isMainThread) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(file, String((user + system) / 1e6));
  });
}
