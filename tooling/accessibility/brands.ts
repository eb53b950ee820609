/** The sample brands in which every story is held up and pictured. */
export const BRANDS = ['moor', 'harbour', 'mulberry'] as const
