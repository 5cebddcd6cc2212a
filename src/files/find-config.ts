import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The nearest `poet.yaml` in this folder or one above it; null when there is none. */
export function findConfig(from: string): string | null {
  let folder = resolve(from);
  for (;;) {
    const path = join(folder, 'poet.yaml');
    if (existsSync(path)) return path;
    const above = dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
}
