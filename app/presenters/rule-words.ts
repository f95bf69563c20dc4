/** The words of a rule without a row: what each row fills in is left open. */
export function writeRule(message: string): string {
  return message.replace(/\{\w+\}/g, '…')
}
