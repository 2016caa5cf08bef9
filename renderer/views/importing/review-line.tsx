import { useTranslation } from 'react-i18next';
import { convertEach, NODE_KINDS, type NodeKind } from '#shared/model/index.ts';
import { Checkbox, KindIcon, Select } from '../../components/index.ts';
import { documentStore } from '../../state/stores.ts';
import type { ReviewRow } from './review-rows.ts';

interface ReviewLineProps {
  readonly row: ReviewRow;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

export function ReviewLine({ row, chosen, onChoose }: ReviewLineProps) {
  const { t } = useTranslation();
  const { id, title, kind, because, understood } = row;
  const make = (other: NodeKind) => {
    const label = t('importing.step.one', { title, kind: t(`common.kind.${other}`) });
    documentStore.getState().edit(label, convertEach([id], other));
  };
  return (
    <tr data-chosen={chosen || undefined}>
      <td>
        <Checkbox
          aria-label={t('importing.review.select', { title })}
          isSelected={chosen}
          onChange={onChoose}
        />
      </td>
      <th scope="row">{title}</th>
      <td>
        <Select
          aria-label={t('importing.review.kindOf', { title })}
          choices={NODE_KINDS.map((each) => ({
            id: each,
            label: t(`common.kind.${each}`),
            icon: <KindIcon kind={each} />,
          }))}
          value={kind}
          onChange={make}
        />
      </td>
      <td>{t(`importing.reason.${because}`)}</td>
      <td>{understood}</td>
    </tr>
  );
}
