/** Problems that can be seen from the shape of the graph alone, whatever the states are. */
import type { Scenario } from '../../model/schema.ts';
import type { Problem } from '../results.ts';
import { ASK_OFTEN, askToGoOn, type ShouldStop } from '../stopping.ts';
import { Field, type Shape, Use } from './shape.ts';
import { type Names, nodeName, problem } from './wording.ts';

export function checkStructure(
  scenario: Scenario,
  shape: Shape,
  names: Names,
  problems: Problem[],
  shouldStop: ShouldStop,
): void {
  for (let n = 0; n < scenario.nodes.length; n++) {
    if ((n & ASK_OFTEN) === ASK_OFTEN) askToGoOn(shouldStop);
    checkNode(scenario, shape, names, n, problems);
  }
  for (let e = 0; e < scenario.edges.length; e++) {
    if ((e & ASK_OFTEN) === ASK_OFTEN) askToGoOn(shouldStop);
    checkEdge(scenario, shape, names, e, problems);
  }
}

function checkNode(scenario: Scenario, shape: Shape, names: Names, n: number, problems: Problem[]): void {
  const { outStart, missedStart, kinds } = shape;
  const kind = kinds[n]!;
  if (kind === 'outcome') return;
  const ways = outStart[n + 1]! - outStart[n]!;
  const missed = missedStart[n + 1]! - missedStart[n]!;
  if (ways > 1 && (kind === 'decision' || kind === 'chance')) return;
  const node = scenario.nodes[n]!;
  const at = { node: node.id };
  if (kind === 'decision') {
    if (ways === 0) {
      const message = `The decision ${nodeName(node)} has no options: connect it to what each option leads to.`;
      problems.push(problem('decision-without-options', message, at));
    } else {
      const message = `The decision ${nodeName(node)} has only one option, so there is nothing to decide: add another, or make it an event.`;
      problems.push(problem('one-option', message, at));
    }
    return;
  }
  if (ways === 0 && missed === 0) {
    const message = `Nothing follows ${nodeName(node)}, so paths end there: connect it to what comes next, or make it an outcome.`;
    problems.push(problem('dead-end', message, at));
  }
  if (kind !== 'chance') {
    const { outEdges, missedEdges } = shape;
    checkSequence(scenario, outEdges.subarray(outStart[n]!, outStart[n + 1]!), names, problems);
    checkSequence(scenario, missedEdges.subarray(missedStart[n]!, missedStart[n + 1]!), names, problems);
  }
}

/** Of the edges that an event or deadline takes in order, only the last may go without a guard. */
function checkSequence(scenario: Scenario, edges: Int32Array, names: Names, problems: Problem[]): void {
  for (let i = 0; i + 1 < edges.length; i++) {
    const edge = scenario.edges[edges[i]!]!;
    if (edge.guard !== undefined) continue;
    const later = edges.length - i - 1;
    const rest = later === 1 ? names.edge(edges[i + 1]!) : `the ${later} edges after it`;
    const message = `${names.edgeInPlace(edges[i]!)} has no guard, so ${rest} can never be taken: give it a guard, or move it to the end.`;
    problems.push(problem('ambiguous', message, { edge: edge.id }));
  }
}

function checkEdge(scenario: Scenario, shape: Shape, names: Names, e: number, problems: Problem[]): void {
  const from = shape.edgeFrom[e]!;
  if (from < 0) return;
  const use = shape.use[e]!;
  const kind = shape.kinds[from]!;
  const given = (shape.edgeFields[e]! & Field.probability) !== 0;
  if (use === Use.ordinary && given === (kind === 'chance')) return;
  const edge = scenario.edges[e]!;
  const at = { edge: edge.id };
  if (kind === 'outcome') {
    const message = `The outcome ${names.node(from)} is an end, so ${names.edge(e)} leads nowhere: delete it, or make the outcome an event.`;
    problems.push(problem('outcome-has-edges', message, { node: edge.from, edge: edge.id }));
    return;
  }
  if (use === Use.never) {
    const message = `${names.edgeInPlace(e)} is for a missed date, but ${kind === 'event' || kind === 'deadline' ? 'the node has no date' : `a ${kind} has none to miss`}, so it is never taken: ${kind === 'event' || kind === 'deadline' ? 'give the node a date' : 'make the node an event or a deadline'}, or make it an ordinary edge.`;
    problems.push(problem('ambiguous', message, at));
  }
  if (kind === 'chance' && use === Use.ordinary) {
    if (edge.probability === undefined) {
      const message = `${names.edgeInPlace(e)} has no probability: enter a number, a range or a word, or “rest” for what the other branches leave.`;
      problems.push(problem('probability-missing', message, at));
    }
  } else if (kind !== 'chance' && edge.probability !== undefined) {
    const message = `${names.edgeInPlace(e)} has a probability, which only branches of a chance node have; it is not used. Remove it, or make ${names.node(from)} a chance node.`;
    problems.push(problem('probability-on-wrong-edge', message, at));
  }
}
