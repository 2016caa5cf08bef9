import { useRef, useState } from 'react';
import type { Agenda } from '#shared/engine/agenda/index.ts';
import { namesOf } from '#shared/exchange/names.ts';
import type { Scenario } from '#shared/model/index.ts';
import { changesBetween } from './words.ts';

interface Found {
  readonly answer: Agenda;
  readonly scenario: Scenario;
}

/** After an observation: what it changed about the choices ahead. Empty until one is made or taken back. */
export function useWhatChanged(found: Found): readonly [changes: readonly string[], dismiss: () => void] {
  const [seen, setSeen] = useState<Found>(found);
  const changes = useRef<readonly string[]>([]);
  const [dismissed, setDismissed] = useState<readonly string[] | null>(null);
  if (seen !== found) {
    const marked = JSON.stringify(found.scenario.observations) !== JSON.stringify(seen.scenario.observations);
    const same = seen.answer.plan === found.answer.plan;
    changes.current =
      marked && same ? changesBetween(seen.answer, found.answer, namesOf(found.scenario)) : [];
    setSeen(found);
  }
  const now = changes.current;
  return [now === dismissed ? [] : now, () => setDismissed(now)];
}
