import { describe, expect, it } from 'vitest';
import { codes } from '../../src/diagnostics/catalog.js';
import { failingCodes, passingCodes } from '../support/fixture-names.js';
import { asExpectations, findingsOf, fixtures } from './fixtures.js';

const failing = fixtures.filter((fixture) => !fixture.isNeighbour);
const neighbours = fixtures.filter((fixture) => fixture.isNeighbour);

describe('a fixture', () => {
  it.each(failing.map((fixture) => [fixture.name, fixture] as const))(
    '%s has just the findings that it names',
    async (_name, fixture) => {
      expect(fixture.expected).not.toEqual([]);
      const found = await findingsOf(fixture);
      expect(asExpectations(fixture, found)).toEqual(fixture.expected);
    },
  );

  it.each(neighbours.map((fixture) => [fixture.name, fixture] as const))(
    '%s has no findings',
    async (_name, fixture) => {
      const found = await findingsOf(fixture);
      expect(asExpectations(fixture, found)).toEqual([]);
    },
  );

  it.each(failing.map((fixture) => [fixture.name, fixture] as const))(
    '%s has its findings in the same places with CR LF and a byte order mark',
    async (_name, fixture) => {
      const found = await findingsOf(
        fixture,
        (text) => `\ufeff${text.replace(/^\ufeff/u, '').replace(/\r?\n/gu, '\r\n')}`,
      );
      expect(asExpectations(fixture, found)).toEqual(fixture.expected);
    },
  );

  it('fails with the code that it is named after', () => {
    for (const { name, expected } of failing) {
      expect(expected.some((line) => line.includes(name.slice(0, 5)))).toBe(true);
    }
  });
});

describe('the codes', () => {
  it.each(codes)('%s has a failing fixture', (code) => {
    expect(failingCodes).toContain(code);
  });

  it.each(codes)('%s has a passing neighbour', (code) => {
    expect(passingCodes).toContain(code);
  });
});
