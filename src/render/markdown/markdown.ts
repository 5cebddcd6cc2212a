import type { Logo } from '../../house-style/house-style.js';
import type { Block, Inline, Report, Runs } from '../../report/report.js';
import { bylineWords, splitSentences } from '../../wording/wording.js';
import { pictureWords, renderSvg } from '../svg/svg.js';
import { escapeLine, escapeMarkdown, oneLine } from './escape.js';

/** A report as Markdown, and the charts it shows as `figures/<name>`. */
export interface MarkdownReport {
  readonly markdown: string;
  readonly figures: readonly { readonly name: string; readonly svg: string }[];
  /** Shown at the head of the report, by this name beside it. */
  readonly logo: { readonly name: string; readonly bytes: Uint8Array } | null;
}

const blank = '.'.repeat(60);

function inline(run: Inline, first: boolean): string {
  const escaped = first ? escapeLine : escapeMarkdown;
  switch (run.inline) {
    case 'link':
      return `[${escapeMarkdown(run.text)}](<${encodeURI(oneLine(run.href)).replace(/[<>]/g, encodeURIComponent)}>)`;
    case 'reference':
      return `[${escapeMarkdown(run.text)}](#${run.to})`;
    case 'text': {
      if (run.strong === true) {
        const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(run.text) ?? [];
        return words === '' ? run.text : `${before && ' '}**${escapeMarkdown(words)}**${after && ' '}`;
      }
      const lead = /^\s/.test(run.text) && !first ? ' ' : '';
      const trail = /\s$/.test(run.text) ? ' ' : '';
      const sentences = splitSentences(oneLine(run.text).trim());
      return lead + sentences.map((words, i) => (i > 0 ? escapeLine : escaped)(words)).join('\n') + trail;
    }
  }
}

/** One sentence a line, so that a change in one sentence is a change in one line. */
function lines(runs: Runs): string[] {
  return runs
    .map((run, index) => inline(run, index === 0))
    .join('')
    .split('\n')
    .map((line) => line.trimEnd());
}

function listItem(runs: Runs, mark: string): string[] {
  const indent = ' '.repeat(mark.length);
  return lines(runs).map((line, index) => (index === 0 ? mark : indent) + line);
}

function anchor(id: string): string {
  return `<a id="${id}"></a>`;
}

function tableLines(block: Extract<Block, { block: 'table' }>): string[] {
  const row = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [
    anchor(block.id),
    '',
    `**${escapeMarkdown(block.caption)}**`,
    '',
    row(block.columns.map(({ label }) => label)),
    `| ${block.columns.map(({ align }) => (align === 'right' ? '---:' : '---')).join(' | ')} |`,
    ...block.rows.map(row),
    ...block.notes.flatMap((note) => ['', ...lines([{ inline: 'text', text: note }])]),
  ];
}

function blockLines(block: Block): string[] {
  switch (block.block) {
    case 'heading':
      return [anchor(block.id), '', `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`];
    case 'paragraph':
      return lines(block.runs);
    case 'list':
      return block.items.flatMap((runs, index) => listItem(runs, block.ordered ? `${index + 1}. ` : '- '));
    case 'table':
      return tableLines(block);
    case 'figure':
      return [
        anchor(block.id),
        '',
        `**${escapeMarkdown(block.caption)}**`,
        '',
        ...lines([{ inline: 'text', text: block.subtitle }]),
        '',
        `![${escapeMarkdown(block.alt)}](figures/${block.id}.svg)`,
      ];
    case 'numbers':
      return block.items.flatMap(({ number, words }) =>
        listItem(
          [
            { inline: 'text', text: number, strong: true },
            { inline: 'text', text: ` ${words}` },
          ],
          '- ',
        ),
      );
    case 'quote': {
      const inner = [
        ...lines([{ inline: 'text', text: block.text }]),
        ...(block.note === null ? [] : ['', escapeLine(block.note)]),
      ];
      return inner.map((line) => (line === '' ? '>' : `> ${line}`));
    }
    case 'picture':
      return [
        anchor(block.id),
        '',
        `![${escapeMarkdown(block.alt ?? '')}](figures/${block.id}.svg)`,
        ...block.words.flatMap((runs) => ['', ...lines(runs)]),
      ];
    case 'callout': {
      const inner = [`**${escapeMarkdown(block.title)}**`, '', ...joined(block.blocks)];
      return inner.map((line) => (line === '' ? '>' : `> ${line}`));
    }
    case 'fill-in':
      return [
        `${escapeLine(block.prompt)}${block.prompt.endsWith('?') ? '' : ':'}\\`,
        ...Array.from({ length: block.lines }, () => blank)
          .join('\\\n')
          .split('\n'),
      ];
    case 'page-break':
      return [];
  }
}

function joined(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, index) => {
    const made = blockLines(block);
    return index === 0 || made.length === 0 ? made : ['', ...made];
  });
}

function figuresOf(blocks: readonly Block[]): MarkdownReport['figures'] {
  return blocks.flatMap((block) => {
    if (block.block === 'callout') return figuresOf(block.blocks);
    if (block.block === 'picture') {
      return [{ name: `${block.id}.svg`, svg: renderSvg(block.scene, pictureWords(block)) }];
    }
    if (block.block !== 'figure') return [];
    const words = { id: block.id, title: block.caption, description: block.alt };
    return [{ name: `${block.id}.svg`, svg: renderSvg(block.scene, words) }];
  });
}

const logoName = ({ type }: Logo): string => `logo.${type === 'png' ? 'png' : 'jpg'}`;

/**
 * A report as GitHub-flavoured Markdown with its charts as SVG files beside it: front matter with fixed keys, one
 * sentence a line, explicit anchors, LF and a final newline. The same report gives the same bytes.
 */
export function renderMarkdown(report: Report): MarkdownReport {
  const { logo } = report;
  const front = report.facts.map(([key, value]) => `${key}: ${JSON.stringify(oneLine(value))}`);
  const mark = report.mark === null ? [] : ['', `**${escapeMarkdown(report.mark)}**`];
  const markdown = [
    '---',
    ...front,
    '---',
    '',
    ...(logo === undefined ? [] : [`![${escapeMarkdown(logo.alt)}](${logoName(logo)})`, '']),
    `# ${escapeMarkdown(report.title)}`,
    '',
    ...lines([{ inline: 'text', text: report.subtitle }]),
    '',
    escapeLine(bylineWords(report.author, report.date)),
    ...mark,
    '',
    ...joined(report.blocks),
    '',
  ].join('\n');
  return {
    markdown: markdown.normalize('NFC'),
    figures: figuresOf(report.blocks),
    logo: logo === undefined ? null : { name: logoName(logo), bytes: logo.bytes },
  };
}
