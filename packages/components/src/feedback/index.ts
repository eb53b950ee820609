export { Feedback, type FeedbackProps } from './feedback.tsx'
