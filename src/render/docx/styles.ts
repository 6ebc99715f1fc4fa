import type { Language } from '../../diagnostics/code-entry.js';
import { fontOf, type Face } from './fonts.js';
import { BODY_SPACE, LINE, TWIPS_PER_POINT, TYPE } from './page.js';
import { W, XML_HEAD } from './xml.js';

/** The paragraph styles, by their ids. */
export const STYLES = {
  attachment: 'Attachment',
  title: 'Title',
  heading: 'PartHeading',
  note: 'Note',
  head: 'TableHead',
  text: 'TableText',
  center: 'TableCenter',
  group: 'TableGroup',
  page: 'PageNumber',
  end: 'End',
} as const;
export const TABLE_STYLE = 'AttachmentTable';

const NAMES: Readonly<Record<keyof typeof STYLES, string>> = {
  attachment: '附件',
  title: 'Title',
  heading: '分节标题',
  note: '附注',
  head: '表头',
  text: '表格文字',
  center: '表格居中',
  group: '表格分组',
  page: '页码',
  end: '文末',
};

/** From one line of a table to the next, in parts of its type: lines don't touch, whatever the face. */
export const LEADING = 1.3;

/**
 * ECMA-376 Part 1, 17.7. No style leans on the grid of the page, though there is one for what people add: LibreOffice gives a character
 * that is wider than its cell half as much again. So the body has lines and characters of the same measure by itself.
 * Without `autoSpace` a date is as wide as its characters.
 */
export function styles(language: Language, tableType: number): string {
  const off = '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>';
  const lang = language === 'zh' ? 'zh-CN' : 'en-GB';
  return (
    `${XML_HEAD}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>` +
    `${fontOf('fangsong', language)}${size(TYPE.no3)}<w:lang w:val="${lang}" w:eastAsia="zh-CN"/>` +
    '</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
    `<w:pPr><w:widowControl w:val="0"/>${off}${exact(LINE)}<w:jc w:val="both"/></w:pPr>` +
    `<w:rPr><w:snapToGrid w:val="0"/><w:spacing w:val="${BODY_SPACE}"/>${size(TYPE.no3)}</w:rPr></w:style>` +
    paragraphStyles(language, tableType).join('') +
    `${tableStyle(tableType)}</w:styles>`
  );
}

const size = (points: number): string =>
  `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;

/** Off the grid, with lines exactly so many twips high. */
const exact = (line: number): string =>
  `<w:snapToGrid w:val="0"/><w:spacing w:line="${Math.round(line)}" w:lineRule="exact"/>`;

/** All but those that programs bring along. */
const OWN = ' w:customStyle="1"';

function paragraphStyles(language: Language, tableType: number): string[] {
  const style = (key: keyof typeof STYLES, pPr: string, face: Face, points: number): string =>
    `<w:style w:type="paragraph"${key === 'title' ? '' : OWN} w:styleId="${STYLES[key]}"><w:name w:val="${NAMES[key]}"/>` +
    `<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>${pPr}</w:pPr>` +
    `<w:rPr>${fontOf(face, language)}<w:spacing w:val="0"/>${size(points)}</w:rPr></w:style>`;
  const cell = exact(tableType * LEADING * TWIPS_PER_POINT);
  const indent = `<w:ind w:left="${TYPE.no4 * TWIPS_PER_POINT}" w:right="${TYPE.no4 * TWIPS_PER_POINT}"/>`;
  const [left, center] = ['<w:jc w:val="left"/>', '<w:jc w:val="center"/>'];
  return [
    style('attachment', exact(LINE) + left, 'heiti', TYPE.no3),
    style('title', `${exact(LINE)}${center}<w:outlineLvl w:val="0"/>`, 'title', TYPE.no2),
    style(
      'heading',
      `<w:keepNext/>${exact(LINE)}${left}<w:outlineLvl w:val="1"/>`,
      'heiti',
      TYPE.no3,
    ),
    style('note', exact(LINE) + left, 'fangsong', TYPE.no3),
    style('head', cell + center, 'heiti', tableType),
    style('text', cell + left, 'fangsong', tableType),
    style('center', cell + center, 'fangsong', tableType),
    style('group', `<w:keepNext/>${cell}${left}`, 'heiti', tableType),
    style('page', exact(TYPE.no4 * TWIPS_PER_POINT) + indent, 'songti', TYPE.no4),
    style('end', exact(TWIPS_PER_POINT), 'fangsong', 1),
  ];
}

/** Margins of cells are part of the type, as `PADDING` has them. */
function tableStyle(tableType: number): string {
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  const margin = (side: string, part: number) =>
    `<w:${side} w:w="${Math.round(tableType * TWIPS_PER_POINT * part)}" w:type="dxa"/>`;
  return (
    `<w:style w:type="table"${OWN} w:styleId="${TABLE_STYLE}"><w:name w:val="附件表格"/>` +
    '<w:tblPr><w:tblBorders>' +
    ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('') +
    '</w:tblBorders><w:tblCellMar>' +
    `${margin('top', 0.15)}${margin('left', PADDING)}${margin('bottom', 0.15)}${margin('right', PADDING)}` +
    '</w:tblCellMar></w:tblPr></w:style>'
  );
}

/** Between the text of a cell and its border on either side, in characters. */
export const PADDING = 0.2;
