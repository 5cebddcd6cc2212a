import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QuestionSet } from '../question-set/question-set.js';
import type { FontFiles } from '../render/render.js';
import { packageRoot } from './package-root.js';

/**
 * The question sets that come with poet, as checked when the package was made: no schema is run at start-up.
 * In the order of the file.
 */
export async function shippedQuestionSets(): Promise<readonly QuestionSet[]> {
  const text = readFileSync(join(packageRoot(), 'question-sets', 'compiled.json'), 'utf8');
  return JSON.parse(text) as readonly QuestionSet[];
}

/** The text of the national benchmark that stands beside a shipped question set, or null where none does. */
export async function shippedBenchmark(questionSet: string): Promise<string | null> {
  const [audience = '', version = ''] = questionSet.split('@');
  if (!/^[a-z0-9-]+$/.test(audience) || !/^[a-z0-9-]+$/.test(version)) return null;
  const path = join(packageRoot(), 'question-sets', audience, `${version}.national.json`);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

/** The fonts that reports embed; the fallbacks are only read when a text needs them. */
export async function shippedFonts(): Promise<FontFiles> {
  const read = async (name: string) => new Uint8Array(readFileSync(join(packageRoot(), 'fonts', name)));
  const [regular, bold] = await Promise.all([
    read('AtkinsonHyperlegibleNext-Regular.ttf'),
    read('AtkinsonHyperlegibleNext-Bold.ttf'),
  ]);
  return {
    regular,
    bold,
    fallback: async () => {
      const [fallbackRegular, fallbackBold] = await Promise.all([
        read('NotoSans-Regular.ttf'),
        read('NotoSans-Bold.ttf'),
      ]);
      return { regular: fallbackRegular, bold: fallbackBold };
    },
    arabic: async () => {
      const [arabicRegular, arabicBold] = await Promise.all([
        read('NotoSansArabic-Regular.ttf'),
        read('NotoSansArabic-Bold.ttf'),
      ]);
      return { regular: arabicRegular, bold: arabicBold };
    },
  };
}

/** The version of the installed package. Read at once: it is small, and every command begins with it. */
export async function packageVersion(): Promise<string> {
  const text = readFileSync(join(packageRoot(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
