import { createColumnHelper, rowSelectionFeature, tableFeatures, useTable, type RowSelectionState } from '@tanstack/react-table'
import { useMemo, useState } from 'react'
import type { WorkCellView, WorkRowView, WorkTableView } from '#app/presenters/view-models.ts'

const features = tableFeatures({ rowSelectionFeature })
const helper = createColumnHelper<typeof features, WorkRowView>()

/** The cell of a row in a column; one that the row leaves out says nothing. */
export const readCell = (row: WorkRowView, column: number): WorkCellView => row.cells[column] ?? { kind: 'text', text: '' }

/**
 * The table model of a work list: columns and rows of the view, and which rows are chosen.
 * Sorting and paging are the server's: their state is the address, so the model holds none of it.
 */
export const useWorkTable = (view: WorkTableView) => {
  const [chosen, setChosen] = useState<RowSelectionState>({})
  const columns = useMemo(
    () =>
      helper.columns(view.columns.map((column, index) => helper.accessor((row) => readCell(row, index), { id: column.id, header: column.label }))),
    [view.columns],
  )
  return useTable({
    features,
    columns,
    data: view.rows,
    getRowId: (row) => row.id,
    enableRowSelection: view.bulk !== null,
    state: { rowSelection: chosen },
    onRowSelectionChange: setChosen,
  })
}

/** The model that `useWorkTable` gives. */
export type WorkTableModel = ReturnType<typeof useWorkTable>
