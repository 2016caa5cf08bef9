import type { Swing } from '../engine/sensitivity/index.ts';
import type { Scenario } from '../model/schema.ts';
import { parseDuration } from '../time/index.ts';
import { figure } from './figures.ts';
import type { Names } from './names.ts';
import { oneLine } from './text.ts';
import type { Texts } from './texts/texts.ts';

type Input = Pick<Swing, 'kind' | 'id'>;

/** What an analyst calls the inputs of a sensitivity analysis, and their values. */
export interface InputNames {
  name(input: Input): string;
  /** With the unit: `2 points`, `45%`, `3 d 12 h`. */
  value(input: Input, value: number | string): string;
}

export function inputNames(scenario: Scenario, names: Names): InputNames {
  const { figures, words } = names.texts;
  const parameters = new Map(scenario.parameters?.map((each) => [each.id, each]));
  const from = new Map(scenario.edges.map((edge) => [edge.id, edge.from]));
  return {
    name({ kind, id }) {
      switch (kind) {
        case 'parameter':
          return oneLine(parameters.get(id)?.name ?? '') || id;
        case 'probability':
          return words.input.probability(names.edge(id), names.node(from.get(id) ?? ''));
        case 'duration':
          return words.input.duration(names.node(id));
        case 'lag':
          return words.input.lag(names.node(from.get(id) ?? ''), names.edge(id));
      }
    },
    value({ kind, id }, value) {
      if (typeof value === 'string') return spanInWords(value, figures);
      if (kind === 'probability') return figures.percent(value);
      const unit = oneLine(parameters.get(id)?.unit ?? '');
      return `${figure(value)}${unit === '' ? '' : ` ${unit}`}`;
    },
  };
}

/** An ISO 8601 duration in the parts in which it is added. */
function spanInWords(text: string, figures: Texts['figures']): string {
  const { months, days, ms } = parseDuration(text);
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.round((ms % 3_600_000) / 60_000);
  return figures.duration({ months, days, hours, minutes });
}
