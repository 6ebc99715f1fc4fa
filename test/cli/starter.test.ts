import { describe, expect, it } from 'vitest';
import { parseDay, type Day } from '../../src/domain/day.js';
import { quietKickoff } from '../../src/cli/starter/kickoff.js';
import { templates } from '../../src/cli/starter/templates/list.js';
import { templateNames } from '../../src/cli/starter/templates/names.js';
import { writePlan } from '../../src/cli/starter/write-plan.js';
import { checked, planned } from '../support/command.js';

const day = (text: string): Day => {
  const found = parseDay(text);
  if (found === null) throw new Error(text);
  return found;
};

const choices = (template: (typeof templateNames)[number], language: 'zh' | 'en') => ({
  template,
  language,
  title: templates[template][language].title,
  id: `${template}-2026`,
  levels: templates[template][language].levels,
  units: null,
});

describe.each(templateNames)('the template %s', (template) => {
  it.each(['zh', 'en'] as const)('passes check --strict in %s', async (language) => {
    const own = choices(template, language);
    for (const today of ['2026-01-05', '2026-02-12', '2026-11-27', '2027-03-01']) {
      const kickoff = await quietKickoff(own, day(today));
      const text = writePlan({ ...own, kickoff });
      expect(await checked(text, '--strict'), text).toEqual([]);
      expect((await planned(text)).size).toBeGreaterThan(3);
    }
  });
});
