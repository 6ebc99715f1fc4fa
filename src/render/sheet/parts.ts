import { filterRange } from './worksheet-xml.js';
import type { Worksheet } from './worksheet.js';
import { DECLARATION, escaped, MAIN, RELATIONSHIPS } from './xml.js';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What says which part is what (ECMA-376 Part 2, 10.1.2.2). */
export function contentTypes(sheets: readonly Worksheet[]): string {
  const parts = [
    ['/xl/workbook.xml', `${SHEETS}.sheet.main+xml`],
    ...sheets.map((_, k) => [`/xl/worksheets/sheet${k + 1}.xml`, `${SHEETS}.worksheet+xml`]),
    ['/xl/styles.xml', `${SHEETS}.styles+xml`],
    ['/xl/sharedStrings.xml', `${SHEETS}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ];
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${parts.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join('')}</Types>`
  );
}

const relationships = (items: readonly (readonly [type: string, target: string])[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items
    .map(
      ([type, target], k) => `<Relationship Id="rId${k + 1}" Type="${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export const packageRelationships = (): string =>
  relationships([
    [`${RELATIONSHIPS}/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
  ]);

export const workbookRelationships = (sheets: readonly Worksheet[]): string =>
  relationships([
    ...sheets.map(
      (_, k) => [`${RELATIONSHIPS}/worksheet`, `worksheets/sheet${k + 1}.xml`] as const,
    ),
    [`${RELATIONSHIPS}/styles`, 'styles.xml'],
    [`${RELATIONSHIPS}/sharedStrings`, 'sharedStrings.xml'],
  ]);

/** The list of the sheets, and the names for their filters and the rows that are repeated in print. */
export function workbookXml(sheets: readonly Worksheet[]): string {
  const items = sheets.map(
    ({ name }, k) => `<sheet name="${escaped(name)}" sheetId="${k + 1}" r:id="rId${k + 1}"/>`,
  );
  const names = sheets.flatMap(definedNames);
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    `<bookViews><workbookView/></bookViews><sheets>${items.join('')}</sheets>` +
    `${names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`}</workbook>`
  );
}

function definedNames(sheet: Worksheet, k: number): string[] {
  const { filter, repeated } = sheet;
  const place = `'${sheet.name.replaceAll("'", "''")}'!`;
  const named = (name: string, what: string, more = ''): string =>
    `<definedName name="_xlnm.${name}" localSheetId="${k}"${more}>${escaped(place + what)}</definedName>`;
  return [
    ...(filter === null
      ? []
      : [named('_FilterDatabase', filterRange(sheet, filter, '$'), ' hidden="1"')]),
    ...(repeated === null ? [] : [named('Print_Titles', `$${repeated.from}:$${repeated.to}`)]),
  ];
}

/** @param day `YYYY-MM-DD` */
export const propertiesXml = (title: string, day: string): string =>
  `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${escaped(title)}</dc:title>` +
  ['created', 'modified']
    .map(
      (which) => `<dcterms:${which} xsi:type="dcterms:W3CDTF">${day}T00:00:00Z</dcterms:${which}>`,
    )
    .join('') +
  '</cp:coreProperties>';
