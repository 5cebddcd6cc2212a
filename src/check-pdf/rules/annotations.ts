import type { Annotation, Page, PdfFile } from '../read/file.js';
import { entry, nameOf, numberOf, textOf } from '../read/objects.js';
import type { Element } from '../read/structure.js';
import { textOfElement } from '../read/text.js';
import type { Expect, Rule } from '../rule.js';
import { placeOf } from '../where.js';

const typeFor: Readonly<Record<string, string>> = { Link: 'Link', Widget: 'Form' };

/** About links and other annotations. */
export const annotationRules: readonly Rule[] = [
  {
    id: '28-002',
    standard: 'PDF/UA-1',
    title: 'Every annotation belongs to an element of the right kind (28-010 and 28-011 too)',
    check: eachAnnotation((file, { annotation, place, subtype }, expect) => {
      const owner = ownerOf(file, annotation);
      const wanted = typeFor[subtype] ?? 'Annot';
      const right = owner?.element.type === wanted;
      expect(right, place, `it belongs to ${owner?.element.type ?? 'nothing'}, not to ${wanted}`);
    }),
  },
  {
    id: '28-parent-tree',
    standard: 'PDF/UA-1',
    title: 'Annotation and structure tree agree on the element it belongs to',
    check: eachAnnotation((file, { annotation, place }, expect) => {
      const number = numberOf(entry(annotation.dict, 'StructParent'));
      const listed = number === null ? undefined : file.structure.parents.get(number);
      const owner = ownerOf(file, annotation)?.element.key;
      const agrees = typeof listed === 'string' && listed === owner;
      expect(
        agrees,
        place,
        `it is listed under ${listed ?? 'nothing'}, but claimed by ${owner ?? 'nothing'}`,
      );
    }),
  },
  {
    id: '28-004',
    standard: 'PDF/UA-1',
    title: 'Every annotation but a link says in words what it is',
    check: eachAnnotation((file, { annotation, place, subtype }, expect) => {
      if (subtype === 'Link') return;
      const words = textOf(entry(annotation.dict, 'Contents')) ?? textOf(entry(annotation.dict, 'TU'));
      const alt = ownerOf(file, annotation)?.element.alt;
      expect((words ?? alt ?? '').trim() !== '', place, 'it has neither Contents nor a text alternative');
    }),
  },
  {
    id: '28-009',
    standard: 'PDF/UA-1',
    title: 'The tab key follows the structure on every page with annotations',
    check: (file, expect) => {
      for (const { annotations, dict, number } of file.pages) {
        if (annotations.length === 0) continue;
        expect(nameOf(entry(dict, 'Tabs')) === 'S', `page ${number}`, 'Tabs is not S');
      }
    },
  },
  {
    id: '28-012',
    standard: 'PDF/UA-1',
    title: 'Every link says in words where it leads',
    check: eachAnnotation((_file, { annotation, place, subtype }, expect) => {
      if (subtype !== 'Link') return;
      expect(
        (textOf(entry(annotation.dict, 'Contents')) ?? '').trim() !== '',
        place,
        'Contents is missing or empty',
      );
    }),
  },
  {
    id: 'link-page',
    standard: 'poet',
    title: 'The structure tree knows the page each annotation is on',
    check: eachAnnotation((file, { annotation, place, page }, expect) => {
      const owner = ownerOf(file, annotation);
      if (owner) expect(owner.page === page.key, place, 'the tree gives another page');
    }),
  },
  {
    id: 'link-text',
    standard: 'poet',
    title: 'The words of a link say where it leads',
    check: (file, expect) => {
      for (const link of file.structure.elements.filter(({ type }) => type === 'Link')) {
        const text = link.actual ?? textOfElement(file, link);
        expect(!vague.test(text), placeOf(file, link), `"${text}" says nothing of where it leads`);
      }
    },
  },
];

const vague = /^(?:(?:https?:|www\.)\S*|(?:click |read |see |find out )?(?:here|more|link|this)\W*)$/iu;

interface Found {
  readonly annotation: Annotation;
  readonly page: Page;
  readonly place: string;
  readonly subtype: string;
}

/** Every annotation a reader meets: not pop-ups, which belong to another, and not hidden ones. */
function eachAnnotation(check: (file: PdfFile, found: Found, expect: Expect) => void): Rule['check'] {
  return (file, expect) => {
    for (const page of file.pages) {
      for (const annotation of page.annotations) {
        const subtype = nameOf(entry(annotation.dict, 'Subtype')) ?? '';
        const hidden = ((numberOf(entry(annotation.dict, 'F')) ?? 0) & 2) !== 0;
        if (subtype === 'Popup' || hidden) continue;
        const place = `page ${page.number}, ${subtype.toLowerCase() || 'annotation'}`;
        check(file, { annotation, page, place, subtype }, expect);
      }
    }
  };
}

interface Owner {
  readonly element: Element;
  /** The page the structure tree gives for the annotation. */
  readonly page: string | null;
}

const owners = new WeakMap<PdfFile, ReadonlyMap<string, Owner>>();

function ownerOf(file: PdfFile, { key }: Annotation): Owner | null {
  const known = owners.get(file) ?? readOwners(file);
  owners.set(file, known);
  return key === null ? null : (known.get(key) ?? null);
}

function readOwners(file: PdfFile): ReadonlyMap<string, Owner> {
  const found = new Map<string, Owner>();
  for (const element of file.structure.elements) {
    for (const kid of element.kids) {
      if (kid.kid === 'object' && !found.has(kid.object)) found.set(kid.object, { element, page: kid.page });
    }
  }
  return found;
}
