/** What the readers of foreign files hand over: nodes and branches with whatever is known of them. */
import type {
  Actor,
  Criterion,
  Duration,
  Edge,
  Node,
  NodeKind,
  Parameter,
  Probability,
  Rule,
  Variable,
  When,
} from '../../model/index.ts';

export interface DraftNode {
  /** The file's own id, any text. */
  readonly key: string;
  readonly title: string;
  /** If the file says so. */
  readonly kind?: NodeKind | undefined;
  /** What the shape speaks for; the branches decide. */
  readonly hint?: NodeKind | undefined;
  readonly when?: When | undefined;
  readonly duration?: Duration | undefined;
  readonly notes?: string | undefined;
  readonly position?: { readonly x: number; readonly y: number } | undefined;
  /** Key of a group. */
  readonly group?: string | undefined;
  readonly color?: string | undefined;
  readonly actor?: string | undefined;
  readonly effects?: Node['effects'] | undefined;
  readonly set?: Node['set'] | undefined;
}

export interface DraftEdge {
  readonly key?: string | undefined;
  /** Keys of nodes. */
  readonly from: string;
  readonly to: string;
  readonly label?: string | undefined;
  readonly probability?: Probability | undefined;
  readonly lag?: Duration | undefined;
  readonly on?: 'missed' | undefined;
  readonly notes?: string | undefined;
  readonly effects?: Edge['effects'] | undefined;
  /** Whether `label` is a label and nothing else: no odds are looked for in it. */
  readonly exact?: boolean | undefined;
}

export interface Draft {
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly start?: string | undefined;
  /** Key of a node. */
  readonly root?: string | undefined;
  readonly rule?: Rule | undefined;
  readonly nodes: readonly DraftNode[];
  readonly edges: readonly DraftEdge[];
  readonly groups?: readonly { readonly key: string; readonly title: string }[] | undefined;
  readonly actors?: readonly Actor[] | undefined;
  readonly criteria?: readonly Criterion[] | undefined;
  readonly parameters?: readonly Parameter[] | undefined;
  readonly variables?: readonly Variable[] | undefined;
}
