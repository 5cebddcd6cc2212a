// The long fuzzing campaign: `npm run fuzz -- --inputs 100000 --seed 7`. One input of it again: `--only 1234`.
// Ends with 1 when anything but a reading or a clear refusal came of an input, or when one of them never ended.

import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { importTypeScript } from './import-typescript.mjs';

const { values } = parseArgs({
  options: {
    inputs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '20261122' },
    from: { type: 'string', default: '0' },
    only: { type: 'string' },
    faults: { type: 'string', default: '20' },
  },
});
const seed = Number(values.seed);
const from = Number(values.only ?? values.from);
const inputs = values.only === undefined ? Number(values.inputs) : 1;

// A second thread watches the number of the input: code that never comes back cannot be asked where it is.
const at = new Int32Array(new SharedArrayBuffer(8));
const watcher = new Worker(
  `const { workerData: at } = require('node:worker_threads');
   let last = -1, since = 0;
   setInterval(() => {
     const now = Atomics.load(at, 0);
     since = now === last ? since + 1 : 0;
     last = now;
     if (since >= 60) {
       process._rawDebug('input ' + now + ' has not ended for a minute');
       process.kill(process.pid, 'SIGKILL');
     }
   }, 1000);`,
  { eval: true, workerData: at },
);
watcher.unref();

const stray = [];
process.on('unhandledRejection', (reason) => stray.push(reason));
process.on('uncaughtException', (error) => stray.push(error));

let stopped = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (stopped = true));

const { runCampaign } = await importTypeScript('test/fuzz/campaign.ts');
const result = await runCampaign({
  seed,
  from,
  inputs,
  mostFaults: Number(values.faults),
  starting: (index) => Atomics.store(at, 0, index),
  stopped: () => stopped,
  told: (done) => process.stderr.write(done % 10000 === 0 ? `${done} inputs\n` : ''),
});

const total = (ends) => [...ends.values()].reduce((sum, n) => sum + n, 0);
console.log(`${result.inputs} inputs from ${from}, seed ${seed}\n`);
console.log('| Input | Outcome | Times |\n|---|---|--:|');
for (const [target, ends] of [...result.outcomes].sort(([a], [b]) => (a < b ? -1 : 1))) {
  console.log(`| ${target} | | ${total(ends)} |`);
  for (const [outcome, times] of [...ends].sort(([, a], [, b]) => b - a))
    console.log(`| | ${outcome} | ${times} |`);
}
const { seconds, index, target } = result.slowest;
console.log(`\nSlowest: ${seconds.toFixed(2)} s of processor time (${target}, input ${index}).`);
console.log(`Largest size of the process: ${Math.round(result.memory)} MiB.`);
for (const { index: where, target: what, what: fault } of result.faults)
  console.log(`\nFAULT at input ${where} (${what}):\n${fault}`);
for (const error of stray) console.log(`\nFAULT: nobody waited for\n${error?.stack ?? error}`);
const faults = result.faults.length + stray.length;
console.log(`\n${faults === 0 ? 'No faults.' : `${faults} faults.`}`);
process.exitCode = faults === 0 ? 0 : 1;
