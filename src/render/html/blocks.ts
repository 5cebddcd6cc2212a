import type { Block, Inline, Runs } from '../../report/report.js';
import { pictureWords, renderSvg } from '../svg/svg.js';
import { escapeHtml, safeHref } from './escape.js';

function inlineHtml(run: Inline): string {
  const words = escapeHtml(run.text);
  switch (run.inline) {
    case 'text': {
      const spoken =
        run.language === undefined ? words : `<span lang="${escapeHtml(run.language)}">${words}</span>`;
      return run.strong === true ? `<strong>${spoken}</strong>` : spoken;
    }
    case 'link': {
      const href = safeHref(run.href);
      return href === null ? words : `<a href="${escapeHtml(href)}">${words}</a>`;
    }
    case 'reference':
      return `<a href="#${run.to}">${words}</a>`;
  }
}

function runsHtml(runs: Runs): string {
  return runs.map(inlineHtml).join('');
}

function tableHtml(block: Extract<Block, { block: 'table' }>): string {
  const { id, columns } = block;
  const align = (index: number) => (columns[index]?.align === 'right' ? ' class="right"' : '');
  const head = columns.map(({ label }, i) => `<th scope="col"${align(i)}>${escapeHtml(label)}</th>`).join('');
  const rows = block.rows.map((row) => {
    const [first = '', ...rest] = row;
    const cells = rest.map((cell, i) => `<td${align(i + 1)}>${escapeHtml(cell)}</td>`).join('');
    return `<tr><th scope="row">${escapeHtml(first)}</th>${cells}</tr>`;
  });
  return [
    `<div class="table" id="${id}">`,
    `<div class="scroll" role="group" aria-labelledby="${id}-caption" tabindex="0">`,
    '<table>',
    `<caption id="${id}-caption"><span>${escapeHtml(block.caption)}</span></caption>`,
    `<thead><tr>${head}</tr></thead>`,
    '<tbody>',
    ...rows,
    '</tbody>',
    '</table>',
    '</div>',
    ...block.notes.map((note) => `<p>${escapeHtml(note)}</p>`),
    '</div>',
  ].join('\n');
}

function figureHtml(block: Extract<Block, { block: 'figure' }>): string {
  const { id, caption, subtitle, alt, scene } = block;
  return [
    `<figure id="${id}">`,
    `<figcaption><strong>${escapeHtml(caption)}</strong> ${escapeHtml(subtitle)}</figcaption>`,
    `<div class="scroll chart" role="group" aria-label="Chart: ${escapeHtml(caption)}" tabindex="0">`,
    renderSvg(scene, { id: `${id}-chart`, title: caption, description: alt }).trimEnd(),
    '</div>',
    '</figure>',
  ].join('\n');
}

/** One block of a report as HTML. */
export function blockHtml(block: Block): string {
  switch (block.block) {
    case 'heading':
      return `<h${block.level} id="${block.id}">${escapeHtml(block.text)}</h${block.level}>`;
    case 'paragraph': {
      const kind = block.style === undefined ? '' : ` class="${block.style}"`;
      return `<p${kind}>${runsHtml(block.runs)}</p>`;
    }
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return [`<${tag}>`, ...block.items.map((runs) => `<li>${runsHtml(runs)}</li>`), `</${tag}>`].join('\n');
    }
    case 'table':
      return tableHtml(block);
    case 'figure':
      return figureHtml(block);
    case 'numbers': {
      const items = block.items.map(
        ({ number, words }) => `<li><strong>${escapeHtml(number)}</strong> ${escapeHtml(words)}</li>`,
      );
      return ['<ul class="numbers">', ...items, '</ul>'].join('\n');
    }
    case 'quote': {
      const note = block.note === null ? '' : `\n<p class="small">${escapeHtml(block.note)}</p>`;
      return `<blockquote><p dir="auto">${escapeHtml(block.text)}</p>${note}</blockquote>`;
    }
    case 'picture': {
      const picture = renderSvg(block.scene, pictureWords(block)).trimEnd();
      const words = block.words.map((runs) => `<p>${runsHtml(runs)}</p>`).join('\n');
      return `<div class="picture" id="${block.id}">\n<div class="drawn">${picture}</div>\n<div>\n${words}\n</div>\n</div>`;
    }
    case 'callout':
      return [
        '<div class="callout">',
        `<p class="title">${escapeHtml(block.title)}</p>`,
        ...block.blocks.map(blockHtml),
        '</div>',
      ].join('\n');
    case 'fill-in': {
      const lines = '<div></div>'.repeat(block.lines);
      return `<div class="fill"><p>${escapeHtml(block.prompt)}</p>${lines}</div>`;
    }
    case 'page-break':
      return '<div class="page-break"></div>';
  }
}
