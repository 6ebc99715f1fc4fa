import { describe, expect, it } from 'vitest';
import { codes } from '../../src/diagnostics/codes.js';
import { asExpectation, findingsOf, fixtures } from './fixtures.js';

const failing = fixtures.filter((fixture) => !fixture.isNeighbour);
const neighbours = fixtures.filter((fixture) => fixture.isNeighbour);

describe('a fixture', () => {
  it.each(failing.map((fixture) => [fixture.name, fixture] as const))(
    '%s has just the findings that it names',
    async (_name, fixture) => {
      expect(fixture.expected).not.toEqual([]);
      const found = await findingsOf(fixture);
      expect(found.map((one) => asExpectation(fixture, one)).toSorted()).toEqual(fixture.expected);
    },
  );

  it.each(neighbours.map((fixture) => [fixture.name, fixture] as const))(
    '%s has no findings',
    async (_name, fixture) => {
      const found = await findingsOf(fixture);
      expect(found.map((one) => asExpectation(fixture, one))).toEqual([]);
    },
  );

  it.each(failing.map((fixture) => [fixture.name, fixture] as const))(
    '%s has its findings in the same places with CR LF and a byte order mark',
    async (_name, fixture) => {
      const found = await findingsOf(
        fixture,
        (text) => `\ufeff${text.replace(/^\ufeff/u, '').replace(/\r?\n/gu, '\r\n')}`,
      );
      expect(found.map((one) => asExpectation(fixture, one)).toSorted()).toEqual(fixture.expected);
    },
  );

  it('fails with the code that it is named after', () => {
    for (const { name, expected } of failing) {
      expect(expected.some((line) => line.includes(name.slice(0, 5)))).toBe(true);
    }
  });
});

/** What no small file can show has tests of its own. */
const ELSEWHERE: ReadonlySet<string> = new Set(['TC218']);

describe('the codes', () => {
  const ofThisRoom = codes.filter((code) => !code.startsWith('TC5') && !ELSEWHERE.has(code));

  it.each(ofThisRoom)('%s has a failing fixture', (code) => {
    expect(failing.filter(({ name }) => name.startsWith(code))).not.toEqual([]);
  });

  it.each(ofThisRoom)('%s has a passing neighbour', (code) => {
    expect(neighbours.filter(({ name }) => name.startsWith(code))).not.toEqual([]);
  });
});
