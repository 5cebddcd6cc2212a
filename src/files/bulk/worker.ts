import { readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { hashAhead } from './hash-ahead.js';
import { type ScanModule, startScanner } from './scanner.js';
import type { Stretch } from './stretches.js';

/** What a thread is started with. */
export interface WorkerStart {
  readonly fd: number;
  readonly module: ScanModule;
  readonly columns: number;
  readonly delimiter: string;
  readonly longest: number;
}

/** A stretch of the file to code, and memory to lay the codes in. One of the threads hashes the file beside it. */
export type Order =
  | { readonly stretch: Stretch; readonly room: ArrayBuffer; readonly hashTo: number }
  | { readonly digestOf: number };

/** What came of it; `odd` where the stretch must be read in the plain way. */
export type Reply =
  | { readonly rows: number; readonly codes: Uint16Array; readonly packed: Uint8Array }
  | { readonly odd: true; readonly room: ArrayBuffer }
  | { readonly sha256: string };

const { fd, module, columns, delimiter, longest } = workerData as WorkerStart;
const scanner = startScanner(module, columns, delimiter, longest);
const hash = hashAhead(fd);

function answer(order: Order): void {
  if ('digestOf' in order) {
    hash.upTo(order.digestOf);
    parentPort?.postMessage({ sha256: hash.digest() } satisfies Reply);
    return;
  }
  const { stretch, room, hashTo } = order;
  const length = stretch.to - stretch.from;
  const read = readSync(fd, scanner.input(), 0, length, stretch.from);
  const piece = read === length ? scanner.scan(length, room) : null;
  const reply: Reply = piece ?? { odd: true, room };
  parentPort?.postMessage(reply, [piece === null ? room : (piece.packed.buffer as ArrayBuffer)]);
  hash.upTo(hashTo);
}

parentPort?.on('message', answer);
