import { useTranslation } from 'react-i18next';
import type { MenuEntry } from '../../components/index.ts';
import { useDocument } from '../../state/stores.ts';
import { type FilterChoice, filterChoices, isChosen, toggleFilter } from './filter-choices.ts';
import { finding, useFinding } from './finding-store.ts';
import { canvasElement } from './focus.ts';
import type { Point } from './geometry.ts';
import type { Filter } from './marks.ts';
import { MenuAt } from './menu-at.tsx';

export const CHOSEN = '✓';

export const filterEntry = (filter: Filter, choice: FilterChoice): MenuEntry => ({
  id: `${choice.kind} ${choice.value}`,
  label: choice.name,
  hint: isChosen(filter, choice) ? CHOSEN : undefined,
  run: () => toggleFilter(choice),
});

/** The list of actors or of tags, opened by its command; the filter's own menu has both. */
export function FilterChooser() {
  const { t } = useTranslation();
  const choosing = useFinding((state) => state.choosing);
  const filter = useFinding((state) => state.filter);
  const document = useDocument((state) => state.document);
  if (choosing === null) return null;
  const choices = filterChoices(document).filter(({ kind }) => kind === choosing);
  return (
    <MenuAt
      at={belowFilter()}
      label={t(`commands.label.map.filter.${choosing}`)}
      parts={[
        {
          id: choosing,
          title: t(`map.filter.${choosing}`),
          entries: choices.map((choice) => filterEntry(filter, choice)),
        },
      ]}
      onClose={() => finding.setState({ choosing: null })}
    />
  );
}

/** Where the filter's own menu opens. */
function belowFilter(): Point {
  const button = window.document.querySelector('[data-map-filter]')?.getBoundingClientRect();
  const canvas = canvasElement()?.getBoundingClientRect();
  if (button !== undefined) return { x: button.left, y: button.bottom + 4 };
  return { x: (canvas?.left ?? 0) + 12, y: (canvas?.top ?? 0) + 12 };
}
