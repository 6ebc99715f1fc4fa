import { describe, expect, it } from 'vitest';
import { run } from '../cli/support.js';

const LOOKS_SAME = '看上去一样，只是字符的编码不同';
const UNEVEN = '只差空格或全角半角';

async function found(names: string): Promise<readonly { code: string; message: string }[]> {
  const plan = `title: 测试\nkickoff: 2014-03-03\nlevels: [市]\nunits: [${names}]\n`;
  const argv = ['check', 'plan.yaml', '-f', 'json'];
  const { out } = await run(argv, { files: { '/plans/plan.yaml': plan } });
  return JSON.parse(out).diagnostics;
}

describe('two names under one parent', () => {
  it.each([
    ['é市', 'e\u0301市', LOOKS_SAME],
    ['É市', 'E\u0301市', LOOKS_SAME],
    ['각市', '\u1100\u1161\u11a8市', LOOKS_SAME],
    ['\uf9e1市', '李市', LOOKS_SAME],
    ['甲 市', '甲市', UNEVEN],
    ['É市', 'e\u0301市', UNEVEN],
  ])('%s and %s are one', async (a, b, words) => {
    const findings = await found(`${a}, ${b}`);
    expect(findings).toMatchObject([{ code: 'TC313' }]);
    expect(findings[0]?.message).toContain(words);
  });

  it('are two where an accent is all that differs', async () => {
    expect(await found('e市, é市')).toEqual([]);
  });
});
