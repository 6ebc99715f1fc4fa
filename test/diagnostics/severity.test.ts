import { describe, expect, it } from 'vitest';
import { applySeverities, type SeverityPolicy } from '../../src/diagnostics/severity.js';

const policy = (more: Partial<SeverityPolicy> = {}): SeverityPolicy => ({
  checks: {},
  strict: false,
  ...more,
});

const error = { code: 'TC301', severity: 'error' } as const;
const warning = { code: 'TC412', severity: 'warning' } as const;
const broken = { code: 'TC101', severity: 'error' } as const;

describe('the severity of a finding', () => {
  it('stays where nobody wants another', () => {
    expect(applySeverities([error, warning], policy())).toEqual([error, warning]);
  });

  it('follows what the plan says of its code', () => {
    const checks = { TC301: 'warning', TC412: 'error' } as const;
    const given = applySeverities([error, warning], policy({ checks }));
    expect(given.map((one) => one.severity)).toEqual(['warning', 'error']);
  });

  it('off leaves the finding out', () => {
    expect(applySeverities([error, warning], policy({ checks: { TC412: 'off' } }))).toEqual([
      error,
    ]);
  });

  it('strict makes errors of warnings, wanted ones too, and brings none back that is off', () => {
    const checks = { TC301: 'warning' } as const;
    const given = applySeverities([error, warning], policy({ checks, strict: true }));
    expect(given.map((one) => one.severity)).toEqual(['error', 'error']);
    expect(applySeverities([warning], policy({ checks: { TC412: 'off' }, strict: true }))).toEqual(
      [],
    );
  });

  it('cannot be lowered where the file could not be read as a plan', () => {
    expect(applySeverities([broken], policy({ checks: { TC101: 'off' } }))).toEqual([broken]);
  });

  it('takes no word from the prototype of the table', () => {
    const odd = { code: 'constructor', severity: 'warning' } as const;
    expect(applySeverities([odd], policy())).toEqual([odd]);
  });
});
