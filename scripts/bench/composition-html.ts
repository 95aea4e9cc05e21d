// The same compositions as HTML, for the browser to print: what a page would look like had we gone that way.
import type { Block, Composition, Text } from '../../src/dossiers/composition.ts';

type Pictures = ReadonlyMap<string, string>;

const style = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
body { font: 13pt/1.3 Tinos, "Times New Roman", serif } section { break-after: page }
h1 { font-size: 15pt; text-align: center } p { text-align: justify; margin: 4pt 0 }
table { border-collapse: collapse; width: 100%; font-size: 11.5pt } td, th { border: .5pt solid; padding: 2pt 4pt }
thead { display: table-header-group } .box { border: .6pt solid; padding: 2mm; font-size: 11.5pt }
.columns { display: flex; gap: 4mm } figure { margin: 0 auto; border: .5pt solid; display: grid; place-items: center }
img { max-width: 100%; max-height: 100% }`;

/** @param fonts the typeface as data: URL, embedded like ours */
export function htmlOf(compositions: readonly Composition[], pictures: Pictures, font: string): string {
  const sections = compositions.map(({ blocks }) => `<section>${htmlBlocks(blocks, pictures)}</section>`);
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><style>@font-face { font-family: Tinos; src: url(${font}) }${style}</style>${sections.join('')}</html>`;
}

function htmlBlocks(blocks: readonly Block[], pictures: Pictures): string {
  return blocks.map((block) => html(block, pictures)).join('');
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function inline(text: Text): string {
  if (typeof text === 'string') return escaped(text);
  return text
    .map((run) => {
      const plain = escaped(run.text);
      const strong = run.bold ? `<b>${plain}</b>` : plain;
      return run.italic ? `<i>${strong}</i>` : strong;
    })
    .join('');
}

function html(block: Block, pictures: Pictures): string {
  switch (block.kind) {
    case 'motto':
      return `<div class="columns"><p>${(block.issuer ?? []).map(escaped).join('<br>')}</p><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</b></p></div>`;
    case 'title':
      return `<h1>${escaped(block.text)}<br>${escaped(block.subtitle ?? '')}</h1>`;
    case 'heading':
      return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
    case 'note':
      return `<p>${inline(block.text)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`;
    case 'fields':
      return block.rows
        .map((row) => `<p>${escaped(row.label)}: <b>${escaped(row.value ?? '…')}</b></p>`)
        .join('');
    case 'checkboxes':
      return block.rows.map((row) => `<p>${row.checked ? '☒' : '☐'} ${escaped(row.label)}</p>`).join('');
    case 'table': {
      const cells = (row: readonly string[], tag: string) =>
        `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
      const titles = block.columns.map((column) => column.title);
      const rows = [...block.rows, ...(block.total ? [block.total] : [])];
      return `<table><thead>${cells(titles, 'th')}</thead>${rows.map((row) => cells(row, 'td')).join('')}</table>`;
    }
    case 'box':
      return `<div class="box"><b>${escaped(block.head)}</b>${htmlBlocks(block.blocks, pictures)}</div>`;
    case 'columns':
      return `<div class="columns">${block.columns.map((column) => `<div style="flex:${column.width}">${htmlBlocks(column.blocks, pictures)}</div>`).join('')}</div>`;
    case 'picture': {
      const source = pictures.get(block.attachmentId ?? '');
      const inside = source ? `<img src="${source}" alt="">` : escaped(block.words ?? '');
      return `<figure style="width:${block.widthMm}mm;height:${block.heightMm}mm">${inside}</figure>`;
    }
    case 'signatures':
      return `<div class="columns">${block.parties.map((party) => `<p><b>${escaped(party.role)}</b><br><br><br>${escaped(party.name ?? '')}</p>`).join('')}</div>`;
    case 'page-break':
      return '<div style="break-after:page"></div>';
    case 'gap':
      return `<div style="height:${block.mm}mm"></div>`;
    case 'contents':
      return '';
  }
}
