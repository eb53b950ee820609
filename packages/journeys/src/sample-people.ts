import { pence } from '@guildhall/standards/pence'
import { plainDate } from '@guildhall/standards/plain-date'
import { z } from 'zod'
import { journey, page } from './journey.ts'
import { type AddAnotherWords, addAnother } from './pages/add-another.tsx'
import { checkAnswers } from './pages/check-answers.tsx'
import { confirmation } from './pages/confirmation.tsx'
import { interruption } from './pages/interruption.tsx'
import { taskList } from './pages/task-list.tsx'

// A journey for this package's own tests: tasks, people to add, an interruption, a declaration.

const text = z.string().min(1, 'required')
const view = () => null

export const name = page({
  path: 'name',
  schema: z.object({ name: text }),
  title: ({ item }) => `Name of person ${item?.number}`,
  view,
  summary: ({ value }) => [{ key: 'Name', value: value.name }],
})

export const child = page({
  path: 'child',
  schema: z.object({ child: z.enum(['yes', 'no']) }),
  dependsOn: ['name'],
  title: () => 'Child',
  view,
  summary: ({ value }) => [{ key: 'Child', value: value.child }],
})

export const school = page({
  path: 'school',
  schema: z.object({ school: text }),
  when: (answers) => child.answer(answers)?.child === 'yes',
  title: () => 'School',
  view,
})

export const peopleWords: AddAnotherWords = {
  title: { one: 'You have added {count} person', other: 'You have added {count} people' },
  heading: 'Person {number}',
  another: 'Do you want to add another person?',
  remove: 'Are you sure you want to remove person {number}?',
  summary: 'People',
  required: 'Select yes if you want to add another person',
}

export const people = addAnother({
  path: 'people',
  pages: [name, child, school],
  min: 1,
  max: 3,
  content: {
    en: peopleWords,
    cy: {
      title: { other: 'Rydych wedi ychwanegu {count} o bobl' },
      heading: 'Person {number}',
      another: 'Ydych chi am ychwanegu person arall?',
      remove: 'Ydych chi’n siŵr eich bod am ddileu person {number}?',
      summary: 'Pobl',
      required: 'Dewiswch a ydych am ychwanegu person arall',
    },
  },
})

export const start = page({
  path: 'start',
  schema: z.object({ start: text }),
  section: { en: 'The start', cy: 'Y dechrau' },
  title: () => 'Start',
  view,
  summary: () => [
    { key: 'Date', value: { date: plainDate('2026-11-24') } },
    { key: 'Price', value: { pence: pence(1250) } },
  ],
})

export const income = page({
  path: 'income',
  schema: z.object({ income: text }),
  title: () => 'Income',
  view,
  summary: ({ value }) => [{ key: 'Income', value: value.income }],
})

export const warning = interruption({
  path: 'warning',
  when: (answers) => income.answer(answers)?.income === 'high',
  dependsOn: ['income'],
  content: {
    en: { title: 'Is that right?', text: ['That is more than most.'], back: 'Change it' },
    cy: { title: 'Ydy hynny’n gywir?', text: ['Mae hynny’n fwy na’r mwyafrif.'], back: 'Ei newid' },
  },
  back: 'income',
})

export const household = journey({
  id: 'household',
  version: 1,
  name: { en: 'Household', cy: 'Aelwyd' },
  pages: [
    start,
    taskList({
      title: { en: 'Your application', cy: 'Eich cais' },
      sections: [
        {
          title: { en: 'You', cy: 'Chi' },
          tasks: [
            { id: 'people', title: { en: 'People', cy: 'Pobl' }, pages: ['people'] },
            { id: 'money', title: { en: 'Money', cy: 'Arian' }, pages: ['income', 'warning'] },
          ],
        },
        {
          title: { en: 'Proof', cy: 'Prawf' },
          tasks: [
            {
              id: 'proof',
              title: { en: 'Proof', cy: 'Prawf' },
              pages: ['proof'],
              after: ['money'],
            },
          ],
        },
      ],
    }),
    people,
    income,
    warning,
    page({ path: 'proof', schema: z.object({ proof: text }), title: () => 'Proof', view }),
    checkAnswers({
      declaration: {
        en: { heading: 'Declaration', text: ['It is all true.'], agree: 'I agree' },
        cy: { heading: 'Datganiad', text: ['Mae’r cyfan yn wir.'], agree: 'Rwy’n cytuno' },
      },
    }),
    confirmation({
      content: { en: { title: 'Sent', next: [] }, cy: { title: 'Anfonwyd', next: [] } },
    }),
  ],
})
