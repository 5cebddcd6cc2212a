// Known weaknesses of the packages in the lock file, by `npm audit`. Ends with 0 when there are none, 1 when there are
// some, and 75 with the reason when the registry in use does not answer the question.

import { spawnSync } from 'node:child_process';

const { stdout, error } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8' });

/** What npm printed as data; null when it printed none. */
function answerOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const answer = error === undefined ? answerOf(stdout) : null;
const counts = answer?.metadata?.vulnerabilities;
if (typeof counts?.total !== 'number') {
  const reason = error?.message ?? answer?.message ?? 'npm gave no answer';
  console.log(`npm audit was not run: ${String(reason).split('\n')[0]}`);
  process.exitCode = 75;
} else if (counts.total === 0) {
  console.log(`No known weakness in ${answer.metadata.dependencies?.total ?? 'the'} packages.`);
} else {
  for (const [name, { severity, via }] of Object.entries(answer.vulnerabilities ?? {}))
    console.log(`${name}: ${severity}: ${via.map((each) => each.title ?? each).join('; ')}`);
  console.log(`${counts.total} packages with a known weakness.`);
  process.exitCode = 1;
}
