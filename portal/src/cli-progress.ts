/** A line that grows where somebody watches; nothing where the output goes elsewhere. */
export class Progress {
  private readonly isWatched = process.stderr.isTTY

  step(what: string, share: number): void {
    if (!this.isWatched) return
    const done = Math.round(share * 30)
    process.stderr.write(`\r${what.padEnd(8)} ${'█'.repeat(done)}${'░'.repeat(30 - done)} ${Math.round(share * 100)} %`)
    if (share >= 1) process.stderr.write('\n')
  }
}
