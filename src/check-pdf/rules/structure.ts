import type { PdfFile } from '../read/file.js';
import { entry, textOf } from '../read/objects.js';
import { childElements, type Element, withDescendants } from '../read/structure.js';
import type { Expect, Rule } from '../rule.js';
import { placeOf } from '../where.js';
import { languageTag } from './document.js';
import { standardTypes } from './standard-types.js';

/** About the tags themselves: their names, their nesting, headings, lists, tables of contents, text alternatives. */
export const structureRules: readonly Rule[] = [
  {
    id: '02-001',
    standard: 'PDF/UA-1',
    title: 'Every tag is a standard type or stands for one',
    check: each(
      () => true,
      ({ type, ownType }) => (standardTypes.has(type) ? null : `"${ownType}" is not a standard type`),
    ),
  },
  {
    id: '02-003',
    standard: 'PDF/UA-1',
    title: 'No type in the role map leads back to itself',
    check: ({ structure: { roles } }, expect) => {
      for (const [from] of roles)
        expect(!leadsBack(from, roles), 'role map', `"${from}" leads back to itself`);
    },
  },
  {
    id: '02-004',
    standard: 'PDF/UA-1',
    title: 'No standard type is given another meaning',
    check: ({ structure: { roles } }, expect) => {
      for (const [from, to] of roles) {
        expect(!standardTypes.has(from) || from === to, 'role map', `"${from}" is mapped to "${to}"`);
      }
    },
  },
  {
    id: '09-005',
    standard: 'PDF/UA-1',
    title: 'Lists are made of items, and items of label and body',
    check: nesting({
      L: { inside: null, holds: ['L', 'LI', 'Caption'] },
      LI: { inside: ['L'], holds: ['Lbl', 'LBody'] },
      LBody: { inside: ['LI'], holds: null },
    }),
  },
  {
    id: '09-006',
    standard: 'PDF/UA-1',
    title: 'Tables of contents are made of their items',
    check: nesting({
      TOC: { inside: null, holds: ['TOC', 'TOCI', 'Caption'] },
      TOCI: { inside: ['TOC'], holds: ['Lbl', 'Reference', 'NonStruct', 'P', 'TOC'] },
    }),
  },
  {
    id: '11-002',
    standard: 'PDF/UA-1',
    title: 'Languages given for parts of the text are real language tags',
    check: each(
      ({ language }) => language !== null,
      ({ language }) => (languageTag.test(language ?? '') ? null : `Lang is "${language}"`),
    ),
  },
  {
    id: '14-002',
    standard: 'PDF/UA-1',
    title: 'The first heading is of level 1',
    check: (file, expect) => {
      const [first] = file.structure.elements.filter(isNumberedHeading);
      if (first) expect(first.type === 'H1', placeOf(file, first), `the first heading is ${first.type}`);
    },
  },
  {
    id: '14-003',
    standard: 'PDF/UA-1',
    title: 'No heading level is skipped on the way down',
    check: (file, expect) => {
      let level = 0;
      for (const heading of file.structure.elements.filter(isNumberedHeading)) {
        const next = Number(heading.type.slice(1));
        expect(next <= level + 1, placeOf(file, heading), `${heading.type} follows level ${level}`);
        level = next;
      }
    },
  },
  {
    id: '14-006',
    standard: 'PDF/UA-1',
    title: 'No element holds two headings without a level',
    check: each(
      (element) => childElements(element).some(({ type }) => type === 'H'),
      (element) =>
        childElements(element).filter(({ type }) => type === 'H').length < 2 ? null : 'it holds two',
    ),
  },
  {
    id: '14-007',
    standard: 'PDF/UA-1',
    title: 'Headings either all have a level or none has',
    check: ({ structure: { elements } }, expect) => {
      const [plain, numbered] = [elements.some(({ type }) => type === 'H'), elements.some(isNumberedHeading)];
      if (plain || numbered) expect(!(plain && numbered), 'document', 'both H and H1 to H6 are used');
    },
  },
  {
    id: '17-002',
    standard: 'PDF/UA-1',
    title: 'Every formula has a text alternative',
    check: each(
      ({ type }) => type === 'Formula',
      ({ alt, actual }) => (filled(alt) || filled(actual) ? null : 'there is none'),
    ),
  },
  {
    id: '19-003',
    standard: 'PDF/UA-1',
    title: 'Every note has an id',
    check: each(isNote, (note) => (filled(noteId(note)) ? null : 'it has none')),
  },
  {
    id: '19-004',
    standard: 'PDF/UA-1',
    title: 'No two notes have the same id',
    check: (file, expect) => {
      const seen = new Set<string>();
      for (const note of file.structure.elements.filter(isNote)) {
        const own = noteId(note);
        if (own === null) continue;
        expect(!seen.has(own), placeOf(file, note), `another note has the id "${own}"`);
        seen.add(own);
      }
    },
  },
  {
    id: 'one-document',
    standard: 'poet',
    title: 'The structure tree has one root, a Document',
    check: ({ structure: { top } }, expect) =>
      expect(
        top.length === 1 && top[0]?.type === 'Document',
        'structure tree',
        `it begins with ${top.map(({ type }) => type).join(', ') || 'nothing'}`,
      ),
  },
  {
    id: 'no-empty-element',
    standard: 'poet',
    title: 'No paragraph, heading, link or item is empty',
    check: each(
      ({ type }) => /^(?:P|H[1-6]?|Link|LBody|Lbl|Caption|Figure)$/u.test(type),
      (element) =>
        withDescendants(element).some(({ kids }) => kids.some(({ kid }) => kid === 'content'))
          ? null
          : 'it is empty',
    ),
  },
];

function each(
  applies: (element: Element) => boolean,
  fault: (element: Element) => string | null,
): Rule['check'] {
  return (file: PdfFile, expect: Expect) => {
    for (const element of file.structure.elements.filter(applies)) {
      const message = fault(element);
      expect(message === null, placeOf(file, element), message ?? '');
    }
  };
}

/** For each type, the types it may stand in and may hold; null where anything goes. */
export type Nesting = Readonly<
  Record<string, { readonly inside: readonly string[] | null; readonly holds: readonly string[] | null }>
>;

/** A check that elements of the given types stand only where they may and hold only what they may. */
export function nesting(types: Nesting): Rule['check'] {
  return each(
    ({ type }) => Object.hasOwn(types, type),
    (element) => {
      const { inside = null, holds = null } = types[element.type] ?? {};
      const parent = element.parent?.type ?? 'nothing';
      if (inside && !inside.includes(parent)) return `it is inside ${parent}`;
      const wrong = holds && childElements(element).find(({ type }) => !holds.includes(type));
      if (wrong) return `it holds ${wrong.type}`;
      const bare = holds && element.type !== 'TOCI' && element.kids.some(({ kid }) => kid === 'content');
      return bare ? 'it holds bare content' : null;
    },
  );
}

function leadsBack(from: string, roles: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let type: string | undefined = from; type !== undefined; type = roles.get(type)) {
    if (seen.has(type)) return true;
    seen.add(type);
  }
  return false;
}

function isNote({ type }: Element): boolean {
  return type === 'Note';
}

function noteId({ dict }: Element): string | null {
  return textOf(entry(dict, 'ID'));
}

function isNumberedHeading({ type }: Element): boolean {
  return /^H[1-6]$/u.test(type);
}

function filled(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
