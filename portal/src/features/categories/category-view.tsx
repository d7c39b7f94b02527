import {
  Button,
  type FormIssue,
  formats,
  Section,
  SelectField,
  Tag,
  TextField,
  useLanguage,
  Written,
} from '../../ui/index.ts'
import { categoryWords } from './category.words.ts'
import { branchOf, type CategoryNode, childrenOf, longestName } from './category-tree.ts'

/** What somebody typed that was refused. */
export interface Typed {
  readonly act: string
  readonly id: number
  readonly name: string
  readonly parentId: number | null
  readonly issue: FormIssue
}

interface TreeProps {
  readonly tree: readonly CategoryNode[]
  readonly counts: ReadonlyMap<number, number>
  readonly action: string
  readonly token: string
  readonly typed: Typed | null
}

/** The tree with a form for each category, and the form for a new one. All of it works by buttons; dragging is more. */
export function CategoryTreeView(props: TreeProps) {
  const words = categoryWords[useLanguage()]
  const { tree, action, token, typed } = props
  const isTyped = typed?.act === 'open'
  return (
    <>
      <Section id="cay" title={words.list}>
        {tree.length === 0 ? <p>{words.none}</p> : <Branch {...props} parentId={null} />}
      </Section>
      <Section id="them" title={words.open}>
        <form class="form" method="post" action={action}>
          <input type="hidden" name="_token" value={token} />
          <TextField
            name="name"
            label={words.name}
            maxLength={longestName}
            width="middle"
            value={isTyped ? typed.name : ''}
            error={isTyped ? typed.issue.text : undefined}
          />
          <ParentField id="parent" tree={tree} value={isTyped ? typed.parentId : null} without={[]} />
          <Button name="act" value="open">
            {words.add}
          </Button>
        </form>
      </Section>
    </>
  )
}

function Branch(props: TreeProps & { readonly parentId: number | null }) {
  const nodes = childrenOf(props.tree, props.parentId)
  if (nodes.length === 0) return null
  return (
    <ol class="sortable" data-sortable={props.action} data-token={props.token}>
      {nodes.map((node, at) => (
        <li key={node.id} class="sortable__item" data-id={node.id}>
          <NodeLine {...props} node={node} isFirst={at === 0} isLast={at === nodes.length - 1} />
          <Branch {...props} parentId={node.id} />
        </li>
      ))}
    </ol>
  )
}

interface NodeProps extends TreeProps {
  readonly node: CategoryNode
  readonly isFirst: boolean
  readonly isLast: boolean
}

function NodeLine(props: NodeProps) {
  const language = useLanguage()
  const words = categoryWords[language]
  const format = formats[language]
  const { node, counts, action, token, isFirst, isLast, typed } = props
  return (
    <div class="sortable__line">
      <span class="sortable__handle" title={words.drag} aria-hidden="true" data-handle="" />
      <span class="sortable__name">
        <strong>
          <Written>{node.name}</Written>
        </strong>{' '}
        <span class="field__hint">
          /{node.slug}, {words.articles(format.number(counts.get(node.id) ?? 0))}
        </span>{' '}
        {node.isHidden ? <Tag tone="warn">{words.hidden}</Tag> : null}
      </span>
      <form class="sortable__order" method="post" action={action}>
        <input type="hidden" name="_token" value={token} />
        <input type="hidden" name="id" value={node.id} />
        <OrderButton act="up" label={words.up(node.name)} text={words.upShort} isOff={isFirst} />
        <OrderButton act="down" label={words.down(node.name)} text={words.downShort} isOff={isLast} />
      </form>
      <details class="sortable__edit" open={typed?.id === node.id && typed.act !== 'open'}>
        <summary class="button button--quiet" aria-label={words.edit(node.name)}>
          {words.editShort}
        </summary>
        <NodeForm {...props} />
      </details>
    </div>
  )
}

interface OrderProps {
  readonly act: string
  readonly label: string
  readonly text: string
  readonly isOff: boolean
}

function OrderButton({ act, label, text, isOff }: OrderProps) {
  return (
    <button class="button button--quiet" type="submit" name="act" value={act} aria-label={label} disabled={isOff}>
      {text}
    </button>
  )
}

function NodeForm({ node, tree, action, token, typed }: NodeProps) {
  const words = categoryWords[useLanguage()]
  const isTyped = typed?.id === node.id && typed.act !== 'open'
  const wrong = (field: string) =>
    isTyped && typed.issue.field === `${field}-${node.id}` ? typed.issue.text : undefined
  const branch = branchOf(tree, node.id)
  return (
    <form class="form sortable__form" method="post" action={action}>
      <input type="hidden" name="_token" value={token} />
      <input type="hidden" name="id" value={node.id} />
      <TextField
        name="name"
        id={`name-${node.id}`}
        label={words.name}
        maxLength={longestName}
        width="middle"
        value={isTyped && typed.act === 'revise' ? typed.name : node.name}
        error={wrong('name')}
      />
      <ParentField
        id={`parent-${node.id}`}
        tree={tree}
        value={isTyped && typed.act === 'revise' ? typed.parentId : node.parentId}
        without={branch}
        error={wrong('parent')}
      />
      <div class="button-row">
        <Button name="act" value="revise">
          {words.save}
        </Button>
        <Button name="act" value={node.isHidden ? 'show' : 'hide'} look="second">
          {node.isHidden ? words.show : words.hide}
        </Button>
        <Button name="act" value="delete" look="danger">
          {words.delete}
        </Button>
      </div>
      <SelectField
        name="into"
        id={`into-${node.id}`}
        label={words.into}
        hint={words.mergeHint}
        choices={choicesWithout(tree, branch)}
        isWritten
        error={wrong('into')}
        isOptional
      />
      <div class="button-row">
        <Button name="act" value="merge" look="second">
          {words.merge}
        </Button>
      </div>
    </form>
  )
}

interface ParentProps {
  readonly id: string
  readonly tree: readonly CategoryNode[]
  readonly value: number | null
  /** Categories that it may not stand under: itself and those below it. */
  readonly without: readonly number[]
  readonly error?: string | undefined
}

function ParentField({ id, tree, value, without, error }: ParentProps) {
  const words = categoryWords[useLanguage()]
  const choices = [{ value: '0', label: words.top }, ...choicesWithout(tree, without)]
  const field = { name: 'parent', id, label: words.parent, choices, value: String(value ?? 0), error }
  return <SelectField {...field} isOptional isWritten />
}

const choicesWithout = (tree: readonly CategoryNode[], without: readonly number[]) =>
  inOrder(tree, null, 0)
    .filter(({ node }) => !without.includes(node.id))
    .map(({ node, depth }) => ({ value: String(node.id), label: `${'– '.repeat(depth)}${node.name}` }))

function inOrder(
  tree: readonly CategoryNode[],
  parentId: number | null,
  depth: number,
): { node: CategoryNode; depth: number }[] {
  return childrenOf(tree, parentId).flatMap(node => [{ node, depth }, ...inOrder(tree, node.id, depth + 1)])
}
