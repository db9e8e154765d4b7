/** Whether «2026-03-31» is a day of the calendar. */
export function isCivilDate(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // Date.parse takes the 31st of a month of thirty days.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}
