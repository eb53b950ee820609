import { govukFile } from './fixtures.ts'

interface Context {
  /** Variables that are set. */
  values: Readonly<Record<string, string>>
  /** What stands in a block instead of its default. */
  blocks: Readonly<Record<string, string>>
}

/**
 * GOV.UK Frontend's page template as HTML. It reads as much of Nunjucks as that one file is written
 * in, and throws at what it doesn't know, so that a change in the template is noticed.
 */
export function govukTemplate({ values, blocks }: Context): string {
  let text = govukFile('template.njk')
    .replace(/\{#[\s\S]*?#\}/g, '')
    .replace(/\{%-? (from|set) [\s\S]*?-?%\}/g, '')
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(
      /\{%-? block (\w+) -?%\}((?:(?!\{%-? block )[\s\S])*?)\{%-? endblock -?%\}/,
      (_, name: string, own: string) => blocks[name] ?? own,
    )
  }
  const macros = new Map<string, string>()
  text = text.replace(/\{% macro (\w+)\(\) %\}([\s\S]*?)\{% endmacro %\}/g, (_, name, body) => {
    macros.set(name, body)
    return ''
  })
  text = text.replace(
    /\{% call (\w+)\(\) %\}([\s\S]*?)\{% endcall %\}/g,
    (_, name: string, inner: string) =>
      inner.trim() === ''
        ? ''
        : (macros.get(name) ?? '')
            .replace(/\{%- if caller\(\) \| trim \| length > 0 %\}([\s\S]*)\{%- endif %\}/, '$1')
            .replace('{{ caller() }}', inner),
  )
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(
      /\{%-? if ([\w ]+?) ?%\}((?:(?!\{%-? if )[\s\S])*?)\{%-? endif +-?%\}/,
      (_, condition: string, then: string) =>
        condition.split(' or ').some((name) => values[name.trim()]) ? then : '',
    )
  }
  text = text
    .replace(/\{\{-? ?govukAttributes\((\w+)\) ?\}\}/g, (_, name: string) => values[name] ?? '')
    .replace(
      /\{\{ (\w+) \| default\("([^"]*)", true\) \}\}/g,
      (_, name: string, otherwise: string) => values[name] ?? otherwise,
    )
    .replace(/\{\{ (\w+) \}\}/g, (_, name: string) => values[name] ?? '')
  const unknown = text.match(/\{[{%][\s\S]{0,80}/)
  if (unknown) throw new Error(`GOV.UK Frontend's template has something new: ${unknown[0]}`)
  return text
}
