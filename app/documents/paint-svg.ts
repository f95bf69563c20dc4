/** Charts are drawn in tokens of the style sheet, for screens of both themes; on paper they take the light ones. */
import tokens from '#app/styles/tokens.css?raw'

const light = new Map([...(tokens.split('}')[0] ?? '').matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8})\s*;/gi)].map(([, name = '', value = '']) => [name, value]))

/** The same drawing with colours in place of tokens, and without the halos of words, which are painted over them here. */
export function paintSvg(svg: string): string {
  return svg
    .replace(/ stroke="[^"]*" stroke-width="[^"]*" paint-order="stroke"/g, '')
    .replace(/var\(--([\w-]+)\)/g, (_, name: string) => light.get(name) ?? '#000000')
    .replace(/ font-family="[^"]*"/g, '')
}
