/** Answers kept in memory, the least recently used given up first. */

export interface AnswerCache {
  get(key: string): { readonly answer: unknown } | null
  set(key: string, answer: unknown): void
}

/**
 * Makes a cache of at most `capacity` answers. A key names everything its answer depends on (generation, day, right,
 * question), so nothing is ever thrown away for being old: it is simply not asked for again.
 */
export function createCache(capacity: number): AnswerCache {
  // A Map keeps the order of insertion, so the first key is the one not used for longest.
  const answers = new Map<string, unknown>()
  return {
    get(key) {
      if (!answers.has(key)) return null
      const answer = answers.get(key)
      answers.delete(key)
      answers.set(key, answer)
      return { answer }
    },
    set(key, answer) {
      answers.delete(key)
      answers.set(key, answer)
      for (const oldest of answers.keys()) {
        if (answers.size <= capacity) break
        answers.delete(oldest)
      }
    },
  }
}
