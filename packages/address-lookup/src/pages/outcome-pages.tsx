import { Button } from '@guildhall/components/button'
import { Form } from '@guildhall/forms/form'
import { type Answers, page, type ViewProps } from '@guildhall/journeys/journey'
import { type Bilingual, fill, type Language, plural } from '@guildhall/standards/language'
import type { AddressContent } from '../content/index.ts'
import type { ChoosePage } from './choose-page.tsx'
import type { Decided } from './decided.ts'
import type { OtherCouncil } from './facts.ts'
import { Message, Paragraph, PlainLink, ServedBy } from './message.tsx'
import type { PostcodePage } from './postcode-page.tsx'

/** What the server gives the pages that tell of a postcode. */
export interface PostcodeData {
  readonly postcode: string
  /** When the postcode was ended, “June 2019”. */
  readonly ended?: string
  /** Minutes to wait before looking up again. */
  readonly minutes?: number
  /** Who serves the postcode, where that is known. */
  readonly servedBy?: OtherCouncil
}

/** What the server gives the page that tells of an address elsewhere. */
export interface OutsideData {
  readonly address: string
  readonly servedBy?: OtherCouncil
}

interface Options {
  content: Bilingual<AddressContent>
  postcode: PostcodePage
  choose: ChoosePage
  /** Whether an address may be typed; where not, these pages end the journey. */
  typed: boolean
}

/** A page that says why there is no list, and leads on to typing the address where that is allowed. */
function noListPage(
  options: Options & {
    path: string
    outcome: 'none' | 'down' | 'terminated' | 'no-such-postcode' | 'limited'
    words(language: Language): { title: string; text: string; typed: string; contact: string }
    again(language: Language): string
  },
) {
  const { content, postcode, typed } = options
  const kind = typed ? ('information' as const) : ('exit' as const)
  const title = (language: Language, data: PostcodeData | undefined) =>
    fill(options.words(language).title, { postcode: data?.postcode ?? '' })
  return page({
    path: options.path,
    kind,
    when: (answers: Answers) => postcode.factsOf(answers)?.outcome === options.outcome,
    title: ({ language, data }: { language: Language; data: PostcodeData }) =>
      title(language, data),
    view({ language, data, href }: ViewProps<PostcodeData>) {
      const words = options.words(language)
      return (
        <Message title={title(language, data)}>
          <Paragraph>
            {fill(words.text, {
              postcode: data.postcode,
              ended: data.ended ?? '',
              minutes: plural(language, data.minutes ?? 1, content[language].limited.minutes),
            })}
          </Paragraph>
          <Paragraph>{typed ? words.typed : words.contact}</Paragraph>
          {typed && (
            <Form>
              <Button>{content[language].common.typeInstead}</Button>
            </Form>
          )}
          <PlainLink href={href(postcode.path)}>{options.again(language)}</PlainLink>
        </Message>
      )
    },
  })
}

/** There are no addresses at the postcode. */
export function nothingFoundPage(options: Options) {
  const { content } = options
  return noListPage({
    ...options,
    path: 'no-addresses',
    outcome: 'none',
    words: (language) => content[language].nothingFound,
    again: (language) => content[language].common.tryAnother,
  })
}

/** Nobody could tell which addresses there are; never shown as an empty list. */
export function lookupDownPage(options: Options) {
  const { content } = options
  return noListPage({
    ...options,
    path: 'address-lookup-down',
    outcome: 'down',
    words: (language) => content[language].down,
    again: (language) => content[language].down.again,
  })
}

/** Royal Mail has ended the postcode. */
export function terminatedPage(options: Options) {
  const { content } = options
  return noListPage({
    ...options,
    path: 'postcode-ended',
    outcome: 'terminated',
    words: (language) => content[language].terminated,
    again: (language) => content[language].common.tryAnother,
  })
}

