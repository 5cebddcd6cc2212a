// Builds `dist/`: the library as it is written (a file a module, with its types), and the command line as one
// small starter with the heavy parts (PDF, YAML, zod) in chunks that are read only by the commands that need them.
//
// Bundling the command line is what makes it start quickly: Node reads a handful of files instead of hundreds.
// The same source gives the same bytes: nothing here depends on the clock, the folder or the machine.

import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { keepCompiled } from './keep-compiled.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const dist = path.join(root, 'dist');
const require = createRequire(import.meta.url);

/** Runs a compiler; resolves when it is done, rejects when it finds a fault. */
function compile(compiler, ...settings) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [compiler, ...settings], { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`${compiler} ended with ${code}`)),
    );
  });
}

/** The TypeScript compiler over `src`. */
function emitLibrary() {
  return compile(require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.build.json');
}

/** The scanner of large files, from AssemblyScript to WebAssembly: `assembly/asconfig.json` holds the settings. */
function compileScanner() {
  const asc = require.resolve('assemblyscript/bin/asc.js');
  return compile(
    asc,
    'assembly/scan.ts',
    '--config',
    'assembly/asconfig.json',
    '--outFile',
    'dist/scan.wasm',
  );
}

/**
 * fontkit can read WOFF2 and brings a decompressor with a large dictionary for it. Reports embed TrueType only, so
 * the bundle goes without: less to read at the start of every run that writes a PDF.
 */
const withoutWoff2 = {
  name: 'without-woff2',
  resolveId: (id) => (id === 'brotli/decompress.js' ? 'without-woff2' : null),
  load: (id) =>
    id === 'without-woff2' ? "export default () => { throw new Error('WOFF2 fonts are not read'); };" : null,
};

/** pdfkit can encrypt and brings ciphers that build their tables as they load. A report anyone may read needs none. */
const withoutCiphers = {
  name: 'without-ciphers',
  resolveId: (id) => (id === '@noble/ciphers/aes' ? 'without-ciphers' : null),
  load: (id) =>
    id === 'without-ciphers'
      ? "export const cbc = () => { throw new Error('reports are not encrypted'); }; export const ecb = cbc;"
      : null,
};

/**
 * The tables of line breaking and of scripts are packed, and fontkit unpacks them as it loads with a decompressor
 * written in JavaScript. Node has one of its own, forty times as quick.
 */
const inflateByNode = {
  name: 'inflate-by-node',
  resolveId: (id) => (id === 'tiny-inflate' ? 'inflate-by-node' : null),
  load: (id) =>
    id === 'inflate-by-node'
      ? `module.exports = (source, target) => {
           const plain = process.getBuiltinModule('zlib').inflateRawSync(source);
           target.set(plain);
           return target.subarray(0, plain.length);
         };`
      : null,
};

/**
 * Parts of Node that take long to load and that most runs of a command never use: what starts programs (commander's,
 * for commands that are programs of their own; poet has none), what hashes, what writes files, what asks about the
 * machine. Each of their functions becomes one that loads them when it is first called.
 */
const loadedWhenCalled = {
  name: 'loaded-when-called',
  resolveId: (id, importer) => {
    if (id === 'node:child_process') return `when-called:${id}`;
    if (!['node:crypto', 'node:fs/promises', 'node:os'].includes(id)) return null;
    return importer?.startsWith(path.join(root, 'src')) ? `when-called:${id}` : { id, external: true };
  },
  load: (id) => {
    if (!id.startsWith('when-called:')) return null;
    const name = id.slice('when-called:'.length);
    const functions = Object.entries(process.getBuiltinModule(name)).filter(
      ([key, value]) => typeof value === 'function' && /^[a-z]/.test(key),
    );
    return functions
      .map(([key]) => `export const ${key} = (...all) => process.getBuiltinModule('${name}').${key}(...all);`)
      .join('\n');
  },
};

/** pdfkit sorts names by the rules of some language, and what knows them takes longer to load than a page to draw. */
const namesByCharacter = {
  name: 'names-by-character',
  transform: (code, id) => {
    if (!/[\\/]pdfkit[\\/]/.test(id)) return null;
    const plain = code.replace('return a.localeCompare(b);', 'return a < b ? -1 : a > b ? 1 : 0;');
    return plain === code ? null : { code: plain };
  },
};

/** The library looks for the package's folder above its own; the bundle knows where it lies in it. */
const packageRootKnown = {
  name: 'package-root-known',
  load: (id) =>
    id === path.join(root, 'src', 'files', 'package-root.ts')
      ? `import { dirname } from 'node:path';
         export const packageRoot = () => dirname(dirname(dirname(__filename)));`
      : null,
};

/**
 * Each file costs a start some time whatever is in it. So there is one for what every command needs before it does
 * anything, one for reading an export and one for what stands around that (options, files, printing), which most
 * commands do; the rest falls into chunks by itself.
 */
const groups = [
  { name: 'start', tags: ['$initial'] },
  { name: 'read', test: path.join(root, 'src', 'validate.ts') },
  {
    name: 'shell',
    test: /^when-called:|src[\\/](?:cli[\\/](?:print|run[\\/](?:settings|read-settings|typed|material)\.)|files[\\/](?:read-export|unchanged|question-set-folder|write|staging)|csv-text|question-set[\\/]template)/,
    minShareCount: 2,
    includeDependenciesRecursively: false,
  },
];

/**
 * V8 keeps a text twice as wide as need be, and reads it twice as slowly, for one character beyond Latin-1. In code all
 * characters may be written as their escapes.
 */
const inAscii = {
  name: 'in-ascii',
  generateBundle(_options, files) {
    for (const file of Object.values(files)) {
      if (file.type === 'chunk') file.code = file.code.replace(/[^\0-\x7f]/g, escaped);
    }
  },
};

function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A file of the bundle is a function of what it may use, so that the loader need not copy it to make it one. */
const wrapped = {
  postBanner: '(function(exports,require,module,__filename){',
  postFooter: '})',
};

/** The command line. Returns the modules that went into it. */
async function bundleCommandLine() {
  const bundle = await rolldown({
    cwd: root,
    input: { cli: 'src/cli/cli.ts' },
    // A group without all that it imports may have to hand more out of the entry than the entry exports.
    preserveEntrySignatures: 'allow-extension',
    platform: 'node',
    external: /^node:(?!child_process$|crypto$|fs\/promises$|os$)/,
    transform: { target: 'node20.19' },
    // A door that re-exports a heavy neighbour must not drag it along: our own modules do nothing when imported.
    treeshake: { moduleSideEffects: (id) => !id.startsWith(path.join(root, 'src')) },
    plugins: [
      withoutWoff2,
      withoutCiphers,
      inflateByNode,
      loadedWhenCalled,
      packageRootKnown,
      namesByCharacter,
      inAscii,
    ],
    logLevel: 'warn',
  });
  const { output } = await bundle.write({
    ...wrapped,
    dir: path.join(dist, 'cli'),
    codeSplitting: { groups },
    // Not ES modules: V8's compiled code of those cannot be kept, and importing one of Node's own touches all of it.
    format: 'cjs',
    entryFileNames: '[name].cjs',
    // Chunks lie beside the starter, so that `../../` is the package's own folder from every one of them.
    chunkFileNames: '[name]-[hash].cjs',
    // Half the time of a cold start is reading source. Names stay, so that a stack trace can still be read.
    minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
  });
  return output.flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
}

/** What `bin/poet.js` begins with: it takes the rest from beside itself, so it must be an ordinary file for Node. */
async function bundleLoader() {
  const bundle = await rolldown({
    cwd: root,
    input: { load: 'src/cli/load.ts' },
    platform: 'node',
    external: /^node:/,
    transform: { target: 'node20.19' },
    logLevel: 'warn',
  });
  await bundle.write({ dir: path.join(dist, 'cli'), format: 'cjs', entryFileNames: '[name].cjs' });
}

/** `node_modules/@scope/name/…` or `node_modules/name/…` → the package's folder. */
function packageOf(input) {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  return match === null ? null : match[1];
}

/** The licences of what is bundled, as those licences ask. */
function writeNotices(modules) {
  const folders = [...new Set(modules.map((id) => packageOf(path.relative(root, id))))]
    .filter((f) => f !== null)
    .sort();
  const notices = folders.map((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
    );
    const file = ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt'].find((n) =>
      existsSync(path.join(root, folder, n)),
    );
    const text = file === undefined ? '' : readFileSync(path.join(root, folder, file), 'utf8').trim();
    return `${name} ${version} (${license})\n\n${text}`;
  });
  writeFileSync(
    path.join(dist, 'cli', 'THIRD-PARTY.txt'),
    `The command line includes these packages.\n\n${notices.join(`\n\n${'-'.repeat(78)}\n\n`)}\n`,
  );
}

rmSync(dist, { recursive: true, force: true });
mkdirSync(path.join(dist, 'cli'), { recursive: true });
const [bundled, ...compiled] = await Promise.allSettled([
  bundleCommandLine(),
  bundleLoader(),
  emitLibrary(),
  compileScanner(),
]);
if (bundled.status === 'rejected' || compiled.some(({ status }) => status === 'rejected')) {
  // All have said what is wrong, file and line; nothing half made is left to be run by mistake.
  rmSync(dist, { recursive: true, force: true });
  process.exit(1);
}
const modules = bundled.value;
writeNotices(modules);
if (modules.some((id) => id.includes(path.join('node_modules', 'pdfkit')))) {
  // pdfkit looks for its colour profile beside the code that asks.
  const data = path.join('node_modules', 'pdfkit', 'js', 'data', 'sRGB_IEC61966_2_1.icc');
  cpSync(path.join(root, data), path.join(dist, 'cli', 'data', path.basename(data)));
}
keepCompiled(path.join(dist, 'cli'));
