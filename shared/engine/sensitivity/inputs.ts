/** What can be varied in a document, and the document varied. */
import type { Duration } from '../../model/schema.ts';
import { durationTriple, formatDuration, type ParsedDuration, spanBetween } from '../../time/index.ts';
import { Odds } from '../compile/compiled-model.ts';
import { type CompiledModel, withParameters } from '../compile/index.ts';
import { never, type ShouldStop } from '../stopping.ts';

/** Numbers for parameters and probabilities, ISO 8601 durations for the others. */
export type InputValue = number | string;

/** `id` is the parameter's, the node's (duration) or the edge's (probability, lag). */
export interface Input {
  readonly kind: 'parameter' | 'probability' | 'duration' | 'lag';
  readonly id: string;
  readonly low: InputValue;
  readonly base: InputValue;
  readonly high: InputValue;
  /** The value that far along the range: 0 is low, 1 is high. */
  valueAt(share: number): InputValue;
  /** The document compiled with the input at that value. */
  along(share: number): CompiledModel;
}

/** Parameters with a low or high end, ranged branches, and ranged spans of time, within reach of the root. */
export function inputsOf(model: CompiledModel, shouldStop: ShouldStop = never): Input[] {
  return [...parameters(model, shouldStop), ...probabilities(model), ...spans(model)];
}

const between = (low: number, high: number, share: number): number =>
  share >= 1 ? high : low + (high - low) * share;

function parameters(model: CompiledModel, shouldStop: ShouldStop): Input[] {
  return (model.scenario.parameters ?? []).flatMap(({ id, value, low = value, high = value }): Input[] => {
    if (low === high) return [];
    const valueAt = (share: number) => between(low, high, share);
    const along = (share: number) => withParameters(model, { [id]: valueAt(share) }, shouldStop);
    return [{ kind: 'parameter', id, low, base: value, high, valueAt, along }];
  });
}

function probabilities(model: CompiledModel): Input[] {
  const inputs: Input[] = [];
  const { oddsKind, oddsLow, oddsLikely, oddsHigh, outStart, outEdges } = model;
  for (const n of model.order) {
    if (model.kinds[n] !== 'chance') continue;
    for (const edge of outEdges.subarray(outStart[n]!, outStart[n + 1]!)) {
      const low = oddsLow[edge]!;
      const high = oddsHigh[edge]!;
      if (oddsKind[edge] !== Odds.range || low === high) continue;
      const valueAt = (share: number) => between(low, high, share);
      inputs.push({
        kind: 'probability',
        id: model.edgeIds[edge]!,
        low,
        base: oddsLikely[edge]!,
        high,
        valueAt,
        along: (share) => ({ ...model, pinned: { edge, at: valueAt(share) } }),
      });
    }
  }
  return inputs;
}

function spans(model: CompiledModel): Input[] {
  const { scenario, position, edgeFrom } = model;
  const inputs: Input[] = [];
  const add = (kind: 'duration' | 'lag', id: string, place: number, span: Duration | undefined): void => {
    if (typeof span !== 'object' || durationTriple(span).certain) return;
    const table = kind === 'duration' ? 'durations' : 'lags';
    const { min, max } = durationTriple(span);
    const valueAt = (share: number) =>
      share <= 0 ? span.min : share >= 1 ? span.max : formatDuration(spanBetween(min, max, share));
    const along = (share: number): CompiledModel => ({
      ...model,
      [table]: model[table].with(place, certain(spanBetween(min, max, share))),
    });
    inputs.push({ kind, id, low: span.min, base: span.likely, high: span.max, valueAt, along });
  };
  scenario.nodes.forEach(({ id, duration }, n) => {
    if (position[n]! >= 0) add('duration', id, n, duration);
  });
  scenario.edges.forEach(({ id, lag }, e) => {
    if (edgeFrom[e]! >= 0 && position[edgeFrom[e]!]! >= 0) add('lag', id, e, lag);
  });
  return inputs;
}

function certain(span: ParsedDuration) {
  return { min: span, likely: span, max: span, certain: true, ascends: true };
}
