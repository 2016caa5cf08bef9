import type { Swing } from '../engine/sensitivity/index.ts';
import type { Scenario } from '../model/schema.ts';
import { parseDuration } from '../time/index.ts';
import { figure, percent } from './figures.ts';
import type { Names } from './names.ts';
import { oneLine } from './text.ts';

type Input = Pick<Swing, 'kind' | 'id'>;

/** What an analyst calls the inputs of a sensitivity analysis, and their values. */
export interface InputNames {
  name(input: Input): string;
  /** With the unit: `2 points`, `45 %`, `3 d 12 h`. */
  value(input: Input, value: number | string): string;
}

export function inputNames(scenario: Scenario, names: Names): InputNames {
  const parameters = new Map(scenario.parameters?.map((each) => [each.id, each]));
  const from = new Map(scenario.edges.map((edge) => [edge.id, edge.from]));
  return {
    name({ kind, id }) {
      switch (kind) {
        case 'parameter':
          return oneLine(parameters.get(id)?.name ?? '') || id;
        case 'probability':
          return `“${names.edge(id)}” at ${names.node(from.get(id) ?? '')}`;
        case 'duration':
          return `Time for ${names.node(id)}`;
        case 'lag':
          return `Time from ${names.node(from.get(id) ?? '')} by “${names.edge(id)}”`;
      }
    },
    value({ kind, id }, value) {
      if (typeof value === 'string') return spanInWords(value);
      if (kind === 'probability') return percent(value);
      const unit = oneLine(parameters.get(id)?.unit ?? '');
      return `${figure(value)}${unit === '' ? '' : ` ${unit}`}`;
    },
  };
}

/** `1 month 3 d 12 h`: an ISO 8601 duration in the parts in which it is added. */
function spanInWords(text: string): string {
  const { months, days, ms } = parseDuration(text);
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.round((ms % 3_600_000) / 60_000);
  const parts = [
    [months, months === 1 ? 'month' : 'months'],
    [days, 'd'],
    [hours, 'h'],
    [minutes, 'min'],
  ].flatMap(([count, unit]) => (count === 0 ? [] : [`${count} ${unit}`]));
  return parts.length === 0 ? '0 min' : parts.join(' ');
}
