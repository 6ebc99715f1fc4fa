import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { FindingList } from '../../diagnostics/finding-list.js';
import type { PlacedMeeting } from '../meetings/meetings.js';
import type { Visit } from '../types.js';
import { reviewMeetingDates } from './meeting-dates.js';
import { reviewMeetings } from './meetings.js';
import type { Review } from './names.js';
import { reviewRoom } from './no-room.js';
import { reviewOutside, reviewVisits } from './others.js';
import { reviewUnplaced } from './unplaced.js';

/** All that is to be said of what was placed, and of what wasn't. */
export function reviewPlacement(
  review: Review,
  meetings: readonly PlacedMeeting[],
  visits: readonly Visit[],
): readonly Diagnostic[] {
  const { setting } = review;
  const list = new FindingList();
  list.addAll(reviewOutside(setting));
  list.addAll(reviewRoom(review));
  list.addAll(reviewUnplaced(review));
  list.addAll(reviewMeetingDates(setting));
  list.addAll(reviewMeetings(setting, meetings));
  list.addAll(reviewVisits(setting, visits));
  return list.finish();
}
