/**
 * The established open-source engine for decision trees: SilverDecisions' `sd-computations` and
 * `sd-model` (LGPL-3.0), unmodified, of this benchmark only. Their ES modules name files without
 * extensions, which Node does not resolve, so esbuild bundles them into a temporary file first.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { Kind, type Tree } from './trees.ts';

interface PeerNode {
  readonly childEdges: readonly PeerEdge[];
}
interface PeerEdge {
  probability: number | undefined;
  payoff: number[];
  computedValue(rule: string, field: string): unknown;
}
interface DataModel {
  addNode(node: PeerNode, parent?: PeerNode): unknown;
  readonly validationResults: readonly { isValid(): boolean }[];
}
interface Manager {
  checkValidityAndRecomputeObjective(all: boolean, code: boolean, numeric: boolean): Promise<void>;
  readonly objectiveRulesManager: { recomputeTree(root: PeerNode, all: boolean): void };
}
export interface Peer {
  readonly sd: {
    readonly ComputationsManager: new (config: object, data: DataModel) => Manager;
    readonly DataModel: new () => DataModel;
    readonly domain: Readonly<Record<'DecisionNode' | 'ChanceNode' | 'TerminalNode', new () => PeerNode>>;
  };
}
/** A tree loaded into the peer. */
export interface PeerTree {
  readonly nodes: readonly PeerNode[];
  /** Values, probabilities, best edges, problems. Rejects where the tree is too large for its stack. */
  evaluate(): Promise<void>;
  /** The rule alone. */
  rollBack(): void;
  isValid(): boolean;
  /** The expected value of the root. */
  value(): number;
}

const RULE = 'expected-value-maximization';
const ENTRY = `
  export { ComputationsManager } from 'sd-computations/src/computations-manager';
  export { DataModel, domain } from 'sd-model';
`;

export async function loadPeer(): Promise<Peer> {
  const folder = await mkdtemp(join(tmpdir(), 'scenario-desk-bench-'));
  try {
    const outfile = join(folder, 'peer.mjs');
    await build({
      stdin: { contents: ENTRY, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
      bundle: true,
      format: 'esm',
      platform: 'browser',
      outfile,
      logLevel: 'error',
    });
    return { sd: await import(pathToFileURL(outfile).href) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function peerTree({ sd }: Peer, tree: Tree): PeerTree {
  const data = new sd.DataModel();
  const { DecisionNode, ChanceNode, TerminalNode } = sd.domain;
  const kinds = [DecisionNode, ChanceNode, TerminalNode];
  const nodes: PeerNode[] = [];
  for (let n = 0; n < tree.count; n++) {
    const node = new kinds[tree.kind[n]!]!();
    nodes.push(node);
    if (n === 0) {
      data.addNode(node);
      continue;
    }
    const edge = data.addNode(node, nodes[tree.parent[n]!]!) as PeerEdge;
    edge.payoff = [tree.payoff[n]!, 0];
    if (tree.kind[tree.parent[n]!] === Kind.chance) edge.probability = tree.probability[n]!;
  }
  const manager = new sd.ComputationsManager({ ruleName: RULE, jobRepositoryType: 'simple' }, data);
  const root = nodes[0]! as PeerNode & PeerEdge;
  return {
    nodes,
    evaluate: () => manager.checkValidityAndRecomputeObjective(false, true, true),
    rollBack: () => manager.objectiveRulesManager.recomputeTree(root, false),
    isValid: () => data.validationResults.every((result) => result.isValid()),
    value: () => Number(root.computedValue(RULE, 'payoff[0]')),
  };
}
