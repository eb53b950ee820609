/** Name of the field by which a page tells that a script ran on it. */
export const JAVASCRIPT_FIELD = '_javascript'
