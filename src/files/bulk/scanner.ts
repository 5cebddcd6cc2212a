import type { CodedPiece } from '../../intake/intake.js';

/** What `assembly/scan.ts` offers, compiled. */
interface ScanExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  setUp(columns: number, delimiter: number, longest: number): number;
  countQuotes(at: number, length: number): number;
  scan(length: number): number;
  pack(rows: number): number;
  packedLength(): number;
  wholeLength(): number;
}

/** The parts of WebAssembly that are used here. The types that Node brings do not name it. */
interface WebAssemblyHost {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: object };
}

export type ScanModule = object;

function host(): WebAssemblyHost {
  return (globalThis as unknown as { readonly WebAssembly: WebAssemblyHost }).WebAssembly;
}

/** Compiles the scanner; done once, and handed to every thread. */
export function compileScanner(bytes: Uint8Array): ScanModule {
  return new (host().Module)(bytes);
}

/** Stretches of a file are put into `input` and scanned there. */
export interface Scanner {
  /** Where a stretch is put: asked for anew each time, because memory moves when it grows. */
  input(): Uint8Array;
  countQuotes(length: number): number;
  /** The first `length` bytes of the input, coded into `room` where it is large enough; null where something is odd. */
  scan(length: number, room: ArrayBuffer): Omit<CodedPiece, 'source'> | null;
}

export function startScanner(
  module: ScanModule,
  columns: number,
  delimiter: string,
  longest: number,
): Scanner {
  const instance = new (host().Instance)(module, {
    env: {
      abort: () => {
        throw new Error('the scanner stopped');
      },
    },
  });
  const exports = instance.exports as ScanExports;
  const at = exports.setUp(columns, delimiter.charCodeAt(0), longest);
  return {
    input: () => new Uint8Array(exports.memory.buffer, at, longest),
    countQuotes: (length) => exports.countQuotes(at, length),
    scan(length, room) {
      const rows = exports.scan(length);
      if (rows < 0) return null;
      const from = exports.pack(rows);
      const packedLength = exports.packedLength();
      const whole = exports.wholeLength();
      const buffer = room.byteLength >= whole ? room : new ArrayBuffer(Math.ceil(whole * 1.25));
      new Uint8Array(buffer).set(new Uint8Array(exports.memory.buffer, from, whole));
      const packed = new Uint8Array(buffer, 0, packedLength);
      const codes = new Uint16Array(buffer, packedLength, rows * columns);
      return { rows, codes, packed };
    },
  };
}
