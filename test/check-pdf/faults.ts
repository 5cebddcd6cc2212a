import { PDFArray, PDFDict, PDFName, PDFString } from 'pdf-lib';
import type { Opened } from './break.js';

type Fault = (file: Opened) => void;

const words = (text: string) => PDFString.of(text);
const kids = (file: Opened, dict: PDFDict) => file.array(dict, 'K');

/** One or more faults for each rule: what is done to a good file, and in words. */
export const faults: Readonly<Record<string, Readonly<Record<string, Fault>>>> = {
  '06-001': { 'the metadata are gone': (f) => f.remove(f.catalog, 'Metadata') },
  'metadata-well-formed': {
    'a bare &': (f) => f.metadata((xml) => xml.replace('&amp;', '&')),
    'a tag left open': (f) => f.metadata((xml) => xml.replace('</dc:title>', '')),
    'a prefix without a namespace': (f) => f.metadata((xml) => xml.replace('<rdf:RDF', '<other:x/><rdf:RDF')),
  },
  '06-002': {
    'another part of PDF/UA': (f) => f.metadata((xml) => xml.replace('<pdfuaid:part>1', '<pdfuaid:part>2')),
  },
  '06-003': { 'an empty title': (f) => f.metadata((xml) => xml.replace('Northshire &amp; Southmere', ' ')) },
  '07-001': {
    'the file name is shown': (f) => f.set(f.dict(f.catalog, 'ViewerPreferences'), 'DisplayDocTitle', false),
  },
  marked: {
    'not marked': (f) => f.set(f.dict(f.catalog, 'MarkInfo'), 'Marked', false),
    'no structure tree': (f) => f.remove(f.catalog, 'StructTreeRoot'),
  },
  '01-007': { 'suspect tags': (f) => f.set(f.dict(f.catalog, 'MarkInfo'), 'Suspects', true) },
  '11-006': {
    'no language': (f) => f.remove(f.catalog, 'Lang'),
    'a language that is no tag': (f) => f.set(f.catalog, 'Lang', words('in English')),
  },
  '25-001': { 'an XFA form': (f) => f.set(f.catalog, 'AcroForm', { XFA: words('<xdp/>') }) },
  '26-002': {
    'protected from screen readers': (f) => {
      f.pdf.context.trailerInfo.Encrypt = f.make({ Filter: 'Standard', V: 2, R: 3, P: -3904 });
    },
  },
  'pdfa-identified': {
    'no output intent': (f) => f.remove(f.catalog, 'OutputIntents'),
    'the PDF/UA mark is not described': (f) =>
      f.metadata((xml) => xml.replace(/<pdfaSchema:namespaceURI>.*<\/pdfaSchema:namespaceURI>/u, '')),
  },
  bookmarks: { 'no bookmarks': (f) => f.remove(f.catalog, 'Outlines') },

  '01-003': {
    'an artifact inside a paragraph': (f) =>
      f.content((c) => c.replace(/\/P <<.*?>> BDC/su, '$& /Artifact BMC 0 0 1 1 re f EMC')),
  },
  '01-004': { 'a page that is an artifact': (f) => f.content((c) => `/Artifact BMC\n${c}\nEMC`) },
  '01-005': {
    'a box in no mark': (f) => f.content((c) => `${c}\n0 0 9 9 re f`),
    'text in a mark that means nothing': (f) => f.content((c) => c.replace(/\/P <<.*?>> BDC/su, '/P BMC')),
  },
  'marks-balanced': {
    'a mark left open': (f) => f.content((c) => `${c}\n/Span BMC`),
    'an end too many': (f) => f.content((c) => `${c}\nEMC`),
  },
  'parent-tree': {
    'the page points to another element': (f) => {
      const [listed] = numbers(f).filter((thing) => thing instanceof PDFArray);
      if (listed instanceof PDFArray) listed.set(0, f.ref(f.element('TD')));
    },
  },
  'content-exists': {
    'an element claims what is not there': (f) => kids(f, f.element('P')).push(f.make(999)),
    'two elements claim the same': (f) => f.element('TD').set(PDFName.of('K'), kids(f, f.element('TH'))),
  },
  'reading-order': {
    'the tree reads the second paragraph first': (f) => {
      const list = kids(f, f.element('Document'));
      const [first, second] = [list.get(0), list.get(1)];
      list.set(0, second);
      list.set(1, first);
    },
  },

  '02-001': { 'a tag of its own making': (f) => f.rename(f.element('P'), 'Fancy') },
  '02-003': {
    'a circle of roles': (f) => f.set(tree(f), 'RoleMap', { Fancy: 'Plain', Plain: 'Fancy' }),
  },
  '02-004': { 'P made to mean H1': (f) => f.set(tree(f), 'RoleMap', { P: 'H1' }) },
  '09-005': {
    'an item that holds a paragraph': (f) => f.rename(f.element('Lbl'), 'P'),
    'an item outside a list': (f) => f.rename(f.element('L'), 'Div'),
    'a list with bare content': (f) => kids(f, f.element('L')).push(f.make(1)),
  },
  '09-006': { 'an entry outside a table of contents': (f) => f.rename(f.element('P'), 'TOCI') },
  '11-002': { 'a language that is no tag': (f) => f.set(f.element('Span'), 'Lang', words('in Welsh')) },
  '14-002': { 'begins with level 2': (f) => f.rename(f.element('H1'), 'H2') },
  '14-003': { 'from level 2 to level 4': (f) => f.rename(f.element('H3'), 'H4') },
  '14-006': {
    'two headings without a level': (f) => {
      f.rename(f.element('H1'), 'H');
      f.rename(f.element('H2'), 'H');
    },
  },
  '14-007': { 'with and without a level': (f) => f.rename(f.element('H2'), 'H') },
  '17-002': { 'a formula without words': (f) => f.rename(f.element('P'), 'Formula') },
  '19-003': { 'a note without an id': (f) => f.rename(f.element('P'), 'Note') },
  '19-004': {
    'two notes with one id': (f) => {
      for (const note of [f.element('P'), f.element('P', 1)]) {
        f.rename(note, 'Note');
        f.set(note, 'ID', words('n1'));
      }
    },
  },
  'one-document': { 'the root is a section': (f) => f.rename(f.element('Document'), 'Sect') },
  'no-empty-element': { 'an empty paragraph': (f) => f.set(f.element('P'), 'K', []) },

  '09-004': {
    'a row that is a paragraph': (f) => f.rename(f.element('TR'), 'P'),
    'a cell outside a row': (f) => f.rename(f.element('TR'), 'Div'),
  },
  '15-003': { 'a heading cell without direction': (f) => f.remove(f.element('TH'), 'A') },
  '15-regular': { 'a row one cell short': (f) => kids(f, f.element('TR', 1)).remove(1) },
  'table-caption': { 'no caption': (f) => kids(f, f.element('Table')).remove(0) },
  'table-headings': {
    'no heading row': (f) => {
      f.rename(f.element('TH'), 'TD');
    },
    'rows without a heading': (f) => f.rename(f.element('TH', 2), 'TD'),
  },

  '13-004': { 'no text alternative': (f) => f.remove(f.element('Figure'), 'Alt') },
  'figure-place': { 'no place': (f) => f.remove(f.element('Figure'), 'A') },
  'figure-words': {
    'an alternative that says nothing': (f) => f.set(f.element('Figure'), 'Alt', words('Figure 1.')),
    'the caption again': (f) => f.set(f.element('Figure'), 'Alt', words('Most people are safe')),
  },

  '28-002': {
    'a link in a span': (f) => f.rename(f.element('Link'), 'Span'),
    'a link in no element': (f) => f.set(f.element('Link'), 'K', [0]),
    'a comment in a link': (f) => f.set(f.annotation(), 'Subtype', 'Text'),
  },
  '28-parent-tree': { 'listed under a page': (f) => f.set(f.annotation(), 'StructParent', 0) },
  '28-004': {
    'a comment without words': (f) => {
      f.set(f.annotation(), 'Subtype', 'Text');
      f.remove(f.annotation(), 'Contents');
    },
  },
  '28-009': { 'no tab order': (f) => f.remove(f.pdf.getPage(0).node, 'Tabs') },
  '28-012': {
    'no description': (f) => f.remove(f.annotation(), 'Contents'),
    'an empty description': (f) => f.set(f.annotation(), 'Contents', words('')),
  },
  'link-page': {
    'the tree gives the next page': (f) => {
      const reference = kids(f, f.element('Link')).lookup(1, PDFDict);
      reference.set(PDFName.of('Pg'), f.pdf.getPage(1).ref);
    },
  },
  'link-text': {
    'click here': (f) => f.set(f.element('Link'), 'ActualText', words('click here')),
    'a bare address': (f) => f.set(f.element('Link'), 'ActualText', words('https://example.org/a')),
  },

  '31-009': { 'a font not embedded': (f) => f.remove(f.font().descriptor, 'FontFile2') },
  '31-027': { 'a font without characters': (f) => f.remove(f.font().font, 'ToUnicode') },
  '31-028': {
    'glyphs that stand for nothing': (f) => {
      const table = Buffer.from('1 beginbfrange\n<1000> <1001> <0041>\nendbfrange');
      f.set(f.font().font, 'ToUnicode', f.pdf.context.register(f.pdf.context.flateStream(table)));
    },
  },
  '31-030': { 'a missing character': (f) => f.content((c) => c.replace(/\[<..../u, '[<0000')) },
  'no-cidset': {
    'a CIDSet': (f) => {
      const set = f.pdf.context.register(f.pdf.context.stream(new Uint8Array([255])));
      f.set(f.font().descriptor, 'CIDSet', set);
    },
  },
  'text-size': { 'text of 6 points': (f) => f.content((c) => c.replace(/ 12 Tf/u, ' 6 Tf')) },
};

function tree(f: Opened): PDFDict {
  return f.dict(f.catalog, 'StructTreeRoot');
}

function numbers(f: Opened) {
  const list = f.array(f.dict(tree(f), 'ParentTree'), 'Nums');
  return list.asArray().map((_, i) => list.lookup(i));
}
