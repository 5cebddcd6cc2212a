import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import * as fc from 'fast-check';
import ts from 'typescript';

/** A regular expression of the source, and where it stands. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly where: string;
}

function asExpression(node: ts.Node): Omit<Expression, 'where'> | null {
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf('/');
    return { source: node.text.slice(1, end), flags: node.text.slice(end + 1) };
  }
  if (!ts.isNewExpression(node) || node.expression.getText() !== 'RegExp') return null;
  const [pattern, flags] = node.arguments ?? [];
  if (pattern === undefined || !ts.isStringLiteralLike(pattern)) return { source: '', flags: 'made' };
  return {
    source: pattern.text,
    flags: flags !== undefined && ts.isStringLiteralLike(flags) ? flags.text : '',
  };
}

/** Every regular expression in a text; one that is put together as the program runs has the flags `made`. */
export function expressionsIn(text: string, file: string): readonly Expression[] {
  const found: Expression[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true);
  const visit = (node: ts.Node): void => {
    const expression = asExpression(node);
    if (expression !== null) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push({ ...expression, where: `${file}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

export function everyExpression(folder: string): readonly Expression[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => expressionsIn(readFileSync(path.join(folder, name), 'utf8'), name));
}

const classes: Readonly<Record<string, string>> = {
  d: '7',
  w: 'a',
  s: ' ',
  D: 'x',
  W: '-',
  S: 'x',
  b: '',
  B: '',
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Characters that the expression speaks of, one for each class in it. */
function alphabetOf({ source }: Expression): readonly string[] {
  const letters = new Set(['a', '0', ' ']);
  for (const [, named, point, property, plain] of source.matchAll(
    /\\([dwsDWSbBnrt])|\\u\{?([0-9A-Fa-f]{2,6})\}?|\\p\{(\w+)\}|\\?([^\\()[\]{}|^$*+?])/g,
  )) {
    if (named !== undefined) letters.add(classes[named] ?? '');
    else if (point !== undefined)
      letters.add(String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(point, 16))));
    else if (property !== undefined) letters.add(property.startsWith('L') ? 'é' : '٣');
    else if (plain !== undefined) letters.add(plain);
  }
  letters.delete('');
  return [...letters].slice(0, 24);
}

/** Long texts that repeat what the expression looks for and disappoint it at the end. */
export function attacksOn(expression: Expression, length: number): readonly string[] {
  const letters = alphabetOf(expression);
  const spoken = expression.source.replace(/\\([^a-zA-Z])/g, '$1').match(/[^\\^$*+?|[\]{}]{2,}/g) ?? [];
  const words = [
    ...letters,
    ...spoken,
    ...letters.slice(0, 5).flatMap((a) => letters.slice(0, 5).map((b) => a + b)),
  ];
  return words.flatMap((word) => {
    const long = word.repeat(Math.ceil(length / word.length));
    return [`${long}\0`, `${letters[0]}${long}`];
  });
}

/**
 * Short texts that nearly match: one that does, with a piece of it forty times over and a disappointment at the end. A
 * search that tries every way to part the copies never comes back from one of them. What
 * stands around a match is left out of account: the texts only have to come near.
 */
export function nearMatchesOf({ source, flags }: Expression): readonly string[] {
  // Without a repetition there is nothing to part in more than one way.
  if (!/[*+{]/.test(source)) return [];
  const inside = source.replace(/\\[bB]/g, '').replace(/\(\?<?[=!][^()]*\)/g, '');
  const texts = matching(inside, flags.replace(/[giy]/g, ''));
  return texts.flatMap((text) => {
    const pieces: string[] = [];
    for (let at = 0; at < Math.min(text.length, 24); at++)
      for (const length of [1, 2, 3, 5]) {
        const piece = text.slice(at, at + length);
        if (piece.length === length) pieces.push(`${text.slice(0, at)}${piece.repeat(40)}`);
      }
    return pieces.flatMap((piece) => [`${piece}\0`, `${piece}!`]);
  });
}

function matching(source: string, flags: string): readonly string[] {
  try {
    return fc.sample(fc.stringMatching(new RegExp(source, flags)), { seed: 20261201, numRuns: 8 });
  } catch {
    return [];
  }
}

/**
 * True when every search ends within the time. A search that runs away is stopped by the engine, which is why this needs
 * no process of its own.
 */
export function keepsUp(expression: Expression, length: number, milliseconds: number): boolean {
  const context = vm.createContext({
    attacks: [...nearMatchesOf(expression), ...attacksOn(expression, length)],
    source: expression.source,
    flags: expression.flags,
  });
  const script = new vm.Script(
    'const r = new RegExp(source, flags); for (const text of attacks) { r.lastIndex = 0; text.search(r); }',
  );
  try {
    script.runInContext(context, { timeout: milliseconds });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return false;
    throw error;
  }
}
