/**
 * Makes what says how many seconds the clocks of a time zone are ahead of UTC at an instant (seconds since 1970), by the machine's
 * own table of zones. One that the machine doesn't know is a finding of its own; here it is UTC.
 */
export function zoneOffsets(timeZone: string): (seconds: number) => number {
  // Made when it is first asked: the machine's table takes longer to open than a plan of a county to read.
  let format: Intl.DateTimeFormat | null | undefined;
  // The files of a split calendar all ask of the same instants, and a formatter takes its time.
  const known = new Map<number, number>();
  return (seconds) => {
    const before = known.get(seconds);
    if (before !== undefined) return before;
    if (format === undefined) format = formatOf(timeZone);
    const offset = format === null ? 0 : offsetBy(format, seconds);
    known.set(seconds, offset);
    return offset;
  };
}

function offsetBy(format: Intl.DateTimeFormat, seconds: number): number {
  const parts = new Map(format.formatToParts(seconds * 1000).map((one) => [one.type, one.value]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  const [year, month, day] = [part('year'), part('month'), part('day')];
  const local = Date.UTC(year, month - 1, day, part('hour'), part('minute'), part('second'));
  return local / 1000 - Math.floor(seconds);
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    return null;
  }
}
