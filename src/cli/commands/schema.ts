import type { Context } from '../context.js';
import { CommandFailure, DONE } from '../exit.js';
import { send } from '../send.js';

/** The published schemas, by the name that `tici schema` knows them by. Each loads when it is asked for. */
const schemas = {
  plan: async () =>
    (await import('../../../schemas/plan.schema.json', { with: { type: 'json' } })).default,
  units: async () =>
    (await import('../../../schemas/units.schema.json', { with: { type: 'json' } })).default,
  schedule: async () =>
    (await import('../../../schemas/schedule.schema.json', { with: { type: 'json' } })).default,
  diagnostics: async () =>
    (await import('../../../schemas/diagnostics.schema.json', { with: { type: 'json' } })).default,
} as const satisfies Record<string, () => Promise<object>>;

export const schemaNames = Object.keys(schemas);

const isSchemaName = (name: string): name is keyof typeof schemas => Object.hasOwn(schemas, name);

/** `tici schema [NAME]`: prints a JSON Schema. */
export async function schemaCommand(
  name: string | undefined,
  options: { readonly output?: string },
  context: Context,
): Promise<number> {
  const asked = name ?? 'plan';
  if (!isSchemaName(asked)) {
    const { words } = context;
    throw new CommandFailure(words.badValue('NAME', asked, schemaNames.join(', ')));
  }
  const text = `${JSON.stringify(await schemas[asked](), null, 2)}\n`;
  await send([text], options.output, context);
  return DONE;
}
