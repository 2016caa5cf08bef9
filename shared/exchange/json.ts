import { readScenario, writeScenario } from '../model/index.ts';
import { FORMAT } from '../model/schema.ts';
import type { ExportFormat, ImportFormat } from './format.ts';

/** The format of our own: nothing is lost. */
export const jsonExport: ExportFormat = {
  id: 'json',
  name: 'Scenario file',
  extension: 'scenario.json',
  mediaType: 'application/json',
  render: ({ scenario }) => writeScenario(scenario),
};

export const jsonImport: ImportFormat = {
  id: 'json',
  name: 'Scenario file',
  recognises: (name, text) => name.toLowerCase().endsWith('.scenario.json') || text.includes(`"${FORMAT}"`),
  read: (text) => {
    const result = readScenario(text);
    return result.ok ? { ...result, notes: [] } : result;
  },
};
