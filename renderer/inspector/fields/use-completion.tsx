import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scope } from '#shared/expression/index.ts';
import styles from '../inspector.module.css';
import { complete, completions } from './expressions.ts';

interface Completion {
  readonly input: RefObject<HTMLInputElement | null>;
  /** To be told of every change of the text. */
  readonly look: (text: string) => void;
  /** Whether the key was for the list. */
  readonly key: (key: string) => boolean;
  readonly close: () => void;
  /** The names that fit; to stand below the field. */
  readonly list: ReactNode;
}

/** Names of parameters, variables and functions to choose from while an expression is typed. */
export function useCompletion(scope: Scope | undefined, type: (text: string) => void): Completion {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [names, setNames] = useState<readonly string[]>([]);
  const [active, setActive] = useState(-1);
  const close = () => {
    setNames([]);
    setActive(-1);
  };
  const accept = (name: string) => {
    const field = input.current;
    if (field === null) return;
    const done = complete(field.value, field.selectionStart ?? field.value.length, name);
    type(done.text);
    close();
    requestAnimationFrame(() => field.setSelectionRange(done.caret, done.caret));
  };
  const key = (pressed: string) => {
    if (names.length === 0) return false;
    if (pressed === 'ArrowDown') setActive((active + 1) % names.length);
    else if (pressed === 'ArrowUp') setActive((active <= 0 ? names.length : active) - 1);
    else if (pressed === 'Escape') close();
    else if (pressed === 'Enter' && names[active] !== undefined) accept(names[active]);
    else return false;
    return true;
  };
  const look = (text: string) => {
    if (scope === undefined) return;
    setNames(completions(text, input.current?.selectionStart ?? text.length, scope));
    setActive(-1);
  };
  const list =
    names.length === 0 ? null : (
      <>
        <div className={styles.completions} aria-hidden="true">
          {names.map((name, index) => (
            <button
              key={name}
              type="button"
              tabIndex={-1}
              className={styles.completion}
              data-active={index === active || undefined}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => accept(name)}
            >
              {name}
            </button>
          ))}
        </div>
        <div role="status" className="visually-hidden">
          {names[active] ?? `${t('inspector.expression.names')}: ${names.join(', ')}`}
        </div>
      </>
    );
  return { input, look, key, close, list };
}
