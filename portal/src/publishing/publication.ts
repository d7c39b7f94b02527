/** A thing that is published, commented on, rated or counted: known by its kind and its number. */
export interface SubjectRef {
  readonly siteId: number
  readonly kind:
    | 'article'
    | 'document'
    | 'meeting'
    | 'recommendation'
    | 'comment'
    | 'indicator'
    | 'picture'
    | 'media_file'
    | 'site'
    | 'category'
  readonly id: number
}

/** The life of a published thing. */
export type PublicationState = 'draft' | 'submitted' | 'approved' | 'scheduled' | 'published' | 'withdrawn'

const next: Readonly<Record<PublicationState, readonly PublicationState[]>> = {
  draft: ['submitted', 'approved', 'scheduled', 'published'],
  submitted: ['draft', 'approved', 'scheduled', 'published'],
  approved: ['draft', 'scheduled', 'published'],
  scheduled: ['draft', 'approved', 'published'],
  published: ['withdrawn'],
  withdrawn: ['published'],
}

/** Whether a thing in the one state may come to the other. */
export function mayBecome(from: PublicationState, to: PublicationState): boolean {
  return next[from].includes(to)
}

/** A command that the state of its subject forbids. */
export class NotInState extends Error {
  readonly code = 'TM_NOT_IN_STATE'

  constructor(subject: SubjectRef, from: PublicationState, to: PublicationState) {
    super(`${subject.kind} ${subject.id} is ${from} and cannot become ${to}`)
  }
}

/** The name of a subject among those a cached page shows. */
export function subjectName(kind: string, id: number | string): string {
  return `${kind}:${id}`
}
