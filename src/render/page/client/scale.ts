import type { Model } from './model.js';

/** Pixels a day, from a decade on a screen to a day that has room for its number. */
const STEPS = [0.25, 0.5, 1, 1.5, 2, 3, 4.5, 7, 10, 16, 24] as const;

/** Days that stay free on the right, for what ends on the last day. */
const MARGIN = 1;

/** How wide a day is drawn. */
export class Scale {
  readonly days: number;
  #perDay: number = STEPS[4];
  /** Whether the whole time fits the room there is, and keeps fitting when that changes. */
  isFitting = true;

  constructor({ data }: Model) {
    this.days = data.to + 1 + MARGIN;
  }

  get perDay(): number {
    return this.#perDay;
  }

  /** Of the whole chart, in pixels. */
  get width(): number {
    return Math.ceil(this.days * this.#perDay);
  }

  /** The left side of a day. */
  x(day: number): number {
    return day * this.#perDay;
  }

  fit(room: number): void {
    this.isFitting = true;
    const [least, most] = [STEPS[0], STEPS[STEPS.length - 1] ?? STEPS[0]];
    this.#perDay = Math.min(most, Math.max(least, room / this.days));
  }

  /** The next step. */
  zoom(way: 'in' | 'out'): void {
    this.isFitting = false;
    const now = this.#perDay;
    const next =
      way === 'in'
        ? STEPS.find((step) => step > now * 1.05)
        : [...STEPS].reverse().find((step) => step < now * 0.95);
    this.#perDay = next ?? now;
  }
}
