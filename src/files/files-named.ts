import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PoetError } from '../errors.js';

/**
 * The paths that were named, with those that a pattern stands for in its place: `*` any text in one name, `?` one letter.
 * Most shells do this before a program sees it; some do not, and a pattern in quotation marks comes as it is. A path that
 * is there is itself, whatever its name. Throws a PoetError where a pattern fits nothing.
 */
export async function filesNamed(paths: readonly string[]): Promise<readonly string[]> {
  const all = await Promise.all(
    paths.map(async (path) => {
      if (!/[*?]/.test(path) || (await isThere(path))) return [path];
      const found = await matching(path);
      if (found.length > 0) return found;
      throw new PoetError(
        'file-not-readable',
        `no file fits "${path}"`,
        'Check the folder and the spelling.',
      );
    }),
  );
  return all.flat();
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Step by step down the path; names in code-point order, hidden ones left out. */
async function matching(path: string): Promise<readonly string[]> {
  const [root = ''] = /^(?:[A-Za-z]:)?[\\/]+/.exec(path) ?? [];
  let found: readonly string[] = [root];
  for (const step of path.slice(root.length).split(/[\\/]+/)) {
    const next = await Promise.all(found.map((folder) => inFolder(folder, step)));
    found = next.flat();
  }
  return found;
}

async function inFolder(folder: string, step: string): Promise<readonly string[]> {
  if (!/[*?]/.test(step)) return (await isThere(join(folder, step))) ? [join(folder, step)] : [];
  const names = await readdir(folder === '' ? '.' : folder).catch((): string[] => []);
  return names
    .filter((name) => !name.startsWith('.') && fits(name, step))
    .sort()
    .map((name) => join(folder, name));
}

/** Goes back to the last `*` where a letter does not fit, so that no pattern takes long. */
function fits(name: string, pattern: string): boolean {
  let [at, star, from] = [0, -1, 0];
  for (let i = 0; i < name.length; ) {
    if (pattern[at] === '*') {
      star = at++;
      from = i;
    } else if (pattern[at] === '?' || pattern[at] === name[i]) {
      at++;
      i++;
    } else {
      if (star === -1) return false;
      at = star + 1;
      i = ++from;
    }
  }
  return /^\**$/.test(pattern.slice(at));
}
