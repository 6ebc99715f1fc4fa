import type { Entry, MapNode, Node } from '../../node.js';
import type { Said } from '../row.js';
import { withText } from '../values/texts.js';

/** The members that a row without a name of its own stands for: what else it says is theirs. */
export const membersOfRow = ({ members, entries }: Said): readonly Node[] =>
  entries.length === 0 ? members : members.map((member) => withEntries(member, entries));

function withEntries(member: Node, entries: readonly Entry[]): MapNode {
  const name = member.kind === 'scalar' ? member.text : null;
  const { source, start, end } = member;
  const key = withText({ kind: 'scalar', source, start, end, text: 'name', plain: false }, 'name');
  const value = withText({ kind: 'scalar', source, start, end, text: name, plain: false }, name);
  return { kind: 'map', source, start, end, entries: [{ key, value }, ...entries] };
}
