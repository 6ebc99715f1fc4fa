import { city } from './city.js';
import { pilots } from './pilots.js';
import { region } from './region.js';
import type { Template } from './templates.js';
import { town } from './town.js';

/** Every template that `tici init --template` knows. */
export const templates = { region, city, town, pilots } as const satisfies Record<string, Template>;

export type TemplateName = keyof typeof templates;

export const templateNames = Object.keys(templates) as TemplateName[];

export const isTemplateName = (name: string): name is TemplateName =>
  Object.hasOwn(templates, name);
