import { xmlHead } from './xml.js';

/** Places in the list of cell styles below. */
export const cellStyle = {
  plain: 0,
  title: 1,
  subheading: 2,
  heading: 3,
  text: 4,
  whole: 5,
  oneDecimal: 6,
  threeDecimals: 7,
  link: 8,
  shorthand: 9,
} as const;

const font = (size: number, extra = '', colour = 'FF0B0C0C') =>
  `<font>${extra}<sz val="${size}"/><color rgb="${colour}"/><name val="Arial"/><family val="2"/></font>`;

const style = (fontId: number, format: number, border: number, alignment: string) =>
  `<xf numFmtId="${format}" fontId="${fontId}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" ` +
  `applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"${alignment}/></xf>`;

const wrap = ' wrapText="1"';
const right = ' horizontal="right"';
const noBorder = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const underline =
  '<border><left/><right/><top/><bottom style="medium"><color rgb="FF0B0C0C"/></bottom><diagonal/></border>';

/** `xl/styles.xml`: Arial of 12 points, black on white, nothing said by colour. */
export const stylesXml = [
  xmlHead,
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0"/><numFmt numFmtId="165" formatCode="0.000"/></numFmts>',
  `<fonts count="5">${font(12)}${font(16, '<b/>')}${font(14, '<b/>')}${font(12, '<b/>')}` +
    `${font(12, '<u/>', 'FF12436D')}</fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  `<borders count="2">${noBorder}${underline}</borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="10">',
  style(0, 0, 0, ''),
  style(1, 0, 0, ''),
  style(2, 0, 0, wrap),
  style(3, 0, 1, wrap),
  style(0, 0, 0, wrap),
  style(0, 3, 0, right),
  style(0, 164, 0, right),
  style(0, 165, 0, right),
  style(4, 0, 0, wrap),
  style(0, 0, 0, right),
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
