import type { Report } from '../../report/report.js';
import { setBlocks } from './layout/blocks.js';
import { enlarge } from './layout/enlarge.js';
import { furniture } from './layout/furniture.js';
import { knownIds } from './layout/known-ids.js';
import { paginate } from './layout/paginate.js';
import type { Node } from './layout/strip.js';
import { colours, styles, textHeight, textWidth } from './layout/style.js';
import { setTitle } from './layout/title.js';
import { cleanText } from './text/clean.js';
import { reportTexts } from './text/report-text.js';
import { covers } from './text/runs.js';
import { createTypesetter } from './text/typesetter.js';
import { collectBytes, createDocument } from './write/document.js';
import { type FaceFiles, registerFaces } from './write/fonts.js';
import { writePages } from './write/pages.js';

export interface FontPair {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/**
 * The fonts of a report, as the bytes of TrueType files. The fallback pair is asked for only when the report has a
 * character the first pair lacks. Hand in the same byte arrays each time: a font is opened once for each array.
 */
export interface FontFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly fallback: () => Promise<FontPair>;
  /** For Arabic script (Arabic, Urdu, Persian), asked for only when the report has some; without it, `?` is drawn. */
  readonly arabic?: () => Promise<FontPair>;
}

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  /** Characters no font has, printed as `?`; their text is kept for screen readers and copying. */
  readonly missingCharacters: number;
  readonly pages: number;
}

/** Easy Read is set at 16 points where other reports have 12. */
const easyReadSize = 16 / styles.body.size;

/**
 * A report as a tagged PDF that claims PDF/UA-1 and PDF/A-2a. The same report and fonts give the same bytes: the
 * file's dates are the report's date. Throws a TypeError when that is not an ISO date.
 */
export async function renderPdf(report: Report, fonts: FontFiles): Promise<RenderedPdf> {
  const { title, author, subject, language, date, running, mark } = report;
  const doc = await createDocument({ title, author, subject, language, date });
  const { regular, bold } = fonts;
  const first = registerFaces(doc, { regular, bold });
  const beyond = reportTexts(report).filter((text) => !covers(first, 'regular', cleanText(text)));
  const coverage = beyond.length === 0 ? first : registerFaces(doc, await facesFor(beyond, fonts));
  const type = createTypesetter(coverage, (text, face, tabular) =>
    doc
      .font(face)
      .fontSize(1)
      .widthOfString(text, tabular ? { features: ['tnum'] } : {}),
  );

  const parent: Node = { tag: 'Document', parent: null };
  const by = report.kind === 'easy-read' ? easyReadSize : 1;
  const [width, height] = [textWidth / by, textHeight / by];
  const accent = report.accent ?? colours.accent;
  const place = { parent, x: 0, width, height, type, known: knownIds(report.blocks), accent };
  const strips = [...setTitle(report, place), ...setBlocks(report.blocks, place)];
  const pages = enlarge(paginate(strips, height), by);
  const bytes = collectBytes(doc);
  writePages(doc, pages, furniture(running, mark, pages.length, type, accent, by));
  doc.end();
  return { bytes: await bytes, missingCharacters: type.missing(), pages: pages.length };
}

async function facesFor(
  texts: readonly string[],
  { regular, bold, fallback, arabic }: FontFiles,
): Promise<FaceFiles> {
  const more = await fallback();
  const pair = arabic && texts.some((text) => /\p{Script=Arabic}/u.test(text)) ? await arabic() : null;
  return {
    regular,
    bold,
    'fallback-regular': more.regular,
    'fallback-bold': more.bold,
    ...(pair ? { 'arabic-regular': pair.regular, 'arabic-bold': pair.bold } : {}),
  };
}
