import type { Language } from '../../diagnostics/code-entry.js';
import type { LoadedRoster } from '../../input/load-roster.js';
import type { Target } from './target.js';

export const reportLines = (_loaded: LoadedRoster, _target: Target | null, _language: Language): readonly string[] => [];
