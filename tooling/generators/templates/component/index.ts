export { ExampleThing, type ExampleThingProps } from './example-thing.tsx'
