import { createContext } from 'react'

/** The nonce of this page’s Content-Security-Policy; empty in a browser, which hides it. */
export const NonceContext = createContext('')
