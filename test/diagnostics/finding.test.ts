import { describe, expect, it } from 'vitest';
import { finding } from '../../src/diagnostics/finding.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';

const at = { source: 0, start: 0, end: 1 };

describe('a finding', () => {
  it('has the severity of its code unless told otherwise', () => {
    expect(finding('TC406', at, {}).severity).toBe('warning');
    expect(finding('TC406', at, {}, { severity: 'error' }).severity).toBe('error');
  });

  it('is one of its code: the facts are known by it', () => {
    const found: Diagnostic = finding('TC409', at, { code: 'TC399' });
    expect(found.code === 'TC409' && found.facts.code).toBe('TC399');
  });
});

/** Lines that the compiler has to refuse: `npm run types` fails if one of them passes. */
export function refused(): void {
  const misspelt = { cod: 'TC399' };
  const superfluous = { code: 'TC399', count: 2 };
  const wrongKind = { code: 399 };

  // @ts-expect-error misspelt
  finding('TC409', at, { cod: 'TC399' });
  // @ts-expect-error misspelt, from a variable
  finding('TC409', at, misspelt);
  // @ts-expect-error missing
  finding('TC409', at, {});
  // @ts-expect-error superfluous
  finding('TC409', at, { code: 'TC399', count: 2 });
  // @ts-expect-error superfluous, from a variable
  finding('TC409', at, superfluous);
  // @ts-expect-error another kind
  finding('TC409', at, wrongKind);
  // @ts-expect-error facts of another code
  finding('TC410', at, { code: 'TC399' });
  // @ts-expect-error facts where there are none
  finding('TC406', at, { code: 'TC399' });
  // @ts-expect-error facts where there are none, from a variable
  finding('TC406', at, misspelt);
  // @ts-expect-error no such code
  finding('TC999', at, {});
}
