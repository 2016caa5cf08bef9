import { compile, evaluate, topPaths } from '#shared/engine/index.ts';
import type { ExportInput } from '#shared/exchange/index.ts';
import { readScenario, type Scenario } from '#shared/model/index.ts';

/** Texts that end a string, start a formula, close a tag, turn the line round or run code somewhere. */
export const HOSTILE: readonly string[] = [
  'plain',
  '"quoted" and \'single\'',
  'ends with a backslash\\',
  '\\"both\\\\"',
  'two\nlines\r\nor three\u2028four',
  '</script><script>alert(1)</script>',
  ']]> <!-- --> &amp; & &lt;',
  '=1+1',
  "=cmd|'/C calc'!A0\nnext",
  '＝SUM(1)',
  '+49 30 123',
  '-2+3',
  '@SUM(A1)',
  '\tTab first',
  '\u202Eright to left\u202C and \u2066isolated\u2069',
  'שלום עולם, مرحبا',
  '🧭🇰🇷👩‍👩‍👧 emoji',
  '한국어 제목',
  '#quot; #35; entity',
  '%%{init: {"theme":"dark"}}%%',
  'style a:b#c; classDef x:#fff;',
  'end',
  'a | b || c `code` *bold* _it_ [link](javascript:alert(1)) ![x](y) ~~s~~ $x$',
  '1. numbered',
  '- item',
  '# heading',
  'N\u0000UL \u001B[31mred\u0007',
  'lone \uD800 surrogate',
  '{"json": [1]} {{deadline}} [/x/] ([y])',
  'digraph { a -> b }',
  '   ',
];

/** A chain of forks that carries every hostile text as node, branch, group, criterion, plan and assumption. */
export function hostileScenario(): Scenario {
  const last = HOSTILE.length;
  const read = readScenario(
    JSON.stringify({
      format: 'scenario-desk',
      version: 1,
      id: '11111111-2222-4333-8444-555555555555',
      title: HOSTILE.slice(0, 6).join(' '),
      summary: '</script><img src=x onerror=alert(1)>\n\n# Own **Markdown**',
      timeZone: 'Asia/Seoul',
      start: '2025-06-17',
      criteria: HOSTILE.map((text, index) => ({ id: `c${index}`, name: text, unit: text, goal: 'max' })),
      groups: HOSTILE.slice(0, 5).map((text, index) => ({ id: `g${index}`, title: text })),
      plans: [{ id: 'p', name: HOSTILE[1], choices: {} }],
      assumptions: HOSTILE.map((text, index) => ({ id: `a${index}`, text })),
      sources: HOSTILE.map((text, index) => ({ id: `s${index}`, title: text, url: text })),
      nodes: [
        ...HOSTILE.map((text, index) => ({
          id: `n${index}`,
          kind: index % 2 === 0 ? 'chance' : 'decision',
          title: text,
          effects: { [`c${index}`]: index / 8 },
          ...(index < 15 ? { group: `g${index % 5}` } : {}),
        })),
        { id: `n${last}`, kind: 'outcome', title: 'the end' },
      ],
      edges: HOSTILE.flatMap((text, index) => {
        const [from, to] = [`n${index}`, `n${index + 1}`];
        const odds = index % 2 === 0 ? [{ probability: 0.75 }, { probability: 'rest' }] : [{}, {}];
        return [
          { id: `e${index}a`, from, to, label: text, ...odds[0] },
          { id: `e${index}b`, from, to, label: `${text}"`, effects: { c0: -1 }, ...odds[1] },
        ];
      }),
    }),
  );
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.scenario;
}

/** What an exporter gets for a scenario. */
export function exportInput(scenario: Scenario, plan: string | null = null, top = 50): ExportInput {
  const model = compile(scenario);
  const evaluated = evaluate(model, { plan });
  const paths = topPaths(model, { top, by: 'probability', plan, evaluated });
  return { scenario, evaluation: evaluated.evaluation, paths, plan };
}

/** The text as every line-based export is to show it. */
export function readable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
