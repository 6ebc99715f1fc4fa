/** A plan as it is written, as far as dates of activities depend on it: the value of its YAML. */

export type OneOrMany = string | readonly string[];

export interface MatchDoc {
  readonly level?: OneOrMany;
  readonly echelon?: OneOrMany;
  readonly tag?: OneOrMany;
  readonly system?: OneOrMany;
  readonly unit?: OneOrMany;
}

interface RangeDoc {
  readonly name?: string;
  readonly from: string;
  readonly to: string;
}

export type DaysDoc = string | RangeDoc;

type HalfDoc = 'am' | 'pm';

export interface TimeDoc {
  readonly time?: string;
  readonly hours?: number;
  readonly 'half-day'?: HalfDoc;
}

export interface ActivityDoc extends TimeDoc {
  readonly name: string;
  readonly match?: MatchDoc;
  readonly optional?: boolean;
  readonly stage?: string;
  readonly within?: { readonly first?: string; readonly last?: string };
  readonly between?: RangeDoc;
  readonly after?: {
    readonly activity: string;
    readonly interval: string;
    readonly within?: string;
  };
  readonly every?: string;
  readonly days?: number;
  readonly at?: 'start' | 'end';
  readonly on?: 'any';
  readonly attend?: readonly ('contact' | 'supervisor')[];
}

export type InvitationDoc =
  | 'contact'
  | 'supervisor'
  | { readonly group?: OneOrMany; readonly leader?: OneOrMany; readonly of?: OneOrMany };

export interface MeetingDoc extends TimeDoc {
  readonly name: string;
  readonly each?: 'stage';
  readonly of?: MatchDoc;
  readonly every?: string;
  readonly date?: string;
  readonly by?: string;
  readonly attend?: readonly InvitationDoc[];
}

export interface LimitsDoc {
  readonly 'per-day'?: 1 | 2;
  readonly away?: readonly DaysDoc[];
}

interface LeaderDoc extends LimitsDoc {
  readonly name: string;
  readonly id?: string;
  readonly points: readonly string[];
  readonly unit?: string;
}

export interface ContactsDoc extends LimitsDoc {
  readonly of: string;
  readonly each?: readonly string[];
  readonly leaders: readonly LeaderDoc[];
}

export interface SupervisionDoc extends LimitsDoc {
  readonly group?: string;
  /** Units of the one group, or the level whose units are shared out among groups made `by` another. */
  readonly covers: OneOrMany;
  readonly by?: string;
  readonly groups?: number;
  readonly per?: number;
  readonly name?: string;
  readonly inspects?: { readonly level: string; readonly visits?: number };
}

interface RulesDoc {
  readonly 'start-on'?: 'workday' | 'any';
  readonly [rule: string]: unknown;
}

export type MemberDoc =
  string | { readonly name: string; readonly tags?: OneOrMany; readonly system?: string };

export interface UnitDoc {
  readonly name: string;
  readonly code?: string;
  readonly level?: string;
  readonly tags?: OneOrMany;
  readonly system?: string;
  readonly rules?: RulesDoc;
  readonly members?: readonly MemberDoc[];
  readonly units?: readonly UnitDoc[];
}

export interface PlanDoc {
  readonly title: string;
  readonly id?: string;
  readonly issued?: string;
  readonly kickoff: string;
  readonly 'half-days'?: Readonly<Record<HalfDoc, string>>;
  readonly calendar: {
    readonly holidays: 'none' | 'cn';
    readonly weekend?: readonly string[];
    readonly workdays?: readonly string[];
    readonly restdays?: readonly DaysDoc[];
    readonly avoid?: readonly DaysDoc[];
  };
  readonly levels: readonly { readonly name: string; readonly echelons: readonly string[] }[];
  readonly stages?: readonly { readonly name: string; readonly share?: number }[];
  readonly rules: RulesDoc;
  readonly overrides?: readonly { readonly match: MatchDoc; readonly rules: RulesDoc }[];
  readonly units: readonly UnitDoc[];
  readonly activities?: readonly ActivityDoc[];
  readonly meetings?: readonly MeetingDoc[];
  readonly contacts?: readonly ContactsDoc[];
  readonly supervision?: readonly SupervisionDoc[];
  readonly checks?: Readonly<Record<string, string>>;
}

export const many = (words: OneOrMany | undefined): readonly string[] =>
  words === undefined ? [] : typeof words === 'string' ? [words] : words;
