/** A table that becomes a block a row on a narrow screen: each cell then bears its column's name. */
import { type Markup, markup } from './escape.ts';

export interface Cell {
  readonly body: string | Markup;
  readonly name?: string;
}

export interface Row {
  readonly head: string | Markup;
  readonly cells: readonly Cell[];
  /** What is said of it beneath, in the whole width. */
  readonly below?: Markup | null;
}

/** The first column is that of the rows' heads. Roles are said, for a table that is shown as blocks is none to some. */
export function table(columns: readonly (string | Markup)[], rows: readonly Row[], name = ''): Markup {
  return markup`<table class="stack ${name}" role="table">
<thead role="rowgroup"><tr role="row">${columns.map(text => markup`<th role="columnheader" scope="col">${text}</th>`)}</tr></thead>
<tbody role="rowgroup">${rows.map(row => [line(row, columns), under(row, columns)])}
</tbody>
</table>`;
}

function line({ head, cells }: Row, columns: readonly (string | Markup)[]): Markup {
  return markup`
<tr role="row"><th role="rowheader" scope="row">${head}</th>${cells.map(({ body, name }, at) => {
    const column = columns[at + 1];
    const key = typeof column === 'string' ? markup`<span class="k" aria-hidden="true">${column}</span>` : null;
    return markup`<td role="cell"${name === undefined ? null : markup` class="${name}"`}>${key}${body}</td>`;
  })}</tr>`;
}

function under({ below }: Row, columns: readonly unknown[]): Markup | null {
  if (below === undefined || below === null) return null;
  return markup`
<tr role="row" class="why"><td role="cell" colspan="${columns.length}">${below}</td></tr>`;
}
