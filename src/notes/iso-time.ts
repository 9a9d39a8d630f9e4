// Times of other programs in the one form that records have, so that they compare as texts.

const form =
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,](\d{1,3})\d*)?\s*(Z|UTC|[+-]\d\d:?\d\d)?)?$/;

/**
 * ISO 8601 in UTC with milliseconds; null for what is no time. Other programs write zones and fractions of all lengths; a
 * time without a zone is taken for UTC.
 */
export function isoTime(value: unknown): string | null {
  const found = typeof value === 'string' ? form.exec(value.trim()) : null;
  if (found === null) return null;
  const [, day = '', clock = '00:00', fraction = '', zone = 'Z'] = found;
  const seconds = clock.length === 5 ? `${clock}:00` : clock;
  const offset = zone === 'UTC' ? 'Z' : zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
  const time = new Date(`${day}T${seconds}.${fraction.padEnd(3, '0')}${offset}`);
  return Number.isNaN(time.getTime()) || time.getUTCFullYear() > 9999 || time.getUTCFullYear() < 0
    ? null
    : time.toISOString();
}
