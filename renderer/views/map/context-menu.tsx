import { useTranslation } from 'react-i18next';
import { NODE_KINDS, type ScenarioDocument } from '#shared/model/index.ts';
import type { CommandId } from '../../commands/command.ts';
import { commandOf, isEnabled } from '../../commands/commands.ts';
import { keysOf } from '../../commands/keys.ts';
import { afterClosing, KindIcon, type MenuEntry, type MenuPart } from '../../components/index.ts';
import { documentStore, useDocument } from '../../state/stores.ts';
import { focusCanvas, focusNode } from './focus.ts';
import { addBranch, addLoose, insertNode, makeStart, turnInto } from './map-actions.ts';
import { type ContextMenu as Context, mapUi, useMapUi } from './map-ui-store.ts';
import { MenuAt } from './menu-at.tsx';

/** What can be done with what was clicked by the other button. */
export function ContextMenu() {
  const menu = useMapUi((state) => state.menu);
  const document = useDocument((state) => state.document);
  if (menu === null || document === null) return null;
  return <Opened menu={menu} document={document} />;
}

function Opened({ menu, document }: { readonly menu: Context; readonly document: ScenarioDocument }) {
  const { t } = useTranslation();
  const close = () => {
    if (mapUi.getState().menu === null) return;
    mapUi.setState({ menu: null });
    if (menu.on === 'node') focusNode(menu.id);
    else focusCanvas();
  };
  const command = (id: CommandId, danger = false): MenuEntry => {
    const found = commandOf(id);
    return {
      id,
      label: t(`commands.label.${id}`),
      hint: keysOf(found),
      danger,
      run: () => {
        // Many commands ask where the focus is.
        afterClosing(() => found !== undefined && isEnabled(found) && found.run());
        close();
      },
    };
  };
  const kinds = (name: string, run: (kind: (typeof NODE_KINDS)[number]) => void): MenuEntry[] =>
    NODE_KINDS.map((kind) => ({
      id: `${name}.${kind}`,
      label: t(`map.menu.${name as 'add' | 'insert' | 'convert'}`, { kind: t(`common.kind.${kind}`) }),
      icon: <KindIcon kind={kind} />,
      run: () => {
        mapUi.setState({ menu: null });
        run(kind);
      },
    }));

  /** What of it is not possible is left out. */
  const happened = (...ids: readonly CommandId[]): MenuPart => ({
    id: 'happened',
    entries: ids
      .filter((id) => {
        const found = commandOf(id);
        return found !== undefined && isEnabled(found);
      })
      .map((id) => command(id)),
  });

  const parts = (): MenuPart[] => {
    if (menu.on === 'canvas') {
      return [
        { id: 'add', entries: kinds('add', (kind) => addLoose(kind, menu.place)) },
        {
          id: 'view',
          entries: [
            command('edit.paste'),
            command('map.layout'),
            command('map.layoutTime'),
            command('map.fit'),
            command('edit.selectAll'),
          ],
        },
      ];
    }
    if (menu.on === 'edge') {
      const insert = kinds('insert', (kind) => insertNode(menu.id, kind, menu.place));
      return [
        {
          id: 'type',
          entries: [
            command('map.type.label'),
            command('map.type.probability'),
            command('map.rejoin'),
            command('map.swap.up'),
            command('map.swap.down'),
            command('map.choose'),
            command('map.planOfWay'),
          ],
        },
        happened('map.happened', 'map.happenedNot', 'map.unmark'),
        { id: 'insert', entries: insert.filter(({ id }) => id !== 'insert.outcome') },
        { id: 'delete', entries: [command('map.delete', true)] },
      ];
    }
    const node = document.nodes[menu.id]?.value;
    const isOutcome = node?.kind === 'outcome';
    const several = documentStore.getState().selection.nodes.length > 1;
    const start: MenuEntry = {
      id: 'start',
      label: t('map.menu.start'),
      disabled: document.fields.root === menu.id,
      run: () => {
        close();
        makeStart(menu.id);
      },
    };
    return [
      { id: 'edit', entries: [command('map.rename'), command('map.type.when')] },
      happened('map.happened', 'map.unmark'),
      ...(isOutcome
        ? []
        : [
            {
              id: 'branch',
              entries: [...kinds('add', (kind) => addBranch(menu.id, kind)), command('map.connect')],
            },
          ]),
      {
        id: 'convert',
        entries: kinds('convert', (kind) => turnInto(menu.id, kind)).filter(
          ({ id }) => id !== `convert.${node?.kind}`,
        ),
      },
      {
        id: 'more',
        entries: [
          start,
          command('map.addSibling'),
          command('map.parallel'),
          command('map.planOfWay'),
          command('map.insertBefore'),
          command('map.detach'),
          command('map.fold'),
        ],
      },
      {
        id: 'place',
        entries: [
          command('map.pin'),
          ...(several ? [command('map.layoutSelection')] : []),
          command('map.group'),
          command('map.ungroup'),
        ],
      },
      {
        id: 'copies',
        entries: [command('edit.cut'), command('edit.copy'), command('edit.paste'), command('map.duplicate')],
      },
      { id: 'delete', entries: [command('map.delete', true)] },
    ];
  };
  return (
    <MenuAt
      at={menu.at}
      label={t(`map.menu.${menu.on}`)}
      parts={parts().filter(({ entries }) => entries.length > 0)}
      onClose={close}
    />
  );
}
