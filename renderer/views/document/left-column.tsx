import { Outline } from './outline/outline.tsx';
import { PlansList } from './plans-list.tsx';
import { ProblemsList } from './problems-list.tsx';

export function LeftColumn() {
  return (
    <>
      <PlansList />
      <Outline />
      <ProblemsList />
    </>
  );
}
