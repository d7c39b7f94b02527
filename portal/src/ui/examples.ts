import { h, type VNode } from 'preact'

/** One way a component is used: shown in the gallery, rendered in its test, read by the validator and by axe. */
export interface Example {
  readonly component: string
  readonly name: string
  readonly vnode: VNode
}

/** Examples of one component, each named by what it shows. */
export function examplesOf<Props extends object>(
  component: string,
  type: (props: Props) => VNode | null,
  cases: Readonly<Record<string, NoInfer<Props>>>,
): Example[] {
  return Object.entries(cases).map(([name, props]) => ({
    component,
    name,
    vnode: h<object>(type as (props: object) => VNode | null, props),
  }))
}
