import { useTranslation } from 'react-i18next';
import { listOf } from '#shared/model/index.ts';
import { Button, ComboBox, Dialog, KindIcon } from '../../components/index.ts';
import { useDocument } from '../../state/stores.ts';
import { focusCanvas, focusNode } from './focus.ts';
import { connectNodes } from './map-actions.ts';
import { mapUi, useMapUi } from './map-ui-store.ts';

/** Connects a node to one that is found by typing: what dragging from handle to handle does, for the keyboard. */
export function ConnectDialog() {
  const from = useMapUi((state) => state.connecting);
  return from === null ? null : <Opened key={from} from={from} />;
}

function Opened({ from }: { readonly from: string }) {
  const { t } = useTranslation();
  const nodes = useDocument((state) => state.document?.nodes);
  const close = () => {
    mapUi.setState({ connecting: null });
    focusNode(from);
  };
  const choices = nodes === undefined ? [] : listOf(nodes).filter(({ id }) => id !== from);
  const connect = (to: string | null) => {
    if (to === null) return;
    mapUi.setState({ connecting: null });
    connectNodes(from, to);
    focusCanvas();
  };
  return (
    <Dialog
      title={t('map.connect.title')}
      open
      onClose={close}
      size="small"
      actions={<Button onPress={close}>{t('common.cancel')}</Button>}
    >
      <ComboBox
        label={t('map.connect.target')}
        autoFocus
        choices={choices.map(({ id, kind, title }) => ({
          id,
          label: title || t('common.untitledNode'),
          icon: <KindIcon kind={kind} />,
        }))}
        value={null}
        onChange={connect}
      />
    </Dialog>
  );
}
