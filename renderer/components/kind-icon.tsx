import { useTranslation } from 'react-i18next';
import { KIND_SIGNS } from '#shared/drawing/kind-signs.ts';
import type { NodeKind } from '#shared/model/schema.ts';
import styles from './kind-icon.module.css';

export { KIND_SIGNS as KIND_SHAPES };

interface KindIconProps {
  readonly kind: NodeKind;
  readonly size?: number;
  /** Says the kind to screen readers; leave it out where text beside it does. */
  readonly named?: boolean;
}

export function KindIcon({ kind, size = 14, named = false }: KindIconProps) {
  const { t } = useTranslation();
  const name = t(`common.kind.${kind}`);
  const shape = <path d={KIND_SIGNS[kind]} />;
  const look = { className: styles.icon, 'data-kind': kind, width: size, height: size };
  if (!named) {
    return (
      <svg {...look} viewBox="0 0 14 14" aria-hidden="true">
        {shape}
      </svg>
    );
  }
  return (
    <svg {...look} viewBox="0 0 14 14" role="img" aria-label={name}>
      <title>{name}</title>
      {shape}
    </svg>
  );
}
