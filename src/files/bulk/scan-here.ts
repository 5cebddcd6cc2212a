import { readSync } from 'node:fs';
import type { BulkPiece } from '../../intake/intake.js';
import { readStretch } from './read-stretch.js';
import { startScanner } from './scanner.js';
import { longestOf, longestStretch, type ScannedFile } from './stretches.js';

/** Scans the stretches one after another, in this thread. */
export function* scanHere({ fd, module, plan, stretches }: ScannedFile): Generator<BulkPiece> {
  const scanner = startScanner(module, plan.columns, plan.delimiter, longestOf(stretches));
  let room = new ArrayBuffer(0);
  for (const stretch of stretches) {
    const length = stretch.to - stretch.from;
    if (length > longestStretch) {
      yield { odd: null };
      return;
    }
    const whole = readSync(fd, scanner.input(), 0, length, stretch.from) === length;
    const piece = whole ? scanner.scan(length, room) : null;
    if (piece === null) yield { odd: readStretch(fd, stretch) };
    else {
      room = piece.packed.buffer as ArrayBuffer;
      yield { ...piece, source: 0 };
    }
  }
}
