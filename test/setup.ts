/**
 * Property tests draw the same cases in every run, so that a change is judged by what it changed. With
 * `PROPERTY_SEED=fresh` they draw others (the seed is printed with a counterexample), with a number those of it.
 */
import fc from 'fast-check';

const { PROPERTY_SEED = '20250625' } = process.env;
if (PROPERTY_SEED !== 'fresh')
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(PROPERTY_SEED) });
