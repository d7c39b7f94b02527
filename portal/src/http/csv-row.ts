/** One row of a CSV file, as RFC 4180 has it. What a spreadsheet would take for a formula begins with a quote mark. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(cell => csvCell(cell)).join(',')}\r\n`
}

function csvCell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
