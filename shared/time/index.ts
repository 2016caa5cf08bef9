/** Instants, durations and windows in a time zone. Instants are epoch milliseconds throughout. */
export { addDuration, addSpan, type Component } from './add-duration.ts';
export { type DurationTriple, durationTriple, type ParsedDuration, parseDuration } from './duration.ts';
export { formatInstant } from './format-instant.ts';
export { formatDuration, spanBetween } from './span-between.ts';
export { instantOf, isLate, type Window, windowOf } from './window.ts';
export { type Zone, zoneOf } from './zone.ts';
