import { describe, expect, it } from 'vitest';
import { rightForm } from '../../src/input/shape/values/right-form.js';
import { valueOf } from '../../src/input/node.js';
import { readYaml } from '../../src/input/yaml/read-yaml.js';

const meant = (line: string): string | null => {
  const key = line.slice(0, line.indexOf(':'));
  const value = valueOf(readYaml(line, 0).root, key);
  if (value === null) throw new Error(`nothing in ${line}`);
  return rightForm(`rules.${key}`, value);
};

describe('what a value of the wrong kind was meant to be', () => {
  it.each([
    ['stagger: 10天', 'stagger: { interval: 10天 }'],
    ['stagger: 10天左右', 'stagger: { interval: 10天, tolerance: 2天 }'],
    ['stagger: 约10天', 'stagger: { interval: 10天, tolerance: 2天 }'],
    ['stagger: 8-12天', 'stagger: { interval: 10天, tolerance: 2天 }'],
    ['stagger: 8～12天', 'stagger: { interval: 10天, tolerance: 2天 }'],
    ['stagger: 12到8天', 'stagger: { interval: 10天, tolerance: 2天 }'],
    ['stagger: 8天至2周', 'stagger: { interval: 11天, tolerance: 3天 }'],
    ['stagger: 10±2天', 'stagger: { interval: 10天, tolerance: 2天 }'],
    ['overlap: 20天至1个月', 'overlap: { interval: … }'],
    ['duration: 2到3个月', 'duration: { min: 2个月, max: 3个月 }'],
    ['start: [2014-01-22]', 'start: 2014-01-22'],
    ['count: 12.5', null],
    ['stagger: [10天, 3天]', 'stagger: { interval: 10天, tolerance: 3天 }'],
    ['overlap: 10', 'overlap: { interval: 10天 }'],
    ['system: 一天', 'system: { interval: 1天 }'],
    ['lead-first: 很快', 'lead-first: { interval: … }'],
    ['duration: 3个月', 'duration: { min: 3个月 }'],
    ['duration: 三个月以上', 'duration: { min: 3个月 }'],
    ['window: 8个月', 'window: { length: 8个月 }'],
    ['window: 2014-09-30', 'window: { end: 2014-09-30 }'],
    ['window: 2014年9月30日前', 'window: { end: 2014-09-30 }'],
    ['avoid: 2026-02-10', 'avoid: [2026-02-10]'],
    ['avoid: 2026-02-10至2026-02-24', 'avoid: [{ name: …, from: 2026-02-10, to: 2026-02-24 }]'],
    [
      'avoid: 春节 2026年2月10日至24日',
      'avoid: [{ name: 春节, from: 2026-02-10, to: 2026-02-24 }]',
    ],
    ['avoid: 2026-02-14、2026-02-28', 'avoid: [2026-02-14, 2026-02-28]'],
    ['avoid: { from: 2026-02-10 }', 'avoid: [{ from: 2026-02-10 }]'],
    ['overrides:\n  match: { level: 县 }', '- match: …'],
    ['workdays: 2026-02-14、2026-02-28', 'workdays: [2026-02-14, 2026-02-28]'],
    ['members: 甲, 乙', 'members: [甲, 乙]'],
    ['units: ［甲，乙］', 'units: [甲, 乙]'],
    ['units: 名册.csv', 'units: { file: 名册.csv }'],
    ['stages: 学习；整改', 'stages: [{ name: 学习 }, { name: 整改 }]'],
    ['share: 50%', 'share: 50'],
    ['share: 一半', null],
    ['count: 12个', 'count: 12'],
    ['fill: 是', 'fill: true'],
    ['title: [甲]', null],
  ])('%s', (line, form) => {
    expect(meant(line)).toBe(form);
  });
});
