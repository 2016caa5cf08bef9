import { useTranslation } from 'react-i18next';
import { type Edge, listOf } from '#shared/model/index.ts';
import { Button, ComboBox, Dialog, KindIcon } from '../../components/index.ts';
import { useDocument } from '../../state/stores.ts';
import { focusCanvas, focusNode } from './focus.ts';
import { connectNodes } from './map-actions.ts';
import { mapUi, useMapUi } from './map-ui-store.ts';
import { rejoin } from './structure-actions.ts';

/** Connects a node, or lets a branch lead, to a node that is found by typing: what dragging does, for the keyboard. */
export function ConnectDialog() {
  const connecting = useMapUi((state) => state.connecting);
  const edges = useDocument((state) => state.document?.edges);
  if (connecting === null) return null;
  if ('node' in connecting) return <Opened key={connecting.node} from={connecting.node} branch={null} />;
  const edge = edges?.[connecting.branch]?.value;
  return edge === undefined ? null : <Opened key={edge.id} from={edge.from} branch={edge} />;
}

interface OpenedProps {
  readonly from: string;
  /** The branch that is to lead elsewhere; null for a new one. */
  readonly branch: Edge | null;
}

function Opened({ from, branch }: OpenedProps) {
  const { t } = useTranslation();
  const nodes = useDocument((state) => state.document?.nodes);
  const close = () => {
    mapUi.setState({ connecting: null });
    if (branch === null) focusNode(from);
    else focusCanvas();
  };
  const choices =
    nodes === undefined ? [] : listOf(nodes).filter(({ id }) => id !== from && id !== branch?.to);
  const connect = (to: string | null) => {
    if (to === null) return;
    mapUi.setState({ connecting: null });
    if (branch === null) connectNodes(from, to);
    else rejoin(branch.id, to);
    focusCanvas();
  };
  return (
    <Dialog
      title={t(branch === null ? 'map.connect.title' : 'map.connect.rejoin')}
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
