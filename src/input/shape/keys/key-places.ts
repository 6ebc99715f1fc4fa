import type { Node } from '../../node.js';
import { places, type Place } from '../validators.generated.js';

/** More maps than this have keys such as `basis`: where it belongs, nobody can tell. */
const MOST_PLACES = 3;

/**
 * The paths of the maps that take a key with such a value, the nearest to `here` and all as near as it; none where
 * that says nothing. `rules` is nearer to `` than `overrides[].rules` is.
 */
export function placesFor(key: string, value: Node, here: string): readonly string[] {
  const known = places.filter(({ path, keys }) => path !== here && Object.hasOwn(keys, key));
  const far = known.map((place) => ({ path: place.path, steps: stepsTo(place, key, value, here) }));
  const fewest = Math.min(...far.map(({ steps }) => steps));
  const nearest = far.filter(({ steps }) => steps === fewest).map(({ path }) => path);
  const rules = nearest.filter((path) => isRuleBelow(path, here));
  if (rules.length > 0) return rules;
  return nearest.length > MOST_PLACES ? [] : nearest;
}

/** Whether the map is a rule of the `rules` in `here`: of several the first shows where a key of theirs belongs. */
export function isRuleBelow(path: string, here: string): boolean {
  const start = here === '' ? '' : `${here}.`;
  const isOwn = here === 'rules' || here.endsWith('.rules');
  const steps = path.startsWith(start) ? path.slice(start.length) : '';
  return isOwn ? /^[^.[]+$/u.test(steps) : /^rules\.[^.[]+$/u.test(steps);
}

/** Their keys are those of items: who writes one elsewhere means the older key of that name. */
const OF_LISTS = /^(?:activities|meetings|contacts|supervision)\[\]/u;

/** Steps down count half: what a key belongs under is mostly a map that the person left out. */
function stepsTo({ path, keys }: Place, key: string, value: Node, here: string): number {
  const [from, to] = [stepsOf(here), stepsOf(path)];
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  const fits = value.kind === 'scalar' || keys[key]?.includes(TYPES[value.kind]) === true;
  const detour = shared === 0 && OF_LISTS.test(path) ? 1 : 0;
  return from.length - shared + (to.length - shared) / 2 + detour + (fits ? 0 : 2);
}

const TYPES = { list: 'array', map: 'object' } as const;

const stepsOf = (path: string): readonly string[] => (path === '' ? [] : path.split('.'));

/** The path of a map that a JSON pointer leads to from the map at `base`. */
export function placeAt(base: string, pointer: string): string {
  const parts = pointer.split('/').slice(1);
  return parts.reduce(
    (path, part) => (/^\d+$/u.test(part) ? `${path}[]` : path === '' ? part : `${path}.${part}`),
    base,
  );
}

/** Whether some rule, named by its key, has a tolerance to go with its interval. */
export const hasTolerance = (rule: string): boolean =>
  places.some(({ path, keys }) => path === `rules.${rule}` && Object.hasOwn(keys, 'tolerance'));
