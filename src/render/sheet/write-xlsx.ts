import { dayOf, formatDay, type Day } from '../../domain/day.js';
import {
  contentTypes,
  packageRelationships,
  propertiesXml,
  workbookRelationships,
  workbookXml,
} from './parts.js';
import { SharedStrings } from './strings.js';
import type { Styles } from './styles.js';
import type { Worksheet } from './worksheet.js';
import { worksheetXml } from './worksheet-xml.js';
import { zipped, type Part } from './zip.js';

/** What a ZIP file can date its files. */
const [FIRST, LAST] = [dayOf(1980, 1, 1), dayOf(2099, 12, 31)];

/**
 * An XLSX file (ECMA-376), as a list of chunks. It holds no formula, and no time but `issued`: same input, same bytes.
 * @param issued what the file says it was written on; 1980-01-01 where it is null
 */
export function writeXlsx(
  sheets: readonly Worksheet[],
  styles: Styles,
  { title, issued }: { readonly title: string; readonly issued: Day | null },
): readonly Uint8Array[] {
  const day = issued ?? FIRST;
  const strings = new SharedStrings();
  const parts: Part[] = [
    part('[Content_Types].xml', () => contentTypes(sheets)),
    part('_rels/.rels', packageRelationships),
    part('xl/_rels/workbook.xml.rels', () => workbookRelationships(sheets)),
    part('docProps/core.xml', () => propertiesXml(title, formatDay(day))),
    part('xl/workbook.xml', () => workbookXml(sheets)),
    ...sheets.map((sheet, k) => ({
      name: `xl/worksheets/sheet${k + 1}.xml`,
      text: () => worksheetXml(sheet, k === 0, strings),
    })),
    // These two know all that is in them when the sheets have been written.
    part('xl/styles.xml', () => styles.xml()),
    { name: 'xl/sharedStrings.xml', text: () => strings.xml() },
  ];
  return zipped(parts, `${formatDay(day < FIRST ? FIRST : day > LAST ? LAST : day)}T12:00:00`);
}

const part = (name: string, text: () => string): Part => ({ name, text: () => [text()] });
