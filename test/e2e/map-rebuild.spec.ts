import type { Locator, Page } from '@playwright/test';
import { expect, type RunningHost, test } from './fixtures.ts';
import {
  comboBox,
  computed,
  expected,
  focused,
  nodeOnMap,
  openEmpty,
  readWanted,
  saved,
  selected,
  shape,
  spanAsTyped,
  type Wanted,
} from './nato-from-nothing.ts';

/**
 * The built-in scenario's 31 nodes and 51 branches, with all that is computed with (kinds, titles, dates, spans,
 * actors, effects, new values of variables; labels, odds, conditions), built from nothing, and evaluated to the same
 * numbers. An action is a key, a text, a click or a drag.
 */
const MOST_PER_NODE = 6;
const KINDS = {
  decision: 'Decision',
  chance: 'Chance',
  event: 'Event',
  deadline: 'Deadline',
  outcome: 'Outcome',
} as const;

/** The way that goes on and on, each node a branch of the one before (beside it, if that is an outcome). */
const LINE: readonly (readonly [node: string, branch?: string])[] = [
  ['g7'],
  ['who', 'to-who'],
  ['lee-trip', 'go-lee'],
  ['ip4', 'lee-ip4'],
  ['trump-ip4', 'ip4-open'],
  ['contact-lee', 'yes-lee'],
  ['sidelines', 'lee-aside'],
  ['ppp', 'home'],
  ['push', 'press'],
  ['fast-summit', 'ask-summit'],
  ['white-house', 'granted'],
  ['suspension', 'wh-terms'],
  ['deal', 'in-time'],
  ['later', 'deal-on'],
  ['o-summer', 'rest-on-it'],
  ['unga-meet', 'try-unga'],
  ['o-unga', 'unga-warm'],
  ['apec-meet', 'unga-no'],
  ['o-apec', 'apec-yes'],
  ['g20-meet', 'apec-no'],
  ['o-g20', 'g20-yes'],
  ['o-none', 'g20-no'],
];
/** Branches that lead from the same node to the same one as that node's own, by the node that they lead to. */
const BESIDE: Readonly<Record<string, string>> = {
  sidelines: 'lee-photo',
  push: 'let-go',
  suspension: 'wh-none',
  'o-unga': 'unga-cold',
};

