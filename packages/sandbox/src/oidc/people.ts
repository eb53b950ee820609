/** Someone who may sign in; `groups` are those of the directory, as providers give them. */
export type StaffMember = {
  sub: string
  name: string
  email: string
  groups: readonly string[]
}

/** Invented staff: two teams that work with the services, and one that doesn't. */
export const staff: readonly StaffMember[] = [
  {
    sub: 'wendy.example',
    name: 'Wendy Example',
    email: 'wendy.example@council.example',
    groups: ['waste-team'],
  },
  {
    sub: 'colin.example',
    name: 'Colin Example',
    email: 'colin.example@council.example',
    groups: ['contact-centre'],
  },
  {
    sub: 'petra.example',
    name: 'Petra Example',
    email: 'petra.example@council.example',
    groups: ['parks-team'],
  },
]
