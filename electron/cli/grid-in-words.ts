import type { TwoWay } from '#shared/engine/sensitivity/index.ts';
import { figure, score } from '#shared/exchange/figures.ts';
import type { InputNames } from '#shared/exchange/input-names.ts';
import type { Names } from '#shared/exchange/names.ts';
import { oneLine } from '#shared/exchange/text.ts';
import type { Scenario } from '#shared/model/index.ts';
import { aligned } from './table.ts';
import type { Terminal } from './terminal.ts';

/** The grid of two parameters: the score and, by letters, the best option, for each decision whose best varies. */
export function gridInWords(
  scenario: Scenario,
  { first, second, cells }: TwoWay,
  inputs: InputNames,
  names: Names,
  terminal: Terminal,
): string[] {
  const name = (id: string) => {
    const unit = oneLine(scenario.parameters?.find((each) => each.id === id)?.unit ?? '');
    return `${inputs.name({ kind: 'parameter', id })}${unit === '' ? '' : ` (${unit})`}`;
  };
  const decisions = scenario.nodes
    .filter(({ kind }) => kind === 'decision')
    .map(({ id }) => ({ id, options: optionsOf(cells, id) }));
  const varying = decisions.filter(({ options }) => options.length > 1);
  const axes = `Down: ${name(first.id)}. Across: ${name(second.id)}.`;
  const table = (cell: (score: string, letter: (decision: string) => string) => string) =>
    aligned(
      [
        ['', ...second.values.map((at) => figure(at))],
        ...cells.map((row, i) => [
          figure(first.values[i] ?? 0),
          ...row.map(({ score: worth, best }) =>
            cell(score(worth), (decision) => {
              const options = decisions.find(({ id }) => id === decision)?.options ?? [];
              return letter(options.indexOf(best[decision] ?? null));
            }),
          ),
        ]),
      ],
      [0, ...second.values.map((_, i) => i + 1)],
    ).map((line) => `  ${line}`);
  return [
    '',
    axes,
    ...varying.flatMap(({ id, options }) => [
      '',
      terminal.style('bold', names.node(id)),
      ...options.map((edge, i) => `  ${letter(i)}  ${edge === null ? 'no best option' : names.edge(edge)}`),
      ...table((worth, of) => `${worth} ${of(id)}`),
    ]),
    ...(varying.length > 0
      ? []
      : ['', terminal.style('bold', 'Score; no best choice varies'), ...table((worth) => worth)]),
  ];
}

const letter = (index: number) => (index < 0 ? '' : String.fromCharCode(65 + (index % 26)));

/** The options that are best somewhere in the grid, in the order in which they are met. */
function optionsOf(cells: TwoWay['cells'], decision: string): (string | null)[] {
  return [...new Set(cells.flatMap((row) => row.map(({ best }) => best[decision] ?? null)))];
}
