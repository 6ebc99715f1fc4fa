import type { RenderOptions } from './options.js';
import type { View } from './view.js';
import { csv } from './csv.js';

export const table = (view: View, options: RenderOptions): Iterable<string> => csv(view, options);
