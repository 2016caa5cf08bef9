import { listOf, type ScenarioDocument } from '#shared/model/index.ts';
import { finding } from './finding-store.ts';
import type { Filter } from './marks.ts';

/** What a filter can let through, of one kind. */
export interface FilterChoice {
  readonly kind: keyof Filter;
  readonly value: string;
  /** As the analyst named it. */
  readonly name: string;
}
type Parts = Pick<ScenarioDocument, 'actors' | 'nodes'>;

/** All that the map can be filtered by: the document's actors in their order, then its tags by name. */
export function filterChoices(document: Parts | null): readonly FilterChoice[] {
  if (document === null) return [];
  const tags = new Set(listOf(document.nodes).flatMap((node) => node.tags ?? []));
  return [
    ...listOf(document.actors).map(
      ({ id, name }): FilterChoice => ({ kind: 'actor', value: id, name: name || id }),
    ),
    ...[...tags].sort().map((tag): FilterChoice => ({ kind: 'tag', value: tag, name: tag })),
  ];
}

export const isChosen = (filter: Filter, { kind, value }: FilterChoice) => filter[kind] === value;

/** Lets only that through; chosen once more, everything again. */
export function toggleFilter(choice: FilterChoice): void {
  const { filter } = finding.getState();
  finding.setState({
    filter: { ...filter, [choice.kind]: isChosen(filter, choice) ? null : choice.value },
  });
}

/** Asks by which actor, or which tag. */
export function chooseFilter(kind: keyof Filter): void {
  finding.setState({ choosing: kind });
}
