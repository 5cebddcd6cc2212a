import { xmlText } from '../../xml-text.js';
import { stylesXml } from './styles.js';
import { headingRow, tableRange, type Worksheet, worksheetXml } from './worksheet.js';
import { cellWords, xmlHead } from './xml.js';
import { writeZip, type ZipPart } from './zip.js';

/** What the file says of itself. */
export interface BookFacts {
  readonly title: string;
  readonly author: string | null;
  readonly subject: string;
  readonly language: string;
  /** ISO date. */
  readonly date: string;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function relationsXml(all: readonly (readonly [type: string, target: string])[]): string {
  const each = all.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${relations}">${each.join('')}</Relationships>`;
}

function contentTypesXml(sheets: readonly Worksheet[]): string {
  const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
  return [
    `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/xl/workbook.xml', `${kind}.sheet.main+xml`),
    override('/xl/styles.xml', `${kind}.styles+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...sheets.map((_, i) => override(`/xl/worksheets/sheet${i + 1}.xml`, `${kind}.worksheet+xml`)),
    ...sheets.flatMap(({ table }, i) =>
      table === null ? [] : [override(`/xl/tables/table${i + 1}.xml`, `${kind}.table+xml`)],
    ),
    '</Types>',
  ].join('');
}

function workbookXml(sheets: readonly Worksheet[]): string {
  const listed = sheets.map(
    ({ name }, i) => `<sheet name="${xmlText(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const titles = sheets.flatMap((sheet, i) => {
    if (sheet.table === null) return [];
    const place = `'${sheet.name.replaceAll("'", "''")}'!$${headingRow(sheet)}:$${headingRow(sheet)}`;
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${xmlText(place)}</definedName>`];
  });
  return [
    `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}">`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="14000"/></bookViews>',
    `<sheets>${listed.join('')}</sheets>`,
    titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`,
    '</workbook>',
  ].join('');
}

function coreXml(facts: BookFacts): string {
  return [
    `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" `,
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(facts.title)}</dc:title><dc:subject>${xmlText(facts.subject)}</dc:subject>`,
    facts.author === null ? '' : `<dc:creator>${xmlText(facts.author)}</dc:creator>`,
    `<dc:language>${xmlText(facts.language)}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${facts.date}T00:00:00Z</dcterms:created>`,
    '</cp:coreProperties>',
  ].join('');
}

/** A name for a table: letters, digits and low lines, after a word so that it is no cell's name. */
function tableName(sheet: string): string {
  return `table_${sheet.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`.replace(/_$/, '');
}

function tableXml(sheet: Worksheet, number: number): string {
  const columns = sheet.table?.columns ?? [];
  const named = columns.map(
    ({ label }, i) => `<tableColumn id="${i + 1}" name="${xmlText(cellWords(label))}"/>`,
  );
  const name = tableName(sheet.name);
  return [
    `${xmlHead}<table xmlns="${main}" id="${number}" name="${name}" displayName="${name}" `,
    `ref="${tableRange(sheet)}" totalsRowShown="0">`,
    `<tableColumns count="${columns.length}">${named.join('')}</tableColumns>`,
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>',
    '</table>',
  ].join('');
}

/** A workbook as bytes: the same sheets and facts give the same bytes. Sheet names must be unique and fit. */
export async function writeWorkbook(sheets: readonly Worksheet[], facts: BookFacts): Promise<Uint8Array> {
  const parts: ZipPart[] = [
    { path: '[Content_Types].xml', text: contentTypesXml(sheets) },
    {
      path: '_rels/.rels',
      text: relationsXml([
        [`${office}/officeDocument`, 'xl/workbook.xml'],
        [
          'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
          'docProps/core.xml',
        ],
      ]),
    },
    { path: 'docProps/core.xml', text: coreXml(facts) },
    { path: 'xl/workbook.xml', text: workbookXml(sheets) },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: relationsXml([
        ...sheets.map((_, i) => [`${office}/worksheet`, `worksheets/sheet${i + 1}.xml`] as const),
        [`${office}/styles`, 'styles.xml'],
      ]),
    },
    { path: 'xl/styles.xml', text: stylesXml },
  ];
  sheets.forEach((sheet, i) => {
    parts.push({ path: `xl/worksheets/sheet${i + 1}.xml`, text: worksheetXml(sheet) });
    if (sheet.table === null) return;
    const table = `../tables/table${i + 1}.xml`;
    parts.push(
      {
        path: `xl/worksheets/_rels/sheet${i + 1}.xml.rels`,
        text: relationsXml([[`${office}/table`, table]]),
      },
      { path: `xl/tables/table${i + 1}.xml`, text: tableXml(sheet, i + 1) },
    );
  });
  return writeZip(parts);
}
