import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the installed package: the nearest one above this file that holds the question sets. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'question-sets', 'compiled.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('the question sets of the package are missing: install poet again');
    folder = above;
  }
  return folder;
}
