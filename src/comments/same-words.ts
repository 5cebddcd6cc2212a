const word = /\p{Script=Han}|[\p{L}\p{N}\p{M}'’]+/gu;
/** Square brackets and dots stand for what a reviewer took out. */
const leftOut = /\[[^\]]*\]|…|\.{3}/g;

function wordsOf(text: string): readonly string[] {
  return text.replace(leftOut, ' ').toLowerCase().match(word) ?? [];
}

/** Of the words a reviewer left, the share that must be the person's own. */
const own = 0.6;

/**
 * Whether a reviewed text can still be called what the person wrote: most of its words are the comment's own. A name
 * masked, a spelling put right or a sentence left out passes; another text under the same id does not.
 */
export function isSameComment(reviewed: string, found: string): boolean {
  const there = new Map<string, number>();
  for (const each of wordsOf(found)) there.set(each, (there.get(each) ?? 0) + 1);
  const left = wordsOf(reviewed);
  let kept = 0;
  for (const each of left) {
    const count = there.get(each) ?? 0;
    if (count === 0) continue;
    there.set(each, count - 1);
    kept++;
  }
  return left.length > 0 && kept >= own * left.length;
}
