import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';

/** What a file of the bundle gives to those that require it. */
type Exports = Record<string, unknown>;
type Wrapped = (
  exports: Exports,
  require: (id: string) => unknown,
  module: { exports: Exports },
  filename: string,
) => void;

/** A file of the bundle as it was compiled, and whether the code kept beside it was taken. */
export interface Loaded {
  readonly script: Script;
  readonly fromCache: boolean;
}

/** Where the compiled code for this Node on this kind of machine is kept. */
export function cacheFolder(folder: string): string {
  return join(folder, 'cache', `${process.version}-${process.platform}-${process.arch}`);
}

/**
 * Gives the `require` of the bundle in `folder`; `outside` is Node's own, for what is not in it. A file of the bundle is
 * one function of what it may use, in ASCII. Where the build kept its compiled code it is not compiled again,
 * which is a good part of what a short command costs. Without it, or where V8 refuses it (another version, other
 * flags, a spoiled file), the file is compiled as usual. Nothing is written here: code that is run must not come
 * from where some program left it.
 */
export function loaderOf(
  folder: string,
  outside: (id: string) => unknown,
  loaded = new Map<string, Loaded>(),
): (file: string) => Exports {
  const modules = new Map<string, { exports: Exports }>();
  const cache = cacheFolder(folder);
  const load = (file: string): Exports => {
    const before = modules.get(file);
    if (before !== undefined) return before.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const filename = join(folder, file);
    const cachedData = kept(join(cache, file));
    const script = new Script(
      readFileSync(filename, 'latin1'),
      cachedData === undefined ? { filename } : { filename, cachedData },
    );
    loaded.set(file, { script, fromCache: script.cachedDataRejected === false });
    const wrapped: Wrapped = script.runInThisContext();
    const inside = (id: string): unknown => (id.startsWith('./') ? load(id.slice(2)) : outside(id));
    wrapped(module.exports, inside, module, filename);
    return module.exports;
  };
  return load;
}

/**
 * V8 optimises a function after it has run for a while. Nearly everything here ends before that pays, so it is asked
 * to wait seven times as long: a third less work for a survey of 500 people, and no more for a million. Regular
 * expressions it interprets once and then compiles: here most are used often enough to be compiled at once. Only
 * Node 20 knows the first of these flags, and an unknown one prints a complaint. Only for commands that do something:
 * to say it takes longer than to print the help. V8 refuses compiled code kept under other flags, so what is loaded
 * before is kept without them and what is loaded after with them.
 */
export function optimiseLater(): void {
  if (Number.parseInt(process.versions.node, 10) !== 20) return;
  process.getBuiltinModule('v8').setFlagsFromString('--interrupt-budget=1000000 --no-regexp-tier-up');
}

function kept(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
