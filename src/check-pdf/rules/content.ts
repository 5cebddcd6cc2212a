import type { Marked } from '../read/content.js';
import type { Page, PdfFile } from '../read/file.js';
import type { Element } from '../read/structure.js';
import type { Rule } from '../rule.js';
import { placeOf } from '../where.js';

/** About what is drawn on the pages, and the marks that tie it to the structure tree. */
export const contentRules: readonly Rule[] = [
  {
    id: '01-003',
    standard: 'PDF/UA-1',
    title: 'No artifact inside tagged content',
    check: eachPage(({ content }) =>
      content.artifactsInContent === 0
        ? null
        : `${content.artifactsInContent} artifacts inside tagged content`,
    ),
  },
  {
    id: '01-004',
    standard: 'PDF/UA-1',
    title: 'No tagged content inside an artifact',
    check: eachPage(({ content }) =>
      content.contentInArtifacts === 0 ? null : `${content.contentInArtifacts} tagged parts inside artifacts`,
    ),
  },
  {
    id: '01-005',
    standard: 'PDF/UA-1',
    title: 'All that is drawn is tagged or an artifact',
    check: (file, expect) => {
      for (const page of file.pages) {
        const { unmarked, paintings } = page.content;
        const kinds = [...new Set(unmarked)].join(', ');
        for (let i = 0; i < paintings - unmarked.length; i++) expect(true, '', '');
        const message = `${unmarked.length} of ${paintings} marks are neither (${kinds})`;
        expect(unmarked.length === 0, `page ${page.number}`, message);
      }
    },
  },
  {
    id: 'marks-balanced',
    standard: 'PDF/UA-1',
    title: 'Every mark that is opened is closed on its page',
    check: eachPage(({ content }) =>
      content.unbalanced === 0 ? null : `${content.unbalanced} marks not opened or not closed`,
    ),
  },
  {
    id: 'parent-tree',
    standard: 'PDF/UA-1',
    title: 'Page and structure tree agree on which element each piece of content belongs to',
    check: (file, expect) => {
      const owners = ownersOf(file);
      for (const page of file.pages) {
        for (const mark of page.content.marked) {
          const owner = owners.get(id(mark)) ?? null;
          const listed = listedOwner(file, page, mark);
          const message = `content ${mark.mcid} is listed under ${listed ?? 'nothing'}, but is claimed by ${owner?.key ?? 'nothing'}`;
          expect(owner !== null && owner.key === listed, `page ${page.number}`, message);
        }
      }
    },
  },
  {
    id: 'content-exists',
    standard: 'PDF/UA-1',
    title: 'Every piece of content an element claims is on its page, and no other element claims it',
    check: (file, expect) => {
      const drawn = new Set(file.pages.flatMap(({ content }) => content.marked.map(id)));
      const claimed = new Set<string>();
      for (const { element, mark } of claims(file)) {
        expect(drawn.has(id(mark)), placeOf(file, element), `content ${mark.mcid} is not on the page`);
        expect(!claimed.has(id(mark)), placeOf(file, element), `content ${mark.mcid} is claimed twice`);
        claimed.add(id(mark));
      }
    },
  },
  {
    id: 'reading-order',
    standard: 'poet',
    title: 'The structure tree reads each page in the order it is drawn',
    check: (file, expect) => {
      const read = new Map<string, string[]>();
      for (const { mark } of claims(file)) {
        const known = read.get(mark.container);
        if (known) known.push(id(mark));
        else read.set(mark.container, [id(mark)]);
      }
      for (const page of file.pages) {
        const drawn = page.content.marked.filter(({ container }) => container === page.key).map(id);
        const onPage = new Set(drawn);
        const order = (read.get(page.key) ?? []).filter((key) => onPage.has(key));
        const wrong = order.findIndex((key, i) => key !== drawn[i]);
        expect(
          wrong < 0,
          `page ${page.number}`,
          `piece ${wrong + 1} in reading order is not piece ${wrong + 1} drawn`,
        );
      }
    },
  },
];

function eachPage(fault: (page: Page) => string | null): Rule['check'] {
  return (file, expect) => {
    for (const page of file.pages) {
      const message = fault(page);
      expect(message === null, `page ${page.number}`, message ?? '');
    }
  };
}

function claims(file: PdfFile): readonly { element: Element; mark: Marked }[] {
  return file.structure.top.flatMap(claimsOf);
}

function claimsOf(element: Element): readonly { element: Element; mark: Marked }[] {
  return element.kids.flatMap((kid) => {
    if (kid.kid === 'content') return [{ element, mark: { container: kid.container, mcid: kid.mcid } }];
    return kid.kid === 'element' ? claimsOf(kid.element) : [];
  });
}

function ownersOf(file: PdfFile): ReadonlyMap<string, Element> {
  return new Map(claims(file).map(({ element, mark }) => [id(mark), element]));
}

function listedOwner(file: PdfFile, page: Page, mark: Marked): string | null {
  const key = page.content.structParents.get(mark.container);
  const listed = key === null || key === undefined ? null : file.structure.parents.get(key);
  return Array.isArray(listed) ? ((listed[mark.mcid] as string | null | undefined) ?? null) : null;
}

function id({ container, mcid }: Marked): string {
  return `${container} ${mcid}`;
}
