import { readFileSync } from 'node:fs';
import type { FontFiles } from '../../../src/render/pdf/pdf.js';

const read = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../fonts/${name}`, import.meta.url)));

/** The fonts in the repository, read once. */
export const fonts: FontFiles = {
  regular: read('AtkinsonHyperlegibleNext-Regular.ttf'),
  bold: read('AtkinsonHyperlegibleNext-Bold.ttf'),
  fallback: lazily(() => ({ regular: read('NotoSans-Regular.ttf'), bold: read('NotoSans-Bold.ttf') })),
  arabic: lazily(() => ({
    regular: read('NotoSansArabic-Regular.ttf'),
    bold: read('NotoSansArabic-Bold.ttf'),
  })),
};

function lazily<T>(make: () => T): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= Promise.resolve(make());
    return made;
  };
}
