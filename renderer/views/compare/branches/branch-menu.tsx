import { useTranslation } from 'react-i18next';
import { Button, Menu } from '../../../components/index.ts';
import { viewStore } from '../../../state/stores.ts';
import { useFamily } from '../../history/use-family.ts';
import { choose } from '../compare-ui-store.ts';
import type { BranchColumn } from './branch-column.ts';

interface BranchMenuProps {
  /** Of the open document. */
  readonly id: string;
  readonly branches: readonly BranchColumn[];
  /** No more columns fit. */
  readonly full: boolean;
}

/** Which documents of the same tree stand beside the plans; and the way to all that is done with branches. */
export function BranchMenu({ id, branches, full }: BranchMenuProps) {
  const { t } = useTranslation();
  const family = useFamily(id);
  const others = (family ?? []).filter((card) => card.id !== id && card.broken === null);
  const isOn = (document: string) => branches.some((each) => each.document === document);
  const toggle = (document: string, title: string) =>
    choose(id, {
      branches: isOn(document)
        ? branches.filter((each) => each.document !== document)
        : [...branches, { document, title, plan: null }],
    });
  return (
    <Menu
      label={t('across.chooseLabel')}
      parts={[
        {
          id: 'family',
          title: t(others.length === 0 ? 'across.none' : 'across.family'),
          entries: others.map(({ id: document, title }) => ({
            id: document,
            label: `${isOn(document) ? '✓ ' : ''}${title}`,
            disabled: full && !isOn(document),
            run: () => toggle(document, title),
          })),
        },
        {
          id: 'manage',
          entries: [
            {
              id: ':manage',
              label: t('across.manage'),
              run: () => viewStore.getState().show('branches'),
            },
          ],
        },
      ]}
    >
      <Button size="small" variant="quiet">
        + {t('across.choose')}
      </Button>
    </Menu>
  );
}
