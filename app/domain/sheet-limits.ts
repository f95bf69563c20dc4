/** How much a sheet may hold; the reader of documents, their JSON Schema and the form keep to it. */
export const sheetLimits = {
  /** Characters of a document. */
  document: 400_000,
  /** How deep a document may be nested; a sheet needs nine. */
  depth: 12,
  blocks: 20,
  itemsOfBlock: 60,
  extras: 30,
  vetoes: 20,
  grades: 10,
  steps: 20,
  rankedTogether: 20,
  losses: 5,
  ties: 20,
  parties: 60,
  /** Characters of a name, of a demand, of the note. */
  name: 120,
  demand: 400,
  note: 2_000,
  /** The greatest number of hundredths: a thousand points. */
  hundredths: 100_000,
  /** The greatest part of a ratio. */
  ratio: 1_000_000_000,
} as const
