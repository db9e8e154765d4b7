const SHORT_MONTHS = [4, 6, 9, 11];

function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return SHORT_MONTHS.includes(month) ? 30 : 31;
}

/** Whether «2026-03-31» is a day of the calendar. By arithmetic: a large file has hundreds of thousands of them. */
export function isCivilDate(iso: string): boolean {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDay(year, month);
}
