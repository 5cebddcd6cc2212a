import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { rolldown } from 'rolldown';
import { type BulkSettings, bulkReader } from '../../../src/files/bulk/bulk.js';
import type { ExportBytes } from '../../../src/intake/intake.js';
import { held } from '../../intake/support.js';

const root = path.resolve(import.meta.dirname, '../../..');

/** The scanner and the program of its threads, made from the source as it is now, in a folder of their own. */
export interface Compiled {
  /** The same bytes as a file on disk with a scanner, and as pieces in memory without one. */
  both(
    content: string | Uint8Array,
    settings?: BulkSettings,
  ): { readonly plain: ExportBytes; readonly bulk: ExportBytes; readonly file: string };
  remove(): void;
}

export async function compileBulk(): Promise<Compiled> {
  const folder = mkdtempSync(path.join(tmpdir(), 'poet-bulk-'));
  const compiled = path.join(folder, 'scan.wasm');
  const asc = createRequire(import.meta.url).resolve('assemblyscript/bin/asc.js');
  const made = ['assembly/scan.ts', '--config', 'assembly/asconfig.json', '--outFile', compiled];
  execFileSync(process.execPath, [asc, ...made], { cwd: root, stdio: 'pipe' });
  const program = path.join(folder, 'worker.mjs');
  const bundle = await rolldown({
    input: path.join(root, 'src/files/bulk/worker.ts'),
    platform: 'node',
    logLevel: 'silent',
  });
  await bundle.write({ file: program, format: 'esm' });
  await bundle.close();
  return {
    both(content, settings = {}) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const file = path.join(folder, 'export.csv');
      writeFileSync(file, bytes);
      const reader = bulkReader(file, statSync(file), { compiled, program, threads: 0, ...settings });
      if (reader === null) throw new Error('the scanner was not made');
      const plain = held(bytes);
      return { plain, bulk: { ...plain, bulk: reader }, file };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
