import path from 'node:path';
import { type OutputChunk, rolldown } from 'rolldown';
import { beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const start = path.join(root, 'start.ts');

/** Bundles a made-up starter as the build does, and writes nothing. */
async function bundle(text: string): Promise<readonly OutputChunk[]> {
  const made = await rolldown({
    cwd: root,
    input: start,
    platform: 'node',
    external: [/^node:/],
    treeshake: { moduleSideEffects: (id) => !id.startsWith(path.join(root, 'src')) },
    plugins: [
      {
        name: 'start',
        resolveId: (id) => (id === start ? id : null),
        load: (id) => (id === start ? text : null),
      },
    ],
    logLevel: 'silent',
  });
  const { output } = await made.generate({ format: 'esm' });
  await made.close();
  return output.filter((file) => file.type === 'chunk');
}

/** Packages in what is loaded before a command is chosen: the starter and all that it imports at once. */
function packagesAtStart(chunks: readonly OutputChunk[]): readonly string[] {
  const loaded = new Set<OutputChunk>();
  const load = (chunk: OutputChunk | undefined): void => {
    if (chunk === undefined || loaded.has(chunk)) return;
    loaded.add(chunk);
    for (const name of chunk.imports) load(chunks.find((other) => other.fileName === name));
  };
  load(chunks.find((chunk) => chunk.isEntry));
  const modules = [...loaded].flatMap((chunk) => Object.keys(chunk.modules));
  const names = modules.map((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? '');
  return [...new Set(names)].filter((name) => name !== '').sort();
}

describe('starting the command line', () => {
  let atStart: readonly string[] = [];

  beforeAll(async () => {
    atStart = packagesAtStart(await bundle("import { main } from './src/cli/cli.js';\nmain(process.argv);"));
  });

  it('loads the parser of the command line', () => {
    expect(atStart).toContain('commander');
  });

  it.each(['pdfkit', 'fontkit', 'zod', 'yaml', 'csv-parse', 'pdf-lib'])(
    'does not load %s: only a command that needs it does',
    (name) => {
      expect(atStart).not.toContain(name);
    },
  );

  it('would be caught if it did', async () => {
    const now = await bundle("import { parse } from 'yaml';\nconsole.log(parse);");
    const later = await bundle("const { parse } = await import('yaml');\nconsole.log(parse);");
    expect(packagesAtStart(now)).toEqual(['yaml']);
    expect(packagesAtStart(later)).toEqual([]);
  });
});
