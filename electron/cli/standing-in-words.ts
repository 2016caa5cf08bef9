import type { Standing } from '../../shared/engine/standing.ts';

/** How the best option stands against the others, for `evaluate` and `agenda`. */
export const STANDINGS: Readonly<Record<Standing, string>> = {
  robust: 'robust: best over every range given',
  equal: 'another option is worth the same; of equals the first stands for all',
  'not-robust': 'not robust: within the ranges given another option can be better',
  'not-robust-somewhere':
    'not robust: in some of the situations that lead here another option can be better within the ranges given',
};
