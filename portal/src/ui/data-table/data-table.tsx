import type { ComponentChildren, JSX } from 'preact'

export interface Column {
  readonly heading: ComponentChildren
  /** Numbers stand at the right, digit under digit. */
  readonly isNumeric?: boolean
}

export interface DataTableProps {
  /** Unique on the page; the scrolling region takes its name from the caption. */
  readonly id: string
  readonly caption: string
  readonly isCaptionHidden?: boolean
  readonly columns: readonly Column[]
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly ComponentChildren[])[]
  readonly note?: ComponentChildren
}

/** A table with its caption, in a region that scrolls by keyboard where it is wider than the screen. */
export function DataTable(props: DataTableProps): JSX.Element {
  const { id, caption, columns, rows, note } = props
  return (
    <div class="data-table">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section class="data-table__scroll" aria-labelledby={id} tabIndex={0}>
        <table class="data-table__table">
          <caption id={id} class={props.isCaptionHidden ? 'visually-hidden' : 'data-table__caption'}>
            {caption}
          </caption>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={at} scope="col" class={cellClass(column)}>
                  {column.heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, at) => (
              <Row key={at} cells={cells} columns={columns} />
            ))}
          </tbody>
        </table>
      </section>
      {note ? <p class="data-table__note">{note}</p> : null}
    </div>
  )
}

interface RowProps {
  readonly cells: readonly ComponentChildren[]
  readonly columns: readonly Column[]
}

function Row({ cells, columns }: RowProps): JSX.Element {
  const [heading, ...others] = cells
  return (
    <tr>
      <th scope="row">{heading}</th>
      {others.map((cell, at) => (
        <td key={at} class={cellClass(columns[at + 1])}>
          {cell}
        </td>
      ))}
    </tr>
  )
}

function cellClass(column: Column | undefined): string | undefined {
  return column?.isNumeric ? 'data-table__number' : undefined
}
