let zones: readonly { id: string; label: string }[] | null = null;

/** Every time zone by its name, and one from a file that goes by another of its names. */
export function zoneChoices(current: string): readonly { id: string; label: string }[] {
  zones ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((id) => id !== 'UTC')].map((id) => ({
    id,
    label: id.replaceAll('_', ' '),
  }));
  return zones.some(({ id }) => id === current) ? zones : [{ id: current, label: current }, ...zones];
}
