import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NODE_KINDS, type NodeKind, type ScenarioDocument } from '#shared/model/index.ts';
import type { CommandId } from '../../commands/command.ts';
import { commandOf, isEnabled } from '../../commands/commands.ts';
import { keysOf } from '../../commands/keys.ts';
import { afterClosing, KindIcon, type MenuEntry, type MenuPart } from '../../components/index.ts';
import { documentStore, useDocument } from '../../state/stores.ts';
import { SIDES } from './arrange.ts';
import { focusCanvas, focusNode } from './focus.ts';
import type { Point } from './geometry.ts';
import { KIND_KEYS } from './kind-keys.ts';
import { addBranch, addLoose, insertNode } from './map-actions.ts';
import { type ContextMenu as Context, mapUi, useMapUi } from './map-ui-store.ts';
import { MenuAt, type MenuRows, type Submenu } from './menu-at.tsx';
import { insertBefore } from './structure-actions.ts';

interface Looks {
  readonly label?: string;
  readonly icon?: ReactNode;
  readonly danger?: boolean;
}
/** The kinds of nodes that something can follow. */
const LEADING_ON = NODE_KINDS.filter((kind) => kind !== 'outcome');
const TURN_KEYS = Object.fromEntries(
  Object.entries(KIND_KEYS).map(([key, kind]) => [key, `map.turn.${kind}`]),
);

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
  const command = (
    id: CommandId,
    { label = t(`commands.label.${id}`), icon, danger }: Looks = {},
  ): MenuEntry => {
    const found = commandOf(id);
    return {
      id,
      label,
      icon,
      hint: keysOf(found),
      danger: danger ?? false,
      disabled: found === undefined || !isEnabled(found),
      run: () => {
        // Many commands ask where the focus is.
        afterClosing(() => found !== undefined && isEnabled(found) && found.run());
        close();
      },
    };
  };
  const commands = (...ids: readonly CommandId[]) => ids.map((id) => command(id));
  /** What of it is not possible is left out. */
  const possible = (...ids: readonly CommandId[]) => commands(...ids).filter(({ disabled }) => !disabled);
  const looksOf = (kind: NodeKind) => ({ label: t(`common.kind.${kind}`), icon: <KindIcon kind={kind} /> });
  /** New nodes, whose titles are typed next: the focus does not go back. */
  const kinds = (run: (kind: NodeKind) => void, of: readonly NodeKind[] = NODE_KINDS) =>
    of.map(
      (kind): MenuEntry => ({
        id: kind,
        ...looksOf(kind),
        hint: keysOf(commandOf(`map.add.${kind}`)),
        run: () => {
          mapUi.setState({ menu: null });
          run(kind);
        },
      }),
    );
  const submenu = (
    name: 'add' | 'insert' | 'before' | 'turn' | 'arrange',
    ...parts: MenuPart[]
  ): Submenu => ({
    id: name,
    label: t(`map.menu.${name}`),
    parts,
    letters: name === 'arrange' ? {} : name === 'turn' ? TURN_KEYS : KIND_KEYS,
  });
  const part = (id: string, ...entries: MenuRows['entries']): MenuRows => ({ id, entries });

  const onCanvas = (place: Point): MenuRows[] => [
    {
      id: 'add',
      title: t('map.menu.add'),
      entries: kinds((kind) => addLoose(kind, place)),
    },
    part('view', ...commands('edit.paste', 'map.layout', 'map.layoutTime', 'map.fit', 'edit.selectAll')),
  ];
  const onEdge = (id: string, place: Point): MenuRows[] => [
    part(
      'type',
      ...commands('map.type.label', 'map.type.probability', 'map.rejoin', 'map.swap.up', 'map.swap.down'),
      ...commands('map.choose', 'map.planOfWay'),
    ),
    part('happened', ...possible('map.happened', 'map.happenedNot', 'map.unmark')),
    part(
      'insert',
      submenu('insert', { id: 'kinds', entries: kinds((kind) => insertNode(id, kind, place), LEADING_ON) }),
    ),
    part('delete', command('map.delete', { danger: true })),
  ];
  const onNode = (id: string): MenuRows[] => {
    const kind = document.nodes[id]?.value.kind;
    const { nodes } = documentStore.getState().selection;
    const added: MenuPart = { id: 'kinds', entries: kinds((each) => addBranch(id, each)) };
    const others: MenuPart = {
      id: 'others',
      entries: commands('map.addSibling', 'map.parallel', 'map.connect'),
    };
    const turns: MenuPart = {
      id: 'kinds',
      entries: NODE_KINDS.filter((each) => nodes.length > 1 || each !== kind).map((each) =>
        command(`map.turn.${each}`, looksOf(each)),
      ),
    };
    const arranging: readonly CommandId[] =
      nodes.length > 1
        ? [
            ...SIDES.map((side) => `map.align.${side}` as const),
            'map.distribute.across',
            'map.distribute.down',
          ]
        : [];
    return [
      part('edit', ...commands('map.rename', 'map.type.when')),
      part('happened', ...possible('map.happened', 'map.unmark')),
      part(
        'grow',
        submenu('add', ...(kind === 'outcome' ? [] : [added]), others),
        submenu('before', { id: 'kinds', entries: kinds((each) => insertBefore(id, each), LEADING_ON) }),
        submenu('turn', turns),
      ),
      part('more', ...commands('map.start', 'map.planOfWay', 'map.detach', 'map.fold')),
      part(
        'place',
        submenu(
          'arrange',
          { id: 'place', entries: commands('map.pin', 'map.layoutSelection', 'map.group', 'map.ungroup') },
          ...(arranging.length === 0 ? [] : [{ id: 'sides', entries: commands(...arranging) }]),
        ),
      ),
      part('copies', ...commands('edit.cut', 'edit.copy', 'edit.paste', 'map.duplicate')),
      part('delete', command('map.delete', { danger: true })),
    ];
  };
  const parts =
    menu.on === 'canvas'
      ? onCanvas(menu.place)
      : menu.on === 'edge'
        ? onEdge(menu.id, menu.place)
        : onNode(menu.id);
  return (
    <MenuAt
      at={menu.at}
      label={t(`map.menu.${menu.on}`)}
      parts={parts.filter(({ entries }) => entries.length > 0)}
      letters={menu.on === 'canvas' ? KIND_KEYS : {}}
      onClose={close}
    />
  );
}
