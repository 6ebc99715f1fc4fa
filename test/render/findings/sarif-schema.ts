import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

/**
 * A validator from the official schema. That is written in draft-04, of which it uses nothing that draft-07 reads
 * otherwise but `id` and `$schema` at its top.
 */
export function sarifValidator(): ValidateFunction {
  const path = new URL('../../fixtures/sarif-schema-2.1.0.json', import.meta.url);
  const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
  // The schema's pattern of `language` has a lone `]`, which the `u` flag of ajv's default forbids.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  // RFC 3986 §2: only these characters, and `%` only before two hexadecimal digits.
  const uri = /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$/u;
  ajv.addFormat('uri', (text: string) => uri.test(text) && /^[a-z][a-z0-9+.-]*:/iu.test(text));
  ajv.addFormat('uri-reference', uri);
  ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u);
  return ajv.compile(schema);
}
