import fc from 'fast-check';
import type {
  DurationRule,
  DistanceRule,
  Rules,
  StartRule,
  WindowRule,
} from '../../src/domain/rules.js';
import { asDay } from '../../src/domain/day.js';
import { AT, months } from '../oracle/build.js';
import { days, type Length } from '../oracle/days.js';

/** Rules of a later part of the work that a random plan may use. */
export interface Features {
  readonly after?: boolean;
  readonly leadFirst?: boolean;
  /** Where stages that wait matter: `lead-first` nearly everywhere, no months, hardly time to wait. */
  readonly waits?: boolean;
  readonly fill?: boolean;
  readonly placement?: boolean;
  /** False where no entry's day may be fixed. */
  readonly fixed?: boolean;
  /** Each unit is of a batch, and batches wait for all before them. */
  readonly batches?: boolean;
  /** Units with nothing below have sisters with the same of everything but name and code. */
  readonly sisters?: boolean;
}

type Piece<T> = fc.Arbitrary<T>;

/** `value` in `share` of ten cases, else nothing. */
export const sometimes = <T>(share: number, value: Piece<T>): Piece<T | undefined> =>
  fc.oneof(
    { weight: 10 - share, arbitrary: fc.constant(undefined) },
    { weight: share, arbitrary: value },
  );

export const dayCount = (min: number, max: number): Piece<Length> =>
  fc.integer({ min, max }).map(days);

const monthCount = (min: number, max: number): Piece<Length> =>
  fc.integer({ min, max }).map(months);

const severity = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom('error' as const, 'warning' as const, 'off' as const) },
);

const interval = fc.oneof(
  { weight: 9, arbitrary: dayCount(0, 15) },
  { weight: 1, arbitrary: monthCount(1, 2) },
);

const tolerance = fc.oneof(
  { weight: 12, arbitrary: dayCount(0, 4) },
  { weight: 1, arbitrary: monthCount(1, 1) },
);

/** Rules without the keys that have no value. */
function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T;
}

const distanceWithin = (most: Piece<Length>): Piece<DistanceRule> =>
  fc
    .record({
      interval: sometimes(8, interval),
      tolerance: sometimes(7, most),
      severity,
      at: fc.constant(AT),
    })
    .map(compact);

const distance = distanceWithin(tolerance);

const wideDistance = distanceWithin(dayCount(0, 12));

const length = fc.oneof(
  { weight: 3, arbitrary: dayCount(1, 60) },
  { weight: 2, arbitrary: monthCount(1, 3) },
);

const duration = ({ fill, waits }: Features): Piece<DurationRule> => {
  const some = waits === true ? dayCount(4, 25) : length;
  return fc
    .record({
      target: sometimes(3, some),
      min: sometimes(8, some),
      max: sometimes(2, waits === true ? dayCount(20, 40) : length),
      fill: fill === true ? sometimes(6, fc.boolean()) : fc.constant(undefined),
      severity,
      at: fc.constant(AT),
    })
    .map(compact);
};

const window = (kickoff: number, { waits }: Features): Piece<WindowRule> => {
  const lengths = fc.oneof(
    { weight: 5, arbitrary: monthCount(1, 8) },
    { weight: waits === true ? 40 : 1, arbitrary: dayCount(10, waits === true ? 55 : 100) },
  );
  const end = fc.integer({ min: kickoff + 20, max: kickoff + 240 }).map(asDay);
  const either = fc.oneof(
    { weight: 3, arbitrary: lengths.map((value) => ({ length: value })) },
    { weight: 1, arbitrary: end.map((value) => ({ end: value })) },
  );
  return fc
    .tuple(either, severity)
    .map(([way, strength]) => compact<WindowRule>({ ...way, severity: strength, at: AT }));
};

const start = (kickoff: number, fixed: boolean): Piece<StartRule> => {
  const date = fc.integer({ min: kickoff - 5, max: kickoff + 60 }).map(asDay);
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant<StartRule>({ anchor: 'kickoff', at: AT }) },
    {
      weight: 3,
      arbitrary: distance.map((rule): StartRule => ({ ...rule, anchor: 'after-kickoff' })),
    },
    {
      weight: fixed ? 1 : 0,
      arbitrary: date.map((day): StartRule => ({ anchor: 'date', day, at: AT })),
    },
  );
};

const waiting = fc
  .record({ interval: sometimes(8, dayCount(0, 8)), severity, at: fc.constant(AT) })
  .map(compact);

/** How often (of ten) a block of rules names each rule. */
export interface Shares {
  readonly distances: number;
  readonly duration: number;
  readonly window: number;
  readonly start: number;
  readonly startOn: number;
}

export const rules = (kickoff: number, shares: Shares, features: Features): Piece<Rules> => {
  const never = fc.constant(undefined);
  return fc
    .record({
      stagger: sometimes(shares.distances, features.waits === true ? wideDistance : distance),
      overlap: sometimes(shares.distances, features.waits === true ? wideDistance : distance),
      // Those that wait do so because others last longer.
      duration: sometimes(features.waits === true ? 8 : shares.duration, duration(features)),
      window: sometimes(shares.window, window(kickoff, features)),
      start: sometimes(shares.start, start(kickoff, features.fixed !== false)),
      system: sometimes(2, waiting),
      startOn: sometimes(shares.startOn, fc.constantFrom('workday' as const, 'any' as const)),
      leadFirst:
        features.leadFirst === true ? sometimes(features.waits === true ? 8 : 4, waiting) : never,
      placement:
        features.placement === true
          ? sometimes(
              4,
              fc.constantFrom('nearest' as const, 'earliest' as const, 'latest' as const),
            )
          : never,
    })
    .map(compact);
};
