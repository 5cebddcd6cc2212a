import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { plainYamlError } from '../../plain-faults/plain-faults.js';
import type { Complaint } from '../fault.js';
import type { Entry, Leaf, Place, Tree } from './tree.js';

// A question set is some hundred lines. These limits stop a file made to exhaust the machine, and nothing else.
const mostCharacters = 1_000_000;
const mostAliases = 100;
const mostNodes = 50_000;
const deepest = 20;

const start: Place = { line: 1, column: 1 };

/** A YAML text as a tree with places; `tree` is null when it has no content or cannot be read at all. */
export interface ReadYaml {
  readonly tree: Tree | null;
  readonly complaints: readonly Complaint[];
  /** False when the text is not YAML, so that what was recovered of it should not be judged further. */
  readonly sound: boolean;
}

/**
 * Reads YAML 1.2 with every scalar as text (so `1.10`, `Yes` and `65+` stay as typed), and says where each part
 * stands. Duplicate keys, tags, several documents, `__proto__`, and aliases beyond a small number are complaints.
 */
export function readYaml(text: string): ReadYaml {
  if (text.length > mostCharacters) return unreadable('too-large', 'the file is too large', sizeWords(text));
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'failsafe',
    uniqueKeys: false,
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  });
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = [...document.errors, ...document.warnings];
  if (problems.some((problem) => problem.code === 'RESOURCE_EXHAUSTION'))
    return unreadable('too-deep', 'the file is nested too deeply', `at most ${deepest} levels`);
  if (problems.length > 0) {
    const complaints = problems.map((problem) => ({
      at: placeOf(problem.pos[0]),
      code: 'not-yaml',
      what: `not readable as YAML: ${plainYamlError(problem.code)}`,
    }));
    return { tree: null, complaints, sound: false };
  }
  if (document.contents === null)
    return unreadable('empty', 'the file is empty', 'a question set (see question-sets/README.md)');

  const complaints: Complaint[] = [];
  let aliases = 0;
  let nodes = 0;
  let tooMuch = false;

  function leaf(text: string, offset: number): Leaf {
    return { is: 'text', text, at: placeOf(offset) };
  }

  function walk(node: unknown, depth: number): Tree {
    if (!isNode(node)) return leaf('', 0);
    const offset = node.range?.[0] ?? 0;
    const at = placeOf(offset);
    nodes++;
    if (depth > deepest || nodes > mostNodes || aliases > mostAliases) {
      if (!tooMuch)
        complaints.push({
          at,
          code: 'too-deep',
          what: 'the file is nested too deeply, or repeats itself too often by aliases',
          expected: `at most ${deepest} levels and ${mostAliases} aliases`,
        });
      tooMuch = true;
      return leaf('', offset);
    }
    if (isAlias(node)) {
      aliases++;
      const meant = node.resolve(document);
      if (meant !== undefined) return walk(meant, depth + 1);
      complaints.push({ at, code: 'not-yaml', what: 'no anchor for the alias', text: node.source });
      return leaf('', offset);
    }
    if (isSeq(node)) return { is: 'list', items: node.items.map((item) => walk(item, depth + 1)), at };
    if (isMap(node)) {
      const entries: Entry[] = [];
      const first = new Map<string, Place>();
      for (const pair of node.items) {
        const key = keyOf(pair.key, offset);
        if (key === null) continue;
        const before = first.get(key.text);
        if (before === undefined) {
          first.set(key.text, key.at);
          entries.push({ key, value: walk(pair.value, depth + 1) });
        } else
          complaints.push({
            at: key.at,
            code: 'duplicate-key',
            what: 'the key stands twice:',
            text: key.text,
            expected: `it once (it first stands at line ${before.line})`,
          });
      }
      return { is: 'map', entries, at };
    }
    return leaf(isScalar(node) ? String(node.value ?? '') : '', offset);
  }

  function keyOf(node: unknown, mapOffset: number): Leaf | null {
    const target = isAlias(node) ? node.resolve(document) : node;
    const offset = isNode(node) ? (node.range?.[0] ?? mapOffset) : mapOffset;
    if (!isScalar(target)) {
      complaints.push({
        at: placeOf(offset),
        code: 'not-a-key',
        what: 'a map or list is used as a key',
        expected: 'a text',
      });
      return null;
    }
    const key = leaf(String(target.value ?? ''), offset);
    if (key.text !== '__proto__') return key;
    complaints.push({ at: key.at, code: 'unknown-key', what: 'a key that is not allowed:', text: key.text });
    return null;
  }

  const tree = walk(document.contents, 0);
  return { tree, complaints, sound: !tooMuch };
}

function unreadable(code: string, what: string, expected: string): ReadYaml {
  return { tree: null, complaints: [{ at: start, code, what, expected }], sound: false };
}

function sizeWords(text: string): string {
  return `at most ${mostCharacters} characters, found ${text.length}`;
}
