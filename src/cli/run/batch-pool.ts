import { availableParallelism } from 'node:os';
import { basename, dirname } from 'node:path';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { type BatchSite, PoetError } from '../../index.js';
import type { Site } from './batch-sites.js';

type Make = (site: Site) => Promise<BatchSite>;
interface Order {
  readonly place: number;
  readonly site: Site;
}
type Reply =
  | { readonly place: number; readonly made: BatchSite }
  | { readonly place: number; readonly bug: string };

/** Fewer sites than this are not worth starting another thread for. */
const sitesAWorker = 4;

/** How many threads: those asked for, else one a core; never more than there is work for. */
export function workersFor(sites: number, asked: number | undefined): number {
  return Math.max(1, Math.min(asked ?? availableParallelism(), Math.ceil(sites / sitesAWorker)));
}

/** True in a thread that makes sites for another. */
export const isWorker = !isMainThread && parentPort !== null;

/** In a worker: makes each site it is sent, until the port is closed. */
export function serve(make: Make): Promise<void> {
  return new Promise((resolve) => {
    parentPort?.on('message', (order: Order | null) => {
      if (order === null) {
        parentPort?.close();
        resolve();
        return;
      }
      make(order.site).then(
        (made) => parentPort?.postMessage({ place: order.place, made } satisfies Reply),
        (bug: unknown) =>
          parentPort?.postMessage({
            place: order.place,
            bug: bug instanceof Error ? (bug.stack ?? bug.message) : String(bug),
          } satisfies Reply),
      );
    });
    parentPort?.postMessage('ready');
  });
}

/**
 * Makes all sites, several at a time, and gives them in the order of the list whatever the number of workers. Threads run
 * this very command line again, so they are only used where the program is the installed one.
 */
export async function makeAll(
  sites: readonly Site[],
  make: Make,
  workers: number,
  tell: (done: number) => void,
  signal: AbortSignal,
): Promise<readonly BatchSite[]> {
  const program = process.argv[1] ?? '';
  const installed = /^poet(?:\.js)?$/.test(basename(program)) && basename(dirname(program)) !== 'test';
  const made: BatchSite[] = [];
  if (workers === 1 || !installed) {
    for (const site of sites) {
      signal.throwIfAborted();
      made.push(await make(site));
      tell(made.length);
    }
    return made;
  }
  let next = 0;
  let done = 0;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(program, { argv: process.argv.slice(2), stdout: true, stderr: true });
      // A thread that is told to stop ends the site it is at: cut off in between, some of its files would be in place.
      const hand = (): void => {
        const site = signal.aborted ? undefined : sites[next];
        worker.postMessage(site === undefined ? null : { place: next, site });
        next++;
      };
      worker.on('message', (reply: Reply | 'ready') => {
        if (reply === 'ready') return hand();
        if ('bug' in reply) {
          void worker.terminate();
          return reject(new Error(reply.bug));
        }
        made[reply.place] = reply.made;
        tell(++done);
        hand();
      });
      worker.on('error', (cause: NodeJS.ErrnoException) => {
        if (cause.code !== 'ERR_WORKER_OUT_OF_MEMORY') return reject(cause);
        reject(stopped(done, sites.length, 'there was no memory left for it'));
      });
      worker.on('exit', () => resolve());
    });
  await Promise.all(Array.from({ length: workers }, one));
  signal.throwIfAborted();
  if (done < sites.length) throw stopped(done, sites.length, 'it ended before its work was done');
  return made;
}

function stopped(done: number, all: number, why: string): PoetError {
  return new PoetError(
    'thread-stopped',
    `a thread of the batch was stopped: ${why}. Reports made so far: ${done} of ${all}`,
    'Run the same command again with --workers 1, or close other programs first.',
  );
}
