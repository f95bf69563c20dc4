/** Names of files as a header carries them. */

/** Names Chinese and all, with a plain one for programs that know no better. @see RFC 6266, RFC 8187 */
export function attach(name: string, ending: string): string {
  const sound = name.replace(/[\u0000-\u001F\u007F"*/:<>?\\|]+/g, '-').slice(0, 150)
  const plain = sound.replace(/[^\x20-\x7E]+/g, '-').replace(/^[-. ]+|[-. ]+$/g, '') || 'export'
  const coded = encodeURIComponent(sound).replace(/['()]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}.${ending}"; filename*=UTF-8''${coded}.${ending}`
}
