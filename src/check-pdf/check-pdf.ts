import type { CheckPdfResult } from './model.js';

export type { CheckPdfResult, PdfFailure, RuleRun } from './model.js';

/**
 * Checks a PDF against what a machine can tell of PDF/UA-1 (the Matterhorn Protocol's mechanical checkpoints), the
 * claims of PDF/A-2, and rules of our own that screen reader users profit from.
 *
 * Nothing failing does not make a file accessible: whether text alternatives, reading order and tags make sense, a
 * person must judge. Throws `PoetError` (`pdf-unreadable`) when the bytes are no PDF.
 */
export async function checkPdf(bytes: Uint8Array): Promise<CheckPdfResult> {
  const { inspect } = await import('./inspect.js');
  return inspect(bytes);
}
