/**
 * What is not a stage, as attributes of groups: so a page may give each class other colours, for a dark screen say, and
 * a picture has them without a style sheet, which not every program reads.
 */
export const INK = { class: 'tc-ink', fill: '#1a1a1a' } as const;
/** For what matters less; 7 to 1 on white. */
export const SOFT = { class: 'tc-soft', fill: '#555555' } as const;
export const PAPER = { class: 'tc-paper', fill: '#ffffff' } as const;
export const GRID = { class: 'tc-grid', stroke: '#c9ced6', 'stroke-width': 0.15 } as const;
export const RULE = { class: 'tc-rule', stroke: '#6b7280', 'stroke-width': 0.25 } as const;
export const REST = { class: 'tc-rest', fill: '#e9ecf1' } as const;
/** Lines aslant. */
export const AVOID = {
  class: 'tc-avoid',
  stroke: '#8a94a3',
  'stroke-width': 0.2,
  fill: 'none',
} as const;
/** Around bars, so that also the lightest stands out from the paper. */
export const EDGE = {
  stroke: '#475467',
  'stroke-width': 0.2,
  'stroke-linejoin': 'round',
} as const;
export const EXTENT = {
  class: 'tc-extent',
  stroke: '#475467',
  'stroke-width': 0.3,
  fill: 'none',
} as const;
export const KICKOFF = { class: 'tc-kickoff', stroke: '#b42318', 'stroke-width': 0.5 } as const;
/** Dashed, so that it is told from the kickoff in grey. */
export const WINDOW_END = {
  class: 'tc-window',
  stroke: '#b42318',
  'stroke-width': 0.5,
  'stroke-dasharray': '20 10',
} as const;
export const AS_OF = {
  class: 'tc-as-of',
  stroke: '#1849a9',
  'stroke-width': 0.5,
  'stroke-dasharray': '6 8',
} as const;
