import type { Language } from '../../diagnostics/code-entry.js';

interface DocumentWords {
  /** What a table is called. */
  readonly kind: string;
  /** The same with rows of occurrences. */
  readonly agenda: string;
  /** The table of one unit. */
  readonly of: (unit: string, kind: string) => string;
  /** Between the parts of a title on one line. */
  readonly joint: string;
  readonly attachment: string;
  readonly colon: string;
  readonly comma: string;
  readonly note: (text: string) => string;
  readonly sentence: (text: string) => string;
  /** Above somebody's own table. */
  readonly person: (name: string, kind: string) => string;
}

export const documentWords: Readonly<Record<Language, DocumentWords>> = {
  zh: {
    kind: '配档表',
    agenda: '日程安排表',
    of: (unit, kind) => unit + kind,
    joint: '',
    attachment: '附件',
    colon: '：',
    comma: '，',
    note: (text) => `注：${text}。`,
    sentence: (text) => `${text}。`,
    person: (name, kind) => `${name}（${kind}）`,
  },
  en: {
    kind: 'Schedule',
    agenda: 'Agenda',
    of: (unit, kind) => `${unit}: ${kind}`,
    joint: ': ',
    attachment: 'Attachment',
    colon: ': ',
    comma: ', ',
    note: (text) => `Note: ${text}.`,
    sentence: (text) => `${text}.`,
    person: (name, kind) => `${name} (${kind})`,
  },
};
