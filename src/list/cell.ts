/** A cell of a CSV file that we write. */

/** No cell begins as a spreadsheet's formula does (OWASP, CSV injection). */
export function cell(value: string | number | null | undefined): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
