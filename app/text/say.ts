import type { Sentence, SentencePart } from '#app/presenters/view-basics.ts'

/** What may stand in a sentence: words, a live number with its link, or a whole sentence. */
export type Sayable = string | SentencePart | Sentence

/**
 * Writes a sentence with live numbers in it: say`全省 ${value}，距目标还差 ${gap} 项`.
 * Each language puts the parts in its own order; neighbouring words are joined.
 */
export function say(words: TemplateStringsArray, ...parts: readonly Sayable[]): Sentence {
  const sentence: SentencePart[] = []
  for (const [index, word] of words.entries()) {
    append(sentence, word)
    const part = parts[index]
    if (part !== undefined) append(sentence, part)
  }
  return sentence
}

/** Joins sentences into one, with words between them. */
export function joinSentences(sentences: readonly Sentence[], between: string): Sentence {
  const joined: SentencePart[] = []
  for (const [index, sentence] of sentences.entries()) {
    if (index > 0) append(joined, between)
    append(joined, sentence)
  }
  return joined
}

/** The sentence as plain text, as it is read out. */
export function readOut(sentence: Sentence): string {
  return sentence.map((part) => part.text).join('')
}

function append(sentence: SentencePart[], part: Sayable): void {
  if (typeof part !== 'string' && !isPart(part)) {
    for (const inner of part) append(sentence, inner)
    return
  }
  const next: SentencePart = typeof part === 'string' ? { text: part } : part
  if (next.text === '') return
  const last = sentence[sentence.length - 1]
  if (last !== undefined && isPlain(last) && isPlain(next)) sentence[sentence.length - 1] = { text: last.text + next.text }
  else sentence.push(next)
}

function isPart(part: SentencePart | Sentence): part is SentencePart {
  return !Array.isArray(part)
}

function isPlain(part: SentencePart): boolean {
  return part.href === undefined && part.tone === undefined && part.title === undefined
}
