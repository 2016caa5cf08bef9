import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdit, removeElements, toScenario, updateNodes } from '#shared/model/index.ts';
import { prepareText, textOf } from '../../renderer/state/document-text.ts';
import { document } from './documents.ts';

const nodes = (count: number) =>
  Array.from({ length: count }, (_, n) => ({
    id: `n${n}`,
    kind: 'event' as const,
    title: `"Ereignis" ${n} – 서울 \u2028`,
    ...(n % 2 === 0 ? { notes: 'a\nb', tags: ['x'] } : {}),
  }));

test('the text is what JSON.stringify writes, before and after edits, prepared or not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 20 }),
      fc.string(),
      fc.boolean(),
      async (count, title, early) => {
        let content = document(title, nodes(count));
        const check = async () => {
          if (early) await prepareText(content);
          expect(textOf(content)).toBe(JSON.stringify(toScenario(content)));
        };
        await check();
        content = applyEdit(content, updateNodes(['n0', 'n7'], { title })).document;
        await check();
        content = applyEdit(content, removeElements({ nodes: ['n1'] })).document;
        await check();
      },
    ),
    { numRuns: 50 },
  );
});

test('what is not known yet is written beforehand in slices, with room for others in between', async () => {
  const content = document('Large', nodes(20_000));
  let turns = 0;
  const other = setInterval(() => {
    turns += 1;
  }, 0);
  await prepareText(content);
  clearInterval(other);
  expect(turns).toBeGreaterThan(0);
  expect(textOf(content)).toBe(JSON.stringify(toScenario(content)));
});
