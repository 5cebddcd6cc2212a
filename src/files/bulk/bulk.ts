import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { availableParallelism, endianness } from 'node:os';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import type { BulkPiece, BulkPlan, BulkReader } from '../../intake/intake.js';
import { packageRoot } from '../package-root.js';
import { checkUnchanged, type Seen, unchanged } from '../unchanged.js';
import { type Look, lookAt } from './look.js';
import { scanHere } from './scan-here.js';
import { scanInThreads } from './scan-in-threads.js';
import { compileScanner } from './scanner.js';
import { stretchesOf } from './stretches.js';

/** Smaller files are done before other threads have started. */
const worthThreads = 24 << 20;
/** The thread that makes answers of the codes keeps up with no more than these. */
const mostThreads = 3;
/** Bytes that are read as text: enough to see what the file is. */
const usualHead = 256 << 10;

/** How the scanner is run. What is left out suits the file, the machine and the installed package. */
export interface BulkSettings {
  /** Threads beside this one; 0 scans in this one. */
  readonly threads?: number;
  /** Bytes read as text before the scanner takes over, and bytes in each of its stretches. */
  readonly head?: number;
  readonly stretch?: number;
  /** The compiled scanner and the program of its threads. */
  readonly compiled?: string;
  readonly program?: string;
}

/** A scanner for a large file on disk, or null where the package has none: it is made when the package is built. */
export function bulkReader(path: string, seen: Seen, settings: BulkSettings = {}): BulkReader | null {
  const compiled = settings.compiled ?? join(packageRoot(), 'dist', 'scan.wasm');
  const program = settings.program ?? join(packageRoot(), 'dist', 'files', 'bulk', 'worker.js');
  // WebAssembly's numbers are little-endian, and are read here as they lie.
  if (!existsSync(compiled) || endianness() !== 'LE') return null;
  const { size } = seen;
  const module = compileScanner(readFileSync(compiled));
  const threads = existsSync(program) ? (settings.threads ?? threadsFor(size)) : 0;
  let look: Look = { ascii: false, utf8: false, starts: [] };
  let digest: string | null = null;
  return {
    head: settings.head ?? usualHead,
    async look() {
      look = withFile(path, (fd) => lookAt(fd, size, module, settings.stretch));
      return look;
    },
    pieces: (plan) => unchanged(path, seen, scanned(plan)),
    sha256() {
      if (digest !== null) return digest;
      digest = withFile(path, (fd) => hashOf(fd, size));
      checkUnchanged(path, seen);
      return digest;
    },
  };

  async function* scanned(plan: BulkPlan): AsyncIterable<BulkPiece> {
    const fd = openSync(path, 'r');
    const file = { fd, module, plan, stretches: stretchesOf(plan.from, size, look.starts) };
    try {
      if (threads === 0) yield* scanHere(file);
      else yield* scanInThreads(file, program, threads);
    } finally {
      closeSync(fd);
    }
  }
}

function hashOf(fd: number, size: number): string {
  const hash = createHash('sha256');
  const buffer = new Uint8Array(1 << 18);
  for (let at = 0; at < size; ) {
    const length = readSync(fd, buffer, 0, buffer.length, at);
    if (length === 0) break;
    hash.update(buffer.subarray(0, length));
    at += length;
  }
  return hash.digest('hex');
}

/** None where this thread is one of several already, or has its work done before another could begin. */
function threadsFor(size: number): number {
  return isMainThread && size >= worthThreads ? Math.min(availableParallelism(), mostThreads) : 0;
}

function withFile<T>(path: string, use: (fd: number) => T): T {
  const fd = openSync(path, 'r');
  try {
    return use(fd);
  } finally {
    closeSync(fd);
  }
}
