import type { z } from 'zod';
import { nearest } from '../../spelling/spelling.js';
import type { Complaint } from '../fault.js';
import { entriesOf, type Leaf, plain, type Tree } from '../read/tree.js';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** The keys a map may have at a path, for "expected" and "did you mean"; none when any key is allowed. */
export type KeysAt = (path: Path) => readonly string[];

/** What a schema finds wrong with the form of a file, with places and the nearest right thing. */
export function formComplaints(tree: Tree, schema: z.ZodType, keysAt: KeysAt): readonly Complaint[] {
  const result = schema.safeParse(plain(tree));
  if (result.success) return [];
  return result.error.issues.flatMap((issue) => complaintsOf(issue, issue.path, tree, keysAt));
}

function complaintsOf(issue: Issue, path: Path, tree: Tree, keysAt: KeysAt): readonly Complaint[] {
  const { node, key, missing } = follow(tree, path);
  if (missing !== null)
    return [
      { at: node.at, code: 'missing-key', what: 'a key is missing:', text: missing, expected: issue.message },
    ];
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, node, keysAt(path));
  if (issue.code === 'invalid_key') {
    const name = key ?? node;
    const text = textOf(name);
    const expected = issue.issues[0]?.message ?? 'a text';
    return [{ at: name.at, code: 'not-an-id', what: 'not a name', text, expected, suggestion: asId(text) }];
  }
  if (issue.code === 'invalid_union') {
    const branch = nearestBranch(issue.errors);
    if (branch !== null)
      return branch.flatMap((inner) => complaintsOf(inner, [...path, ...inner.path], tree, keysAt));
  }
  const text = textOf(node);
  const values = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  return [
    {
      at: node.at,
      code:
        issue.code === 'invalid_format' && issue.message.startsWith('an id') ? 'not-an-id' : 'not-expected',
      what:
        node.is === 'text'
          ? 'not as expected'
          : `${node.is === 'map' ? 'a map' : 'a list'} is not expected here`,
      ...(node.is === 'text' ? { text } : {}),
      expected: issue.message,
      suggestion: node.is !== 'text' ? null : (nearest(text, values)?.text ?? suggestedId(issue, text)),
    },
  ];
}

function unknownKeys(keys: readonly string[], node: Tree, known: readonly string[]): readonly Complaint[] {
  const present = entriesOf(node).map((entry) => entry.key);
  const free = known.filter((name) => !present.some((key) => key.text === name));
  return keys.map((name) => ({
    at: present.find((key) => key.text === name)?.at ?? node.at,
    code: 'unknown-key',
    what: 'unknown key',
    text: name,
    expected: known.length === 0 ? 'another key' : `one of ${known.join(', ')}`,
    suggestion: nearest(name, free)?.text ?? null,
  }));
}

/** The branch of a union that was meant: the one whose outermost form is right. Null when none is. */
function nearestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const meant = branches.filter(
    (issues) => !issues.some((issue) => issue.path.length === 0 && wrongForm(issue)),
  );
  return meant[0] ?? null;
}

function wrongForm(issue: Issue): boolean {
  return issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union';
}

/** The part of the tree at a path; `missing` is the last name when the map before it has no such key. */
function follow(tree: Tree, path: Path): { node: Tree; key: Leaf | null; missing: string | null } {
  let node = tree;
  let key: Leaf | null = null;
  for (const step of path) {
    if (node.is === 'list' && typeof step === 'number') {
      node = node.items[step] ?? node;
      key = null;
      continue;
    }
    const entry = entriesOf(node).find((candidate) => candidate.key.text === String(step));
    if (entry === undefined) return { node, key, missing: String(step) };
    node = entry.value;
    key = entry.key;
  }
  return { node, key, missing: null };
}

function textOf(tree: Tree): string {
  return tree.is === 'text' ? tree.text : '';
}

function suggestedId(issue: Issue, text: string): string | null {
  return issue.code === 'invalid_format' && issue.message.startsWith('an id') ? asId(text) : null;
}

/** A text as an id: small letters and digits with single hyphens, or null when nothing is left. */
function asId(text: string): string | null {
  const id = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return id === '' || id === text ? null : id;
}
