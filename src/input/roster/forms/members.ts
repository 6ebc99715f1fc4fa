import type { MapNode, Node } from '../../node.js';
import type { Said } from '../row.js';
import { withText } from '../values/texts.js';

/** The members that a row without a name of its own stands for: what else it says is theirs. */
export const membersOfRow = ({ members, entries }: Said): readonly MapNode[] =>
  members.map((member) => {
    const { source, start, end } = member;
    const name = withText(member, member.kind === 'scalar' ? member.text : null);
    const own = { key: withText(member, 'name'), value: name };
    return { kind: 'map', source, start, end, entries: [own, ...entries] };
  });

/** A member that has nothing but a name is that name. */
export const shortMember = (member: MapNode): Node =>
  member.entries.length === 1 ? (member.entries[0]?.value ?? member) : member;
