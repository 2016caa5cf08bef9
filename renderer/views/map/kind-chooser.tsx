import { useTranslation } from 'react-i18next';
import { NODE_KINDS } from '#shared/model/index.ts';
import { commandOf } from '../../commands/commands.ts';
import { keysOf } from '../../commands/keys.ts';
import { KindIcon } from '../../components/index.ts';
import { takeKind } from './choose-kind.ts';
import { focusCanvas, focusNode } from './focus.ts';
import { KIND_KEYS } from './kind-keys.ts';
import { mapUi, useMapUi } from './map-ui-store.ts';
import { MenuAt } from './menu-at.tsx';

/** Asks for the kind of a node where it is wanted; the letter beside it, or the arrow keys and Enter. */
export function KindChooser() {
  const { t } = useTranslation();
  const chooser = useMapUi((state) => state.chooser);
  if (chooser === null) return null;
  const close = () => {
    if (mapUi.getState().chooser === null) return;
    mapUi.setState({ chooser: null });
    const back = chooser.from ?? chooser.before ?? null;
    if (back === null) focusCanvas();
    else focusNode(back);
  };
  const kinds = NODE_KINDS.filter((kind) => chooser.before === undefined || kind !== 'outcome');
  const entries = kinds.map((kind) => ({
    id: kind,
    label: t(`common.kind.${kind}`),
    icon: <KindIcon kind={kind} />,
    hint: keysOf(commandOf(`map.add.${kind}`)),
    run: () => takeKind(kind),
  }));
  const label = t(
    chooser.before !== undefined
      ? 'map.chooser.before'
      : chooser.from === null
        ? 'map.chooser.label'
        : 'map.chooser.child',
  );
  return (
    <MenuAt
      at={chooser.at}
      label={label}
      parts={[{ id: 'kinds', entries }]}
      letters={KIND_KEYS}
      onClose={close}
    />
  );
}
