export { agenda, agendaOf } from './agenda.ts';
export { AgendaJson, agendaJson } from './agenda-json.ts';
export type {
  Agenda,
  DeadlineAhead,
  DecisionAhead,
  ObservedFact,
  OpenChance,
  Place,
  SignpostAhead,
} from './agenda-types.ts';
