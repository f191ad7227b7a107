export { createClock, type FakeClock } from './testing/create-clock.ts'
export { createNetwork, type FakeNetwork } from './testing/create-network.ts'
export {
  createPerson,
  type Meeting,
  type Person,
  type PersonOptions,
  type Reaction,
} from './testing/create-person.ts'
