/**
 * The order of elements inside those that we write, from the schemas of ECMA-376 Part 1 (5th edition), Annex A, wml.xsd:
 * of each sequence what we use of it. Word refuses a file in which they stand otherwise.
 */
export const SEQUENCES: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext widowControl autoSpaceDE autoSpaceDN snapToGrid spacing ind jc outlineLvl',
  'w:rPr': 'rFonts snapToGrid spacing sz szCs lang',
  'w:tblPr': 'tblStyle tblpPr tblW jc tblBorders tblLayout tblCellMar',
  'w:tblBorders': 'top left bottom right insideH insideV',
  'w:tblCellMar': 'top left bottom right',
  'w:tcPr': 'tcW gridSpan textDirection vAlign',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tr': 'trPr tc',
  'w:tc': 'tcPr p',
  'w:sectPr': 'footerReference pgSz pgMar docGrid',
  'w:style': 'name basedOn qFormat pPr rPr tblPr',
  'w:styles': 'docDefaults style',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:settings': 'zoom defaultTabStop evenAndOddHeaders characterSpacingControl compat',
  'w:font': 'altName charset family pitch',
};

/** Those whose children may come in any order: choices, and runs of text. */
export const ANY_ORDER: ReadonlySet<string> = new Set(['w:body', 'w:trPr', 'w:r', 'w:p', 'w:ftr']);
