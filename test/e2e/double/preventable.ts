/** An event as Electron hands them out: `preventDefault` and whatever else it tells. */
export function preventable<T extends object>(properties?: T) {
  const event = {
    ...(properties as T),
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}
