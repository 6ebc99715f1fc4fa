import type { Context } from '../context.js';
import { CommandFailure, DONE } from '../exit.js';
import { isSchemaName, schemaNames, schemas } from '../schemas.js';
import { send } from '../send.js';

/** `tici schema [NAME]`: prints a JSON Schema. */
export async function schemaCommand(
  name: string | undefined,
  options: { readonly output?: string },
  context: Context,
): Promise<number> {
  const asked = name ?? 'plan';
  if (!isSchemaName(asked)) {
    const { words } = context;
    throw new CommandFailure(words.badValue(words.schemaArgument, asked, schemaNames.join(', ')));
  }
  const text = `${JSON.stringify(await schemas[asked](), null, 2)}\n`;
  await send([text], options.output, context);
  return DONE;
}
