import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scenario } from '#shared/model/index.ts';
import { recipe } from '../../engine/oracle/arbitraries.ts';
import { buildScenario } from '../../engine/oracle/build-scenario.ts';
import { scenarios } from '../../model/scenarios.ts';
import { hostileScenario } from '../hostile.ts';
import { exported, imported } from './importing.ts';

const FORMATS = ['graphml', 'canvas', 'drawio'] as const;

/** What drawings keep. `hold` says how a text comes out that the format cannot hold as it is. */
function kept({ nodes, edges, timeZone, start }: Scenario, hold: (text: string) => string) {
  return {
    ...{ timeZone, start },
    nodes: nodes.map(({ id, kind, title, when, duration }) => ({
      ...{ id, kind, duration: named(duration), when: named(when) },
      title: hold(title),
    })),
    edges: edges.map(({ id, from, to, label, probability, lag, on }) => ({
      ...{ id, from, to, on, probability: named(probability), lag: named(lag) },
      label: hold(label ?? ''),
    })),
  };
}

/** XML 1.0 has no way to write most controls and lone surrogates; JSON has. */
function inXml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it cannot hold.
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/gu, '');
}

/** Dates, durations and ranges without the properties that the format does not name. */
function named(value: unknown): unknown {
  const names = ['min', 'likely', 'max', 'low', 'high', 'date', 'until', 'timeZone'];
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value, names));
}

test.each(FORMATS)('%s keeps ids, titles, kinds, dates and branches of scenarios that compute', (format) => {
  const hold = format === 'canvas' ? (text: string) => text : inXml;
  fc.assert(
    fc.property(recipe, (each) => {
      const scenario = buildScenario(each);
      const back = imported(exported(format, scenario)).scenario;
      expect(kept(back, hold)).toEqual(kept(scenario, hold));
    }),
    { numRuns: 40 },
  );
});

test.each(FORMATS)('%s keeps them whatever stands in the texts', (format) => {
  const hold = format === 'canvas' ? (text: string) => text : inXml;
  fc.assert(
    fc.property(scenarios(), (scenario) => {
      const back = imported(exported(format, scenario)).scenario;
      expect(kept(back, hold)).toEqual(kept(scenario, hold));
    }),
    { numRuns: 40 },
  );
});

test.each(FORMATS)('%s keeps hostile titles, labels and frames', (format) => {
  const hold = format === 'canvas' ? (text: string) => text : inXml;
  const scenario = hostileScenario();
  const { scenario: back, notes } = imported(exported(format, scenario));
  expect(kept(back, hold)).toEqual(kept(scenario, hold));
  expect(back.groups).toHaveLength(5);
  expect(back.nodes.map(({ group }) => group)).toEqual(scenario.nodes.map(({ group }) => group));
  expect(notes.filter((note) => !note.startsWith('Left out: computed figures'))).toEqual([]);
});

test.each(FORMATS)('a title that was changed in the %s drawing is taken from there', (format) => {
  const scenario = hostileScenario();
  const text = exported(format, scenario);
  const drawn = {
    canvas: '"text": "**plain',
    drawio: '<object label="plain&#10;100%',
    graphml: '<data key="node-label">plain<',
  }[format];
  expect(text.split(drawn)).toHaveLength(2);
  const { nodes } = imported(text.replace(drawn, drawn.replace('plain', 'Changed'))).scenario;
  expect(nodes.map(({ title }) => title).slice(0, 2)).toEqual([
    'Changed',
    hold(format, scenario.nodes[1]?.title),
  ]);
});

function hold(format: string, text = ''): string {
  return format === 'canvas' ? text : inXml(text);
}