/** A document without a node, and what counts each thing that is done to it. */
async function begin(page: Page, host: RunningHost) {
  const wanted = await readWanted();
  // Several hundred keys or clicks, each waited for.
  test.setTimeout(process.env.E2E_SLOW === undefined ? 300_000 : 900_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openEmpty(page, host, wanted);
  const acts = { count: 0 };
  const type = async (text: string) => {
    await page.keyboard.insertText(text);
    acts.count += 1;
  };
  return { wanted, acts, type };
}

/** All of it is there, with few enough actions. */
async function built(page: Page, host: RunningHost, wanted: Wanted, actions: number) {
  await expect.poll(async () => shape(await saved(page, host))).toEqual(shape(wanted.scenario));
  expect(actions / wanted.scenario.nodes.length).toBeLessThan(MOST_PER_NODE);
  expect(await computed(host)).toEqual(await expected());
}

test('the NATO scenario by the keyboard alone', async ({ page, host }) => {
  const { wanted, acts, type } = await begin(page, host);
  const press = async (key: string) => {
    await page.keyboard.press(key);
    acts.count += 1;
  };
  const focusedOn = (id: string) => focused(page, wanted.node(id).title, 'node');
  /** A node below the selected one (beside it, if that is an outcome): its kind's letter, its line, Enter. */
  const add = async (id: string, edge?: string) => {
    await press(wanted.letter(id));
    await focused(page, 'Title');
    await type(wanted.line(id, edge));
    await press('Enter');
    await focusedOn(id);
  };
  /** Another branch from what leads to the selected node. */
  const another = async (edge: string) => {
    await press('Shift+B');
    await focused(page, 'Label');
    await type(wanted.branch(edge));
    await press('Enter');
    await focusedOn(wanted.edge(edge).to);
  };
  /** A branch from the selected node to one that is there. */
  const connect = async (edge: string) => {
    const { from, to } = wanted.edge(edge);
    const way = wanted.branch(edge);
    const { title } = wanted.node(to);
    await press('Control+l');
    await comboBox(page);
    await type(way === '' ? title : `${way} → ${title}`);
    await press('Enter');
    await focusedOn(from);
  };
  const goTo = async (id: string) => {
    await press('Control+k');
    await comboBox(page);
    await type(wanted.node(id).title);
    await press('Enter');
    await selected(page, wanted.node(id).title);
  };
  /** Back to what leads to the selected node. */
  const back = async (id: string) => {
    await press('ArrowLeft');
    await focusedOn(id);
  };

  for (const [id, edge] of LINE) {
    await add(id, edge);
    const beside = BESIDE[id];
    if (beside !== undefined) await another(beside);
  }
  await goTo('later');
  await connect('wait-apec');
  await goTo('suspension');
  await add('overrun', 'too-late');
  await add('extension', 'clock-stopped');
  await connect('extension-on');
  await back('overrun');
  await add('tariffs-on', 'clock-runs');
  await connect('tariffs-later');
  await goTo('suspension');
  await add('extend', 'no-terms');
  await connect('grant-more');
  await connect('let-bite');
  await goTo('push');
  await add('talks', 'send-team');
  await connect('talks-yes');
  await connect('talks-no');
  await back('push');
  await connect('sit-tight');
  await goTo('fast-summit');
  await connect('refused');
  await goTo('trump-ip4');
  await connect('trump-no');
  await add('contact-wi', 'yes-wi');
  await connect('wi-aside');
  await connect('wi-letter');
  await connect('wi-nothing');
  await goTo('ip4');
  await connect('ip4-missed');
  await goTo('who');
  await add('wi-named', 'go-wi');
  await add('kim', 'wi-kim');
  await connect('kim-ip4');
  await connect('kim-ppp');
  await goTo('who');
  await add('no-one', 'go-none');
  await connect('none-kim');

  await built(page, host, wanted, acts.count);
});

test('the NATO scenario by the mouse alone, words typed', async ({ page, host }) => {
  const { wanted, acts, type } = await begin(page, host);
  const click = async (target: Locator) => {
    await target.click();
    acts.count += 1;
  };
  /** Branches that came with their nodes. */
  const typed = new Set<string>();
  const palette = page.getByRole('toolbar', { name: 'Add a node' });
  const nodeOf = (id: string) => nodeOnMap(page, wanted.node(id).title);
  /** A branch of what is selected: its kind, its line. */
  const add = async (id: string, edge?: string) => {
    await click(palette.getByRole('button', { name: KINDS[wanted.node(id).kind] }));
    await focused(page, 'Title');
    await page.waitForFunction(() => (document.activeElement as HTMLTextAreaElement).value === '');
    await type(wanted.line(id, edge));
    if (edge !== undefined) typed.add(edge);
  };
  const fitAll = () => click(page.getByRole('button', { name: 'Fit everything' }));
  const choose = async (id: string) => {
    await fitAll();
    await click(nodeOf(id));
    await selected(page, wanted.node(id).title);
  };
  /** A branch drawn from the right side of a node into another, and what is typed for it. */
  const connect = async (edge: string) => {
    await fitAll();
    const { from, to } = wanted.edge(edge);
    // What is in sight only when everything fits is drawn later than the button is pressed.
    for (const id of [from, to]) await expect(nodeOf(id)).toBeInViewport({ ratio: 1 });
    const [a, b] = [await nodeOf(from).boundingBox(), await nodeOf(to).boundingBox()];
    if (a === null || b === null) throw new Error('a node is out of sight');
    await page.mouse.move(a.x + a.width, a.y + a.height / 2);
    await page.mouse.down();
    await page.mouse.move(a.x + a.width + 12, a.y + a.height / 2, { steps: 2 });
    await page.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 4 });
    await page.mouse.up();
    acts.count += 1;
    if (wanted.branch(edge) === '') return;
    // The first branch of an event needs no name, and is not asked for one.
    if (edge !== 'kim-ip4') {
      await focused(page, 'Label');
      await type(wanted.branch(edge));
      return;
    }
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    const { label = '', guard = '', lag } = wanted.edge(edge);
    if (lag === undefined) throw new Error('it takes some time');
    for (const [field, text] of [
      ['Label', label],
      ['Takes', spanAsTyped(lag)],
      ['Only if', guard],
    ] as const) {
      await click(
        inspector.getByRole('textbox', { name: field }).or(inspector.getByRole('combobox', { name: field })),
      );
      await type(text);
    }
  };

  for (const [id, edge] of LINE) await add(id, edge);
  await choose('suspension');
  await add('overrun', 'too-late');
  await add('extension', 'clock-stopped');
  await choose('overrun');
  await add('tariffs-on', 'clock-runs');
  await choose('suspension');
  await add('extend', 'no-terms');
  await choose('push');
  await add('talks', 'send-team');
  await choose('trump-ip4');
  await add('contact-wi', 'yes-wi');
  await choose('who');
  await add('wi-named', 'go-wi');
  await add('kim', 'wi-kim');
  await choose('who');
  await add('no-one', 'go-none');
  const drawn = wanted.scenario.edges.filter(({ id }) => !typed.has(id));
  for (const { id } of drawn) await connect(id);

  await fitAll();
  await built(page, host, wanted, acts.count);
});
