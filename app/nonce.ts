/** The nonce that this answer's inline scripts carry; the browser keeps its own copy to itself, so it is empty there. */
import { createContext, useContext } from 'react'

const NonceContext = createContext<string | undefined>(undefined)

export const NonceProvider = NonceContext.Provider

/** For `nonce` of Scripts, ScrollRestoration and inline styles. */
export function useNonce(): string | undefined {
  return useContext(NonceContext)
}
