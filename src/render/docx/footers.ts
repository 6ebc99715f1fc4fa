import { textHeight, TWIPS_PER_POINT, twips, TYPE, type Page } from './page.js';
import { STYLES } from './styles.js';
import { R, W, XML_HEAD } from './xml.js';

export type Side = 'odd' | 'even';

/**
 * GB/T 9704-2012, 7.5: the number between dashes, right on odd pages and left on even ones, a character in from the edge of the
 * text. 8: on a page that lies across it stands where it stands on the others, so turned, and along the left side.
 */
export const footer = (side: Side, page: Page): string =>
  `${XML_HEAD}<w:ftr xmlns:w="${W}" xmlns:r="${R}">` +
  `${page.name === 'portrait' ? number(side) : turned(side, page) + EMPTY}</w:ftr>`;

const EMPTY = `<w:p><w:pPr><w:pStyle w:val="${STYLES.end}"/></w:pPr></w:p>`;

/** `— 1 —`; what programs know that count pages themselves. */
const number = (side: Side): string =>
  `<w:p><w:pPr><w:pStyle w:val="${STYLES.page}"/><w:jc w:val="${side === 'odd' ? 'right' : 'left'}"/></w:pPr>` +
  '<w:r><w:t xml:space="preserve">— </w:t></w:r>' +
  '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>' +
  '<w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>';

/** A table of one cell with its text turned, as long as the lines of an upright page, 7 mm beside the text. */
function turned(side: Side, page: Page): string {
  const width = TYPE.no4 * TWIPS_PER_POINT;
  const left = page.left - twips(7) - width / 2;
  const length = textHeight(page);
  return (
    `<w:tbl><w:tblPr><w:tblpPr w:vertAnchor="page" w:horzAnchor="page" w:tblpX="${left}" w:tblpY="${page.top}"/>` +
    `<w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid>` +
    `<w:tr><w:trPr><w:trHeight w:val="${length}" w:hRule="exact"/></w:trPr>` +
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:textDirection w:val="tbRl"/></w:tcPr>` +
    `${number(side)}</w:tc></w:tr></w:tbl>`
  );
}
