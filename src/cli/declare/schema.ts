import { schemaNames } from '../schemas.js';
import type { Declarer } from './declarer.js';

export function declareSchema({ context, declare, done }: Declarer): void {
  const { words } = context;
  declare('schema [name]', words.schema)
    .option('-o, --output <path>', words.output)
    .option('--lang <language>', words.lang)
    .addHelpText('after', () => `\n${words.schemaName(schemaNames.join(' '))}`)
    .action(async (name: string | undefined, options: { output?: string }) => {
      done(await (await import('../commands/schema.js')).schemaCommand(name, options, context));
    });
}
