/** `tici explain -f json`, as the contract describes it. */

export interface Skipped {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly why: string | null;
}

export interface Step {
  readonly rule: string;
  readonly to: string;
  readonly from: string | null;
  readonly fromDate: string | null;
  readonly of: 'start' | 'end' | null;
  readonly interval: string | null;
  readonly tolerance: string | null;
  readonly wish: string;
  readonly date: string;
  readonly skipped: readonly Skipped[];
  readonly setBy: {
    readonly rule: string;
    readonly entry: string | null;
    readonly date: string;
    readonly line: number;
  } | null;
  readonly gaveWay: number;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly basis: string | null;
}

export interface LimitStep extends Step {
  readonly side: 'upper' | 'lower' | null;
  readonly stage: string | null;
  readonly fromStage: string | null;
  readonly length: string | null;
}

export interface Tie {
  readonly rule: string;
  readonly from: string | null;
  readonly to: string;
  readonly fromDate: string;
  readonly of: 'start' | 'end';
  readonly interval: string;
  readonly tolerance: string | null;
  readonly low: string;
  readonly wish: string;
  readonly high: string | null;
  readonly date: string;
  readonly gaveWay: number;
  readonly onChain: boolean;
  readonly released: boolean;
  readonly line: number;
}

export interface Explained {
  readonly id: string;
  readonly start: string;
  readonly end: string;
  readonly earliest: string;
  readonly latest: string | null;
  readonly float: number | null;
  readonly chain: readonly Step[];
  readonly limit: { readonly date: string; readonly chain: readonly LimitStep[] } | null;
  readonly moves: { readonly count: number; readonly entries: readonly string[] };
  readonly stages: readonly {
    readonly name: string;
    readonly start: string;
    readonly end: string;
    readonly waits: {
      readonly from: string;
      readonly stage: string;
      readonly days: number;
      readonly interval: string;
      readonly line: number;
    } | null;
  }[];
  readonly edges?: readonly Tie[];
  readonly bounds?: readonly {
    readonly rule: string;
    readonly side: string;
    readonly date: string | null;
    readonly line: number;
  }[];
}

export interface Document {
  readonly entries: readonly Explained[];
  readonly diagnostics: readonly { readonly code: string }[];
}
