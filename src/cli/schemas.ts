/** The published schemas, by the name that `tici schema` knows them by. Each loads when it is asked for. */
export const schemas = {
  plan: async () =>
    (await import('../../schemas/plan.schema.json', { with: { type: 'json' } })).default,
  units: async () =>
    (await import('../../schemas/units.schema.json', { with: { type: 'json' } })).default,
  schedule: async () =>
    (await import('../../schemas/schedule.schema.json', { with: { type: 'json' } })).default,
  diff: async () =>
    (await import('../../schemas/diff.schema.json', { with: { type: 'json' } })).default,
  status: async () =>
    (await import('../../schemas/status.schema.json', { with: { type: 'json' } })).default,
  diagnostics: async () =>
    (await import('../../schemas/diagnostics.schema.json', { with: { type: 'json' } })).default,
  explain: async () =>
    (await import('../../schemas/explain.schema.json', { with: { type: 'json' } })).default,
  suggest: async () =>
    (await import('../../schemas/suggest.schema.json', { with: { type: 'json' } })).default,
} as const satisfies Record<string, () => Promise<object>>;

export const schemaNames = Object.keys(schemas);

export const isSchemaName = (name: string): name is keyof typeof schemas =>
  Object.hasOwn(schemas, name);
