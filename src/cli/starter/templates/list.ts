import { city } from './city.js';
import type { TemplateName } from './names.js';
import { pilots } from './pilots.js';
import { region } from './region.js';
import type { Template } from './templates.js';
import { town } from './town.js';

/** Every template that `tici init --template` knows. */
export const templates = { region, city, town, pilots } as const satisfies Record<
  TemplateName,
  Template
>;

export const isTemplateName = (name: string): name is TemplateName =>
  Object.hasOwn(templates, name);
