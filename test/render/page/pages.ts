import { makeView, type View } from '../../../src/render/view.js';
import { page } from '../../../src/render/page.js';
import { packPage } from '../../../src/render/page/pack.js';
import type { PageData } from '../../../src/render/page/data.js';
import type { RenderOptions } from '../../../src/render/options.js';
import { options, planOf, scheduleOf, text, type Sketch } from '../support.js';
import type { Plan } from '../../../src/domain/plan.js';

/** The whole file of a view. */
export const pageOf = (view: View, over: Partial<RenderOptions> = {}): string =>
  text(page(view, options(over)));

export const viewOf = (sketches: readonly Sketch[], over: Partial<Plan> = {}): View =>
  makeView(scheduleOf(planOf(sketches, over)));

/** The data of a page as a browser reads them: out of the file, by the rules of HTML. */
export function dataIn(html: string): PageData {
  const [, block = ''] =
    /<script type="application\/json" id="data">([^<]*)<\/script>/u.exec(html) ?? [];
  return JSON.parse(block) as PageData;
}

/** Packed, written and read again. */
export const readBack = (view: View, language: 'zh' | 'en' = 'zh'): PageData =>
  JSON.parse(JSON.stringify(packPage(view, language))) as PageData;

/** Names that would harm a careless page. */
export const NASTY = [
  '</script><script>window.harmed = 1</script>',
  '<!-- <script> ]]> -->',
  '<img src=x onerror="window.harmed = 2">',
  '&lt;b&gt; &amp; "quoted" \'single\'',
  '=1+1',
  '市/区/街道',
  `\u202eright to left\u202c \u2028\u2029`,
  `half \ud83d of a pair`,
  `\u0000\u0007\u001b[31m`,
  '长'.repeat(200),
  `\`\${window.harmed = 3}\``,
  '__proto__',
] as const;
