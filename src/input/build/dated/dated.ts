import type { DatedPart } from '../../../domain/activities.js';
import type { Plan } from '../../../domain/plan.js';
import type { LeaderFiles } from '../../leaders/leader-files.js';
import { entryOf, placeOf, textOf, valueOf, type Node } from '../../node.js';
import { buildActivities } from './activities.js';
import { buildContacts } from './contacts.js';
import { buildMeetings } from './meetings.js';
import { buildHours } from './parts.js';
import { buildSupervision } from './supervision.js';

const KEYS = ['activities', 'meetings', 'contacts', 'supervision', 'half-days'];

/** 08:30–12:00 and 14:30–17:30. */
const USUAL: DatedPart['halfDays'] = {
  am: { from: 8 * 60 + 30, to: 12 * 60 },
  pm: { from: 14 * 60 + 30, to: 17 * 60 + 30 },
};

/** What is placed after the entries; no key where nothing of it is written. */
export function buildDated(root: Node, files: LeaderFiles): Pick<Plan, 'dated'> {
  if (KEYS.every((key) => valueOf(root, key) === null)) return {};
  return {
    dated: {
      activities: buildActivities(root),
      meetings: buildMeetings(root),
      contacts: buildContacts(root, files),
      supervision: buildSupervision(root),
      ...buildHalfDays(root),
    },
  };
}

function buildHalfDays(root: Node): Pick<DatedPart, 'halfDays' | 'halfDaysAt'> {
  const entry = entryOf(root, 'half-days');
  const hours = (half: 'am' | 'pm') => buildHours(textOf(entry?.value ?? null, half));
  const halfDays = { am: hours('am') ?? USUAL.am, pm: hours('pm') ?? USUAL.pm };
  if (entry === null) return { halfDays };
  return { halfDays, halfDaysAt: placeOf(entry.key) };
}
