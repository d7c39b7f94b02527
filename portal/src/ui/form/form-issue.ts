/** A mistake of the person who filled in a form, already in words, beside the field it belongs to. */
export interface FormIssue {
  readonly field: string
  readonly text: string
}

export function issueOf(issues: readonly FormIssue[] | undefined, field: string): string | undefined {
  return issues?.find(issue => issue.field === field)?.text
}
