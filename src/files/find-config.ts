import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** The nearest `poet.yaml` in this folder or one above it; null when there is none. */
export async function findConfig(from: string): Promise<string | null> {
  let folder = resolve(from);
  for (;;) {
    const path = join(folder, 'poet.yaml');
    const found = await access(path).then(
      () => true,
      () => false,
    );
    if (found) return path;
    const above = dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
}
