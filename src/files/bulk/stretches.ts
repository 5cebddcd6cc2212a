import type { BulkPlan } from '../../intake/intake.js';
import type { ScanModule } from './scanner.js';

/** A file that is being scanned. */
export interface ScannedFile {
  readonly fd: number;
  readonly module: ScanModule;
  readonly plan: BulkPlan;
  readonly stretches: readonly Stretch[];
}

/** Whole records of a file: from one byte to the one before another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A stretch longer than this, which only a quotation mark that is never closed makes, is not scanned. */
export const longestStretch = 8 << 20;

/** The stretches of a file from a byte on, where `starts` are places at which records start. */
export function stretchesOf(from: number, size: number, starts: readonly number[]): readonly Stretch[] {
  const places = [from, ...starts.filter((start) => start > from && start < size), size];
  return places.slice(1).map((to, i) => ({ from: places[i] ?? from, to }));
}

/** The input a scanner must hold for all of them. */
export function longestOf(stretches: readonly Stretch[]): number {
  const lengths = stretches.map(({ from, to }) => to - from).filter((length) => length <= longestStretch);
  return Math.max(1, ...lengths);
}
