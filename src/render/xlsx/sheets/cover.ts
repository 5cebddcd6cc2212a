import type { Report } from '../../../report/report.js';
import { bylineWords } from '../../../wording/wording.js';
import type { Line } from '../book/worksheet.js';

/** The first sheet: what the workbook is, whose, and how to find the way in it. No table, no blank row. */
export function coverLines(report: Report): Line[] {
  const facts = new Map(report.facts);
  return [
    { text: report.title, style: 'title' },
    ...(report.mark === null ? [] : [{ text: report.mark, style: 'subheading' as const }]),
    { text: report.subtitle, style: 'text' },
    { text: 'About this workbook', style: 'subheading' },
    { text: report.subject, style: 'text' },
    { text: 'It holds every figure behind the report, with one table on each sheet.', style: 'text' },
    {
      text: 'The sheet “Contents” lists the tables. The sheet “Notes” explains shorthand such as [c].',
      style: 'text',
    },
    { text: 'Every figure here has been through the same disclosure control as the report.', style: 'text' },
    { text: 'Publisher and date', style: 'subheading' },
    { text: bylineWords(report.author, report.date), style: 'text' },
    { text: `Made with ${facts.get('generated-by') ?? 'poet'}`, style: 'text' },
  ];
}
