import type { TakeComment } from '../code/code.js';
import type { ThemeCount } from './model.js';

/** Theme → words that count towards it; `care*` counts every word that begins so. */
export type Themes = Readonly<Record<string, readonly string[]>>;

export interface ThemeCounter {
  readonly take: TakeComment;
  /** By `question set/question`, every theme of the question in its order. */
  finish(): ReadonlyMap<string, readonly ThemeCount[]>;
}

const word = /[\p{L}\p{N}\p{M}]+/gu;

/** Words with a space on each side of every one, so that a whole word is found by its spaces. */
function spaced(text: string): string {
  return ` ${(text.normalize('NFKC').toLowerCase().replace(/['’]/g, '').match(word) ?? []).join(' ')} `;
}

function sign(words: string): string {
  const open = words.trim().endsWith('*');
  const made = spaced(words);
  return open ? made.trimEnd() : made;
}

/** Counts the comments that use a word of each theme: counts of words, which know nothing of what was meant. */
export function countThemes(themesOf: (questionSet: string, question: string) => Themes): ThemeCounter {
  const counters = new Map<string, { theme: string; signs: readonly string[]; count: number }[]>();
  const counterOf = (questionSet: string, question: string) => {
    const key = `${questionSet}/${question}`;
    const known = counters.get(key);
    if (known !== undefined) return known;
    const made = Object.entries(themesOf(questionSet, question)).map(([theme, words]) => ({
      theme,
      signs: words.map(sign).filter((each) => each.trim() !== ''),
      count: 0,
    }));
    counters.set(key, made);
    return made;
  };
  return {
    take(questionSet, question, cell) {
      const themes = counterOf(questionSet, question);
      if (themes.length === 0) return;
      const text = spaced(cell);
      for (const theme of themes) if (theme.signs.some((each) => text.includes(each))) theme.count++;
    },
    finish: () =>
      new Map(
        [...counters]
          .filter(([, themes]) => themes.length > 0)
          .map(([key, themes]) => [key, themes.map(({ theme, count }) => ({ theme, count }))]),
      ),
  };
}
