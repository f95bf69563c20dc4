/** The planted stories, for tests of every room. */
export { findStories, stories, usualSeed, type Expectation, type Story } from '#etl/demo/stories.ts'
