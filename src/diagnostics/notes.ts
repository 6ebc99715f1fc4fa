import type { Language } from './code-entry.js';
import {
  afterZh,
  linkText,
  nodeName,
  roundText,
  type Link,
  type LinkNode,
  type RoundLink,
} from './chain-links.js';
import type { ClosedDays } from '../domain/closed-days.js';
import { occurrenceEn, occurrenceZh, type OccurrenceName } from './codes/placement.js';
import { closedText, ruleName, type EdgeRuleName } from './phrases.js';

/** What a related place has to do with the finding. */
export type Note =
  | { readonly kind: 'first' }
  | { readonly kind: 'here' }
  /** The unit that another one seems to belong under. */
  | { readonly kind: 'unit-above' }
  /** A link of a chain of rules. */
  | { readonly kind: 'link'; readonly link: Link; readonly basis: string | null }
  /** One rule of a circle. */
  | { readonly kind: 'round'; readonly link: RoundLink; readonly basis: string | null }
  /** Days on which nothing may start. */
  | { readonly kind: 'closed'; readonly closed: ClosedDays }
  /** The entry or rule that the finding speaks of. */
  | { readonly kind: 'entry' }
  /** The rule that is broken. */
  | { readonly kind: 'rule' }
  /** One of the occurrences that the finding is about. */
  | { readonly kind: 'occurrence'; readonly name: OccurrenceName }
  /** So many links of a chain or a circle, between those that are listed. */
  | { readonly kind: 'between'; readonly count: number }
  /** So many more than are listed. */
  | { readonly kind: 'more'; readonly count: number }
  /** An entry that comes after another. */
  | {
      readonly kind: 'tie';
      readonly rule: EdgeRuleName;
      readonly node: LinkNode;
      readonly from: LinkNode;
    };

function basisText(basis: string | null, language: Language): string {
  if (basis === null) return '';
  return language === 'zh' ? `（依据：${basis}）` : ` (basis: ${basis})`;
}

export const noteText: Record<Language, (note: Note) => string> = {
  zh: (note) => {
    switch (note.kind) {
      case 'first':
        return '第一次出现在这里';
      case 'here':
        return '在这里';
      case 'unit-above':
        return '这个上级在这里';
      case 'link':
        return linkText(note.link, 'zh') + basisText(note.basis, 'zh');
      case 'round':
        return roundText(note.link, 'zh') + basisText(note.basis, 'zh');
      case 'closed':
        return closedText(note.closed, 'zh');
      case 'entry':
        return '所说的单位在这里';
      case 'rule':
        return '规则在这里';
      case 'occurrence':
        return occurrenceZh(note.name);
      case 'between':
        return `中间还有 ${note.count} 条，没有列出`;
      case 'more':
        return `还有 ${note.count} 场，没有列出`;
      case 'tie':
        return `${afterZh(note.node, note.from)}（${ruleName(note.rule, 'zh')}）`;
    }
  },
  en: (note) => {
    switch (note.kind) {
      case 'first':
        return 'first defined here';
      case 'here':
        return 'here';
      case 'unit-above':
        return 'that unit is here';
      case 'link':
        return linkText(note.link, 'en') + basisText(note.basis, 'en');
      case 'round':
        return roundText(note.link, 'en') + basisText(note.basis, 'en');
      case 'closed':
        return closedText(note.closed, 'en');
      case 'entry':
        return 'the unit in question is here';
      case 'rule':
        return 'the rule is here';
      case 'occurrence':
        return occurrenceEn(note.name);
      case 'between':
        return `${note.count} more in between, which are not listed`;
      case 'more':
        return `${note.count} more, which are not listed`;
      case 'tie':
        return `${nodeName(note.node, 'en')} after ${nodeName(note.from, 'en')} (${ruleName(note.rule, 'en')})`;
    }
  },
};
