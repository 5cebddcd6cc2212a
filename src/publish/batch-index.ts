/** What came of one site of a batch. */
export interface BatchSite {
  /** Name of its folder. */
  readonly site: string;
  readonly file: string;
  readonly authority: string | null;
  readonly region: string | null;
  /** `made`: reports were written; `refused`: --strict, and the data have errors; `not-eligible`; `failed`. */
  readonly outcome: 'made' | 'refused' | 'not-eligible' | 'failed';
  readonly holders: number;
  readonly carers: number;
  readonly others: number;
  readonly thresholdMet: boolean;
  readonly errors: number;
  readonly toConfirm: number;
  readonly warnings: number;
  /** Questions compared with a benchmark, and of those the clearly higher and lower ones. */
  readonly compared: number;
  readonly higher: number;
  readonly lower: number;
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
  /** Why it failed, in a sentence, with its code; null when it did not. */
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly exitCode: number;
}

/** How the batch was made: what the index repeats. */
export interface BatchFacts {
  readonly poet: string;
  readonly date: string;
  readonly rule: string;
  readonly settingsSha256: string;
}

const headings = [
  'Site',
  'Council',
  'Region',
  'Outcome',
  'People with support',
  'Carers',
  'Others',
  'Threshold met',
  'To fix',
  'To confirm',
  'Warnings',
  'Compared',
  'Higher',
  'Lower',
  'Files',
  'Why not',
];

const outcomes: Readonly<Record<BatchSite['outcome'], string>> = {
  made: 'report made',
  refused: 'not made: errors in the data',
  'not-eligible': 'not made: below the threshold',
  failed: 'could not be made',
};

function rowOf(site: BatchSite): readonly string[] {
  return [
    site.site,
    site.authority ?? '',
    site.region ?? '',
    outcomes[site.outcome],
    String(site.holders),
    String(site.carers),
    String(site.others),
    site.thresholdMet ? 'yes' : 'no',
    String(site.errors),
    String(site.toConfirm),
    String(site.warnings),
    String(site.compared),
    String(site.higher),
    String(site.lower),
    mainFiles(site).join(' '),
    site.error === null ? '' : (site.error.message.split('\n')[0] ?? ''),
  ];
}

const mainFiles = (site: BatchSite): readonly string[] =>
  site.files.map(({ name }) => name).filter((name) => !name.includes('/figures/'));

/** The index of a batch in Markdown, as a web page, and its rows as they go into a CSV file; and the manifest. */
export function batchIndex(sites: readonly BatchSite[], facts: BatchFacts) {
  const made = sites.filter(({ outcome }) => outcome === 'made').length;
  const summary = `${sites.length} sites, ${made} reports made, ${facts.date}. The threshold is ${facts.rule}.`;
  return {
    markdown: markdownOf(sites, summary),
    html: htmlOf(sites, summary),
    rows: [headings, ...sites.map(rowOf)],
    manifest: `${JSON.stringify({ schema: 'poet-batch/1', ...facts, sites }, null, 1)}\n`,
  };
}

function markdownOf(sites: readonly BatchSite[], summary: string): string {
  const safe = (text: string): string =>
    text
      .replace(/\s+/g, ' ')
      .replaceAll('\\', '\\\\')
      .replaceAll('|', '\\|')
      .replace(/([<>[\]*_`])/g, '\\$1');
  const rows = sites.map((site) => {
    const cells = rowOf(site).map(safe);
    cells[headings.indexOf('Files')] = mainFiles(site)
      .map((name) => `[${safe(name.split('/').at(-1) ?? name)}](${encodeURI(name)})`)
      .join(' ');
    return `| ${cells.map((cell) => (cell === '' ? 'none' : cell)).join(' | ')} |`;
  });
  return `${['# Reports by site', '', summary, '', `| ${headings.join(' | ')} |`, `|${headings.map(() => '---').join('|')}|`, ...rows].join('\n')}\n`;
}

function htmlOf(sites: readonly BatchSite[], summary: string): string {
  const safe = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const rows = sites.map((site) => {
    const cells = rowOf(site).map(safe);
    cells[headings.indexOf('Files')] = mainFiles(site)
      .map(
        (name) =>
          `<a href="${safe(encodeURI(name))}">${safe(name.split('/').at(-1) ?? name)} <span class="for">for ${safe(site.authority ?? site.site)}</span></a>`,
      )
      .join(' ');
    const [first = '', ...others] = cells.map((cell) => (cell === '' ? 'none' : cell));
    return `<tr><th scope="row">${first}</th>${others.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Reports by site</title>
<style>
body { font: 1.1rem/1.5 "Atkinson Hyperlegible Next", Arial, sans-serif; margin: 2rem; color: #1a1a1a; }
table { border-collapse: collapse; }
caption { text-align: left; font-weight: bold; padding: 0.5rem 0; }
th, td { border: 1px solid #767676; padding: 0.3rem 0.6rem; text-align: left; vertical-align: top; }
.wide { overflow-x: auto; }
.for { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
</style>
</head>
<body>
<main>
<h1>Reports by site</h1>
<p>${safe(summary)}</p>
<section class="wide" aria-labelledby="sites" tabindex="0">
<table>
<caption id="sites">Every site, what was made, and what was found</caption>
<thead><tr>${headings.map((heading) => `<th scope="col">${heading}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</section>
</main>
</body>
</html>
`;
}
