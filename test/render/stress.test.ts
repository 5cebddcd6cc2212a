import { beforeAll, describe, expect, it } from 'vitest';
import { checkPdf } from '../../src/check-pdf/check-pdf.js';
import { renderCsv } from '../../src/render/csv/csv.js';
import { renderHtml } from '../../src/render/html/html.js';
import { renderMarkdown } from '../../src/render/markdown/markdown.js';
import { type RenderedPdf, renderPdf } from '../../src/render/pdf/pdf.js';
import { renderXlsx } from '../../src/render/xlsx/xlsx.js';
import { composeReport, type Report } from '../../src/report/report.js';
import { adultQuestions, makeAnalysis } from '../report/make-analysis.js';
import { fonts } from './pdf/fonts.js';
import { partsOf } from './xlsx/read-workbook.js';

// 120 questions, one with a label of 300 characters, 40 groups, a council named by 80 characters, and words in many
// scripts: everything at once, as large as a survey gets.

const council = 'Ynys Môn, Łódź, Çankırı & Ọ̀yọ́ مجلس شمال المدينة Joint Health and Care Board Wŷn'.slice(
  0,
  80,
);
const long =
  'how much the support arranged for you, with short breaks, equipment and the help of your family, lets you live ' +
  'the life you would choose to live yourself at home, thinking of all that has happened since your last review and ' +
  'of the people, places and services that matter to you most of all, every day';
const odd = [
  long.padEnd(300, '.'),
  'کیا آپ اپنی مدد خود چنتے ہیں؟',
  'هل تختار الدعم الذي تحصل عليه؟',
  'ydych chi’n dewis eich cymorth eich hun? 👍🏽',
  'supercalifragilisticexpialidociousantidisestablishmentarianismfloccinaucinihilipilification',
];

function everything(): ReturnType<typeof makeAnalysis> {
  const questions = Array.from({ length: 120 }, (_, i) => {
    const plan = adultQuestions[i % adultQuestions.length] ?? adultQuestions[0];
    if (plan === undefined) throw new Error('there are no questions');
    return {
      ...plan,
      id: `q${i}`,
      label: odd[i] ?? `${plan.label}, ${i}`,
      block: `Part ${Math.floor(i / 15) + 1}`,
    };
  });
  const made = makeAnalysis({ people: 1200, questions, rich: true, authority: council });
  return {
    ...made,
    audiences: made.audiences.map((audience) => {
      const [group] = audience.groups;
      if (group === undefined) throw new Error('there are no groups');
      const groups = Array.from({ length: 40 }, (_, i) => ({
        ...group,
        by: 'place',
        label: 'where you live',
        choice: `Place ${i} of Ọláyínká Özgür Śliwińska`,
      }));
      return { ...audience, groups, associations: [] };
    }),
  };
}

const analysis = everything();
const reports: Readonly<Record<'short' | 'detailed', Report>> = {
  short: composeReport(analysis, { kind: 'short', author: council }),
  detailed: composeReport(analysis, { kind: 'detailed', author: council }),
};

describe('a survey as large as they get', () => {
  let made: RenderedPdf;
  beforeAll(async () => {
    made = await renderPdf(reports.detailed, fonts);
  }, 120_000);

  it('has a council name of 80 characters and a label of 300', () => {
    expect([council.length, odd[0]?.length]).toEqual([80, 300]);
  });

  it('passes every check as a detailed PDF, its smallest text included', { timeout: 120_000 }, async () => {
    const { failures } = await checkPdf(made.bytes);
    expect(failures).toEqual([]);
  });

  it('passes every check as a short PDF', { timeout: 120_000 }, async () => {
    const { bytes } = await renderPdf(reports.short, fonts);
    expect((await checkPdf(bytes)).failures).toEqual([]);
  });

  it('keeps every label whole in the web page and in Markdown', () => {
    const html = renderHtml(reports.detailed);
    const { markdown } = renderMarkdown(reports.detailed);
    for (const label of odd.slice(1)) {
      const words = label.normalize('NFC').slice(1);
      expect(html.replaceAll('&#39;', "'")).toContain(words);
      expect(markdown).toContain(words);
    }
    expect(html).toContain(council.replaceAll('&', '&amp;').normalize('NFC'));
  });

  it('keeps them in the workbook and the CSV too', async () => {
    const { csv } = renderCsv(analysis, 'report.csv');
    const sheets = [...(await partsOf(await renderXlsx(analysis, reports.detailed))).values()].join('');
    for (const label of odd.slice(1)) {
      expect(csv).toContain(label);
      expect(sheets).toContain(label.normalize('NFC').slice(1));
    }
    expect(csv).toContain('Place 39 of Ọláyínká Özgür Śliwińska');
  });
});
