import { type FindingsReport, findingsCsv, findingsDocument } from './findings-report/findings-report.js';
import { renderDocument } from './render/render.js';

/** The report of findings as the text of one file, by the ending of its name. `date` is ISO. */
export const findingsFormats = {
  csv: async (report: FindingsReport, _date: string): Promise<string> => findingsCsv(report),
  html: async (report: FindingsReport, date: string): Promise<string> =>
    renderDocument(findingsDocument(report, date), 'html'),
  md: async (report: FindingsReport, date: string): Promise<string> =>
    renderDocument(findingsDocument(report, date), 'md'),
  json: async (report: FindingsReport, _date: string): Promise<string> =>
    `${JSON.stringify(report, null, 2)}\n`,
} as const;
