import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

async function packagesOf(file: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [`src/question-set/${file}`],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
  });
  const names = Object.keys(metafile.inputs).map((input) => /node_modules\/([^/]+)/.exec(input)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

describe('what needs no reading of YAML', () => {
  it.each(['list.ts', 'show.ts', 'diff.ts', 'template.ts', 'form.ts', 'duties.ts', 'fault.ts'])(
    '%s loads no package',
    async (file) => {
      expect(await packagesOf(file)).toEqual([]);
    },
  );

  it('is kept apart from parse.ts, which loads both', async () => {
    expect(await packagesOf('parse.ts')).toEqual(['yaml', 'zod']);
  });
});
