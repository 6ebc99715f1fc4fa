import type { Comparison } from '../../compare/types.js';
import type { RenderOptions } from '../options.js';

/** Chunks of what lies between two calendars that both are there. */
type DiffRender = (compared: Comparison, options: DiffRenderOptions) => Iterable<string>;

/** What the formats of a comparison need besides it. */
export interface DiffRenderOptions extends RenderOptions {
  /** Of the time zone of OLD, as `offsetAt` of NEW's. */
  readonly oldOffsetAt: RenderOptions['offsetAt'];
}

interface DiffFormat {
  /** Of files, in small letters and with the dot. */
  readonly endings: readonly string[];
  /** Most comparisons have nothing but entries, and load nothing for the rest. */
  readonly load: (compared: Comparison) => Promise<DiffRender>;
}

/** Every form that `tici diff -f NAME` knows. */
export const diffFormats = {
  text: {
    endings: ['.txt'],
    load: async ({ agenda }) => {
      const { diffText } = await import('./text.js');
      if (agenda === null) return diffText;
      const { agendaText } = await import('./agenda/text.js');
      return (compared: Comparison, options: RenderOptions) =>
        diffText(compared, options, agendaText);
    },
  },
  json: {
    endings: ['.json'],
    load: async ({ agenda }) => {
      const { diffJson } = await import('./json.js');
      const parts = agenda === null ? null : (await import('./agenda/json.js')).agendaJson;
      return (compared: Comparison, { diagnostics }: RenderOptions) =>
        diffJson(compared, diagnostics, parts);
    },
  },
  csv: {
    endings: ['.csv'],
    load: async ({ agenda }) => {
      const { diffCsv } = await import('./csv.js');
      if (agenda === null) return diffCsv;
      const { agendaCsv } = await import('./agenda/csv.js');
      return (compared: Comparison, options: RenderOptions) =>
        diffCsv(compared, options, agendaCsv);
    },
  },
  md: {
    endings: ['.md'],
    load: async ({ agenda }) => {
      const { diffMd } = await import('./md.js');
      if (agenda === null) return diffMd;
      const { agendaMd } = await import('./agenda/md.js');
      return (compared: Comparison, options: RenderOptions) => diffMd(compared, options, agendaMd);
    },
  },
  ics: {
    endings: ['.ics'],
    load: async ({ agenda }) => {
      const { diffIcs } = await import('./ics.js');
      if (agenda === null) return diffIcs;
      const { agendaUpdate } = await import('./agenda/ics.js');
      return (compared: Comparison, options: DiffRenderOptions) =>
        diffIcs(compared, options, agendaUpdate);
    },
  },
} as const satisfies Record<string, DiffFormat>;

export type DiffFormatName = keyof typeof diffFormats;

export const diffFormatNames = Object.keys(diffFormats) as DiffFormatName[];
