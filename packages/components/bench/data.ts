export const errors = [
  { href: '#name', text: 'Enter your full name' },
  { href: '#place', text: 'Select where the bin was' },
  { href: '#date-day', text: 'Enter a date' },
]

export const places = [
  { value: 'kerb', label: 'At the kerb' },
  { value: 'store', label: 'In a bin store', hint: 'Shared by several homes' },
  { value: 'garden', label: 'In the garden' },
  { value: 'else', label: 'Somewhere else' },
]

export const bins = ['Recycling', 'Rubbish', 'Garden', 'Food', 'Glass'].map((label) => ({
  value: label.toLowerCase(),
  label,
}))

export const hours = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']
