import type { Language } from '../diagnostics/code-entry.js';
import { documentWords } from './document/words.js';
import { documentDates } from './document/dates.js';
import { nothingText, partsOf, titleOf } from './document/document.js';
import type { DocumentPart, DocumentTable } from './document/table.js';
import { ems } from './docx/ems.js';
import { fitOf, type Fit } from './docx/fit.js';
import { needsOf } from './docx/needs.js';
import { wordFile } from './docx/package.js';
import { textWidth, TWIPS_PER_POINT, TYPE } from './docx/page.js';
import { STYLES } from './docx/styles.js';
import { tableXml } from './docx/table.js';
import { BLANK, paragraph } from './docx/xml.js';
import type { RenderOptions } from './options.js';
import { tableWords } from './terminal/table-text.js';
import type { View } from './view.js';

/**
 * The table as an attachment of an official document, by GB/T 9704-2012, 7.3.7: 附件 on the first line, the title on the
 * third, then the table, upright or across, whichever has room for it. Neither findings nor colours are part of one.
 */
export function docx(view: View, options: RenderOptions): Iterable<Uint8Array> {
  const { language } = options;
  const parts = partsOf(view, options);
  const fit = fitOf(needsOf(joined(parts), language));
  return wordFile({
    language,
    title: titleOf(view, options).join(documentWords[language].joint),
    issued: view.plan.issued,
    page: fit.page,
    tableType: fit.type,
    body: body(view, parts, options, fit),
  });
}

function* body(
  view: View,
  parts: readonly DocumentPart[],
  options: RenderOptions,
  fit: Fit,
): Generator<string> {
  const { language } = options;
  yield paragraph(STYLES.attachment, [documentWords[language].attachment]) + BLANK;
  yield paragraph(STYLES.title, titleLines(view, options, fit)) + BLANK;
  if (parts.length === 0) {
    yield paragraph(STYLES.note, [nothingText(options)]);
    return;
  }
  for (const [k, { heading, table, note }] of parts.entries()) {
    if (k > 0) yield BLANK;
    if (heading !== null) yield paragraph(STYLES.heading, [heading]);
    if (table !== null) yield* tableXml(table, fit, language);
    if (note !== null) yield paragraph(STYLES.note, [note]);
  }
  yield lastParagraph(view, language);
}

/** All rows below one head: tables of one document have the same columns, and stand on pages of one kind. */
const joined = (parts: readonly DocumentPart[]): DocumentTable => {
  const tables = parts.flatMap(({ table }) => table ?? []);
  return {
    columns: tables[0]?.columns ?? [],
    *rows() {
      for (const table of tables) yield* table.rows();
    },
  };
};

/** Nothing may stand last but a paragraph: by which day's reports the dates go, or one that takes no room. */
function lastParagraph({ schedule: { on } }: View, language: Language): string {
  if (on === undefined) return paragraph(STYLES.end, []);
  const day = documentDates[language].day(on, 'whole').join('');
  return paragraph(STYLES.note, [documentWords[language].note(tableWords[language].asOf(day))]);
}

/** On one line where there is room for both parts. */
function titleLines(view: View, options: RenderOptions, { page }: Fit): readonly string[] {
  const lines = titleOf(view, options);
  const line = lines.join(documentWords[options.language].joint);
  return (ems(line) + 0.5) * TYPE.no2 * TWIPS_PER_POINT <= textWidth(page) ? [line] : lines;
}