/** There is and was no such postcode. */
export function noSuchPostcodePage(options: Options) {
  const { content } = options
  return noListPage({
    ...options,
    path: 'no-such-postcode',
    outcome: 'no-such-postcode',
    words: (language) => content[language].noSuchPostcode,
    again: (language) => content[language].common.tryAnother,
  })
}

/** The visitor has looked up so much that they have to wait. */
export function limitedPage(options: Options) {
  const { content } = options
  return noListPage({
    ...options,
    path: 'too-many-lookups',
    outcome: 'limited',
    words: (language) => content[language].limited,
    again: (language) => content[language].limited.again,
  })
}

/** Ends the journey for a postcode of another council, at which there is no address of ours. */
export function elsewherePage({ content, postcode }: Options) {
  const title = (language: Language, data: PostcodeData | undefined) =>
    fill(content[language].elsewhere.title, { postcode: data?.postcode ?? '' })
  return page({
    path: 'postcode-another-council',
    kind: 'exit',
    when: (answers) => postcode.factsOf(answers)?.outcome === 'elsewhere',
    title: ({ language, data }: { language: Language; data: PostcodeData }) =>
      title(language, data),
    view({ language, data, href }: ViewProps<PostcodeData>) {
      const { common, elsewhere: words, outside } = content[language]
      return (
        <Message title={title(language, data)}>
          <Paragraph>{words.text}</Paragraph>
          <ServedBy words={outside} servedBy={data.servedBy} language={language} />
          <PlainLink href={href(postcode.path)}>{common.tryAnother}</PlainLink>
        </Message>
      )
    },
  })
}

/** Tells that a postcode lies astride councils, before the address is chosen. */
export function astridePage({ content, postcode }: Options) {
  const title = (language: Language, data: PostcodeData | undefined) =>
    fill(content[language].astride.title, { postcode: data?.postcode ?? '' })
  return page({
    path: 'postcode-astride',
    kind: 'information',
    when(answers) {
      const lookup = postcode.factsOf(answers)
      return lookup?.outcome === 'found' && lookup.astride === true
    },
    title: ({ language, data }: { language: Language; data: PostcodeData }) =>
      title(language, data),
    view({ language, data, href }: ViewProps<PostcodeData>) {
      const { common, astride: words } = content[language]
      return (
        <Message title={title(language, data)}>
          <Paragraph>{words.text}</Paragraph>
          <Form>
            <Button>{common.continue}</Button>
          </Form>
          <PlainLink href={href(postcode.path)}>{common.tryAnother}</PlainLink>
        </Message>
      )
    },
  })
}

/** Ends the journey of a resident whose address isn't listed, where only listed ones will do. */
export function notListedPage({ content, postcode, choose }: Options) {
  return page({
    path: 'address-not-listed',
    kind: 'exit',
    when: (answers) => choose.when(answers) && choose.factsOf(answers)?.outcome === 'not-listed',
    title: ({ language }) => content[language].notListed.title,
    view({ language, href }) {
      const { common, notListed: words } = content[language]
      return (
        <Message title={words.title}>
          <Paragraph>{words.text}</Paragraph>
          <PlainLink href={href(postcode.path)}>{common.tryAnother}</PlainLink>
        </Message>
      )
    },
  })
}

/** Ends the journey for an address of another council, and says which one serves it. */
export function outsidePage({
  content,
  postcode,
  decided,
}: Pick<Options, 'content' | 'postcode'> & { decided: Decided }) {
  return page({
    path: 'another-council',
    kind: 'exit',
    when: (answers) => decided(answers)?.outcome === 'outside',
    title: ({ language }) => content[language].outside.title,
    view({ language, data, href }: ViewProps<OutsideData>) {
      const words = content[language].outside
      return (
        <Message title={words.title}>
          <Paragraph>{fill(words.text, { address: data.address })}</Paragraph>
          <ServedBy words={words} servedBy={data.servedBy} language={language} />
          <PlainLink href={href(postcode.path)}>{words.another}</PlainLink>
        </Message>
      )
    },
  })
}
