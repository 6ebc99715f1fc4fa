// What may be written for a key, in words, from its schema.
import { readFileSync } from 'node:fs';

const schema = JSON.parse(readFileSync('schemas/plan.schema.json', 'utf8'));

/** The part of the schema that a JSON pointer names. */
export function pointed(pointer) {
  let part = schema;
  for (const key of pointer.split('/').slice(1)) part = part?.[key];
  if (part === undefined) throw new Error(`plan.schema.json has no ${pointer}`);
  return part;
}

/** A schema with what its `$ref` says, or the one in its `allOf`. */
export function merged(property) {
  const reference = property.$ref ?? property.allOf?.[0]?.$ref;
  return reference === undefined ? property : pointed(reference.slice(1));
}

const words = {
  zh: {
    span: '时长',
    date: '日期',
    name: '名称',
    code: '编码，加引号',
    words: '一个或几个词',
    file: '文件名',
    text: '文字',
    integer: '整数',
    number: '大于 0 的数',
    list: (item) => `列表：${item}`,
    or: '或',
    object: (title, id) => `[${title}](#${id})`,
  },
  en: {
    span: 'span',
    date: 'date',
    name: 'name',
    code: 'code, in quotes',
    words: 'a word, or a list',
    file: 'file name',
    text: 'text',
    integer: 'whole number',
    number: 'number above 0',
    list: (item) => `list of ${item}`,
    or: 'or',
    object: (title, id) => `[${title}](#${id})`,
  },
};

/** The words for a schema; an object that has a section of its own is a link to it. */
export function formOf(property, language, sections) {
  const say = words[language];
  const own = Object.entries(schema.definitions).find(([, one]) => one === property)?.[0];
  if (['span', 'date', 'name', 'code', 'words', 'file'].includes(own)) return say[own];
  if (own === 'units') return say.object(say === words.zh ? '单位' : 'units', 'units');
  if (property.enum !== undefined) return property.enum.map((one) => `\`${one}\``).join(' ');
  const forms = [property.type].flat().map((type) => {
    if (type === 'array') return say.list(formOf(merged(property.items), language, sections));
    if (type === 'object') return objectForm(property, language, sections);
    if (type === 'boolean') return '`true` `false`';
    if (type !== 'string') return say[type];
    return property.then === undefined
      ? say.text
      : formOf(merged(property.then), language, sections);
  });
  return forms.join(` ${say.or} `);
}

function objectForm(property, language, sections) {
  const parts = new Set([property, merged(property.else ?? property)]);
  const section = sections.find(({ at }) => parts.has(pointed(at)));
  if (section === undefined) throw new Error(`plan-text.yaml lacks ${property.description}`);
  return words[language].object(section.link?.[language] ?? section[language][0], section.id);
}
