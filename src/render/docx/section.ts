import { GRID_SPACE, LINE, twips, TWIPS_PER_POINT, TYPE, type Page } from './page.js';

/**
 * GB/T 9704-2012, 7.5: the dashes stand 7 mm below the text; they are in the middle of their line, which is 14 points high. So far
 * is the line's lower edge above that of the sheet.
 */
const FOOTER = twips(35 - 7) - (TYPE.no4 * TWIPS_PER_POINT) / 2;

/** What a section's page is like. ECMA-376 Part 1, 17.6.17, which has the order of the elements. */
export const sectionOf = (page: Page): string => {
  const { name, width, height, top, right, bottom, left } = page;
  return (
    '<w:sectPr><w:footerReference w:type="default" r:id="rIdOdd"/>' +
    '<w:footerReference w:type="even" r:id="rIdEven"/>' +
    `<w:pgSz w:w="${width}" w:h="${height}"${name === 'landscape' ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${twips(15)}" w:footer="${FOOTER}" w:gutter="0"/>` +
    `${grid(page)}</w:sectPr>`
  );
};

/** Across, no whole number of characters fills a line, and LibreOffice would leave out the rest on either side. */
const grid = ({ name }: Page): string =>
  name === 'portrait'
    ? `<w:docGrid w:type="linesAndChars" w:linePitch="${LINE}" w:charSpace="${GRID_SPACE}"/>`
    : `<w:docGrid w:type="lines" w:linePitch="${LINE}"/>`;
