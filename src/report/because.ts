import { plural } from '../wording/wording.js';

/**
 * Why a figure is not shown, from the reason's code, as words that go after "not shown:". A code that is not known
 * here still gives a true sentence.
 */
export function hiddenBecause(code: string): string {
  const base = /^base-below-(\d+)$/.exec(code);
  if (base !== null) return `fewer than ${plural(Number(base[1]), 'answer')}`;
  if (/unanim/.test(code)) return 'it would show what everyone answered';
  if (/second|complement/.test(code)) return 'another hidden figure could be worked out from it';
  return 'it could show what one person answered';
}
