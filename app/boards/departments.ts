/** Indicators that the board of departments sets side by side, in the order of the sheet for departments. */
export const departmentIndicators: readonly string[] = ['B01', 'B03', 'C01', 'D04', 'E01', 'E02']

/** The one that is ranked until the reader chooses another. */
export const departmentChosen = 'C01'
