/**
 * Which addresses a webhook may have. The operator lists hosts; nothing else is ever asked, so no person can make the server reach
 * into the network around it.
 */

/** A host as listed: `hooks.example.cn`, `hooks.example.cn:8443` are https; `http://127.0.0.1:9000` is this very machine. */
export type WebhookHosts = readonly string[]

const HOST = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/
const LOOPBACK = /^http:\/\/(127\.0\.0\.1|localhost)(:\d{1,5})?$/

/** Reads the list of hosts, parted by commas or blanks. @returns null where an entry is no host */
export function readWebhookHosts(text: string): WebhookHosts | null {
  const hosts = text.toLowerCase().split(/[\s,]+/).filter((host) => host !== '')
  return hosts.every((host) => HOST.test(host) || LOOPBACK.test(host)) ? hosts : null
}

/** The address as it is asked, or null when it is not on a listed host. */
export function findWebhookAddress(text: string, hosts: WebhookHosts): string | null {
  if (text.length > 500 || !URL.canParse(text)) return null
  const { protocol, host, username, password, href } = new URL(text)
  if (username !== '' || password !== '') return null
  const isListed = protocol === 'https:' ? hosts.includes(host) || hosts.includes(`${host}:443`) : protocol === 'http:' && hosts.includes(`http://${host}`)
  return isListed ? href : null
}
