// What may be written for a key, in words, from its schema.
import { readFileSync } from 'node:fs';
import type { Language } from '../../src/diagnostics/code-entry.js';

/** A part of the schema, as far as the page speaks of it. */
export interface Property {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly $ref?: string;
  readonly allOf?: readonly Property[];
  readonly items?: Property;
  readonly then?: Property;
  readonly else?: Property;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Property>>;
  readonly patternProperties?: Readonly<Record<string, Property>>;
}

type InBoth<T> = Readonly<Record<Language, T>>;
export type Words = string | InBoth<string>;

/** A section of scripts/docs/plan-text.yaml. */
export interface Section extends InBoth<readonly [title: string, about: string]> {
  readonly id: string;
  /** A JSON pointer into the schema. */
  readonly at: string;
  /** What a link to it says, where that is not its title. */
  readonly link?: InBoth<string>;
  /** Of a roster: instead of the keys of the schema. */
  readonly columns?: readonly string[];
  readonly defaults?: Readonly<Record<string, Words>>;
  /** What the schema does not say of a key, or says of another form. */
  readonly own?: Readonly<
    Record<string, { form?: InBoth<string>; means?: InBoth<string>; default?: Words }>
  >;
}

const schema = JSON.parse(readFileSync('schemas/plan.schema.json', 'utf8')) as Property & {
  readonly definitions: Readonly<Record<string, Property>>;
};

/** The part of the schema that a JSON pointer names. */
export function pointed(pointer: string): Property {
  let part: unknown = schema;
  for (const key of pointer.split('/').slice(1)) {
    part = (part as Readonly<Record<string, unknown>> | undefined)?.[key];
  }
  if (part === undefined) throw new Error(`plan.schema.json has no ${pointer}`);
  return part as Property;
}

/** A schema with what its `$ref` says, or the one in its `allOf`. */
export function merged(property: Property): Property {
  const reference = property.$ref ?? property.allOf?.[0]?.$ref;
  return reference === undefined ? property : pointed(reference.slice(1));
}

const words = {
  zh: {
    span: '时长',
    date: '日期',
    name: '名称',
    id: '标识',
    code: '编码，加引号',
    words: '一个或几个词',
    time: '时间，加引号',
    hours: '起止时间，加引号',
    file: '文件名',
    units: '单位',
    text: '文字',
    integer: '整数',
    number: '大于 0 的数',
    list: (item: string) => `列表：${item}`,
    or: '或',
    object: (title: string, id: string) => `[${title}](#${id})`,
  },
  en: {
    span: 'span',
    date: 'date',
    name: 'name',
    id: 'id',
    code: 'code, in quotes',
    words: 'a word, or a list',
    time: 'time, in quotes',
    hours: 'from and to, in quotes',
    file: 'file name',
    units: 'units',
    text: 'text',
    integer: 'whole number',
    number: 'number above 0',
    list: (item: string) => `list of ${item}`,
    or: 'or',
    object: (title: string, id: string) => `[${title}](#${id})`,
  },
};

/** Definitions that are words of their own. */
const NAMED = ['span', 'date', 'name', 'id', 'code', 'words', 'time', 'hours', 'file'] as const;

/** The words for a schema; an object that has a section of its own is a link to it. */
export function formOf(
  property: Property,
  language: Language,
  sections: readonly Section[],
): string {
  const say = words[language];
  const named = NAMED.find((name) => property === schema.definitions[name]);
  if (named !== undefined) return say[named];
  if (property === schema.definitions['units']) return say.object(say.units, 'units');
  if (property.enum !== undefined) return property.enum.map((one) => `\`${one}\``).join(' ');
  const types = [property.type ?? []].flat();
  return types.map((type) => typeForm(type, property, language, sections)).join(` ${say.or} `);
}

function typeForm(
  type: string,
  property: Property,
  language: Language,
  sections: readonly Section[],
): string {
  const say = words[language];
  const inner = (part: Property): string => formOf(merged(part), language, sections);
  switch (type) {
    case 'array':
      return say.list(inner(property.items ?? {}));
    case 'object':
      return objectForm(property, language, sections);
    case 'boolean':
      return '`true` `false`';
    case 'string':
      return property.then === undefined ? say.text : inner(property.then);
    case 'integer':
    case 'number':
      return say[type];
    default:
      throw new Error(`no words for ${type}`);
  }
}

function objectForm(property: Property, language: Language, sections: readonly Section[]): string {
  const parts = new Set([property, merged(property.else ?? property)]);
  const section = sections.find(({ at }) => parts.has(pointed(at)));
  if (section === undefined) throw new Error(`plan-text.yaml lacks ${property.description}`);
  return words[language].object(section.link?.[language] ?? section[language][0], section.id);
}
