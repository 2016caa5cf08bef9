import {
  type Edit,
  fromScenario,
  type Node,
  newScenario,
  type Scenario,
  type ScenarioDocument,
} from '#shared/model/index.ts';

export function scenario(title = 'A scenario', nodes: readonly Node[] = []): Scenario {
  return { ...newScenario({ title, timeZone: 'Asia/Seoul', start: '2025-06-20' }), nodes: [...nodes] };
}

export function document(title?: string, nodes?: readonly Node[]): ScenarioDocument {
  return fromScenario(scenario(title, nodes));
}

export const retitle =
  (title: string): Edit =>
  (draft) => {
    draft.fields.title = title;
  };
