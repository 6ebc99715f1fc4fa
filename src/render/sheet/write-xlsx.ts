import { dayOf, formatDay, type Day } from '../../domain/day.js';
import { zipped, type ZipPart } from '../zip/zip.js';
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

const FIRST = dayOf(1980, 1, 1);

/**
 * An XLSX file (ECMA-376), chunk by chunk. It holds no formula, and no time but `issued`: same input, same bytes.
 * @param issued what the file says it was written on; 1980-01-01 where it is null
 */
export function writeXlsx(
  sheets: readonly Worksheet[],
  styles: Styles,
  { title, issued }: { readonly title: string; readonly issued: Day | null },
): Iterable<Uint8Array> {
  const day = issued ?? FIRST;
  const strings = new SharedStrings();
  const parts: ZipPart[] = [
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
  return zipped(parts, issued, 'fast');
}

const part = (name: string, text: () => string): ZipPart => ({ name, text: () => [text()] });
