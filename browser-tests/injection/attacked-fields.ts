import { attackString, stringCount } from './attack-strings.ts'

/** Strings that stand on one page together. */
const packSize = 51
export const packCount = Math.ceil(stringCount / (2 * packSize))

/**
 * Numbers of the strings of a pack: every second field has the even ones, the others the odd ones, each as many. The last
 * string of all has no partner; it is tried where all strings are.
 */
const numbersOf = (pack: number, field: number): number[] =>
  Array.from({ length: packSize }, (_one, at) => 2 * (pack * packSize + at))
    .filter(number => number + 1 < stringCount)
    .map(number => number + (field % 2))

/** Gives each field strings of its own, and remembers which were put in and which a browser has shown. */
export class AttackedFields {
  private readonly names: string[] = []
  private readonly filled = new Set<string>()
  private readonly shown = new Set<string>()

  /** The strings of a pack for a field, in the letters in which fields are kept. */
  list(name: string, pack: number): string[] {
    return numbersOf(pack, this.numberOf(name)).map(number => this.one(name, number))
  }

  /** The strings of a pack as one text: for fields of which a page shows one. */
  text(name: string, pack: number): string {
    return this.list(name, pack).join(' ')
  }

  one(name: string, number: number): string {
    const field = this.numberOf(name)
    this.filled.add(`x${field}k${number}z`)
    return attackString(field, number).replaceAll(/\s+/g, ' ').normalize('NFC').trim()
  }

  private numberOf(name: string): number {
    if (!this.names.includes(name)) this.names.push(name)
    return this.names.indexOf(name)
  }

  see(marks: readonly string[]): void {
    for (const mark of marks) if (this.filled.has(mark)) this.shown.add(mark)
  }

  /** Strings × fields that a browser has shown. */
  get caseCount(): number {
    return this.shown.size
  }

  /** Of each field, how many of its strings no page has shown. */
  get unseen(): Record<string, number> {
    const counts = this.names.map((name, field) => {
      const of = (marks: ReadonlySet<string>) => [...marks].filter(mark => mark.startsWith(`x${field}k`)).length
      return [name, of(this.filled) - of(this.shown)] as const
    })
    return Object.fromEntries(counts.filter(([, count]) => count > 0))
  }
}
