import type { PdfFile } from '../read/file.js';
import { dictEntry, entry, isTrue, numberOf, oneOrMore, textOf } from '../read/objects.js';
import type { XmlElement } from '../read/xml.js';
import type { Rule } from '../rule.js';

const dc = 'http://purl.org/dc/elements/1.1/';
const pdfua = 'http://www.aiim.org/pdfua/ns/id/';
const pdfa = 'http://www.aiim.org/pdfa/ns/id/';
const pdfaSchema = 'http://www.aiim.org/pdfa/ns/schema#';

/** A language tag as BCP 47 writes it: `en-GB`, `cy`, `zh-Hant`. */
export const languageTag = /^(?:[a-z]{2,3}|i|x)(?:-[a-z0-9]{1,8})*$/iu;

/** About the file as a whole. */
export const documentRules: readonly Rule[] = [
  {
    id: '06-001',
    standard: 'PDF/UA-1',
    title: 'The file has metadata (XMP)',
    check: (file, expect) => expect(file.metadata !== null, 'metadata', 'there is none'),
  },
  {
    id: 'metadata-well-formed',
    standard: 'PDF/UA-1',
    title: 'The metadata are well-formed XML',
    check: ({ metadata }, expect) => {
      if (metadata === null) return;
      expect(!('fault' in metadata), 'metadata', 'fault' in metadata ? metadata.fault : '');
    },
  },
  {
    id: '06-002',
    standard: 'PDF/UA-1',
    title: 'The metadata say that the file follows PDF/UA-1',
    check: (file, expect) =>
      expect(property(file, pdfua, 'part') === '1', 'metadata', 'pdfuaid:part is not 1'),
  },
  {
    id: '06-003',
    standard: 'PDF/UA-1',
    title: 'The metadata have a title',
    check: (file, expect) =>
      expect((property(file, dc, 'title') ?? '').trim() !== '', 'metadata', 'dc:title is missing or empty'),
  },
  {
    id: '07-001',
    standard: 'PDF/UA-1',
    title: 'The window shows the title, not the file name',
    check: ({ catalog }, expect) =>
      expect(
        isTrue(entry(dictEntry(catalog, 'ViewerPreferences'), 'DisplayDocTitle')),
        'catalogue',
        'DisplayDocTitle is not true',
      ),
  },
  {
    id: 'marked',
    standard: 'PDF/UA-1',
    title: 'The file says it is tagged, and has a structure tree',
    check: ({ catalog, structure }, expect) => {
      expect(isTrue(entry(dictEntry(catalog, 'MarkInfo'), 'Marked')), 'catalogue', 'Marked is not true');
      expect(structure.elements.length > 0, 'catalogue', 'there is no structure tree');
    },
  },
  {
    id: '01-007',
    standard: 'PDF/UA-1',
    title: 'No tag is marked as suspect',
    check: ({ catalog }, expect) =>
      expect(!isTrue(entry(dictEntry(catalog, 'MarkInfo'), 'Suspects')), 'catalogue', 'Suspects is true'),
  },
  {
    id: '11-006',
    standard: 'PDF/UA-1',
    title: 'The language of the document is given',
    check: ({ catalog }, expect) => {
      const language = textOf(entry(catalog, 'Lang'));
      expect(languageTag.test(language ?? ''), 'catalogue', `Lang is ${language ?? 'missing'}`);
    },
  },
  {
    id: '25-001',
    standard: 'PDF/UA-1',
    title: 'There is no XFA form',
    check: ({ catalog }, expect) =>
      expect(entry(dictEntry(catalog, 'AcroForm'), 'XFA') === undefined, 'catalogue', 'there is one'),
  },
  {
    id: '26-002',
    standard: 'PDF/UA-1',
    title: 'Protection does not keep out screen readers',
    check: ({ encryption }, expect) => {
      const permissions = numberOf(entry(encryption, 'P')) ?? 0;
      expect(encryption === null || (permissions & 512) !== 0, 'trailer', 'reading aloud is not allowed');
    },
  },
  {
    id: 'pdfa-identified',
    standard: 'PDF/A-2',
    title: 'A file that claims PDF/A has its colours defined and describes the PDF/UA mark',
    check: (file, expect) => {
      if (property(file, pdfa, 'part') === null) return;
      const intents = oneOrMore(file.catalog, 'OutputIntents').map(({ thing }) => thing);
      expect(intents.length > 0, 'catalogue', 'there is no output intent');
      expect(file.encryption === null, 'trailer', 'the file is encrypted');
      expect(
        property(file, pdfua, 'part') === null || property(file, pdfaSchema, 'namespaceURI') === pdfua,
        'metadata',
        'the pdfuaid schema is not described',
      );
    },
  },
  {
    id: 'bookmarks',
    standard: 'poet',
    title: 'There is a bookmark for each heading',
    check: ({ catalog, structure }, expect) => {
      const headings = structure.elements.filter(({ type }) => /^H[1-6]?$/u.test(type)).length;
      const bookmarks = countBookmarks(dictEntry(catalog, 'Outlines'));
      expect(bookmarks === headings, 'bookmarks', `${bookmarks} bookmarks for ${headings} headings`);
    },
  },
];

function countBookmarks(parent: ReturnType<typeof dictEntry>): number {
  let count = 0;
  let item = dictEntry(parent, 'First');
  // A chain that leads back to itself would never end.
  for (let step = 0; item !== null && step < 100_000; step++) {
    count += 1 + countBookmarks(item);
    item = dictEntry(item, 'Next');
  }
  return count;
}

/** The text of the first property of that name, written as an element or as an attribute; null when there is none. */
function property({ metadata }: PdfFile, namespace: string, name: string): string | null {
  if (metadata === null || 'fault' in metadata) return null;
  return find(metadata.root, namespace, name);
}

function find(element: XmlElement, namespace: string, name: string): string | null {
  if (element.namespace === namespace && element.name === name) return element.text.trim();
  const attribute = element.attributes.get(`${namespace} ${name}`);
  if (attribute !== undefined) return attribute;
  for (const child of element.children) {
    const found = find(child, namespace, name);
    if (found !== null) return found;
  }
  return null;
}
