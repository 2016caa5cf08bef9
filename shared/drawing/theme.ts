import type { NodeKind } from '../model/schema.ts';

export type ThemeName = 'light' | 'dark';

/** The colours of pictures: those of the application's tokens, for files that leave it. */
export interface Theme {
  readonly background: string;
  readonly panel: string;
  readonly ink: string;
  readonly mute: string;
  readonly line: string;
  readonly soft: string;
  readonly edge: string;
  readonly accent: string;
  readonly error: string;
  readonly good: string;
  readonly kinds: Readonly<Record<NodeKind, string>>;
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    background: '#f3f4f7',
    panel: '#ffffff',
    ink: '#18202e',
    mute: '#5b6679',
    line: '#dde1e9',
    soft: '#eef0f5',
    edge: '#8690a5',
    accent: '#2d5bd7',
    error: '#bd2b25',
    good: '#0a7560',
    kinds: {
      decision: '#2d5bd7',
      chance: '#9a5b00',
      event: '#0a7560',
      deadline: '#c4322c',
      outcome: '#6a4bc8',
    },
  },
  dark: {
    background: '#12161d',
    panel: '#1a2029',
    ink: '#e8ecf3',
    mute: '#9aa5b8',
    line: '#2c3542',
    soft: '#222a35',
    edge: '#7b869a',
    accent: '#7ba0ff',
    error: '#ff8a84',
    good: '#4fd1b0',
    kinds: {
      decision: '#7ba0ff',
      chance: '#f0b04a',
      event: '#4fd1b0',
      deadline: '#ff7b74',
      outcome: '#b39dff',
    },
  },
};

/** Of plans that have no colour of their own, in their order; legible as lines in both themes. */
export const PLAN_COLOURS: readonly string[] = [
  '#2d6be0',
  '#0f9477',
  '#c77700',
  '#8a5cd6',
  '#d1477a',
  '#5b7c1e',
  '#0b87b0',
];

/** Vector text in the reader's own fonts: nothing is embedded, and where Pretendard is not there, Hangul falls back to the system's. */
export const FONT =
  "Pretendard, Inter, system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', sans-serif";
