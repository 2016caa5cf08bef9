/** Milliseconds of computing by this process so far: unlike the clock, it does not run on while other work has the machine. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
