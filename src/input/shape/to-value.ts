import type { Node, ScalarNode } from '../node.js';

const INTEGER = /^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/u;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/u;
const NOT_FINITE = /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/u;

/**
 * The scalar as the YAML 1.2 core schema types it (§10.3.2): what an editor or a second validator makes of
 * it. Only the shape check looks at this; the plan is made from the raw text.
 */
export function scalarValue({ text, plain }: ScalarNode): string | number | boolean | null {
  if (text === null || !plain) return text;
  const first = text.charCodeAt(0);
  // Nearly all plain scalars are Chinese names; numbers begin with + - . or a digit, booleans with t or f.
  if (first > 0x39 && first !== 0x74 && first !== 0x54 && first !== 0x66 && first !== 0x46)
    return text;
  if (/^(?:true|True|TRUE)$/u.test(text)) return true;
  if (/^(?:false|False|FALSE)$/u.test(text)) return false;
  if (INTEGER.test(text) || FLOAT.test(text)) return Number(text);
  return NOT_FINITE.test(text) ? Number.NaN : text;
}

/** Keys whose lists the validators check item by item. */
const APART: ReadonlySet<string> = new Set(['units', 'members', 'overrides']);

/**
 * The node as plain data. Objects have no prototype, so a key `__proto__` is a key like any other. Lists under
 * `units`, `members` and `overrides` of the outermost map stay empty.
 */
export function toValue(node: Node, outermost = true): unknown {
  if (node.kind === 'scalar') return scalarValue(node);
  if (node.kind === 'list') return node.items.map((item) => toValue(item, false));
  const value = Object.create(null) as Record<string, unknown>;
  for (const { key, value: inner } of node.entries) {
    const apart = outermost && inner.kind === 'list' && APART.has(key.text ?? '');
    value[key.text ?? ''] = apart ? [] : toValue(inner, false);
  }
  return value;
}
