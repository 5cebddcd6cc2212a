import { readSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
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

/** A stretch of the file to code, and memory to lay the codes in. */
export interface Order {
  readonly stretch: Stretch;
  readonly room: ArrayBuffer;
}

/** What came of it; `odd` where the stretch must be read in the plain way. */
export type Reply =
  | { readonly rows: number; readonly codes: Uint16Array; readonly packed: Uint8Array }
  | { readonly odd: true; readonly room: ArrayBuffer };

const { fd, module, columns, delimiter, longest } = workerData as WorkerStart;
const scanner = startScanner(module, columns, delimiter, longest);

function answer({ stretch, room }: Order): void {
  const length = stretch.to - stretch.from;
  const read = readSync(fd, scanner.input(), 0, length, stretch.from);
  const piece = read === length ? scanner.scan(length, room) : null;
  const reply: Reply = piece ?? { odd: true, room };
  parentPort?.postMessage(reply, [piece === null ? room : (piece.packed.buffer as ArrayBuffer)]);
}

parentPort?.on('message', answer);
