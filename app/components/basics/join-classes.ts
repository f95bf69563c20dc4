/** Joins the class names that hold; the rest fall away. */
export const joinClasses = (...names: readonly (string | false | null | undefined)[]): string => names.filter(Boolean).join(' ')
