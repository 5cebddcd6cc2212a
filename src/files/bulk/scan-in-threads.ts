import { Worker } from 'node:worker_threads';
import type { BulkPiece } from '../../intake/intake.js';
import { readStretch } from './read-stretch.js';
import { longestOf, longestStretch, type ScannedFile } from './stretches.js';
import type { Order, Reply, WorkerStart } from './worker.js';

/** Stretches that a thread has before it at once, and pieces that wait for being taken, for each thread. */
const inHand = 2;
const ahead = 3;
/** The first pieces are waited for in any case. */
const alwaysWaitedFor = 4;

interface Thread {
  readonly worker: Worker;
  readonly orders: number[];
}

/**
 * Scans the stretches in other threads and gives the pieces in the order of the file. Memory is bounded: a stretch is
 * only begun when there is room for what comes of it, and another thread only, up to `most`, when pieces are waited for.
 */
export async function* scanInThreads(
  { fd, module, plan, stretches }: ScannedFile,
  program: string,
  most: number,
): AsyncGenerator<BulkPiece> {
  const end = stretches.findIndex(({ from, to }) => to - from > longestStretch);
  const usable = end === -1 ? stretches : stretches.slice(0, end);
  const replies = new Map<number, { readonly source: number; readonly reply: Reply }>();
  const rooms: ArrayBuffer[] = [];
  let next = 0;
  let failure: Error | null = null;
  let wake = (): void => undefined;

  const { columns, delimiter } = plan;
  const workerData: WorkerStart = { fd, module, columns, delimiter, longest: longestOf(usable) };
  const pool: Thread[] = [];
  function startThread(): void {
    const source = pool.length;
    const worker = new Worker(program, {
      workerData,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 64 },
    });
    const thread = { worker, orders: [] as number[] };
    worker.unref();
    worker.on('message', (reply: Reply) => {
      replies.set(thread.orders.shift() ?? -1, { source, reply });
      giveOrders();
      wake();
    });
    worker.on('error', (error) => {
      failure = error;
      wake();
    });
    pool.push(thread);
    for (let i = 0; i < ahead; i++) rooms.push(new ArrayBuffer(0));
  }

  function giveOrders(): void {
    while (next < usable.length) {
      const free = pool
        .filter(({ orders }) => orders.length < inHand)
        .sort((a, b) => a.orders.length - b.orders.length)[0];
      const room = free === undefined ? undefined : rooms.pop();
      const stretch = usable[next];
      if (free === undefined || room === undefined || stretch === undefined) return;
      free.orders.push(next);
      free.worker.postMessage({ stretch, room } satisfies Order, [room]);
      next++;
    }
  }

  /** The threads keep the program alive only while somebody waits for them. */
  async function until(ready: () => boolean): Promise<void> {
    if (ready()) return;
    for (const { worker } of pool) worker.ref();
    while (!ready()) {
      if (failure !== null) throw failure;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    for (const { worker } of pool) worker.unref();
  }

  try {
    startThread();
    giveOrders();
    for (let index = 0; index < usable.length; index++) {
      if (index >= alwaysWaitedFor && pool.length < most && !replies.has(index)) {
        startThread();
        giveOrders();
      }
      await until(() => replies.has(index));
      const found = replies.get(index);
      replies.delete(index);
      if (found === undefined) continue;
      const { source, reply } = found;
      if ('odd' in reply) {
        rooms.push(reply.room);
        yield { odd: readStretch(fd, usable[index] ?? { from: 0, to: 0 }) };
      } else {
        yield { ...reply, source };
        rooms.push(reply.packed.buffer as ArrayBuffer);
      }
      giveOrders();
    }
    if (end !== -1) yield { odd: null };
  } finally {
    await Promise.all(pool.map(({ worker }) => worker.terminate()));
  }
}
