/** The time of this machine, as people write it: 2026-07-02 15:04. */
export function localTime(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
