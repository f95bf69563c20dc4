interface Titled {
  readonly title: string
}

function isTitled(data: unknown): data is Titled {
  return typeof data === 'object' && data !== null && 'title' in data && typeof data.title === 'string'
}

/** The document's title out of the page's own data. */
export function titlePage({ data }: { data: unknown }): { title: string }[] {
  return [{ title: isTitled(data) ? data.title : '' }]
}
