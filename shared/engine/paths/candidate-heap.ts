/** A binary heap of candidates for the next way from one place, least first. */

/** A way over `link`, followed by the way of `rank` from where it leads. */
export interface Candidate {
  readonly key: number;
  readonly link: number;
  readonly rank: number;
}
type Before = (a: Candidate, b: Candidate) => boolean;

export function pushCandidate(heap: Candidate[], added: Candidate, before: Before): void {
  let at = heap.length;
  heap.push(added);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(added, heap[parent]!)) break;
    heap[at] = heap[parent]!;
    at = parent;
  }
  heap[at] = added;
}

export function popLeast(heap: Candidate[], before: Before): Candidate | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
    if (!before(heap[child]!, last)) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = last;
  return first;
}
